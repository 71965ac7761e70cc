"""Contradictions: what speaks against two records being of one work, though title and people may be the same."""

import re
from collections.abc import Iterator

from litlog.identify.preprints import is_preprint
from litlog.merge.forms import Form, form, is_posted
from litlog.merge.part_numbers import part_numbers
from litlog.merge.people import same_person
from litlog.merge.titles import answers, heads_other, numbered_apart, title_words, without_series
from litlog.merge.venues import may_be_one_venue
from litlog.model.identifiers import SCHEMES, Doi, Identifier
from litlog.model.people import Role
from litlog.model.work import Kind, Work

_ONE_EACH = sorted(name for name, scheme in SCHEMES.items() if scheme.one_each)
"""Schemes in which a work has one name; of ISBNs it has one for each edition and binding."""

_NUMBER = re.compile(r"\d+")
_DEGREE = re.compile(r"bachelor|master|phd|doctor")
_OF_A_DAY = frozenset({Kind.ARTICLE, Kind.WEBPAGE, Kind.PODCAST, Kind.VIDEO, Kind.THREAD})
_FEW = 5
_PUBLISHED: frozenset[Form] = frozenset({"journal", "conference", "chapter"})
_ORDINALS = {word: str(n) for n, word in enumerate("first second third fourth fifth sixth seventh eighth".split(), 1)}


def decisive(a: Work, b: Work) -> list[str]:
    """Return what makes two records two works: a reply, another part or edition, two identifiers of a registrant."""
    against = [f"different {scheme}s" for scheme in (*_ONE_EACH, "isbn") if scheme != "doi" and _differ(a, b, scheme)]
    if _differ(a, b, "doi") and _registrants(a) & _registrants(b):
        against.append("different dois")
    if _volumes_of_a_set(a, b):
        against.append("different volumes")
    if a.edition and b.edition and _edition(a.edition) != _edition(b.edition):
        against.append("different editions")
    mine, theirs = _parts(a), _parts(b)
    if numbered_apart(a, b) or (mine and theirs and mine != theirs):
        against.append("different numbers in the titles")
    if answers(a, b):
        against.append("one of them answers or corrects the other")
    return against


def other_of_a_set(a: Work, b: Work) -> bool:
    """Return whether two records with one DOI or ISBN are of two parts or volumes, or of a work and its correction."""
    mine, theirs = _parts(a), _parts(b)
    return bool(mine and theirs and mine != theirs) or _volumes_of_a_set(a, b) or heads_other(a, b)


def doubtful(a: Work, b: Work) -> list[str]:
    """Return what leaves a doubt: other kinds, venues, volumes, issues or pages, DOIs of two registrants."""
    against = list(_of_kind(a, b))
    if _differ(a, b, "doi") and not _registrants(a) & _registrants(b):
        against.append("different dois")
    if bool(_parts(a)) != bool(_parts(b)):
        against.append("only one title numbers a part")
    if _translated_apart(a, b):
        against.append("different translators")
    if _appeared_apart(a, b):
        against.append("different days")
    if _is_early_of(a, b) or _is_early_of(b, a):
        return against
    return [*against, *_of_place(a, b)]


def different_pages(a: Work, b: Work) -> bool:
    """Return whether two records begin on different pages; one may name a single page of the other's."""
    mine, theirs = _range(a.pages), _range(b.pages)
    if not mine or not theirs or mine[0] == theirs[0]:
        return False
    apart = mine[0] > theirs[1] or theirs[0] > mine[1]
    return apart or (mine[0] < mine[1] and theirs[0] < theirs[1])


def is_part_of(a: Work, b: Work) -> bool:
    """Return whether one of two records is of a chapter or paper, and the other of a whole book."""
    forms = {form(a), form(b)}
    return "book" in forms and bool(forms & {"chapter", "conference"})


def _of_kind(a: Work, b: Work) -> Iterator[str]:
    mine, theirs = form(a), form(b)
    pair = {mine, theirs}
    made_otherwise = len(pair) > 1 and any(isinstance(one, Kind) for one in pair) and "" not in pair
    if made_otherwise or _two_forms(pair) or (pair == {"thesis"} and _degrees_differ(a, b)):
        yield "different kinds"


def _two_forms(pair: set[Form]) -> bool:
    """A thesis is no article and no book, a report and a book are no article; a preprint may be that of any of them."""
    return bool(pair & {"report", "book", "thesis"} and pair & _PUBLISHED) or pair == {"thesis", "book"}


def _degrees_differ(a: Work, b: Work) -> bool:
    mine, theirs = (_DEGREE.match(one.genre.lower()) for one in (a, b))
    return mine is not None and theirs is not None and mine[0] != theirs[0]


def _translated_apart(a: Work, b: Work) -> bool:
    mine, theirs = ([one for one in work.contributors if one.role is Role.TRANSLATOR] for work in (a, b))
    return bool(mine and theirs) and not any(same_person(one, other) for one in mine[:_FEW] for other in theirs[:_FEW])


def _appeared_apart(a: Work, b: Work) -> bool:
    """Return whether two pieces of a series of one title, such as a newsletter, are of different days."""
    if not {a.kind, b.kind} <= _OF_A_DAY or not a.issued or not b.issued:
        return False
    return a.issued.precision == b.issued.precision == "day" and a.issued.first_day != b.issued.first_day


def _volumes_of_a_set(a: Work, b: Work) -> bool:
    """Return whether two books that name no series are of different volumes."""
    books = a.kind is b.kind is Kind.BOOK and not a.series and not b.series
    return books and _numbers_differ(a, b, "volume")


def _of_place(a: Work, b: Work) -> Iterator[str]:
    same_pages = bool(a.pages) and _range(a.pages) == _range(b.pages) and "-" in a.pages
    if a.container and b.container and not same_pages and not may_be_one_venue(a.container, b.container):
        yield "in different places"
    if a.series and b.series and not may_be_one_venue(a.series, b.series):
        yield "in different series"
    if not same_pages:
        yield from (f"different {name}s" for name in ("volume", "issue") if _numbers_differ(a, b, name))
    if different_pages(a, b):
        yield "different pages"


def _numbers_differ(a: Work, b: Work, name: str) -> bool:
    mine, theirs = (_numbers_in(getattr(one, name)) for one in (a, b))
    return bool(mine and theirs) and not mine & theirs


def _numbers_in(text: str) -> set[str]:
    """Return the numbers of a volume or an issue; "II" and "Two" are 2, as in a title."""
    return set(_NUMBER.findall(text) or part_numbers(f"vol. {text}"))


def _range(pages: str) -> tuple[int, int] | None:
    numbers = [int(one[:18]) for one in _NUMBER.findall(pages)[:2]]
    if not numbers:
        return None
    first, last = numbers[0], numbers[-1]
    if last < first:  # "123-7" is 123 to 127
        last = int(str(first)[: -len(str(last))] + str(last)) if len(str(last)) < len(str(first)) else first
    return first, max(first, last)


def _parts(work: Work) -> tuple[str, ...]:
    return part_numbers(without_series(work.full_title))


def _edition(text: str) -> tuple[str, ...]:
    numbers = _NUMBER.findall(text) or [_ORDINALS[word] for word in title_words(text) if word in _ORDINALS]
    return tuple(numbers) or title_words(text)


def _is_early_of(a: Work, b: Work) -> bool:
    """Return whether the first is a preprint, whose place says nothing of that of the paper."""
    return is_posted(a) and not is_posted(b)


def _differ(a: Work, b: Work, scheme: str) -> bool:
    """Return whether both have identifiers of a scheme and none in common.

    A preprint's DOI is not compared with that of the published paper.
    """
    mine, theirs = ({one for one in work.identifiers if one.scheme == scheme} for work in (a, b))
    return bool(mine and theirs) and not mine & theirs and _is_early(mine) == _is_early(theirs)


def _is_early(names: set[Identifier]) -> bool:
    return all(isinstance(one, Doi) and is_preprint(one) for one in names)


def _registrants(work: Work) -> set[str]:
    return {one.value.partition("/")[0] for one in work.identifiers if one.scheme == "doi"}
