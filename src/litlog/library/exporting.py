"""Export to a file: rendered by a format, written atomically, never over edits by a person."""

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from litlog.errors import StoreError, UsageError
from litlog.formats.protocols import PLAIN, Manner
from litlog.formats.registry import exporter, exporter_names
from litlog.library.bibliographies.cited_works import Cited, Missing, cited_once
from litlog.library.copies.restore import library_text
from litlog.library.files.left_over import remove_left_over
from litlog.library.library import Library
from litlog.library.output_files import absolute, kept_aside, sha256_of, write_whole
from litlog.library.pages.log_exporting import log_text
from litlog.library.pages.sync.sync_state import agreed_hash
from litlog.model.item import Item
from litlog.model.pages import Page
from litlog.query.terms import EVERYTHING, Query

__all__ = ["BIB_FORMATS", "FORMATS", "Manner", "Written", "cited_text", "export_to", "rendered"]

FORMATS = ("log", "json", *exporter_names())
"""The names that `export` knows."""
BIB_FORMATS = ("bibtex", "biblatex")
"""Those in which imported files come back with all that is in them."""
_OWN_KEYS = ("json", "atom", "page")
"""Those in which a work is known by its own key, whichever key a document cites."""


@dataclass(frozen=True, slots=True)
class Written:
    """Path of an export; `aside` is the path of the copy of a file that a person had edited, if there was one."""

    path: Path
    changed: bool
    aside: Path | None = None


def rendered(
    library: Library,
    format_name: str,
    query: Query = EVERYTHING,
    *,
    manner: Manner = PLAIN,
    page: str | None = None,
    sort: str | None = None,
) -> bytes:
    """Return an export of the items that match a query, without writing it.

    Args:
        library: The library.
        format_name: One of `FORMATS`.
        query: The query for the items.
        manner: Options of the format.
        page: The name of the page that the format `log` gives back exactly.
        sort: One of the store's orders; oldest first if it is left out.

    Returns:
        The bytes of the file.

    Raises:
        UsageError: For an unknown format, or one that does not write in this manner.
        NotFound: For an unknown page.
    """
    if format_name == "log":
        return log_text(library, query, page)
    with library.store.reading():
        return _text(library, format_name, _items(library, query, sort), manner, whole=query == EVERYTHING)


def cited_text(
    library: Library,
    format_name: str,
    cited: Cited,
    query: Query = EVERYTHING,
    *,
    manner: Manner = PLAIN,
    sort: str | None = None,
) -> tuple[bytes, Sequence[Missing]]:
    """Return an export of the works that a document cites, each written once, under the key that it is cited by.

    Args:
        library: The library.
        format_name: One of `FORMATS` other than `log`.
        cited: What the document cites.
        query: The query for the items.
        manner: Options of the format.
        sort: One of the store's orders; oldest first if it is left out.

    Returns:
        The bytes of the file, and the cited keys that are not in the library.

    Raises:
        UsageError: For an unknown format, or one that does not write in this manner.
    """
    with library.store.reading():
        items, missing = cited_once(_items(library, query, sort), cited, own_keys=format_name in _OWN_KEYS)
        whole = query == EVERYTHING and cited.everything
        return _text(library, format_name, items, manner, whole=whole), missing


def _text(library: Library, format_name: str, items: Sequence[Item], manner: Manner, *, whole: bool) -> bytes:
    if format_name == "json":
        return library_text(library, items, whole=whole)
    chosen = exporter(format_name, manner)
    if format_name in BIB_FORMATS:
        from litlog.library.bibliographies.bib_files import bib_exporter, kept_bib  # noqa: PLC0415  they load bibtexparser

        bib = bib_exporter(format_name, convert=manner.convert)
        return kept_bib(library, items, bib, whole=whole).data
    out = io.StringIO()
    chosen.render(items, out)
    return out.getvalue().encode()


def _items(library: Library, query: Query, sort: str | None) -> list[Item]:
    return library.store.items(query, sort=sort) if sort else library.store.items(query)[::-1]


def export_to(
    library: Library, path: Path, data: bytes, *, own_keys: Iterable[str] = (), spared: bool = False
) -> Written:
    """Write an export; if an existing file was not written by litlog, or edited since, a copy is kept first.

    Args:
        library: The library.
        path: The file to write.
        data: Its bytes.
        own_keys: Keys to store with the hash of the file.
        spared: Whether `data` contains the whole previous text of the file, so that no copy is needed.

    Returns:
        The path, whether anything changed, and the path of the copy.

    Raises:
        UsageError: If the path is a folder.
    """
    if path.is_dir():
        raise UsageError(f"{path} is a folder.", "Name a file in it.")
    remove_left_over(path.parent)
    present = path.read_bytes() if path.is_file() else None
    if present == data:
        return Written(path, changed=False)
    name = absolute(path)
    page = next((one for one in library.store.pages() if one.file == name), None)
    harmless = present is None or spared or _is_known(library, name, page, sha256_of(present))
    aside = None if harmless or present is None else kept_aside(path, present)
    write_whole(path, data, present)
    try:
        library.store.note_written(name, sha256_of(data), page.seen_sha256 if page else "", own_keys)
    except StoreError as error:
        error.hint = f"{path} is written, but the library could not note that. {error.hint}"
        raise
    return Written(path, changed=True, aside=aside)


def _is_known(library: Library, name: str, page: Page | None, sha256: str) -> bool:
    """A file is the library's to replace if it is what was last written there, or what its page last agreed with."""
    return sha256 == (agreed_hash(library, page, name) if page else library.store.written(name)[0])
