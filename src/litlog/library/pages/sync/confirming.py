"""Pages that came in with another library, and the reader's word that their files are theirs."""

from collections.abc import Sequence

from litlog.library.library import Library
from litlog.library.pages.logs import the_page
from litlog.library.pages.sync.sync_state import confirm
from litlog.model.pages import Page


def unconfirmed_pages(library: Library, names: Sequence[str] = ()) -> list[Page]:
    """Return those of these pages, or of all, whose files the reader has not named; raises `NotFound`."""
    pages = [the_page(library, name) for name in names] or library.store.pages()
    return [page for page in pages if page.unconfirmed]


def confirm_file(library: Library, page: Page, path: str, command: str) -> None:
    """Keep as a step that a page's file is the one at `path`."""
    with library.store.change(command) as change:
        confirm(change, the_page(library, page.name), path)
