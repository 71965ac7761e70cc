"""CSV writer for spreadsheets, one line per item (RFC 4180, with Unix line ends)."""

import csv
import io
import re
from collections.abc import Iterable
from itertools import compress

from litlog.formats.control_characters import without_controls
from litlog.formats.protocols import TextExporter
from litlog.model.item import Item

_SCHEMES = ("doi", "arxiv", "isbn")
COLUMNS = (
    "key", "kind", "title", "authors", "date", "venue", "publisher", "status", "rating", "priority", "tags",
    *_SCHEMES, "url", "added",
)  # fmt: skip
_IF_USED = ("priority",)
"""Columns that came later: a table in which nothing has a value for one is what it was before."""
# A cell that begins so is a formula to a spreadsheet (https://owasp.org/www-community/attacks/CSV_Injection).
# The wide forms are the same to one that is set to Japanese.
_FORMULA = re.compile("'*[=+@＝＋－＠-]")


def render_csv(items: Iterable[Item]) -> str:
    """Return the table with a header line; people and tags are separated by "; "."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    lines = [_cells(item) for item in items]
    used = [name not in _IF_USED or any(line[at] for line in lines) for at, name in enumerate(COLUMNS)]
    writer.writerow(compress(COLUMNS, used))
    writer.writerows(map(_guarded, compress(line, used)) for line in lines)
    return out.getvalue()


def is_own_table(data: bytes) -> bool:
    """Return whether a file begins as the tables do that are written here."""
    return data.startswith(",".join(COLUMNS[:8]).encode())


def _cells(item: Item) -> list[str]:
    work, reading = item.work, item.reading
    identifiers = [work.identifier(scheme) for scheme in _SCHEMES]
    addresses = [link.printed for link in work.links] + [one.url for one in work.identifiers]
    return [
        item.key,
        work.kind or "",
        work.full_title,
        "; ".join(person.name or person.printed for person in work.authors),
        str(work.issued or ""),
        work.container,
        work.publisher,
        reading.status or "",
        str(reading.rating or ""),
        str(reading.priority or ""),
        "; ".join(reading.tags),
        *(one.value if one else "" for one in identifiers),
        next(iter(addresses), ""),
        item.added,
    ]


def _guarded(cell: str) -> str:
    line = " ".join(without_controls(cell).split())
    return "'" + line if _FORMULA.match(line) else line


def unguarded(cell: str) -> str:
    """Return a cell without the apostrophe that keeps spreadsheets from reading it as a formula."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


EXPORTER = TextExporter("csv", ".csv", render_csv)
