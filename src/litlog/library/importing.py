"""File import: detects the format and matches each work to existing items, so that importing twice adds nothing."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from litlog.errors import LitlogError, Unreadable
from litlog.formats.csv.writer import is_own_table
from litlog.formats.registry import importer, importer_names
from litlog.formats.registry import recognise as recognise_format
from litlog.library.bibliographies.folders import read_folder
from litlog.library.bibliographies.import_entries import MOST_CLAIMS, Entries, Taken
from litlog.library.bibliographies.source_names import remembered
from litlog.library.copies.item_joins import Difference, Side
from litlog.library.copies.joining import Restored, import_library
from litlog.library.copies.tree_folder import is_tree
from litlog.library.copies.tree_import import import_tree
from litlog.library.library import Library
from litlog.library.output_files import LARGEST_TEXT, absolute, read_whole
from litlog.library.pages.logs import import_page
from litlog.model.item import Item
from litlog.model.results.outcome import Failed
from litlog.model.results.parsed import Parsed, Problem
from litlog.model.storable import storable


@dataclass(frozen=True, slots=True)
class Joined:
    """An entry that was joined to an item of another file or entry: its key or else its title, and why."""

    entry: str
    key: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """Result of an import: new, existing and unchanged keys; problems with their lines.

    `renamed` maps keys of the file that were taken to the new keys of their works; `joined` are entries that turned
    out to be works of other files or entries; `entries` is the number of dated entries of a log; `untaken` are keys
    with what stays as it was although the file says otherwise; `updated` are the works of another copy that were
    here, with the fields that changed; `conflicts` are the values that a tree and the library changed differently.
    """

    path: str
    format: str
    added: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    joined: tuple[Joined, ...] = ()
    problems: tuple[Problem, ...] = ()
    entries: int = 0
    untaken: tuple[tuple[str, str], ...] = ()
    updated: tuple[tuple[str, tuple[str, ...]], ...] = ()
    conflicts: tuple[Difference, ...] = ()


Watch = Callable[[Sequence[Item]], Iterable[Item]]
"""Passes the items of a file through, and may tell how far it is."""


def import_file(
    library: Library,
    path: Path,
    format_name: str = "",
    command: str = "import",
    watch: Watch = iter,
    take: Side | None = None,
) -> Imported | Failed:
    """Read a file into the library in one step.

    A folder is read if it is a tree of `export tree`, or a library of papis or pubs.

    Args:
        library: The library.
        path: The file.
        format_name: One of `IMPORT_FORMATS`; detected from the content if it is empty.
        command: The name of the step in the journal.
        watch: Wraps the iterator of items, for a progress display.
        take: The side that counts where a tree and the library changed a value differently.

    Returns:
        The result of the import; `Failed`, with nothing changed, for a file that cannot be read.
    """
    try:
        if path.is_dir() and is_tree(path):
            return _whole(path, "tree", import_tree(library, path, command, take))
        if path.is_dir():
            return _take(library, path, *read_folder(path), command, watch)
        data = read_whole(path, LARGEST_TEXT)
        chosen = format_name or recognise_format(data, path.name)
        if chosen in _WHOLE:
            return _WHOLE[chosen](library, path, data, chosen, command)
        return _take(library, path, chosen, importer(chosen).parse(data), command, watch, data)
    except LitlogError as error:
        return Failed(str(path), error.message, error.hint)


def _import_page(library: Library, path: Path, data: bytes, chosen: str, command: str) -> Imported:
    if not path.is_file():
        raise Unreadable(
            f"{path} is no regular file, so the page could not be synced.", "Save it, and import the file."
        )
    taken = import_page(library, data, absolute(path), command)
    return Imported(path=str(path), format=chosen, added=taken.added, met=taken.met, entries=taken.entries)


def _import_library(library: Library, path: Path, data: bytes, chosen: str, command: str) -> Imported:
    return _whole(path, chosen, import_library(library, data, command))


def _whole(path: Path, chosen: str, taken: Restored) -> Imported:
    return Imported(
        path=str(path),
        format=chosen,
        added=taken.added,
        met=taken.met,
        renamed=taken.renamed,
        problems=taken.problems,
        updated=taken.joined,
        conflicts=taken.conflicts,
    )


def _take(
    library: Library, path: Path, chosen: str, parsed: Parsed, command: str, watch: Watch, data: bytes = b""
) -> Imported:
    parsed = storable(parsed)
    with library.store.change(command) as change:
        file = remembered(change, path, data if chosen == "bibtex" else b"")
        taking = Entries(change, file.source, library.now(), is_own_table(data))
        kept = [taking.take(item) for item in watch(parsed.items)]
    return Imported(
        path=str(path),
        format=chosen,
        added=tuple(one.key for one in kept if one.new),
        met=tuple(dict.fromkeys(one.key for one in kept if not one.new)),
        joined=tuple(
            Joined(item.key or item.work.full_title, one.key, one.reasons)
            for item, one in zip(parsed.items, kept, strict=True)
            if one.reasons
        ),
        renamed=_renamed(parsed.items, kept),
        problems=(*parsed.problems, *map(_crowded, taking.crowded)),
        untaken=tuple(dict.fromkeys(taking.untaken)),
    )


def _crowded(key: str) -> Problem:
    told = f"Of {key} the file has more than {MOST_CLAIMS} entries that differ; what the others tell is not kept."
    return Problem(1, told, lost=True)


_WHOLE = {"markdown": _import_page, "json": _import_library}
IMPORT_FORMATS = importer_names()
"""The names that `import --from` knows."""


def _renamed(items: Sequence[Item], kept: Sequence[Taken]) -> tuple[tuple[str, str], ...]:
    pairs = ((item.key, one.key) for item, one in zip(items, kept, strict=True))
    return tuple((wanted, got) for wanted, got in pairs if wanted and wanted != got)
