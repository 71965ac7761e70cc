"""Files into the library: the format is recognised, every work is recognised, twice is once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from litlog.errors import LitlogError, Unreadable
from litlog.formats.registry import importer, importer_names
from litlog.formats.registry import recognise as recognise_format
from litlog.library.knowing import learn, put_new
from litlog.library.library import Library
from litlog.library.logs import import_page
from litlog.library.recognising import recognise
from litlog.library.restoring import import_library
from litlog.model.finding import Finding, Trust
from litlog.model.item import Item
from litlog.model.outcome import Failed
from litlog.model.parsed import Problem
from litlog.model.reading import Reading
from litlog.store.change import Change

# No reading log and no bibliography comes near this; a larger file is a mistake.
_MAX_BYTES = 512 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What a file gave: keys that are new, met again, and unchanged; problems with their lines.

    `renamed` maps keys of the file that were taken to the keys that their works got; `entries` counts the
    dated entries of a log.
    """

    path: str
    format: str
    added: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()
    entries: int = 0


def import_file(library: Library, path: Path, format_name: str = "", command: str = "import") -> Imported | Failed:
    """Read a file into the library in one step; `Failed`, with nothing changed, for one that cannot be read."""
    try:
        data = _bytes_of(path)
        chosen = format_name or recognise_format(data, path.name)
        return _IMPORTS.get(chosen, _import_items)(library, path, data, chosen, command)
    except LitlogError as error:
        return Failed(str(path), error.message, error.hint)


def _bytes_of(path: Path) -> bytes:
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise Unreadable(
                f"{path} is larger than {_MAX_BYTES >> 20} MiB.", "Is it the right file? Split it otherwise."
            )
        return path.read_bytes()
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}.", "Check the name and the permissions.") from error


def _import_page(library: Library, path: Path, data: bytes, chosen: str, command: str) -> Imported:
    taken = import_page(library, data, str(path.resolve()), command)
    return Imported(path=str(path), format=chosen, added=taken.added, met=taken.met, entries=taken.entries)


def _import_library(library: Library, path: Path, data: bytes, chosen: str, command: str) -> Imported:
    added, met = import_library(library, data, command)
    return Imported(path=str(path), format=chosen, added=added, met=met)


def _import_items(library: Library, path: Path, data: bytes, chosen: str, command: str) -> Imported:
    parsed = importer(chosen).parse(data)
    with library.store.change(command) as change:
        kept = [_import_item(library, change, item, f"import:{path.name}") for item in parsed.items]
    return Imported(
        path=str(path),
        format=chosen,
        added=tuple(key for key, new in kept if new),
        met=tuple(key for key, new in kept if not new),
        renamed=_renamed(parsed.items, kept),
        problems=parsed.problems,
    )


_IMPORTS = {"markdown": _import_page, "json": _import_library}
IMPORT_FORMATS = (*_IMPORTS, *importer_names())
"""The names that `import --from` knows."""


def _renamed(items: Sequence[Item], kept: list[tuple[str, bool]]) -> tuple[tuple[str, str], ...]:
    pairs = ((item.key, key) for item, (key, _) in zip(items, kept, strict=True))
    return tuple((wanted, got) for wanted, got in pairs if wanted and wanted != got)


def _import_item(library: Library, change: Change, item: Item, source: str) -> tuple[str, bool]:
    known = _same_entry(change, item, source) or recognise(change, item.work)
    if known is None:
        new = replace(item, added=item.added or library.now())
        return put_new(change, new, [_finding(library, item, source)]).key, True
    findings = change.findings(known.key)
    known = _under_key(change, known, item.key, cited=any(one.trust >= Trust.BIBLIOGRAPHY for one in findings))
    if not any(one.source == source and one.work == item.work for one in findings):
        known = learn(change, known, [_finding(library, item, source)])
    change.put(replace(known, reading=_joined(known.reading, item.reading)))
    return known.key, False


def _under_key(change: Change, known: Item, key: str, *, cited: bool) -> Item:
    """Let the key that a bibliography gives a work find it, for papers cite it by that.

    It becomes the item's own key, unless the item has one from a bibliography or by the reader's hand already.
    """
    if not key or change.taken_keys(key) & {key}:
        return known
    if cited:
        return replace(known, former_keys=(*known.former_keys, key))
    change.rename(known.key, key)
    return replace(known, key=key, former_keys=(*known.former_keys, known.key))


def _finding(library: Library, item: Item, source: str) -> Finding:
    return Finding(item.work, source, Trust.BIBLIOGRAPHY, library.now())


def _same_entry(change: Change, item: Item, source: str) -> Item | None:
    """The entry of this key that came from this file before, whatever has become of it since."""
    known = change.item(item.key) if item.key else None
    if known and any(one.source == source and one.work == item.work for one in change.findings(known.key)):
        return known
    return None


def _joined(kept: Reading, met: Reading) -> Reading:
    """What the file says of the reading is added; what the library has stays as it is."""
    return replace(
        kept,
        tags=tuple(dict.fromkeys((*kept.tags, *met.tags))),
        rating=kept.rating or met.rating,
        notes=(*kept.notes, *(note for note in met.notes if note not in kept.notes)),
        statuses=kept.statuses or met.statuses,
    )
