"""Pages and logs: import, export byte for byte, and new entries in the page's own style."""

from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, count
from pathlib import Path
from shlex import quote

from litlog.errors import NotFound, Refused, UsageError
from litlog.library.library import Library
from litlog.library.output_files import absolute
from litlog.library.pages.intake.mention_carry_over import NOTHING, Named, named_on
from litlog.library.pages.intake.own_pages import pages_that_link
from litlog.library.pages.intake.page_import import take_in
from litlog.library.pages.page_choice import page_choice, refuse_wishes
from litlog.library.pages.sync.sync_state import agreed_hash, confirm, have_both_changed
from litlog.model.pages import LoggedEntry, Meaning, Page
from litlog.pages import add_entry, new_log, page_bytes, read_page, understand
from litlog.store.change import Change


@dataclass(frozen=True, slots=True)
class Taken:
    """Result of a page import: the number of entries, and the new and existing keys."""

    page: Page
    entries: int = 0
    added: tuple[str, ...] = ()
    met: tuple[str, ...] = ()
    unchanged: bool = False


def import_page(library: Library, data: bytes, path: str, command: str = "import") -> Taken:
    """Read a page into the library, or its new revision; the same bytes again change nothing.

    Raises `Refused` when page and file have both changed since the two agreed: when the file was read, or written.
    """
    page = replace(read_page(data, path), path=path)
    with library.store.change(command) as change:
        known = _known(library, page)
        if known and known.unconfirmed:
            known = confirm(change, known, path)
        both = known is not None and have_both_changed(library, known, page)
        taken = Taken(page) if both else _taken(library, change, page, known)
    if known and both:
        raise Refused(
            f"{path} was edited, and the library's page {known.name} has entries that the file has not.",
            f"`litlog pages sync {quote(known.name)}` joins the two.",
        )
    if agreed_hash(library, taken.page, path) != page.seen_sha256:
        library.store.note_written(path, page.seen_sha256, taken.page.seen_sha256)
    return taken


def _taken(library: Library, change: Change, page: Page, known: Page | None) -> Taken:
    if known is None:
        taken = take_revision(library, change, replace(page, name=_free_name(library, page.name)), None)
        for other in pages_that_link(library, change, taken.page):
            take_revision(library, change, other, other)
        return taken
    if known.data != page.data and agreed_hash(library, known, page.path) != page.seen_sha256:
        return take_revision(library, change, replace(page, name=known.name), known)
    if known.path != page.path and _has_no_file(known):
        change.put_page(replace(known, path=page.path), change.meaning(known.name))
    return Taken(known, unchanged=True)


def _known(library: Library, page: Page) -> Page | None:
    """A page is identified by its file, else by its permalink, else by its name if its file no longer exists."""
    kept = library.store.pages()
    by_path = next((one for one in kept if one.path and one.path == page.path), None)
    by_permalink = next((one for one in kept if page.permalink and one.permalink == page.permalink), None)
    by_name = next((one for one in kept if _has_moved(one, page)), None)
    found = by_path or by_permalink or by_name
    return library.store.page(found.name) if found else None


def _has_moved(known: Page, page: Page) -> bool:
    return _has_no_file(known) and known.name == page.name and known.permalink == page.permalink


def _has_no_file(page: Page) -> bool:
    return not (page.file and Path(page.file).is_file())


def _free_name(library: Library, name: str) -> str:
    """Two files in two folders may have one name; the second is named "notes-2"."""
    taken = {one.name for one in library.store.pages()}
    names = chain((name,), (f"{name}-{number}" for number in count(2)))
    return next(one for one in names if one not in taken)


def take_revision(library: Library, change: Change, page: Page, known: Page | None, moved: Named = NOTHING) -> Taken:
    """Store a page, the next revision of `known` if there is one, with its statements, as part of a change.

    `moved` are the mentions of blocks that come from other pages.
    """
    meaning = understand(page, base_urls=library.place.settings.base_urls)
    former = change.meaning(known.name) if known else Meaning()
    still = named_on(known, former) if known else NOTHING
    works = take_in(library, change, page, meaning, former, {**moved, **still})
    return Taken(page, len(meaning.entries), works.added, works.met)


def write_entry(
    library: Library, text: str, on: date | None = None, page: str | None = None, command: str = "log"
) -> Taken:
    """Add an entry to a log page in the page's own style, and what it mentions to the library.

    Without `page` the library must keep one log or none; where it keeps none, a log is begun. Raises
    `UsageError` for an empty text, `NotFound` for an unknown page, `Refused` where the entry would not read back, and
    where the only page is a list of what is to be read.
    """
    with library.store.change(command) as change:
        base, revised = entry_planned(library, text, on, page)
        taken = take_revision(library, change, _revision(base, revised), library.store.page(base.name))
        return _met_anew(change, base, taken)


def entry_planned(library: Library, text: str, on: date | None = None, page: str | None = None) -> tuple[Page, Page]:
    """Return a log before and after adding an entry; raises what `write_entry` raises."""
    if not text.strip():
        raise UsageError("There is nothing to log.", 'Say what you read: litlog log "read [Title](https://…)".')
    day = on or library.today()
    known = the_page(library, page) if page or library.store.pages() else None
    if known and not page:
        refuse_wishes(known, library.store.meaning(known.name))
    base = known or new_log(day.year, "Reading Log", "/log/")
    return base, add_entry(base, text, day)


def revise(library: Library, page: Page, revised: Page, command: str) -> Taken:
    """Store an edit of a page by the library, as a step; raises what `take_edit` raises."""
    with library.store.change(command) as change:
        return take_edit(library, change, page, revised)


def take_edit(library: Library, change: Change, page: Page, revised: Page) -> Taken:
    """Keep a page as the library has changed it, as part of a change; its file is not touched before it is exported.

    Raises `Refused` if it has changed meanwhile.
    """
    present = library.store.page(page.name)
    if present is None or present.data != page.data:
        raise Refused(f"The page {page.name} has changed meanwhile.", "Run the command again.")
    return _met_anew(change, page, take_revision(library, change, _revision(page, revised), page))


def _met_anew(change: Change, before: Page, taken: Taken) -> Taken:
    """Count as met by an edit only what the lines name that it wrote, not all that the page names."""
    there = {block.raw for block in before.blocks}
    mentions = change.meaning(taken.page.name).mentions
    named = (one.work for one in mentions if one.work and taken.page.blocks[one.block].raw not in there)
    return replace(taken, met=tuple(key for key in dict.fromkeys(named) if key not in taken.added))


def _revision(page: Page, revised: Page) -> Page:
    return replace(revised, name=page.name, path=page.path, seen_sha256=page.seen_sha256, unconfirmed=page.unconfirmed)


def the_page(library: Library, name: str | None = None) -> Page:
    """Return the page of a name, a permalink or a file, or the only log the library keeps; raises `NotFound`."""
    if name:
        found = library.store.page(name) or library.store.page(absolute(Path(name)))
        if found:
            return found
        raise NotFound(f'No page is called "{name}".', page_choice(library.store.pages(), name))
    pages = library.store.pages()
    logs = [one for one in pages if library.store.entries(page=one.name, limit=1)] if len(pages) > 1 else pages
    if not logs:
        raise NotFound("The library keeps no log.", page_choice(pages))
    if len(logs) > 1:
        raise NotFound(f"The library keeps {len(logs)} logs, so say which.", page_choice(logs))
    return the_page(library, logs[0].name)


def all_pages(library: Library) -> list[Page]:
    """Return the pages the library keeps, by name, without their text."""
    return library.store.pages()


def page_text(library: Library, name: str | None = None) -> bytes:
    """Return the exact bytes of a page."""
    return page_bytes(the_page(library, name))


def latest_entries(library: Library, page: str | None = None, limit: int | None = 10) -> list[LoggedEntry]:
    """Return the newest entries of all pages, or of one."""
    return library.store.entries(page=the_page(library, page).name if page else None, limit=limit)
