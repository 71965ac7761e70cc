"""Table rows as entries: inserting one row into a table of days, in date order."""

import re
from collections.abc import Sequence
from datetime import date

from litlog.errors import Refused, UsageError
from litlog.model.pages import Entry, Page
from litlog.pages.dates.number_order import writes_day_first
from litlog.pages.edits.entries.bullets import among_bullets
from litlog.pages.edits.entries.date_examples import nearest
from litlog.pages.edits.entries.entry_text import Words
from litlog.pages.edits.entries.insertion_points import Spot
from litlog.pages.edits.entries.style import learn_style, printed_like
from litlog.pages.edits.sync.unchanged import BY_HAND

CELL = re.compile(r"(?:[^|\\\r\n]|\\.)*\|?")
"""A table cell and the bar after it."""


def row_spot(page: Page, entries: Sequence[Entry], words: Words, on: date) -> Spot:
    """Return the insertion point of a row formatted like that of the nearest day, with the text in its second cell.

    Raises `UsageError` for notes, since a row cannot hold them, and `Refused` for a table of one column.
    """
    if words.notes or words.below:
        raise UsageError("A row of a table has no place for notes.", "Give the entry in one line.")
    model = nearest(entries, on) or entries[0]
    printed = printed_like(entries, on, day_first=writes_day_first(page.blocks), default="")
    row = _row(page.blocks[model.block].raw, model.printed, printed, words.first)
    style = learn_style(page, entries)
    return among_bullets(page.blocks, entries, on, style, row)


def _row(model: str, old: str, new: str, words: str) -> str:
    """Return a row with as many cells as another one; those after the second are empty."""
    head, tail = model.partition(old)[::2]
    line = tail.rstrip("\r\n")
    date_cell, *others = [found[0] for found in CELL.finditer(line) if found[0]]
    if not others or not new:
        raise Refused("The table has no place for an entry.", BY_HAND)
    said = [f" {escaped(words)} ", *("  " for _ in others[1:])]
    cells = "".join(text + "|" * cell.endswith("|") for text, cell in zip(said, others, strict=True))
    return head + new + date_cell + cells.rstrip(" ") + tail[len(line) :]


def escaped(words: str) -> str:
    """Return a cell's text with each bar escaped by a backslash (GitHub Flavored Markdown, 4.10)."""
    return re.sub(r"(?<!\\)\|", r"\\|", words)
