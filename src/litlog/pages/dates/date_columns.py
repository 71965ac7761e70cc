"""Dates in tables: the columns for the day, by their headers in any language known here, or by their cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from litlog.model.pages import Block
from litlog.pages.dates.date_forms import date_at, dotted
from litlog.pages.dates.date_places import OPENING
from litlog.pages.dates.printed_date import Printed, printed
from litlog.pages.structure.tables import Cell, cells_of
from litlog.pages.words.fields import field_of

_MARKS = re.compile(r"<[^<>]*>|[*_`]|&nbsp;")
_DASHED = re.compile(r"(?P<a>\d\d?)-(?P<b>\d\d?)-(?P<y>\d{4}|\d\d)(?!\d)")
_OTHER_DAY = re.compile(r"add|due|creat|updat|publi|releas|born|deadline|issue", re.IGNORECASE)
"""Headers of columns whose days are not those of reading."""
_SAMPLE = 20
"""Rows by which a column without a telling header is judged."""


def dates_of_rows(blocks: Sequence[Block]) -> dict[int, Printed]:
    """Return the date of each row that prints one; offsets are positions in its `raw`."""
    found: dict[int, Printed] = {}
    for rows in _tables(blocks):
        cells = [cells_of(blocks[number].raw) for number in rows]
        places = _day_columns(cells[0], cells[2:])
        for number, row in zip(rows[2:], cells[2:], strict=True):
            if day := _day_of(row, places):
                found[number] = day
    return found


def _tables(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Return the rows of each table, its header and the rule below it first."""
    rows: list[int] = []
    for number, block in enumerate(blocks):
        if block.kind == "table":
            rows.append(number)
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def _day_columns(header: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> list[int]:
    """Return the columns for the day on which something was begun and done, the beginning first."""
    names = [field_of(_MARKS.sub("", cell.text)) for cell in header]
    if {"venue", "publisher"}.intersection(names) and "started" not in names:
        return []  # of papers the day in a table is when they came out
    told = [place for name in ("started", "day") for place in range(len(names)) if names[place] == name]
    if told:
        return told if len(told) < 3 else [place for place in told if names[place] == "day"][:1]
    unnamed = [place for place, name in enumerate(names) if name is None and not _OTHER_DAY.search(header[place].text)]
    return next(
        ([place] for place in unnamed if _holds_days(place, rows[:_SAMPLE])), unnamed[:1] if 0 in unnamed else []
    )


def _holds_days(place: int, rows: Sequence[Sequence[Cell]]) -> bool:
    cells = [row[place] for row in rows if place < len(row) and row[place].text]
    days = [found for cell in cells if (found := date_in_cell(cell)) and found.year and (found.day or found.first)]
    return len(days) * 2 > len(cells)


def _day_of(row: Sequence[Cell], places: Sequence[int]) -> Printed | None:
    """Return the date of a row; of two days, one of the beginning and one of the end, the range of both."""
    found = [day for place in places if place < len(row) and (day := date_in_cell(row[place]))]
    if len(found) < 2:
        return found[0] if found else None
    first, last = found[0], found[1]
    return replace(
        first, to_year=last.year, to_month=last.month, to_day=last.day, to_first=last.first, to_second=last.second
    )


def date_in_cell(cell: Cell) -> Printed | None:
    """Return the date that a cell begins with, within marks and tags."""
    opening = OPENING.match(cell.text)
    at = opening.end() if opening else 0
    dashed = _DASHED.match(cell.text, at)
    found = printed(dashed, at) if dashed else date_at(cell.text, at)
    if found is None or (found.first and not found.year and found.end != len(cell.text)):
        found = dotted(cell.text)
    if found is None:
        return None
    return replace(found, start=found.start + cell.start, end=found.end + cell.start)
