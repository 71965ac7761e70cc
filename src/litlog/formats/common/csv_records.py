"""CSV records: rows of a table with a header line; each format gives a table of what its columns mean."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping

from litlog.errors import Unreadable
from litlog.formats.common.decoding import text_of
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, Records
from litlog.model.results.parsed import Problem

LARGEST_CELL = 2_000_000
"""Characters; a saved article fits, and a file whose quotation marks do not close is not one cell."""

Row = Mapping[str, str]
Columns = Mapping[str, str | Callable[[str], Iterable[Fact]]]
"""What the cells under a name say: a word of the vocabulary, or a function that reads them."""


def rows(
    columns: Columns, more: Callable[[Row], Iterable[Fact]] = lambda _: (), *, delimiter: str = ","
) -> Callable[[bytes], Records]:
    """Return the reader of a table with these columns; `more` reads facts that need several columns."""

    def records(data: bytes) -> Iterator[Record | Problem]:
        for line, row in read_rows(text_of(data), delimiter):
            yield row if isinstance(row, Problem) else Record(line, _facts(row, columns, more), " ".join(row.values()))

    return records


def read_rows(text: str, delimiter: str = ",") -> Iterator[tuple[int, Row | Problem]]:
    """Return the line on which each row begins, and its cells by the names of their columns in lower case."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=False)
    names = [name.strip().lower() for name in _next(reader) or ()]
    if len(names) < 2:
        raise Unreadable("There is no line with the names of columns.", "Is it the right file, and the right --from?")
    line = reader.line_num + 1
    while (cells := _next(reader)) is not None:
        if any(cell.strip() for cell in cells):
            yield line, _row(names, cells, line)
        line = reader.line_num + 1


def _row(names: list[str], cells: list[str], line: int) -> Row | Problem:
    if len(cells) > len(names) and any(cell.strip() for cell in cells[len(names) :]):
        message = f"The row has {len(cells)} cells, and there are {len(names)} columns."
        return Problem(line, message, cells[0][:80], lost=True)
    return dict(zip(names, (cell.strip() for cell in cells), strict=False))


def _next(reader: Iterator[list[str]]) -> list[str] | None:
    limit = csv.field_size_limit(LARGEST_CELL)
    try:
        return next(reader, None)
    except csv.Error as error:
        raise Unreadable(f"The table cannot be read: {error}.", "A quotation mark may not have been closed.") from error
    finally:
        csv.field_size_limit(limit)


def _facts(row: Row, columns: Columns, more: Callable[[Row], Iterable[Fact]]) -> Iterator[Fact]:
    for name, says in columns.items():
        cell = row.get(name, "")
        if cell and isinstance(says, str):
            yield says, cell
        elif cell and not isinstance(says, str):
            yield from says(cell)
    yield from more(row)
