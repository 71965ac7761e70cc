"""The `--in-page` option shared by `mark`, `tag` and `note`: its definition, and the selection of item and page."""

from collections.abc import Sequence
from typing import Annotated

import typer

from litlog.errors import UsageError
from litlog.library.library import Library
from litlog.library.pages.in_page import page_naming
from litlog.model.item import Item
from litlog.model.pages import Page

InPage = Annotated[
    bool,
    typer.Option("--in-page", help="Write it into the page that names the work, in the style of that page."),
]


def one_in_a_page(library: Library, items: Sequence[Item], page: str | None) -> tuple[Item, Page]:
    """Return the selected item and the page that names it; raises `UsageError` for several items."""
    if len(items) != 1:
        raise UsageError(f"{len(items)} works are meant.", "With --in-page name one work by its key.")
    return items[0], page_naming(library, items[0], page)


def refuse_page_alone(page: str | None, option: str) -> None:
    """Raise `UsageError` if a page is given without `--in-page`."""
    if page:
        raise UsageError(f"{option} says which page is written to.", "Give --in-page as well.")
