"""Unlinked titles in italics or quotes in running text: of works named with their authors, or named before."""

import re
from collections.abc import Iterator

from litlog.model.dates import PartialDate
from litlog.model.work import Kind, Work
from litlog.pages.pieces.people_text import NAME, SURNAME, people_in, plausible
from litlog.pages.works.credits import OWNER, people_before
from litlog.pages.works.plain_titles import looks_like_title
from litlog.pages.works.sightings import Sighting
from litlog.pages.works.similarity import title_key
from litlog.pages.works.unlinked import Known, Place

_MARKS = '*_"“'
_MARKED = re.compile(
    r"(?<![*\w\\])\*(?P<stars>[^\s*][^*\\]{2,150}[^\s*\\])\*(?![*\w])|(?<![_\w\\])_(?P<lines>[^\s_][^_\\]{2,150}[^\s_\\])_(?![_\w])"
    r"|[\"“](?P<quoted>[^\s\"“”][^\"“”]{2,150})[\"”]"
)
_MADE = r"(?:published|wrote|authored|released|issued|completed|finished)"
_MADE_BY = re.compile(
    rf"(?<![\w’'])(?P<people>{NAME}|{SURNAME}) (?:(?:also|later|first|then|had|has) )*{_MADE}(?: [a-z\d]\w*){{0,6}} $"
)
_OWNED = re.compile(rf"{OWNER}(?: [a-z\d(][\w()/-]*){{0,3}} $")
_YEAR = re.compile(r"[\s,]{0,2}(?:\(|in )(?P<year>(?:1[5-9]|20)\d\d)\b")
_PERIODICAL = re.compile(r"\W{0,2} (?:blog|magazine|journal|newsletter|podcast|newspaper|column|series)\b")
_NEAR = 120


def named_by_marked_title(place: Place, known: Known) -> Iterator[Sighting]:
    """Find titles of known works in italics or quotes, and book titles in italics after an author name.

    A title under which the block links the same work is skipped.
    """
    marked = any(place.text.find(mark, place.start) >= 0 for mark in _MARKS)
    for found in _MARKED.finditer(place.text, place.start) if marked else ():
        title = " ".join(found[found.lastgroup or 0].split()).strip(" ,.")
        key = title_key(title)
        same = known.titled(key)
        if not key or (same is not None and known.names_here(place.number, same)):
            continue
        if same is not None:
            kind = str(known.sightings[same].says.kind or known.sightings[same].mention.kind)
            yield Sighting(place.mention(found.span(found.lastgroup or 0), kind), same_as=same, how="same title")
        elif found.lastgroup != "quoted" and looks_like_title(title) and not _PERIODICAL.match(place.text, found.end()):
            yield from _made_by_somebody(place, found, title)


def _made_by_somebody(place: Place, found: re.Match[str], title: str) -> Iterator[Sighting]:
    before = place.text[place.start : found.start()][-_NEAR:]
    made = _MADE_BY.search(before)
    owner = people_before(before) if _OWNED.search(before) else ""
    names = made["people"] if made and plausible(made["people"]) else owner
    if names:
        year = _YEAR.match(place.text, found.end())
        issued = PartialDate(int(year["year"]), printed=year["year"]) if year else None
        says = Work(kind=Kind.BOOK, title=title, contributors=people_in(names)[0], issued=issued)
        yield Sighting(place.mention(found.span(found.lastgroup or 0), "book", "title: in italics"), says)
