"""Explanation of a stored page or of one of its lines; the reasons are not kept, so the page is read again for them."""

from collections.abc import Mapping
from typing import Any

from litlog.library.library import Library
from litlog.library.pages.logs import the_page
from litlog.pages import explain, understand, why_line, with_reasons


def explained(library: Library, name: str | None = None) -> Mapping[str, Any]:
    """Tell how a page is understood: entries, works, mentions and why, notes, anchors, annotated sections.

    The reasons are not kept, so the page is read again for them.
    """
    page = the_page(library, name)
    read = understand(page, base_urls=library.place.settings.base_urls)
    return explain(page, with_reasons(library.store.meaning(page.name), read))


def explained_line(library: Library, line: int, name: str | None = None) -> Mapping[str, Any]:
    """Tell what is understood of a line of a page and why, or what kept it from being a work; lines count from 1."""
    page = the_page(library, name)
    base_urls = library.place.settings.base_urls
    read = understand(page, base_urls=base_urls)
    kept = with_reasons(library.store.meaning(page.name), read)
    return why_line(page, kept, line, base_urls=base_urls)
