"""Dedupe of sightings: which sightings on a page are of one work, merged into one record.

Two sightings match by a shared identifier or address, by an equal title without a contradicting author, by a page
of the reader's own named `surname-year` after the work, or because the line says so.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeVar

from litlog.model.work import Work
from litlog.pages.works.own_books import is_own_book
from litlog.pages.works.sightings import Sighting
from litlog.pages.works.similarity import agree, is_by, is_filed_under, keys, of_one_site, slug_of

_T = TypeVar("_T")
_MOST_NAMES = 50
"""Maximum number of identifiers, links or nicknames for one work; more occur only in generated pages."""


class Tie(NamedTuple):
    """What a sighting shares with another of its work, in words for the reader."""

    how: str
    other: int


@dataclass(frozen=True, slots=True)
class Joined:
    """The merged works: a local name (w1, w2, …) for each sighting, the works by name, and the ties between sightings.

    A link to a page of the reader's own that is about no work on this page has no name.
    """

    names: Mapping[int, str]
    works: dict[str, Work]
    ties: Mapping[int, Tie]


@dataclass(slots=True)
class _Joiner:
    """A union-find of sightings; a work is represented by its first sighting, in `says`, to which `above` leads.

    `linked` are the works with a sighting other than a page of the reader's own.
    """

    sightings: Sequence[Sighting]
    says: dict[int, Work] = field(default_factory=dict)
    above: dict[int, int] = field(default_factory=dict)
    linked: set[int] = field(default_factory=set)
    holders: dict[str, int] = field(default_factory=dict)
    ties: dict[int, Tie] = field(default_factory=dict)

    def take(self, number: int) -> None:
        """Add a sighting to its work; one that shares a key with two works merges them."""
        one = self.sightings[number]
        self.above[number], self.says[number] = number, one.says
        self.linked |= set() if one.internal else {number}
        if one.same_as is not None and one.same_as in self.above:
            self._unite(number, Tie(one.how, one.same_as))
        for key, how in keys(one):
            holder = self.holders.setdefault(key, number)
            if self._are_one(number, holder, key):
                self._unite(number, Tie(how, holder))
        about = self._by_slug(number) if self.first(number) == number else None
        if about is not None:
            self._unite(number, Tie("own page named after the author and year", about))

    def first(self, number: int) -> int:
        """Return the sighting that represents the work of this one."""
        while self.above[number] != number:
            self.above[number] = number = self.above[self.above[number]]
        return number

    def _are_one(self, number: int, holder: int, key: str) -> bool:
        """Return whether two sightings that share a key are of one work and not merged yet."""
        one, other = self.sightings[number], self.sightings[holder]
        first, second = self.first(holder), self.first(number)
        notes_on_both = one.internal and {first, second} <= self.linked
        if first == second or notes_on_both or of_one_site(one, other, key):
            return False
        return agree(self.says[first], self.says[second], key)

    def _unite(self, number: int, tie: Tie) -> None:
        kept, given = self.first(tie.other), self.first(number)
        self.above[given] = kept
        self.says[kept] = _merged(self.says[kept], self.says.pop(given))
        self.linked |= {kept} if given in self.linked else set()
        self.ties.setdefault(number, tie)

    def _by_slug(self, number: int) -> int | None:
        """Return the only work that a page called `/surname-year/` can be about."""
        slug = slug_of(self.sightings[number])
        if slug is None:
            return None
        for fits in (is_by, is_filed_under):
            fitting = [other for other, says in self.says.items() if other != number and fits(says, *slug)]
            if fitting:
                return fitting[0] if len(fitting) == 1 else None
        return None


def join(sightings: Sequence[Sighting]) -> Joined:
    """Return which sightings are of one work, with the merged works."""
    joiner = _Joiner(sightings)
    for number in _order(sightings):
        joiner.take(number)
    members: dict[int, list[int]] = {}
    for number in sorted(joiner.above):
        members.setdefault(joiner.first(number), []).append(number)
    names: dict[int, str] = {}
    works: dict[str, Work] = {}
    for first, numbers in members.items():
        if _is_work(joiner.says[first], [sightings[number] for number in numbers]):
            name = f"w{len(works) + 1}"
            works[name] = joiner.says[first]
            names.update(dict.fromkeys(numbers, name))
    return Joined(names, works, joiner.ties)


def _order(sightings: Sequence[Sighting]) -> Iterator[int]:
    """Yield the sightings of works, each after those its work depends on, own pages last."""
    numbers = [number for number, one in enumerate(sightings) if one.mention.target in ("work", "page")]
    yield from sorted(numbers, key=lambda number: _rank(sightings, number))


def _rank(sightings: Sequence[Sighting], number: int) -> int:
    """Return a sort key: works before their copies, both before own pages and references to those."""
    same = sightings[number].same_as
    about = sightings[number if same is None else same]
    return 2 * about.internal + (same is not None)


def _is_work(says: Work, members: Sequence[Sighting]) -> bool:
    """Return whether a work has more than a page of the reader's own, or the text states what that page is on.

    The text states it by an author and a year, by a title in quotes or italics, or by calling it a book.
    """
    known = bool(says.contributors and says.year)
    return known or any(not one.internal or one.anchor.marked or one.listed or is_own_book(one) for one in members)


def _merged(work: Work, more: Work) -> Work:
    """Return a work with the fields that another sighting adds."""
    people = work if work.contributors else more
    return replace(
        work,
        kind=work.kind or more.kind,
        title=work.title or more.title,
        contributors=people.contributors,
        and_others=people.and_others,
        issued=work.issued or more.issued,
        container=work.container or more.container,
        edition=work.edition or more.edition,
        length=work.length or more.length,
        identifiers=_union(work.identifiers, more.identifiers),
        links=_union(work.links, more.links),
        aliases=_union(work.aliases, more.aliases),
    )


def _union(some: tuple[_T, ...], more: tuple[_T, ...]) -> tuple[_T, ...]:
    return tuple(dict.fromkeys((*some, *more)))[:_MOST_NAMES]
