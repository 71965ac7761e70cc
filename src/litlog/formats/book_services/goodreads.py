"""Goodreads' library export (https://www.goodreads.com/review/import): books, shelves, stars, dates and reviews."""

import re
from collections.abc import Iterator
from functools import partial

from litlog.formats.common.csv_cells import BOOK, commas, isbn, pages
from litlog.formats.common.csv_records import Columns, Row, rows
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import RecordImporter
from litlog.formats.common.reviews import review
from litlog.formats.common.shelf_words import history, stars, state

_SERIES = re.compile(r"(?P<title>.+\S)\s+\((?P<series>[^()]*?)(?:,?\s+#(?P<number>[\d.–-]+))?\)")


def _title(cell: str) -> Iterator[Fact]:
    """Return title and series of "The Fellowship of the Ring (The Lord of the Rings, #1)"."""
    found = _SERIES.fullmatch(cell[:1000])
    if not found or not found["number"]:
        yield "title", cell
        return
    yield from (("title", found["title"]), ("series", found["series"].strip()), ("volume", found["number"]))


def _shelves(row: Row) -> Iterator[Fact]:
    """The exclusive shelf is a state, or one of the reader's own; the others are tags."""
    yield from BOOK
    own = row.get("exclusive shelf", "")
    yield from history(own, wanted=row.get("date added", ""), ended=row.get("date read", "") if state(own) else "")
    shelves = f"{own},{row.get('bookshelves', '')}"
    yield from (fact for fact in commas("tag", shelves) if not state(str(fact[1])))
    if row.get("original publication year") or row.get("year published"):
        yield "date", row.get("original publication year") or row["year published"]
    if row.get("original publication year") != row.get("year published") and row.get("year published"):
        yield "year-of-edition", row["year published"]


_COLUMNS: Columns = {
    "book id": "id:goodreads",
    "title": _title,
    "author": "author",
    "additional authors": partial(commas, "author"),
    "isbn13": isbn,
    "isbn": isbn,
    "my rating": stars,
    "publisher": "publisher",
    "binding": "binding",
    "number of pages": pages,
    "date added": "added",
    "my review": partial(review, "note"),
    "private notes": partial(review, "note"),
}

IMPORTER = RecordImporter("goodreads", (".csv",), rows(_COLUMNS, _shelves))
