"""Which part of a page is about which work; a heading's level says where it stands, not whose it is.

A section is about a work when its heading is or holds the work's link, or when its first bullets are the title's
link and fields such as "Authors:". A page is about a work when its front matter has the title and one of its links
is called the paper. Numbered headings below ("4.1 Modeling") go on with the section whatever their level.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from litlog.model.pages import Block, Page
from litlog.pages.blocktext import words_of
from litlog.pages.entries import Dated
from litlog.pages.fields import is_field
from litlog.pages.reading import heading_text
from litlog.pages.sightings import Sighting

_FIRST_BLOCKS = 8
_NUMBERED = re.compile(r"(?:\d+\.)+\d*\s|(?:chapter|part|section)\b", re.IGNORECASE)
_THE_PAPER = re.compile(r"\b(?:link to )?(?:the )?(?:paper|article|book)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Section:
    """Blocks `start` to `end`, inclusive, are about the work of this sighting."""

    start: int
    end: int
    sighting: int


def find_sections(page: Page, sightings: Sequence[Sighting], dated: Dated) -> tuple[Section, ...]:
    """Find the parts of a page that are about one work each, in their order."""
    headings = [number for number, block in enumerate(page.blocks) if block.kind == "heading"]
    own = {entry.block for entry in dated.entries}
    owners: dict[int, tuple[int, bool]] = {}
    for place, number in enumerate(headings):
        following = headings[place + 1] if place + 1 < len(headings) else len(page.blocks)
        owner = _owner(page.blocks, number, following, sightings)
        if owner is not None:
            owners[number] = owner
    found = [
        Section(number, _end(page.blocks, number, goes_on, set(owners) | own), sighting)
        for number, (sighting, goes_on) in owners.items()
    ]
    return tuple(found) or _whole_page(page, sightings, headings)


def _owner(
    blocks: Sequence[Block], heading: int, following: int, sightings: Sequence[Sighting]
) -> tuple[int, bool] | None:
    """Give the sighting that a heading's section is about, and whether numbered headings go on with it."""
    inside = [block for block in blocks[heading + 1 : following] if block.kind != "blank"]
    for number, one in enumerate(sightings):
        titled = one.anchor.kind in ("title", "citation", "name") and one.mention.target == "work"
        if one.mention.block == heading and titled and inside:
            return number, blocks[heading].level == 1
    first = [n for n in range(heading + 1, following) if blocks[n].kind != "blank"][:_FIRST_BLOCKS]
    if not any(blocks[n].kind == "item" and is_field(words_of(blocks[n])) for n in first):
        return None
    alone = (n for n, one in enumerate(sightings) if one.mention.block in first and _is_title_line(one, blocks))
    number_of = next(alone, None)
    return None if number_of is None else (number_of, True)


def _is_title_line(one: Sighting, blocks: Sequence[Block]) -> bool:
    rest = len(words_of(blocks[one.mention.block])) - (one.mention.end - one.mention.start)
    return one.mention.target == "work" and one.anchor.kind in ("title", "citation") and rest < 20


def _end(blocks: Sequence[Block], start: int, goes_on: bool, stops: set[int]) -> int:  # noqa: FBT001 - a fact, not a flag
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
    """Give the whole page to the one work that it says it is about."""
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
