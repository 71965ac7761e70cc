"""The whole library out and in again: lossless JSON, and copies of the database."""

from collections.abc import Sequence
from pathlib import Path

from litlog.formats.json import Export, library_from_json, library_to_json
from litlog.library.library import Library
from litlog.library.locating import Place
from litlog.library.page_works import places, put_back
from litlog.model.item import Item


def library_text(library: Library, items: Sequence[Item], *, whole: bool) -> bytes:
    """Give items with their findings as JSON; of the whole library with its pages."""
    findings = {item.key: library.store.findings(item.key) for item in items}
    pages = tuple(library.store.pages()) if whole else ()
    works = {page.name: places(library.store.meaning(page.name)) for page in pages}
    return library_to_json(Export(tuple(items), findings, pages, works))


def import_library(library: Library, data: bytes, command: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read such JSON; gives the keys that are new and those that were there, which stay as they are."""
    export = library_from_json(data)
    present = {item.key for item in export.items if library.store.item(item.key)}
    new = [item for item in export.items if item.key not in present]
    with library.store.change(command) as change:
        for item in new:
            change.put(item)
            for finding in export.findings.get(item.key, ()):
                change.put_finding(item.key, finding)
        for page in export.pages:
            if library.store.page(page.name) is None:
                put_back(library, change, page, export.works.get(page.name, {}))
    return tuple(item.key for item in new), tuple(sorted(present))


def back_up(library: Library, file: Path | None = None) -> Path:
    """Copy the database while it is in use; without a name into `backups/` beside it, named by the time."""
    name = library.now().replace(":", "").replace("-", "") + ".db"
    target = file or Path(library.place.database).parent / "backups" / name
    library.store.backup(target)
    return target


def restore(place: Place, file: Path) -> Path | None:
    """Put a backup in the place of the library; gives where the library as it was is kept."""
    from litlog.store.backup import restore as restore_store  # noqa: PLC0415

    return restore_store(place.database, file)
