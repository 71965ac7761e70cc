"""Openreads' CSV export (https://github.com/mateusz-bak/openreads): books with readings, tags and notes."""

from collections.abc import Iterator
from functools import partial

from litlog.formats.common.csv_cells import BOOK, isbn, pages, people
from litlog.formats.common.csv_records import Columns, Row, rows
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import RecordImporter
from litlog.formats.common.shelf_words import history, listed, stars, state
from litlog.model.reading import Status


def _tags(cell: str) -> Iterator[Fact]:
    return listed("tag", cell, r"\|\|\|\|\|")


def _more(row: Row) -> Iterator[Fact]:
    yield from BOOK
    yield from _history(row.get("status", "").replace("_", " "), _readings(row), added=row.get("date_added", ""))
    if row.get("deleted", "").lower() == "true":
        yield "tag", "deleted"
    if row.get("favourite", "").lower() == "true":
        yield "tag", "favourite"


def _readings(row: Row) -> list[tuple[str, str]]:
    """Return start and end of each reading, the last one last; ";" parts "start|end|minutes", with ISO times."""
    parts = (one.split("|") for one in row.get("readings", "").split(";"))
    found = [(part[0].strip(), part[1].strip()) for part in parts if len(part) > 1]
    return sorted(found, key=lambda one: one[1] or one[0])


def _history(word: str, readings: list[tuple[str, str]], *, added: str) -> Iterator[Fact]:
    """Every reading but the last was finished, and the last too if the book is wanted or being read once more."""
    again = readings and readings[-1][1] and state(word) in (Status.WANT, Status.READING)
    over, last = (readings, ("", "")) if again or not readings else (readings[:-1], readings[-1])
    for started, ended in over:
        yield from history("finished", started=started, ended=ended)
    yield from history(word, wanted="" if over else added, started=last[0], ended=last[1])


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

IMPORTER = RecordImporter("openreads", (".csv",), rows(_COLUMNS, _more))
