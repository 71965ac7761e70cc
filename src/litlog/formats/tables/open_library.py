"""Open Library's reading log (https://openlibrary.org/account/import): numbers of works and editions on shelves."""

from collections.abc import Iterator

from litlog.formats.facts import Fact
from litlog.formats.reader_facts import stars, status
from litlog.formats.records import RecordImporter
from litlog.formats.tables.books import BOOK
from litlog.formats.tables.reading import Columns, Row, rows


def _addresses(row: Row) -> Iterator[Fact]:
    """Give the page of the edition, or else of the work: the file has no titles."""
    yield from BOOK
    edition, work = row.get("edition id", ""), row.get("work id", "")
    yield "url", f"https://openlibrary.org/books/{edition}" if edition else f"https://openlibrary.org/works/{work}"


_COLUMNS: Columns = {"work id": "openlibrary-work", "bookshelf": status, "my ratings": stars}

IMPORTER = RecordImporter("openlibrary", (".csv",), rows(_COLUMNS, _addresses))
