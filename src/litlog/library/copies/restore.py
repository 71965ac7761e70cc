"""Export and import of the whole library: lossless JSON, and copies of the database."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from litlog.errors import NotFound
from litlog.formats.litlog_json.reader_writer import Export, library_from_json, library_to_json
from litlog.library.copies.library_merging import Naming, known_here, with_keys_replaced
from litlog.library.library import Library
from litlog.library.locate import Place
from litlog.library.pages.intake.page_import import places, put_back
from litlog.model.finding import Finding, Trust
from litlog.model.item import Item
from litlog.model.pages import Page
from litlog.model.results.parsed import Problem
from litlog.store.change import Change
from litlog.store.engines.location import file_of, is_on_a_server


@dataclass(frozen=True, slots=True)
class Restored:
    """New keys, keys that existed already, a map from keys of the file to keys here, and problems."""

    added: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    renamed: tuple[tuple[str, str], ...] = ()
    problems: tuple[Problem, ...] = ()


def library_text(library: Library, items: Sequence[Item], *, whole: bool) -> bytes:
    """Return items with their findings as JSON; of the whole library with its pages."""
    findings = {item.key: library.store.findings(item.key) for item in items}
    pages = tuple(library.store.pages()) if whole else ()
    works = {page.name: places(library.store.meaning(page.name)) for page in pages}
    bibliographies = tuple(library.store.bibliographies()) if whole else ()
    refused = tuple(sorted(library.store.refused())) if whole else ()
    return library_to_json(Export(tuple(items), findings, pages, works, bibliographies, refused))


def import_library(library: Library, data: bytes, command: str) -> Restored:
    """Import a library's JSON; existing works and pages are unchanged.

    A new work whose key is or was in use gets another one. Raises `Unreadable` for any other content.
    """
    export = library_from_json(data)
    with library.store.change(command) as change:
        known = known_here(change, export.items)
        names, added = _put_items(library, change, export, known)
        _put_bibliographies(change, export)
        for sha256 in export.refused:
            change.refuse(sha256)
        told = [_put_page(library, change, page, _works(export, page, names, added)) for page in export.pages]
    return Restored(
        added=tuple(added),
        met=tuple(sorted(set(known.values()))),
        renamed=tuple((wanted, got) for wanted, got in names.items() if wanted != got),
        problems=tuple(problem for problem in told if problem),
    )


def _put_items(
    library: Library, change: Change, export: Export, known: dict[str, str]
) -> tuple[dict[str, str], list[str]]:
    """Put the items that are not known; gives all keys of the file with those here, and the new ones."""
    new = [item for item in export.items if item.key not in known]
    naming = Naming(change, {item.key for item in export.items})
    keys = list(map(naming.key, new))
    names = known | {item.key: key for item, key in zip(reversed(new), reversed(keys), strict=True)}
    for item, key in zip(new, keys, strict=True):
        change.put(with_keys_replaced(replace(item, key=key, former_keys=naming.former(item)), names))
        for finding in export.findings.get(item.key) or _said_by(library, item):
            change.put_finding(key, finding)
    return names, keys


def _said_by(library: Library, item: Item) -> list[Finding]:
    """Data without a source are stored as a finding of the file, so that later findings do not replace them."""
    return [Finding(item.work, "import", Trust.BIBLIOGRAPHY, library.now())]


def _put_bibliographies(change: Change, export: Export) -> None:
    """Keep the files of which the items came; one that is here, or another by its name, stays as it is."""
    here = change.bibliographies()
    taken = {one.path for one in here} | {one.source for one in here}
    for one in export.bibliographies:
        if not taken & {one.path, one.source}:
            change.put_bibliography(one)
            taken |= {one.path, one.source}


def _works(export: Export, page: Page, names: dict[str, str], added: Sequence[str]) -> dict[str, str] | None:
    """Return the positions on a page, mapped to the works mentioned there.

    None if the file has none, or if a work is not new, since its item has to be updated from the page.
    """
    if page.name not in export.works:
        return None
    works = {place: names[key] for place, key in export.works[page.name].items() if key in names}
    return works if set(works.values()) <= set(added) else None


def _put_page(library: Library, change: Change, page: Page, works: dict[str, str] | None) -> Problem | None:
    present = library.store.page(page.name)
    if present is None:
        put_back(library, change, page, works)
    elif present.data != page.data:
        return Problem(1, f"The page {page.name} is here with another text, and stays as it is.", lost=True)
    return None


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
