"""Listing and searching items by a query, sorted or ranked; a light module, because it is used most often."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from litlog.library.library import Library
from litlog.model.item import Item
from litlog.query.terms import EVERYTHING, Query

if TYPE_CHECKING:
    from litlog.model.results.search_hit import Hit


def query_of(library: Library, text: str | Iterable[str]) -> Query:
    """Parse a query from the command line.

    Args:
        library: The library, for the day that `added:>30d` counts from.
        text: The query, in one or several words.

    Returns:
        The query; `EVERYTHING` for an empty one.

    Raises:
        UsageError: For a query that cannot be parsed.
    """
    joined = text if isinstance(text, str) else " ".join(text)
    if not joined.strip():
        return EVERYTHING
    from litlog.query.parser import parse_query  # noqa: PLC0415  a list of everything need not wait for the parser

    return parse_query(joined, library.today())


def listed(library: Library, query: Query, sort: str = "added", limit: int | None = None) -> list[Item]:
    """Return the items that match a query.

    Args:
        library: The library.
        query: The query.
        sort: One of the store's orders; "added" is newest first.
        limit: How many at most; None for all.

    Returns:
        The items in that order.
    """
    return library.store.items(query, sort=sort, limit=limit)


def counted(library: Library, query: Query) -> int:
    """Count the items that match a query.

    Args:
        library: The library.
        query: The query.

    Returns:
        The number of items.
    """
    return library.store.count(query)


def searched(library: Library, query: Query, limit: int = 20) -> "list[Hit]":
    """Search in works, notes and log entries.

    Args:
        library: The library.
        query: The query.
        limit: The maximum number of hits.

    Returns:
        The hits, best first.
    """
    return library.store.search(query, limit=limit)


def tags(library: Library) -> list[tuple[str, int]]:
    """Count the items of each tag.

    Returns:
        Every tag with the number of items that have it.
    """
    return library.store.tags()
