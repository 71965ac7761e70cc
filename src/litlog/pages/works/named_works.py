"""Unlinked works: adds all works that a page names without a link to those that it links."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from litlog.model.pages import Block
from litlog.pages.dates.entries import Dated
from litlog.pages.text.masks import hide, outermost, without_code
from litlog.pages.works.backreferences import described_by_author, same_as_above
from litlog.pages.works.entry_openings import named_by_authors, named_by_surname, named_by_title
from litlog.pages.works.marked_titles import named_by_marked_title
from litlog.pages.works.nicknames import named_by_nickname
from litlog.pages.works.sightings import Sighting
from litlog.pages.works.unlinked import (
    Known,
    Place,
    named_by_author_and_year,
    named_by_initials,
    named_by_own_page,
)


def add_unlinked(blocks: Sequence[Block], dated: Dated, starts: Sequence[int], sightings: list[Sighting]) -> None:
    """Add the sightings of works without a link to those of links, in place; `starts` is where blocks' words begin."""
    known = Known(sightings)
    spans: dict[int, list[tuple[int, int]]] = {}
    for one in sightings:
        spans.setdefault(one.mention.block, []).append((one.mention.start, one.mention.end))
    own = {entry.block for entry in dated.entries}
    listed = {one.mention.block for one in sightings if one.listed}
    for number, block in enumerate(blocks):
        if block.kind in ("item", "paragraph", "quote"):
            text = hide(without_code(block.raw), outermost(spans.get(number, ())))
            place = Place(number, block.raw, text, starts[number])
            for one in _unlinked(place, known, blocks, opens=number in own, listed=number in listed):
                known.add(replace(one, mention=replace(one.mention, entry=dated.of[number])))


def _unlinked(place: Place, known: Known, blocks: Sequence[Block], *, opens: bool, listed: bool) -> Iterator[Sighting]:
    """Find works in the words of a block; in a line of a list, people and a year are those of its work."""
    if opens:
        yield from named_by_authors(place)
        yield from named_by_title(place, known)
        yield from named_by_surname(place, known)
    yield from named_by_marked_title(place, known)
    yield from () if listed else named_by_author_and_year(place, known)
    yield from named_by_initials(place, known)
    yield from named_by_own_page(place, known)
    yield from same_as_above(place, known)
    described = tuple(described_by_author(place, known, blocks))
    yield from described or named_by_nickname(place, known)
