"""Which sightings are of one work, and what they say of it together.

Two are one work by an identifier or address they share, by an equal title and no author against it, by a page of
the reader's own named `surname-year` after it, or because the line says so. Works with different titles stay apart
whatever address they share: authors paste wrong links.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from litlog.merge.people import same_surname
from litlog.model.identifiers import Url
from litlog.model.work import Work
from litlog.pages.text.addresses import same_page_key
from litlog.pages.works.ownbooks import is_own_book
from litlog.pages.works.peopletext import share_author
from litlog.pages.works.sightings import Sighting

_T = TypeVar("_T")
_SLUG = re.compile(r"(?P<surname>[a-z]+)(?:-[a-z]+)*-(?P<year>(?:1[5-9]|20)\d\d)(?:-[a-z0-9-]+)?")
_WORDS = re.compile(r"\w+")
_SAME_WORDS = 0.5
"""Titles with fewer of their words in common are of different works."""
_MOST_NAMES = 50
"""Identifiers, links or nicknames that a page has for one work; more is no page that a person wrote."""


@dataclass(slots=True)
class _Cluster:
    """The sightings of one work, by number, and what they say so far."""

    members: list[int]
    says: Work


@dataclass(slots=True)
class _Joiner:
    sightings: Sequence[Sighting]
    clusters: list[_Cluster] = field(default_factory=list)
    of: dict[int, int] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)

    def take(self, number: int) -> None:
        """Put a sighting into the work that it is of."""
        one = self.sightings[number]
        place = self._place(one)
        if place is None:
            self.clusters.append(_Cluster([], Work()))
            place = len(self.clusters) - 1
        cluster = self.clusters[place]
        cluster.members.append(number)
        cluster.says = merged(cluster.says, one.says)
        self.of[number] = place
        for key in _keys(one):
            self.keys.setdefault(key, place)

    def _place(self, one: Sighting) -> int | None:
        if one.same_as in self.of:
            return self.of[one.same_as]
        for key in _keys(one):
            place = self.keys.get(key)
            if place is not None and self._agree(place, one.says, key):
                return place
        return self._by_slug(one) if one.internal else None

    def _agree(self, place: int, says: Work, key: str) -> bool:
        known = self.clusters[place].says
        if key.startswith("title:"):
            strangers = (
                known.contributors and says.contributors and not share_author(known.contributors, says.contributors)
            )
            return not strangers and (known.year is None or says.year is None or known.year == says.year)
        return not _differ(known.title, says.title)

    def _by_slug(self, one: Sighting) -> int | None:
        """Find the one work that a page called `/surname-year/` can be about."""
        slug = _SLUG.fullmatch(one.mention.url.strip("/").rpartition("/")[2])
        if not slug:
            return None
        surname, year = slug["surname"], int(slug["year"])
        for fits in (_named, _addressed):
            fitting = [place for place, one in enumerate(self.clusters) if fits(one.says, surname, year)]
            if fitting:
                return fitting[0] if len(fitting) == 1 else None
        return None


def join(sightings: Sequence[Sighting]) -> tuple[dict[int, str], dict[str, Work]]:
    """Give each sighting of a work its local name (w1, w2, …), and each name its work.

    A link to a page of the reader's own that is about no work on this page has no name.
    """
    joiner = _Joiner(sightings)
    for number in _order(sightings):
        joiner.take(number)
    names: dict[int, str] = {}
    works: dict[str, Work] = {}
    for cluster in sorted(joiner.clusters, key=lambda one: min(one.members)):
        if _is_work(cluster, sightings):
            name = f"w{len(works) + 1}"
            works[name] = cluster.says
            names.update(dict.fromkeys(cluster.members, name))
    return names, works


def _order(sightings: Sequence[Sighting]) -> Iterator[int]:
    """Give the sightings of works, each after the one whose work it is said to be, own pages after others."""
    numbers = [number for number, one in enumerate(sightings) if one.mention.target in ("work", "page")]
    yield from sorted(numbers, key=lambda number: _rank(sightings, number))


def _rank(sightings: Sequence[Sighting], number: int) -> int:
    """Rank works before their copies, and both before own pages and what is said to be the same as those."""
    same = sightings[number].same_as
    about = sightings[number if same is None else same]
    return 2 * about.internal + (same is not None)


def _is_work(cluster: _Cluster, sightings: Sequence[Sighting]) -> bool:
    """Whether more than an own page is named, or the text says whose work of which year the page is on, or a book."""
    members = [sightings[number] for number in cluster.members]
    known = bool(cluster.says.contributors and cluster.says.year)
    return known or any(not one.internal or is_own_book(one) for one in members)


def _keys(one: Sighting) -> Iterator[str]:
    yield from map(str, one.says.identifiers)
    page = one.mention.url.partition("#")[0].strip("/").lower()
    if one.internal and page:
        yield "page:" + page
    elif not one.internal and one.mention.url and all(isinstance(name, Url) for name in one.says.identifiers):
        yield "url:" + same_page_key(one.mention.url)
    words = _WORDS.findall(one.says.title.casefold())
    if len(words) > 1:
        yield "title:" + " ".join(words)


def _differ(one: str, other: str) -> bool:
    first, second = (set(_WORDS.findall(title.casefold())) for title in (one, other))
    return len(first) > 2 and len(second) > 2 and len(first & second) < _SAME_WORDS * min(len(first), len(second))


def _named(work: Work, surname: str, year: int) -> bool:
    spelt = any(same_surname(re.sub(r"\W", "", person.surname), surname) for person in work.contributors)
    return spelt and (work.year is None or work.year == year)


def _addressed(work: Work, surname: str, year: int) -> bool:
    """Whether a work of that year without an author has the surname in the name of a file: ".../marsh.pdf"."""
    files = (link.url.rpartition("/")[2].lower() for link in work.links)
    return not work.contributors and work.year == year and any(surname in _WORDS.findall(one) for one in files)


def merged(work: Work, more: Work) -> Work:
    """Add to a work what another sighting says beyond it."""
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
