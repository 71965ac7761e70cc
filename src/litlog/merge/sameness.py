"""Matching score (dedupe): whether two records are of one work, with a score, reasons, and certainty."""

from contextlib import suppress
from dataclasses import dataclass

from litlog.errors import NotIdentified
from litlog.identify import url_key
from litlog.identify.preprints import is_preprint
from litlog.merge.people import shared_people, telling_people
from litlog.merge.titles import answers, numbered_apart, title_likeness, title_words, told_by
from litlog.model.identifiers import SCHEMES, Doi, Identifier
from litlog.model.links import LinkRole
from litlog.model.work import Work

_OWN_ROLES = frozenset({LinkRole.WORK, LinkRole.ABSTRACT, LinkRole.PDF, LinkRole.PUBLISHER, LinkRole.VIDEO})
_ONE_EACH = sorted(name for name, scheme in SCHEMES.items() if scheme.one_each)
"""Schemes in which a work has one name; of ISBNs it has one for each edition and binding."""

_OTHER_TITLE = 0.5
_A_YEAR_APART = 0.9
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
    against = _contradictions(a, b)
    shared = _shared_names(a, b)
    if shared:
        return _by_name(a, b, shared, against)
    return _by_description(a, b, against)


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


def _contradictions(a: Work, b: Work) -> list[str]:
    """Return the identifiers, editions and kinds that contradict a match."""
    against = [f"different {scheme}s" for scheme in (*_ONE_EACH, "isbn") if _differ(a, b, scheme)]
    if a.edition and b.edition and title_words(a.edition) != title_words(b.edition):
        against.append("different editions")
    if numbered_apart(a, b):
        against.append("different numbers in the titles")
    if answers(a, b):
        against.append("one of them answers or corrects the other")
    return against


def _differ(a: Work, b: Work, scheme: str) -> bool:
    """Return whether both have identifiers of a scheme and none in common.

    A preprint's DOI is not compared with that of the published paper.
    """
    mine, theirs = ({one for one in work.identifiers if one.scheme == scheme} for work in (a, b))
    return bool(mine and theirs) and not mine & theirs and _is_early(mine) == _is_early(theirs)


def _is_early(names: set[Identifier]) -> bool:
    return all(isinstance(one, Doi) and is_preprint(one) for one in names)


def _by_name(a: Work, b: Work, shared: list[str], against: list[str]) -> Sameness:
    if told_by(a) and told_by(b) and title_likeness(a, b) < _OTHER_TITLE and not shared_people(a, b):
        return Sameness(certain=False, score=0.7, reasons=(*shared, "but different titles", *against))
    if against:
        return Sameness(certain=False, score=0.8, reasons=(*shared, *(f"but {one}" for one in against)))
    return Sameness(certain=True, score=1.0, reasons=tuple(shared))


def _by_description(a: Work, b: Work, against: list[str]) -> Sameness:
    title, title_reason = _title(a, b)
    people, people_reason = _people(a, b)
    year, year_reason = _year(a, b)
    score = (0.5 * title + 0.35 * people + 0.15 * year) * (0.6 if against else 1.0)
    telling = min(told_by(a), told_by(b)) >= (_TELLING_TITLE if year < 1.0 else 2)
    when = year > 0.0 and (year != _A_YEAR_APART or _is_posted(a) or _is_posted(b))
    certain = title >= 0.95 and telling and people == 1.0 and when and not against
    return Sameness(certain, 1.0 if certain else round(score, 3), (title_reason, people_reason, year_reason, *against))


def _title(a: Work, b: Work) -> tuple[float, str]:
    if not told_by(a) or not told_by(b):
        return 0.5, "title not known of both"
    title = title_likeness(a, b)
    return title, "the same title" if title >= 0.95 else f"{title:.0%} of the title"


def _people(a: Work, b: Work) -> tuple[float, str]:
    fewer = min(len(telling_people(a)), len(telling_people(b)))
    if not fewer:
        return 0.5, "people not known of both"
    shared = shared_people(a, b)
    if not shared:
        return 0.0, "different people"
    whole = shared == fewer
    return (1.0, "the same people") if whole else (0.8, "some of the same people")


def _year(a: Work, b: Work) -> tuple[float, str]:
    """Compare the years; a preprint and its paper may be a year apart, but so are two reports of a series."""
    if a.year is None or b.year is None:
        return 0.8, "year not known of both"
    apart = abs(a.year - b.year)
    if not apart:
        return 1.0, "the same year"
    return (_A_YEAR_APART, "a year apart") if apart == 1 else (0.0, f"{apart} years apart")


def _is_posted(work: Work) -> bool:
    """Return whether a work has an identifier assigned by a preprint server."""
    dois = (one for one in work.identifiers if isinstance(one, Doi))
    return any(one.scheme == "arxiv" for one in work.identifiers) or any(map(is_preprint, dois))
