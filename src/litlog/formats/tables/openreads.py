"""Openreads' CSV export (https://github.com/mateusz-bak/openreads): books with readings, tags and notes."""

from collections.abc import Iterator
from functools import partial

from litlog.formats.facts import Fact
from litlog.formats.reader_facts import history, listed, stars
from litlog.formats.records import RecordImporter
from litlog.formats.tables.books import BOOK, isbn, pages, people
from litlog.formats.tables.reading import Columns, Row, rows


def _tags(cell: str) -> Iterator[Fact]:
    return listed("tag", cell, r"\|\|\|\|\|")


def _readings(row: Row) -> Iterator[Fact]:
    """A reading is "start|end|minutes", with times; of several readings, which ";" parts, the last counts."""
    yield from BOOK
    started, _, rest = row.get("readings", "").split(";")[-1].partition("|")
    yield from history(
        row.get("status", "").replace("_", " "),
        wanted=row.get("date_added", ""),
        started=started,
        ended=rest.partition("|")[0],
    )
    if row.get("deleted", "").lower() == "true":
        yield "tag", "deleted"
    if row.get("favourite", "").lower() == "true":
        yield "tag", "favourite"


_COLUMNS: Columns = {
    "title": "title",
    "subtitle": "subtitle",
    "author": partial(people, "author"),
    "description": "abstract",
    "rating": stars,
    "pages": pages,
    "publication_year": "date",
    "isbn": isbn,
    "olid": "id:openlibrary",
    "tags": _tags,
    "my_review": "note",
    "notes": "note",
    "book_format": "binding",
    "date_added": "added",
}

IMPORTER = RecordImporter("openreads", (".csv",), rows(_COLUMNS, _readings))
