"""The date that each block of a page prints, wherever it stands: before its words, in a cell, or at a line's end."""

from collections.abc import Sequence
from typing import NamedTuple

from litlog.model.pages import Block, Page
from litlog.pages.dates.date_columns import dates_of_rows
from litlog.pages.dates.date_ends import dates_at_ends
from litlog.pages.dates.date_places import printed_date
from litlog.pages.dates.printed_date import Printed
from litlog.pages.structure.outline import label_of, name_of_file


class Located(NamedTuple):
    """The date of each block or None, and the blocks whose date ends their line."""

    dates: tuple[Printed | None, ...]
    ends: frozenset[int]


def locate(page: Page) -> Located:
    """Return the dates that the blocks of a page print."""
    blocks = page.blocks
    rows = dates_of_rows(blocks) if any(block.kind == "table" for block in blocks) else {}
    dates = [rows.get(number) if block.kind == "table" else printed_date(block) for number, block in enumerate(blocks)]
    names = (page.title, name_of_file(page))
    ends = dict(dates_at_ends(blocks, lambda number: dates[number] is not None, names, labels_above(blocks)))
    return Located(tuple(ends.get(number, date) for number, date in enumerate(dates)), frozenset(ends))


def labels_above(blocks: Sequence[Block]) -> dict[int | None, tuple[str, ...]]:
    """Return for each heading and item that contains others the labels from it upwards."""
    found: dict[int | None, tuple[str, ...]] = {None: ()}
    for number in sorted({block.parent for block in blocks if block.parent is not None}):
        block = blocks[number]
        above = found.get(block.parent, ())
        found[number] = ((label_of(block)[:200], *above) if block.kind == "heading" else above)[:_MOST]
    return found


_MOST = 8
"""Headings above a list that are asked what it is."""
