"""Statuses, ratings, tags and notes written into the page that mentions a work, if the page has a notation for them."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from litlog.errors import NotFound, Refused
from litlog.library.items.reading_changes import tag_name
from litlog.library.library import Library
from litlog.library.pages.logs import take_edit, the_page
from litlog.model.item import Item
from litlog.model.pages import Page
from litlog.model.reading import Note, Status
from litlog.pages.edits.notes.beside_work import ALONE
from litlog.pages.edits.notes.insert_note import note_words, with_note
from litlog.pages.edits.statuses.ratings import with_rating
from litlog.pages.edits.statuses.tags import with_tag
from litlog.pages.edits.statuses.write_status import with_status


def page_naming(library: Library, item: Item, name: str | None = None) -> Page:
    """Return the page that names an item: the one of this name, or the only one.

    Raises `NotFound` for an unknown page, and where none or several name it.
    """
    if name:
        return the_page(library, name)
    names = library.store.pages_naming(item.key)
    if len(names) == 1:
        return the_page(library, names[0])
    if names:
        raise NotFound(f"{len(names)} pages name {item.key}, so say which.", f"Name one of: {', '.join(names)}.")
    raise NotFound(f"No page names {item.key}.", ALONE)


@dataclass(frozen=True, slots=True)
class _Edit:
    """A page before and after an edit by a command; `step` is the step of the journal that it belongs to, if not new.

    `item` is stored first, if given, so that what it has beside the page gives way to the page.
    """

    page: Page
    after: Page
    command: str
    step: int | None = None
    item: Item | None = None


def mark_in_page(
    library: Library, item: Item, status: Status, on: date, *, dated: bool, page: Page, command: str
) -> Item:
    """Write a status into a page in its own notation; the library then stores what the page states.

    `dated` means that the reader gave the day. Raises `Refused` if the page has no notation for such a status, or
    would be parsed with another meaning.
    """
    after = with_status(page, library.store.meaning(page.name), item.key, status, on, dated=dated)
    return _written(library, item, _Edit(page, after, command), lambda new: new.reading.status is status)


def rate_in_page(
    library: Library, item: Item, rating: int, *, page: Page, command: str, step: int | None = None
) -> Item:
    """Write a rating into a page in its own form; it is the page's from then on. Raises what `mark_in_page` raises.

    `step` is the step of the journal that it belongs to, if not its own.
    """
    meaning = library.store.meaning(page.name)
    after = with_rating(page, meaning, item.key, rating)
    told = [one.rating for one in meaning.ratings if one.work == item.key]
    former = replace(item, reading=replace(item.reading, rating=told[-1] if told else None))
    edit = _Edit(page, after, command, step, former)
    return _written(library, item, edit, lambda new: new.reading.rating == rating)


def can_rate(library: Library, item: Item, rating: int, page: Page) -> None:
    """Raise what `rate_in_page` raises, and change nothing."""
    with_rating(page, library.store.meaning(page.name), item.key, rating)


def tag_in_page(library: Library, item: Item, tags: Sequence[str], *, page: Page, command: str) -> Item:
    """Write tags into a page as it writes them; they are the page's from then on. Raises what `mark_in_page` raises."""
    wanted = [tag_name(tag) for tag in tags]
    after, meaning = page, library.store.meaning(page.name)
    for tag in wanted:
        # A tag moves no block and no link, so that the meaning goes on pointing at what names the work.
        after = with_tag(after, meaning, item.key, tag)
    return _written(library, item, _Edit(page, after, command), lambda new: set(wanted) <= set(new.reading.tags))


def note_in_page(library: Library, item: Item, note: Note, *, page: Page, command: str) -> Item:
    """Write a note into a page where it has its notes on the work; the library keeps it as the page's, once.

    Raises what `mark_in_page` raises.
    """
    words = note_words(note.text, note.anchor, note.kind)
    after = with_note(page, library.store.meaning(page.name), item.key, words, note.anchor)
    before = _noted(item, page.name)

    def is_there(new: Item) -> bool:
        now = _noted(new, page.name)
        return len(now) == len(before) + 1 and " ".join(words.split()) in now

    return _written(library, item, _Edit(page, after, command), is_there)


def _noted(item: Item, page: str) -> list[str]:
    """Return the texts of an item's notes that are on a page."""
    return [note.text for note in _tree(item.reading.notes) if note.page == page]


def _tree(notes: Sequence[Note]) -> Iterator[Note]:
    for note in notes:
        yield note
        yield from _tree(note.children)


def _written(library: Library, item: Item, edit: _Edit, is_meant: Callable[[Item], bool]) -> Item:
    """Store the page, and check that the item has the intended values; else nothing is stored."""
    with library.store.change(edit.command, step=edit.step) as change:
        if edit.item and edit.item != item:
            change.put(edit.item)
        if edit.after.data != edit.page.data:
            take_edit(library, change, edit.page, edit.after)
        new = change.item(item.key)
        if new is None or not is_meant(new):
            raise Refused(f"With this on {edit.page.name}, {item.key} would not be as it is meant.", ALONE)
        return new
