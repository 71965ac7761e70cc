"""Unlinked mentions of works: by nickname or by author and year; and an index of the works named so far."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from litlog.model.dates import PartialDate
from litlog.model.pages import Mention
from litlog.model.people import Contributor
from litlog.model.work import Kind, Work
from litlog.pages.pieces.people_text import SURNAME, SURNAMES, names_publisher, people_in, plausible, share_author
from litlog.pages.words.vocabulary import KINDS, PIECE
from litlog.pages.works.own_books import book_nicknames, is_own_book, nickname_key
from litlog.pages.works.sightings import Sighting
from litlog.pages.works.similarity import title_key

_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_ANY_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_AUTHOR_YEAR = re.compile(rf"(?P<people>{SURNAMES}|{SURNAME} et al\.?),? \(?{_YEAR}(?:(?<=\(\d{{4}})\))?(?![\w/-])")
_YEAR_AUTHOR = re.compile(
    rf"\b{_YEAR} (?P<people>{SURNAME}(?:(?: and | & | ){SURNAME}){{0,4}}) (?:\w+ ){{0,2}}(?P<piece>{PIECE})\b"
)
_IN_TITLE = re.compile(r"\b(?:Of|On|The|An?|For|From|In|To|With|About) $")
"""Words before "Locks and Gates (1890)" with which these are the end of a title, and no authors."""
_FEWEST_WORDS = 3
"""Minimum number of words by which a title is recognised although some are left out."""
_CAPITALISED = re.compile(r"(?<![\w&])[A-Z][\w&]+")
_NICKNAME = re.compile(r"(?<![\w&])[A-Z](?:&?[A-Z]){1,4}(?![\w&])")


@dataclass(frozen=True, slots=True)
class Place:
    """A block to search: its number, its `raw`, a copy with links and code blanked out, and where the words start."""

    number: int
    raw: str
    text: str
    start: int

    def has(self, *signs: str) -> bool:
        """Return whether one of these lower-case texts is in the text.

        This check is much faster than a regular expression that finds nothing.
        """
        folded = self.text.casefold()
        return any(sign in folded for sign in signs)

    def mention(self, span: tuple[int, int], kind: str, *why: str) -> Mention:
        """Return a mention of a span; `why` is the provenance of the title or the people."""
        return Mention(self.number, *span, " ".join(self.raw[slice(*span)].split()), kind=kind, why=why)


@dataclass(slots=True)
class Known:
    """The sightings of a page so far, with indexes of works by year, kind, identifier and initials of their authors."""

    sightings: list[Sighting]
    years: dict[int, list[int]] = field(default_factory=dict)
    kinds: dict[str, list[tuple[int, int]]] = field(default_factory=dict)
    initials: dict[str, int] = field(default_factory=dict)
    identifiers: dict[str, int] = field(default_factory=dict)
    books: dict[str, int] = field(default_factory=dict)
    titles: dict[str, int] = field(default_factory=dict)
    beginnings: dict[str, list[str]] = field(default_factory=dict)
    surnames: dict[str, int] = field(default_factory=dict)
    places: set[tuple[int, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Index the given sightings."""
        for number in range(len(self.sightings)):
            self._index(number)

    def add(self, one: Sighting) -> None:
        """Add and index a sighting."""
        self.sightings.append(one)
        self._index(len(self.sightings) - 1)

    def _index(self, number: int) -> None:
        one = self.sightings[number]
        if one.mention.url:
            self.kinds.setdefault(one.mention.kind, []).append((one.mention.block, number))
        for nickname in book_nicknames(one) if is_own_book(one) else ():
            self.books.setdefault(nickname, number)
        named = one if one.same_as is None else self.sightings[one.same_as]
        title = title_key(named.says.title)
        if title and one.mention.target == "work":
            if self.titles.setdefault(title, number) == number:
                self.beginnings.setdefault(" ".join(title.split()[:2]), []).append(title)
            self.places.add((one.mention.block, title))
        for name in one.says.identifiers:
            self.identifiers.setdefault(str(name), number)
        if one.says.kind is Kind.BOOK and title and not one.mention.url and len(one.says.contributors) == 1:
            self.surnames.setdefault(one.says.contributors[0].surname, number)
        if one.says.year:
            self.years.setdefault(one.says.year, []).append(number)
        elif one.says.contributors and not one.mention.url:
            self.initials["".join(person.surname[:1] for person in one.says.contributors)] = number

    def by_year(self, people: Sequence[Contributor], year: int) -> int | None:
        """Return the work of that year by one of these people; the surname may differ by a small misspelling."""
        fitting = (n for n in self.years.get(year, ()) if share_author(self.sightings[n].says.contributors, people))
        return next(fitting, None)

    def identified(self, identifier: str) -> int | None:
        """Return the first work with this identifier."""
        return self.identifiers.get(identifier)

    def titled(self, title: str) -> int | None:
        """Return the first work of a title, as `title_key` spells it, or the only one of which it is a short form."""
        exact, words = self.titles.get(title), title.split()
        if exact is not None or len(words) < _FEWEST_WORDS:
            return exact
        longer = [one for one in self.beginnings.get(" ".join(words[:2]), ()) if _shortens(words, one)]
        return self.titles[longer[0]] if len(longer) == 1 else None

    def by_surname(self, surname: str) -> int | None:
        """Return the unlinked book that was named with this author alone."""
        return self.surnames.get(surname)

    def names_here(self, block: int, number: int) -> bool:
        """Return whether a block already names a work with the title of this one."""
        return (block, title_key(self.sightings[number].says.title)) in self.places

    def latest(self, kind: str, block: int) -> int | None:
        """Return the latest linked work of a kind before a block."""
        linked = self.kinds.get(kind, [])
        place = bisect_left(linked, (block, -1))
        return linked[place - 1][1] if place else None


def _shortens(words: Sequence[str], title: str) -> bool:
    """Return whether the words occur in a title in this order."""
    rest = iter(title.split())
    return all(word in rest for word in words)


def named_by_author_and_year(place: Place, known: Known) -> Iterator[Sighting]:
    """Find "Lovelace and Babbage 1843", "Lovelace et al. (1843)" and "the 1843 Lovelace paper"."""
    if not _ANY_YEAR.search(place.text):
        return
    for found in _AUTHOR_YEAR.finditer(place.text):
        if _IN_TITLE.search(place.text, max(0, found.start() - 9), found.start()):
            continue
        yield from _dated(place, found, found["people"], Kind.PAPER, known)
    for found in _YEAR_AUTHOR.finditer(place.text):
        names = re.sub(r" (?:and |& )?", ", ", found["people"])
        yield from _dated(place, found, names, Kind(KINDS.get(found["piece"], "paper")), known)


def _dated(place: Place, found: re.Match[str], names: str, kind: Kind, known: Known) -> Iterator[Sighting]:
    people, others = people_in(names)
    if not people or not plausible(names) or names_publisher(names):
        return
    year = int(found["year"])
    same = known.by_year(people, year)
    if same is None:
        issued = PartialDate(year, printed=found["year"])
        says = Work(kind=kind, contributors=people, and_others=others, issued=issued)
    else:
        says, kind = Work(), known.sightings[same].says.kind or kind
    yield Sighting(place.mention(found.span(), str(kind)), says, same_as=same, how="same author and year")


def named_by_initials(place: Place, known: Known) -> Iterator[Sighting]:
    """Find the initials of authors whose work was named by the authors alone: "GBC", "K&R"."""
    for found in _NICKNAME.finditer(place.text, place.start) if known.initials else ():
        same = known.initials.get(found[0].replace("&", ""))
        if same is not None:
            kind = known.sightings[same].mention.kind
            yield Sighting(
                place.mention(found.span(), kind), Work(aliases=(found[0],)), same_as=same, how="nickname of the same"
            )


def named_by_own_page(place: Place, known: Known) -> Iterator[Sighting]:
    """Find the nickname of a book with a page of the reader's own: "more Aho" if there is `/aho-lam-2e/`."""
    for found in _CAPITALISED.finditer(place.text, place.start) if known.books else ():
        same = known.books.get(nickname_key(found[0]))
        if same is not None:
            yield Sighting(
                place.mention(found.span(), "book"), Work(aliases=(found[0],)), same_as=same, how="nickname of the same"
            )
