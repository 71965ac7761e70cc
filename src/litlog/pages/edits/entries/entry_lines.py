"""Line range of an entry: its own block and all blocks nested under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from litlog.errors import NotFound
from litlog.model.pages import Block, Entry, Page
from litlog.pages.dates.entries import Dated, find_entries
from litlog.pages.edits.entries.insertion_points import after_item

_BODY = ("item", "paragraph", "quote", "code", "html", "table")


@dataclass(frozen=True, slots=True)
class EntryLines:
    """The range of an entry: the block `start` is its own, those after it and before `end` are nested under it.

    `day` is its date in EDTF; `entry` is None if a heading or a line above gives it its date.
    """

    page: Page
    start: int
    end: int
    day: str
    entry: Entry | None = None

    @property
    def block(self) -> Block:
        """Return the entry's own block."""
        return self.page.blocks[self.start]

    @property
    def numbers(self) -> range:
        """Return the numbers of its blocks."""
        return range(self.start, self.end)

    @property
    def below(self) -> str:
        """Return the text nested under the entry's own block."""
        return "".join(block.raw for block in self.page.blocks[self.start + 1 : self.end])

    @property
    def text(self) -> str:
        """Return all its lines, exactly."""
        return self.block.raw + self.below


def entry_on(page: Page, line: int) -> EntryLines:
    """Return the entry on a line, counted from 1: a dated block, or the first block under a date.

    Raises `NotFound`, with the nearby lines on which there is an entry.
    """
    dated = find_entries(page)
    number = next((n for n, one in enumerate(page.blocks) if one.line <= line < one.line + _lines(one)), None)
    entry = next((one for one in dated.entries if one.block == number and one.dated_by != "carried"), None)
    if number is None or not (entry or _is_first_under_a_day(page.blocks, dated, number)):
        raise NotFound(f"No entry stands on line {line} of {page.name}.", _around(page, dated, line))
    own = dated.of[number]
    day = str(dated.entries[own].on) if own is not None else ""
    return EntryLines(page, number, _end(page.blocks, dated, number, entry), day, entry)


def first_under(day: EntryLines) -> list[int]:
    """Return the numbers of the top-level blocks under a day, without what is nested under them."""
    blocks = day.page.blocks
    return [n for n in day.numbers if n != day.start and blocks[n].kind in _BODY and not _is_nested(blocks, n)]


def _lines(block: Block) -> int:
    return max(1, block.raw.count("\n") + (not block.raw.endswith("\n")))


def _is_first_under_a_day(blocks: Sequence[Block], dated: Dated, number: int) -> bool:
    return dated.of[number] is not None and blocks[number].kind in _BODY and not _is_nested(blocks, number)


def _is_nested(blocks: Sequence[Block], number: int) -> bool:
    parent = blocks[number].parent
    return parent is not None and blocks[parent].kind == "item"


def _end(blocks: Sequence[Block], dated: Dated, number: int, entry: Entry | None) -> int:
    if blocks[number].kind == "heading":
        return _without_blanks(blocks, number, _end_of_section(blocks, number))
    if blocks[number].kind == "paragraph" and entry:
        return _without_blanks(blocks, number, _end_of_day(blocks, dated, number))
    return after_item(blocks, number) if blocks[number].kind == "item" else number + 1


def _end_of_section(blocks: Sequence[Block], heading: int) -> int:
    level = blocks[heading].level
    after = (n for n in range(heading + 1, len(blocks)) if blocks[n].kind == "heading" and blocks[n].level <= level)
    return next(after, len(blocks))


def _end_of_day(blocks: Sequence[Block], dated: Dated, number: int) -> int:
    """Return the end of the blocks that belong to the day named by a paragraph."""
    own = dated.of[number]
    after = (n for n in range(number + 1, len(blocks)) if dated.of[n] != own and blocks[n].kind != "blank")
    return next(after, len(blocks))


def _without_blanks(blocks: Sequence[Block], start: int, end: int) -> int:
    while end > start + 1 and blocks[end - 1].kind == "blank":
        end -= 1
    return end


def _around(page: Page, dated: Dated, line: int) -> str:
    lines = sorted((page.blocks[one.block].line for one in dated.entries), key=lambda one: abs(one - line))
    near = ", ".join(f"{page.name}:{one}" for one in sorted(lines[:3]))
    return f"There are entries at {near}." if near else "The page has no dated entries."
