"""Works that a text names without a link: by their authors, by a nickname, or by author and year."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from litlog.model.dates import PartialDate
from litlog.model.pages import Mention
from litlog.model.people import Contributor
from litlog.model.work import Kind, Work
from litlog.pages.peopletext import SURNAME, SURNAMES, people_in, plausible, share_author
from litlog.pages.sightings import Sighting
from litlog.pages.vocabulary import KINDS, PIECE, STATUS_VERBS

_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_VERBS = "|".join(sorted(STATUS_VERBS, key=len, reverse=True))
_OPENING = re.compile(rf"(?i:{_VERBS}) (?P<people>{SURNAMES})(?= on |[.:;]|\s*$)")
_AUTHOR_YEAR = re.compile(rf"(?P<people>{SURNAMES}|{SURNAME} et al\.?),? \(?{_YEAR}(?:(?<=\(\d{{4}})\))?(?![\w/-])")
_YEAR_AUTHOR = re.compile(
    rf"\b{_YEAR} (?P<people>{SURNAME}(?:(?: and | & | ){SURNAME}){{0,4}}) (?:\w+ ){{0,2}}(?P<piece>{PIECE})\b"
)
_NICKNAME = re.compile(r"(?<![\w&])[A-Z](?:&?[A-Z]){1,4}(?![\w&])")


@dataclass(frozen=True, slots=True)
class Place:
    """A block to look into: its number, its `raw`, the same with links and code hidden, and where the words start."""

    number: int
    raw: str
    text: str
    start: int

    def mention(self, span: tuple[int, int], kind: str) -> Mention:
        """Make a mention of a span."""
        return Mention(self.number, *span, " ".join(self.raw[slice(*span)].split()), kind=kind)


def named_by_authors(place: Place) -> Iterator[Sighting]:
    """Find a book that an entry opens with by its authors: "Review Aho and Ullman on parsing".

    A work that one calls by its authors alone is a textbook; papers are called by author and year.
    """
    found = _OPENING.match(place.text, place.start)
    if found and plausible(found["people"]):
        people, others = people_in(found["people"])
        says = Work(kind=Kind.BOOK, contributors=people, and_others=others)
        yield Sighting(place.mention(found.span("people"), "book"), says)


def named_by_author_and_year(place: Place, known: Sequence[Sighting]) -> Iterator[Sighting]:
    """Find "Lovelace and Babbage 1843", "Lovelace et al. (1843)" and "the 1843 Lovelace paper"."""
    for found in _AUTHOR_YEAR.finditer(place.text):
        yield from _dated(place, found, found["people"], Kind.PAPER, known)
    for found in _YEAR_AUTHOR.finditer(place.text):
        names = re.sub(r" (?:and |& )?", ", ", found["people"])
        yield from _dated(place, found, names, Kind(KINDS.get(found["piece"], "paper")), known)


def _dated(place: Place, found: re.Match[str], names: str, kind: Kind, known: Sequence[Sighting]) -> Iterator[Sighting]:
    people, others = people_in(names)
    if not people or not plausible(names):
        return
    year = int(found["year"])
    same = _find(people, year, known)
    if same is None:
        issued = PartialDate(year, printed=found["year"])
        says = Work(kind=kind, contributors=people, and_others=others, issued=issued)
    else:
        says, kind = Work(), known[same].says.kind or kind
    yield Sighting(place.mention(found.span(), str(kind)), says, same_as=same)


def _find(people: Sequence[Contributor], year: int, known: Sequence[Sighting]) -> int | None:
    """Find the work of that year by one of these people, with the surname spelt nearly so."""
    fitting = (
        number
        for number, one in enumerate(known)
        if one.says.year == year and share_author(one.says.contributors, people)
    )
    return next(fitting, None)


def named_by_initials(place: Place, known: Sequence[Sighting]) -> Iterator[Sighting]:
    """Find the initials of authors whose work was named by them alone: "GBC", "K&R"."""
    initials = {
        "".join(person.surname[:1] for person in one.says.contributors): number
        for number, one in enumerate(known)
        if one.mention.block < place.number and not one.mention.url and not one.says.issued and one.says.contributors
    }
    for found in _NICKNAME.finditer(place.text, place.start) if initials else ():
        same = initials.get(found[0].replace("&", ""))
        if same is not None:
            yield Sighting(
                place.mention(found.span(), known[same].mention.kind), Work(aliases=(found[0],)), same_as=same
            )
