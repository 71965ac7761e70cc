"""Read-later lists as CSV: Pocket, Instapaper, Raindrop, and similar exports of Omnivore and Pinboard.

Columns: Pocket's two generations of exports (title, url, time_added, [cursor,] tags, status); Instapaper's
(https://www.instapaper.com/user: URL, Title, Selection, Folder, Timestamp, Tags); Raindrop's
(https://help.raindrop.io/export: id, title, note, excerpt, url, folder, tags, created, cover, highlights, favorite).
"""

import re
from collections.abc import Iterator
from functools import partial

from litlog.formats.common.csv_cells import commas
from litlog.formats.common.csv_records import Row, rows
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import RecordImporter
from litlog.formats.common.shelf_words import highlight, listed, state, status

_HIGHLIGHT = re.compile(r"(?:^|\n)Highlight:\s*")
_NOTE = re.compile(r"\nNote:\s*")


def _pocket(row: Row) -> Iterator[Fact]:
    """An archived page has no reading date: Pocket exports when a page was saved, not when it was read."""
    yield from status(row.get("status", ""), on=row.get("time_added", "") if row.get("status") == "unread" else "")
    if row.get("title") != row.get("url"):
        yield "title", row.get("title", "")


def _instapaper(row: Row) -> Iterator[Fact]:
    """Folders are tags, but for those that every account has."""
    folder = row.get("folder", "")
    yield from status(folder, on=row.get("timestamp", "") if folder == "Unread" else "")
    if not state(folder):
        yield "tag", folder
    yield from listed("tag", row.get("tags", "").strip("[]").replace('"', ""), ",")


def _folder(cell: str) -> Iterator[Fact]:
    """Raindrop's folders nest with "/", as tags do; "Unsorted" is none."""
    if cell.lower() != "unsorted":
        yield "tag", "/".join(part.strip() for part in cell.split("/"))


def _highlights(cell: str) -> Iterator[Fact]:
    for part in _HIGHLIGHT.split(cell):
        text, *remarks = _NOTE.split(part)
        yield from highlight(text, remark=" ".join(remarks))


POCKET = RecordImporter(
    "pocket",
    (".csv",),
    rows({"url": "url", "time_added": "added", "tags": partial(listed, "tag", separators=r"[|,]")}, _pocket),
)
INSTAPAPER = RecordImporter(
    "instapaper",
    (".csv",),
    rows({"url": "url", "title": "title", "selection": "quote", "timestamp": "added"}, _instapaper),
)
RAINDROP = RecordImporter(
    "raindrop",
    (".csv",),
    rows(
        {
            "id": "id:raindrop",
            "url": "url",
            "title": "title",
            "note": "note",
            "excerpt": "abstract",
            "folder": _folder,
            "tags": partial(commas, "tag"),
            "created": "added",
            "highlights": _highlights,
            "favorite": lambda cell: (("tag", "favorite"),) if cell.lower() == "true" else (),
        }
    ),
)
