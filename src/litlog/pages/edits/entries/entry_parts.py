"""Parts of an entry's own block: the head (marker and date), its text, and the tail (line end)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from litlog.errors import Refused
from litlog.model.pages import Block, Entry
from litlog.pages.dates.date_places import OPENING, SEPARATOR
from litlog.pages.edits.entries.date_examples import only_dates
from litlog.pages.edits.entries.entry_lines import EntryLines
from litlog.pages.edits.entries.frames import Frame, frame_of
from litlog.pages.edits.entries.table_rows import text_cell
from litlog.pages.edits.sync.unchanged import BY_HAND
from litlog.pages.reading import heading_text
from litlog.pages.text.block_text import words_start

BEHIND_DATE = re.compile(
    r"(?:[\])]*[ \t]*[-–—:：](?!(?:\*\*|__)(?:\s|$))|[^*_\n]*?(?:\*\*|__)[ \t]*[-–—:]?)[ \t]*(?=\S)"
)
"""The separator between the date and the words of a paragraph: a dash or a colon, or the end of bold type."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a block; joined they equal its `raw`. `head` has the marker and the date, `tail` the line end.

    Of `linked` words the opening bracket stands before the date, in the head.
    """

    head: str
    words: str
    tail: str
    linked: bool = False


def parts_of(entry: EntryLines) -> Parts:
    """Return the parts of an entry's own block; raises `Refused` for a block that has no text of its own."""
    block = entry.block
    if block.kind == "heading":
        return _of_heading(block, entry.entry)
    if block.kind == "table":
        return _of_row(entry.page.blocks, entry)
    if block.kind not in ("item", "paragraph", "quote"):
        raise Refused(f"Line {block.line} is no entry whose words could be given anew.", BY_HAND)
    frame = frame_of(block, entry.entry) if entry.entry and block.kind == "item" else None
    if frame:
        return parts_of_frame(frame)
    if entry.entry and entry.entry.printed and block.kind == "item":
        raise Refused(f"Line {block.line} has its date in the middle of its words.", BY_HAND)
    at = words_start(block).at
    return _cut(block.raw, _after_date(block, entry.entry, at) if entry.entry else at)


def is_day_alone(entry: EntryLines) -> bool:
    """Return whether the entry's own block is only a date, and its content is nested under it."""
    if entry.block.kind not in ("heading", "paragraph") or not entry.entry:
        return False
    if entry.block.kind == "heading":
        return entry.entry.dated_by == "count" or only_dates(entry.block, entry.entry)
    return not re.search(r"\w", entry.block.raw.replace(entry.entry.printed, "", 1))


def _cut(raw: str, at: int) -> Parts:
    end = max(at, len(raw.rstrip()))
    return Parts(raw[:at], raw[at:end], raw[end:])


def parts_of_frame(frame: Frame) -> Parts:
    """Return the parts of an entry whose date stands before or behind its words."""
    dated = frame.opening + frame.day + frame.clock + frame.closing
    if frame.behind:
        return Parts(frame.head, frame.words, dated + frame.tail)
    return Parts(frame.head + dated, frame.words, frame.ending + frame.tail, linked=frame.linked)


def _after_date(block: Block, entry: Entry, at: int) -> int:
    """Return the offset after the date at the start of a paragraph, and the separator before the text."""
    opening = OPENING.match(block.raw, at)
    start = opening.end() if opening else at
    if not entry.printed or not block.raw.startswith(entry.printed, start):
        return at
    end = start + len(entry.printed)
    behind = BEHIND_DATE.match(block.raw, end)
    return behind.end() if behind else end


def _of_heading(block: Block, entry: Entry | None) -> Parts:
    text = heading_text(block.raw)
    at = block.raw.index(text)
    if not entry or not text.startswith(entry.printed):
        raise Refused(f"Line {block.line} has its date behind its words.", BY_HAND)
    behind = SEPARATOR.match(text, len(entry.printed))
    start = at + (behind.end() if behind else len(entry.printed))
    return Parts(block.raw[:start], block.raw[start : at + len(text)], block.raw[at + len(text) :])


def _of_row(blocks: Sequence[Block], entry: EntryLines) -> Parts:
    """Return the parts of a table row."""
    raw = entry.block.raw
    cell = text_cell(blocks, entry.entry) if entry.entry else None
    if cell is None:
        raise Refused(f"Line {entry.block.line} is no entry whose words could be given anew.", BY_HAND)
    return Parts(raw[: cell.start], raw[cell.start : cell.end], raw[cell.end :])
