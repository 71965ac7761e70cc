"""Readwise's CSV of highlights (https://readwise.io/export): one quotation per row, grouped by book or page."""

from collections.abc import Iterator
from functools import partial

from litlog.formats.common.csv_cells import commas
from litlog.formats.common.csv_records import Row, read_rows
from litlog.formats.common.decoding import text_of
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records, together
from litlog.formats.common.shelf_words import highlight
from litlog.model.reading import AnchorKind
from litlog.model.results.parsed import Problem

_PLACES: dict[str, AnchorKind] = {"page": "page", "location": "location", "order": "location", "time_offset": "time"}


def _facts(row: Row) -> Iterator[Fact]:
    yield from (("title", row.get("book title", "")), ("author", row.get("book author", "")))
    yield "asin", row.get("amazon book id", "")
    if row.get("amazon book id"):
        yield "kind", "book"
    yield from highlight(
        row.get("highlight", ""),
        kind=_PLACES.get(row.get("location type", "")),
        place=row.get("location", ""),
        noted=row.get("highlighted at", ""),
        remark=row.get("note", ""),
    )
    yield from (fact for name in ("tags", "document tags") for fact in commas("tag", row.get(name, "")))


def _records(data: bytes) -> Records:
    read = read_rows(text_of(data))
    each = (
        row if isinstance(row, Problem) else Record(line, _facts(row), row.get("highlight", "")) for line, row in read
    )
    return together(each, partial(_words, ("title", "author", "asin")))


def _words(words: tuple[str, ...], facts: list[Fact]) -> str:
    return "\n".join(str(value) for word, value in facts if word in words)


IMPORTER = RecordImporter("readwise", (".csv",), _records)
