"""Deleting a log entry: its lines and the blank lines that separated it, and nothing else."""

from collections.abc import Sequence

from litlog.errors import Refused
from litlog.model.pages import Block, Page
from litlog.pages.dates.entries import find_entries
from litlog.pages.edits.entries.entry_lines import EntryLines, entry_on
from litlog.pages.edits.sync.splice import replaced
from litlog.pages.edits.sync.unchanged import BY_HAND, told, what_is_new


def delete_entry(page: Page, line: int) -> Page:
    """Return the page without the entry on this line and what is nested under it.

    Raises `NotFound` if no entry is on the line, and `Refused` if other entries are nested under it or would change.
    """
    entry = entry_on(page, line)
    _refuse_with_others(entry)
    after = without(entry)
    what_is_new(told(page, entry.numbers), after)
    return after


def without(entry: EntryLines) -> Page:
    """Return the page without the lines of an entry; the page is not parsed again."""
    return replaced(entry.page, _with_blanks(entry.page.blocks, entry), "")


def _refuse_with_others(entry: EntryLines) -> None:
    inside = range(entry.start + 1, entry.end)
    others = [one for one in find_entries(entry.page).entries if one.block in inside and one.dated_by != "carried"]
    nested = entry.block.kind == "item"
    if others and not nested:
        line = entry.page.blocks[others[0].block].line
        raise Refused(
            f"{len(others)} other entries stand under it, the first on line {line}.",
            f"Take those out first. {BY_HAND}",
        )


def _with_blanks(blocks: Sequence[Block], entry: EntryLines) -> range:
    """Return the range of an entry with the blank lines on one side, if they only separate it from that side.

    What is left keeps its distance; with blank lines on both sides, the longer distance is kept.
    """
    start, end = entry.start, entry.end
    above = blocks[start - 1] if start else None
    under = blocks[end] if end < len(blocks) else None
    blank_above, blank_under = _is_blank(above), _is_blank(under)
    if above and under and blank_above and blank_under:
        return range(start - 1, end) if len(above.raw) <= len(under.raw) else range(start, end + 1)
    if blank_above and not _is_first(blocks, entry) and not _goes_on(blocks, entry):
        return range(start - 1, end)
    opens = above is None or above.kind != "item"
    return range(start, end + 1) if blank_under and opens and not _is_last(blocks, entry) else range(start, end)


def _is_blank(block: Block | None) -> bool:
    return block is not None and block.kind == "blank"


def _is_first(blocks: Sequence[Block], entry: EntryLines) -> bool:
    """Return whether the entry is the first block under a heading, which keeps the blank line below it."""
    above = blocks[entry.start - 2] if entry.start > 1 else None
    return entry.block.kind != "heading" and (above is None or above.kind in ("heading", "front matter"))


def _goes_on(blocks: Sequence[Block], entry: EntryLines) -> bool:
    """Return whether a list continues directly below the entry."""
    under = blocks[entry.end] if entry.end < len(blocks) else None
    return under is not None and under.kind == entry.block.kind


def _is_last(blocks: Sequence[Block], entry: EntryLines) -> bool:
    """Return whether no block of the same kind follows the blank lines below it."""
    under = blocks[entry.end + 1] if entry.end + 1 < len(blocks) else None
    return under is None or under.kind != entry.block.kind
