"""CSV reader for any table of works, recognised by its column names: spreadsheets, and litlog's own CSV."""

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from litlog.errors import Unreadable
from litlog.formats.common import csv_cells
from litlog.formats.common.csv_records import Row, read_rows
from litlog.formats.common.decoding import text_of
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records
from litlog.formats.common.shelf_words import history, listed, state
from litlog.formats.common.type_mapping import typed
from litlog.formats.csv.column_names import separator_of, word_of
from litlog.formats.csv.writer import COLUMNS, unguarded
from litlog.model.reading_fields import NUMBERS
from litlog.model.results.parsed import Problem
from litlog.model.work import Kind
from litlog.pages.pieces.ratings import rating_stated

_NUMBER_AS_TEXT = re.compile(r'="([^"]*)"')
_ZOTEROS = re.compile(r"[A-Z0-9]{8}")


def _plain(cell: str) -> str:
    """Return a cell without what keeps spreadsheets from reading it as a formula or a number."""
    found = _NUMBER_AS_TEXT.fullmatch(cell)
    return found[1] if found else unguarded(cell)


def _people(word: str, cell: str) -> Iterator[Fact]:
    """Return the people: whole names between semicolons, else between commas, "and" and "&"."""
    if ";" in cell:
        yield from _whole(word, cell)
        return
    for part in re.split(r",?\s+and\s+", cell):
        yield from csv_cells.people(word, part)


def _whole(word: str, cell: str) -> Iterator[Fact]:
    return listed(word, cell, ";")


def _tags(cell: str) -> Iterator[Fact]:
    return listed("tag", cell, ";" if ";" in cell else ",")


def _addresses(cell: str) -> Iterator[Fact]:
    return (("url", part) for part in re.split(r"[\s;,]+(?=https?://)", cell))


def _key(cell: str) -> Iterable[Fact]:
    """Return the key that papers cite, which Zotero's own for a record is not."""
    return (("id:zotero" if _ZOTEROS.fullmatch(cell) else "key", cell),)


def _kind(cell: str) -> Iterable[Fact]:
    return (("kind", cell.lower()),) if cell.lower() in set(Kind) else typed(cell)


def _rating(cell: str) -> Iterator[Fact]:
    """Return a rating out of five, converted from its own scale if it gives one; an invalid one is kept as it is."""
    rated = rating_stated(cell)
    yield ("rating", str(rated)) if rated else ("csv:rating", cell)


_Read = dict[str, Callable[[str], Iterable[Fact]]]
_READ: _Read = {
    **{word: partial(_people, word) for word in ("author", "editor", "translator")},
    "key": _key,
    "kind": _kind,
    "length": csv_cells.pages,
    "rating": _rating,
    "tag": _tags,
    "url": _addresses,
}
_LITLOGS: _Read = {"author": partial(_whole, "author"), "tag": partial(_whole, "tag")}
"""litlog's own table has semicolons between names and between tags, and commas inside of them."""


def _facts(row: Row) -> Iterator[Fact]:
    read = _READ | (_LITLOGS if _is_litlogs(row) else {})
    said: dict[str, str] = {}
    for name, cell in row.items():
        word = word_of(name)
        said.setdefault(word, cell)
        if cell and word in read:
            yield from read[word](_plain(cell))
        elif cell and word not in _STANDING:
            yield word or f"csv:{name}", _plain(cell)
    yield from _standing(*(said.get(word, "") for word in _STANDING))


def _is_litlogs(row: Row) -> bool:
    """Return whether the columns are litlog's own; an older table may lack those of numbers that are new since."""
    since = {one.name for one in NUMBERS} - row.keys()
    return tuple(row) == tuple(name for name in COLUMNS if name not in since)


_STANDING = ("status", "started", "ended")


def _standing(word: str, started: str, ended: str) -> Iterator[Fact]:
    """Return the status with its dates; an unknown status is kept as it is."""
    if word and not state(word):
        yield "csv:status", word
    yield from history(word, started=started, ended=ended)


def _records(data: bytes) -> Records:
    text = text_of(data)
    separator = separator_of(text.lstrip("\n").partition("\n")[0])
    if not separator:
        raise Unreadable(
            "The first line of the table names no columns that litlog knows.",
            'It needs names such as "title,author,year,url,doi,tags,notes".',
        )
    for line, row in read_rows(text, separator):
        yield row if isinstance(row, Problem) else Record(line, _facts(row), " ".join(row.values()))


IMPORTER = RecordImporter("csv", (".csv", ".tsv"), _records)
