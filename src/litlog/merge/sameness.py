"""Matching score (dedupe): whether two records are of one work, with a score, reasons, and certainty."""

from contextlib import suppress
from dataclasses import dataclass

from litlog.errors import NotIdentified
from litlog.identify import url_key
from litlog.merge.contradictions import decisive, different_pages, doubtful, is_part_of
from litlog.merge.forms import is_posted
from litlog.merge.people import fully_named, lists_agree, shared_people, telling_people
from litlog.merge.titles import both_have_own_words, has_telling_title, have_other_titles, title_likeness, told_by
from litlog.model.identifiers import Identifier
from litlog.model.links import LinkRole
from litlog.model.work import Work

_OWN_ROLES = frozenset({LinkRole.WORK, LinkRole.ABSTRACT, LinkRole.PDF, LinkRole.PUBLISHER, LinkRole.VIDEO})
_SAME_TITLE = 0.95
_A_YEAR_APART, _NO_YEAR, _YEARS_APART = 0.9, 0.8, 0.5
_MOST_YEARS = 3
"""Years that a preprint may wait for its paper."""
_APART, _IN_DOUBT = 0.6, 0.8
"""What is left of a score if something decides for two works, or leaves a doubt that is worth a look."""
_TELLING_TITLE = 4
"""Words that a title needs to decide with the people alone, where the years are not known to be the same."""


@dataclass(frozen=True, slots=True)
class Sameness:
    """A match: `certain` allows merging without asking; `score` is 0.0 to 1.0; `reasons` are for and against."""

    certain: bool
    score: float
    reasons: tuple[str, ...]


def sameness(a: Work, b: Work) -> Sameness:
    """Return the match of two records.

    A shared identifier or address decides, unless the titles clearly differ (a wrongly pasted link) or other
    identifiers contradict; otherwise title, people and year decide. Editions are different works.
    """
    against = decisive(a, b)
    shared = _shared_names(a, b)
    if shared:
        return _by_name(a, b, shared, against)
    return _by_description(a, b, against, doubtful(a, b))


def borrowed_name(a: Work, b: Work) -> bool:
    """Return whether what two records share names another work: the book of two chapters, or was pasted wrongly.

    Their titles differ then, and their people or pages too; one of them may be a part of the other.
    """
    if not told_by(a) or not told_by(b):
        return False
    people, pages = _other_people(a, b), different_pages(a, b)
    if have_other_titles(a, b):
        return people or pages or is_part_of(a, b)
    return people and pages and title_likeness(a, b) < _SAME_TITLE


def _other_people(a: Work, b: Work) -> bool:
    return bool(telling_people(a) and telling_people(b)) and not shared_people(a, b)


def _shared_names(a: Work, b: Work) -> list[str]:
    identifiers = [f"the same {one.scheme} {one.value}" for one in a.identifiers if one in b.identifiers]
    return identifiers or [f"the same address {key}" for key in sorted(_keys(a) & _keys(b))]


def _keys(work: Work) -> set[str]:
    addresses = {one.value for one in work.identifiers if one.scheme == "url"}
    addresses |= {link.url for link in work.links if link.role in _OWN_ROLES}
    keys = set()
    for address in addresses:
        with suppress(NotIdentified):
            keys.add(url_key(address))
    return keys


def _by_name(a: Work, b: Work, shared: list[str], against: list[str]) -> Sameness:
    if told_by(a) and told_by(b) and have_other_titles(a, b) and not shared_people(a, b):
        return Sameness(certain=False, score=0.7, reasons=(*shared, "but different titles", *against))
    if borrowed_name(a, b):
        return Sameness(certain=False, score=0.7, reasons=(*shared, "but different titles", *doubtful(a, b)))
    if told_by(a) and told_by(b) and (have_other_titles(a, b) or _other_page_of(a, b)):
        return Sameness(certain=False, score=_IN_DOUBT, reasons=(*shared, "but different titles", *against))
    if against:
        return Sameness(certain=False, score=_IN_DOUBT, reasons=(*shared, *(f"but {one}" for one in against)))
    return Sameness(certain=True, score=1.0, reasons=tuple(shared))


def _other_page_of(a: Work, b: Work) -> bool:
    """Return whether only an address is shared, as by two manuals on one page: each title has words of its own."""
    return not set(a.identifiers) & set(b.identifiers) - _addresses(a) and both_have_own_words(a, b)


def _addresses(work: Work) -> set[Identifier]:
    return {one for one in work.identifiers if one.scheme == "url"}


def _by_description(a: Work, b: Work, against: list[str], doubts: list[str]) -> Sameness:
    title, title_reason = _title(a, b)
    people, people_reason = _people(a, b)
    year, year_reason = _year(a, b)
    weight = _APART if against else _IN_DOUBT if doubts else 1.0
    score = (0.5 * title + 0.35 * people + 0.15 * year) * weight
    certain = title >= _SAME_TITLE and people == 1.0 and weight == 1.0 and _suffices(a, b, title, year)
    reasons = (title_reason, people_reason, year_reason, *against, *doubts)
    return Sameness(certain, 1.0 if certain else round(score, 3), reasons)


def _suffices(a: Work, b: Work, title: float, year: float) -> bool:
    """Return whether the years agree, or the title is telling enough without them.

    A short title does for a work that stands alone, with a person named in full: books have such titles.
    """
    words = min(told_by(a), told_by(b))
    posted = is_posted(a) or is_posted(b)
    if year == 1.0:
        return words > 1 or _stands_alone(a, b, title)
    if year in (0.0, _A_YEAR_APART, _YEARS_APART) and not (year and posted):
        return False
    return words >= _TELLING_TITLE or (year == _NO_YEAR and _stands_alone(a, b, title))


def _stands_alone(a: Work, b: Work, title: float) -> bool:
    alone = not a.container and not b.container and has_telling_title(a) and has_telling_title(b)
    return alone and (title == 1.0 or min(told_by(a), told_by(b)) > 1) and fully_named(a, b)


def _title(a: Work, b: Work) -> tuple[float, str]:
    if not told_by(a) or not told_by(b):
        return 0.5, "title not known of both"
    title = title_likeness(a, b)
    return title, "the same title" if title >= _SAME_TITLE else f"{title:.0%} of the title"


def _people(a: Work, b: Work) -> tuple[float, str]:
    fewer = min(len(telling_people(a)), len(telling_people(b)))
    if not fewer:
        return 0.5, "people not known of both"
    shared = shared_people(a, b)
    if not shared:
        return 0.0, "different people"
    whole = shared == fewer and lists_agree(a, b)
    return (1.0, "the same people") if whole else (0.8, "some of the same people")


def _year(a: Work, b: Work) -> tuple[float, str]:
    """Compare the years; a preprint and its paper may be a year apart, but so are two reports of a series."""
    if a.year is None or b.year is None:
        return _NO_YEAR, "year not known of both"
    apart = abs(a.year - b.year)
    if not apart:
        return 1.0, "the same year"
    if apart == 1:
        return _A_YEAR_APART, "a year apart"
    early = apart <= _MOST_YEARS and is_posted(a) != is_posted(b)
    return (_YEARS_APART if early else 0.0), f"{apart} years apart"
