"""Open Library's reading log (https://openlibrary.org/account/import): numbers of works and editions on shelves."""

from collections.abc import Iterator

from litlog.formats.common.csv_cells import BOOK
from litlog.formats.common.csv_records import Columns, Row, rows
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import RecordImporter
from litlog.formats.common.shelf_words import stars, status


def _addresses(row: Row) -> Iterator[Fact]:
    """Return the page of the edition, or else of the work: the file has no titles."""
    yield from BOOK
    edition, work = row.get("edition id", ""), row.get("work id", "")
    yield "url", f"https://openlibrary.org/books/{edition}" if edition else f"https://openlibrary.org/works/{work}"


_COLUMNS: Columns = {"work id": "openlibrary-work", "bookshelf": status, "my ratings": stars}

IMPORTER = RecordImporter("openlibrary", (".csv",), rows(_COLUMNS, _addresses))
