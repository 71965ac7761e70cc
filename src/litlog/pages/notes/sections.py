"""Sections: which part of a page is about which work.

A section is about a work when its heading is or contains the work's link, or when its first bullets are the title's
link and fields such as "Authors:". A page is about a work when its front matter has the title and one of its links
is called the paper. Numbered headings below ("4.1 Modeling") continue the section whatever their level; otherwise
heading levels give the nesting and not the work.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from litlog.model.pages import Block, Page
from litlog.pages.dates.entries import Dated
from litlog.pages.layouts.field_lines import fields_of_block
from litlog.pages.notes.fields import is_field
from litlog.pages.pieces.anchor_text import read_anchor
from litlog.pages.reading import heading_text
from litlog.pages.text.block_text import words_of
from litlog.pages.works.sightings import Sighting

_FIRST_BLOCKS = 8
_NUMBERED = re.compile(r"(?:\d+\.)+\d*\s|(?:chapter|part|section)\b", re.IGNORECASE)
_THE_PAPER = re.compile(r"\b(?:link to )?(?:the )?(?:paper|article|book)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks `start` to `end`, inclusive, are about the work of this sighting.

    Under a dated heading the fields of a work are a record of it in the log, not notes on it.
    """

    start: int
    end: int
    sighting: int
    record: bool = False


def find_sections(page: Page, sightings: Sequence[Sighting], dated: Dated) -> tuple[Section, ...]:
    """Return the parts of a page that are about one work each, in page order."""
    headings = [number for number, block in enumerate(page.blocks) if block.kind == "heading"]
    own = {entry.block for entry in dated.entries}
    here: dict[int, list[int]] = {}
    for number, one in enumerate(sightings):
        if one.mention.target == "work":
            here.setdefault(one.mention.block, []).append(number)
    owners: dict[int, tuple[int, bool]] = {}
    for number, following in pairwise((*headings, len(page.blocks))):
        owner = _Candidate(page.blocks, number, following, sightings, here).owner()
        if owner is not None:
            owners[number] = owner
    stops = set(owners) | own
    found = [
        Section(
            _start(page.blocks, number, headings),
            _end(page.blocks, number, stops, goes_on=goes_on),
            sighting,
            number in own,
        )
        for number, (sighting, goes_on) in owners.items()
    ]
    return tuple(found) or _whole_page(page, sightings, headings)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A heading with what follows it up to the next; `here` maps each block to its sightings of works."""

    blocks: Sequence[Block]
    heading: int
    following: int
    sightings: Sequence[Sighting]
    here: Mapping[int, Sequence[int]]

    def owner(self) -> tuple[int, bool] | None:
        """Return the sighting that the section is about, and whether numbered headings continue the section."""
        inside = [n for n in range(self.heading + 1, self.following) if self.blocks[n].kind != "blank"]
        if not inside:
            return None
        for number in self.here.get(self.heading, ()):
            if self.sightings[number].anchor.kind in ("title", "citation", "name"):
                return number, self.blocks[self.heading].level == 1
        if read_anchor(heading_text(self.blocks[self.heading].raw)).kind == "citation":
            first = self.here.get(inside[0], ())
            return (first[0], False) if first else None
        return self._by_fields(inside[:_FIRST_BLOCKS])

    def _by_fields(self, first: Sequence[int]) -> tuple[int, bool] | None:
        if not any(self.blocks[n].kind == "item" and is_field(words_of(self.blocks[n])) for n in first):
            return None
        alone = (n for block in first for n in self.here.get(block, ()) if self._is_title_line(self.sightings[n]))
        number = next(alone, None)
        return None if number is None else (number, True)

    def _is_title_line(self, one: Sighting) -> bool:
        rest = len(words_of(self.blocks[one.mention.block])) - (one.mention.end - one.mention.start)
        return one.anchor.kind in ("title", "citation") and rest < 20


def _start(blocks: Sequence[Block], heading: int, headings: Sequence[int]) -> int:
    """Return the first block of the section; if the page's first heading is the title of a work, the page's start."""
    return 0 if heading == headings[0] and blocks[heading].level == 1 else heading


def _end(blocks: Sequence[Block], start: int, stops: set[int], *, goes_on: bool) -> int:
    level = blocks[start].level
    for number in range(start + 1, len(blocks)):
        block = blocks[number]
        if block.kind != "heading":
            continue
        numbered = goes_on and _NUMBERED.match(heading_text(block.raw))
        if number in stops or (block.level <= level and not numbered and level > 1):
            return number - 1
        level = min(level, block.level) if numbered else level
    return len(blocks) - 1


def _whole_page(page: Page, sightings: Sequence[Sighting], headings: Sequence[int]) -> tuple[Section, ...]:
    """Return the whole page as a section on the one work that it states it is about."""
    titled = page.blocks and page.blocks[0].kind == "front matter" and page.title
    if not titled:
        return ()
    called = (
        number
        for number, one in enumerate(sightings)
        if one.mention.target == "work" and one.anchor.kind == "label" and _THE_PAPER.search(one.mention.text)
    )
    first = next(called, None)
    alone = len(headings) > 0 and first is not None and sum(one.mention.target == "work" for one in sightings) < 10
    return (Section(0, len(page.blocks) - 1, first),) if alone and first is not None else ()


def with_records(
    sections: Sequence[Section], sightings: Sequence[Sighting], blocks: Sequence[Block], dated: Dated
) -> tuple[Section, ...]:
    """Return the sections with those of records that hold notes, in page order; a heading has one section."""
    owned = {one.start for one in sections}
    dates = {number: dated.entries[entry].block for number, entry in enumerate(dated.of) if entry is not None}
    covered = {number for one in sections for number in range(one.start, one.end + 1)}
    own: dict[int, set[int]] = {}
    for number, one in enumerate(sightings):
        for place in (number, one.same_as):
            if place is not None:
                own.setdefault(place, set()).add(one.mention.block)
    found = [
        Section(one.section[0], one.section[1], number)
        for number, one in enumerate(sightings)
        if one.section
        and one.section[0] not in owned
        and one.section[0] not in covered
        and _has_notes(blocks, one.section, own[number], dates)
    ]
    return tuple(sorted((*sections, *found), key=lambda one: one.start))


def _has_notes(blocks: Sequence[Block], section: tuple[int, int], own: set[int], dates: Mapping[int, int]) -> bool:
    """Return whether a section has text of the reader's: no fields, no links of the record, no entries dated in it."""
    start, end = section
    return any(
        blocks[block].kind in ("item", "paragraph", "quote")
        and block not in own
        and dates.get(block, -1) <= start
        and not fields_of_block(block, blocks[block])
        for block in range(start + 1, end + 1)
    )
