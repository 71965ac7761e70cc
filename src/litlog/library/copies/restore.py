"""Export and import of the whole library: lossless JSON, and copies of the database."""

from collections.abc import Sequence
from pathlib import Path

from litlog.errors import NotFound
from litlog.formats.litlog_json.reader_writer import Export, library_to_json
from litlog.library.copies.joining import Restored, import_library
from litlog.library.copies.page_joins import former_texts
from litlog.library.copies.removals import all_removed
from litlog.library.library import Library
from litlog.library.locate import Place
from litlog.library.pages.intake.page_import import places
from litlog.model.item import Item
from litlog.store.engines.location import file_of, is_on_a_server

__all__ = ["Restored", "back_up", "import_library", "library_text", "restore"]


def library_text(library: Library, items: Sequence[Item], *, whole: bool) -> bytes:
    """Return items with their findings as JSON; of the whole library with its pages, all of one moment."""
    store = library.store
    with store.reading():
        findings = {item.key: store.findings(item.key) for item in items}
        pages = tuple(store.pages()) if whole else ()
        return library_to_json(
            Export(
                tuple(items),
                findings,
                pages,
                {page.name: places(store.meaning(page.name)) for page in pages},
                tuple(store.bibliographies()) if whole else (),
                tuple(sorted(store.refused())) if whole else (),
                {page.name: former_texts(library, page) for page in pages},
                all_removed(library) if whole else (),
            )
        )


def back_up(library: Library, file: Path | None = None) -> Path:
    """Copy the database while it is in use; without a name into `backups/` beside it, named by the time."""
    name = library.now().replace(":", "").replace("-", "") + ".db"
    database = library.place.database
    target = file or (library.place.folder if is_on_a_server(database) else file_of(database).parent) / "backups" / name
    library.store.backup(target)
    return target


def restore(place: Place, file: Path) -> Path | None:
    """Put a backup in the place of the library; gives where the library as it was is kept.

    Raises `NotFound` where no backup is.
    """
    if not file.exists():
        raise NotFound(f"There is no backup at {file}.", "`litlog backup` makes one, in backups/ beside the database.")
    from litlog.store.lifecycle.restore import restore as restore_store  # noqa: PLC0415

    return restore_store(place.database, file)
