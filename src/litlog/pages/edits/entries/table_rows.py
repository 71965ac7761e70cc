"""Table rows as entries: inserting one row into a table of days, in date order, and the cell that holds its text."""

import re
from collections.abc import Sequence
from datetime import date

from litlog.errors import Refused, UsageError
from litlog.model.pages import Block, Entry, Page
from litlog.pages.dates.number_order import writes_day_first
from litlog.pages.edits.entries.bullets import among_bullets
from litlog.pages.edits.entries.date_examples import nearest
from litlog.pages.edits.entries.days_printed import day_like
from litlog.pages.edits.entries.entry_text import Words
from litlog.pages.edits.entries.insertion_points import Spot
from litlog.pages.edits.entries.style import learn_style
from litlog.pages.edits.sync.unchanged import BY_HAND
from litlog.pages.structure.tables import Cell, cells_of
from litlog.pages.words.fields import field_of


def row_spot(page: Page, entries: Sequence[Entry], words: Words, on: date) -> Spot:
    """Return the insertion point of a row formatted like that of the nearest day, with the text in its own cell.

    Raises `UsageError` for notes, since a row cannot hold them, and `Refused` for a table of one column.
    """
    if words.notes or words.below:
        raise UsageError("A row of a table has no place for notes.", "Give the entry in one line.")
    model = nearest(entries, on) or entries[0]
    table = [one for one in entries if _head_of(page.blocks, one.block) == _head_of(page.blocks, model.block)]
    printed = day_like([(one.printed, one) for one in table], on, day_first=writes_day_first(page.blocks))
    row = _row(page.blocks, model, printed, words.first)
    return among_bullets(page.blocks, table, on, learn_style(page, table), row)


def _row(blocks: Sequence[Block], model: Entry, new: str, words: str) -> str:
    """Return a row with as many cells as another one; those that hold neither the day nor the text are empty."""
    raw = blocks[model.block].raw
    text, row, at = text_cell(blocks, model), "", 0
    if text is None or not new:
        raise Refused("The table has no place for an entry.", BY_HAND)
    for cell in cells_of(raw):
        said = escaped(words) if cell == text else ""
        if model.printed in cell.text and cell != text:
            said = cell.text.replace(model.printed, new, 1)
        blank = " " if cell.start == cell.end and said and raw[cell.end - 1 : cell.end] == "|" else ""
        row += raw[at : cell.start] + blank + said
        at = cell.end
    return row + raw[at:]


def text_cell(blocks: Sequence[Block], entry: Entry) -> Cell | None:
    """Return the cell of a row that holds the text of its entry: the title's, or else the first beside the day's."""
    cells = cells_of(blocks[entry.block].raw)
    day = next((number for number, cell in enumerate(cells) if entry.printed in cell.text), None)
    heads = [field_of(cell.text) for cell in cells_of(blocks[_head_of(blocks, entry.block)].raw)]
    titles = [number for number, name in enumerate(heads) if name == "title" and number < len(cells)]
    others = [number for number in range(len(cells)) if number != day]
    behind = [number for number in others if day is None or number > day]
    found = next((number for number in (*titles, *behind, *others) if number != day), None)
    return cells[found] if found is not None else None


def _head_of(blocks: Sequence[Block], row: int) -> int:
    """Return the number of the first row of a row's table."""
    while row and blocks[row - 1].kind == "table":
        row -= 1
    return row


def escaped(words: str) -> str:
    """Return a cell's text with each bar escaped by a backslash (GitHub Flavored Markdown, 4.10)."""
    return re.sub(r"(?<!\\)\|", r"\\|", words)
