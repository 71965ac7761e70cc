"""From what a reader types to the items meant: a key, an identifier, an address, or a query."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from litlog.errors import NotFound, NotIdentified
from litlog.identify import identify
from litlog.library.library import Library
from litlog.merge import Claim, explain
from litlog.model.hit import Hit
from litlog.model.identifiers import Identifier
from litlog.model.item import Item
from litlog.query import parse_query
from litlog.query.terms import Query

__all__ = [
    "Claim",
    "claims",
    "counted",
    "find_item",
    "items_meant",
    "listed",
    "query_of",
    "searched",
    "tags",
    "the_item",
]


def query_of(library: Library, text: str | Iterable[str]) -> Query:
    """Read a query as the command line gives it, in one or several words; raises `UsageError`."""
    joined = text if isinstance(text, str) else " ".join(text)
    return parse_query(joined, library.today())


def find_item(library: Library, name: str) -> Item | None:
    """Find the item of a key (a former one too), an identifier or an address."""
    item = library.store.item(name)
    if item:
        return item
    identifier = _identified(name)
    return library.store.item_with(identifier) if identifier else None


def the_item(library: Library, name: str) -> Item:
    """Find the item, or raise `NotFound` with the names that come near."""
    item = find_item(library, name)
    if item:
        return item
    near = get_close_matches(name, library.store.taken_keys(name[:1]), n=3)
    hint = f"Did you mean {' or '.join(near)}?" if near else "`litlog list` shows what is here."
    raise NotFound(f'No work is called "{name}".', hint)


def items_meant(library: Library, which: str) -> list[Item]:
    """Find the one item that `which` names, or else all that it finds as a query; raises `NotFound` for none."""
    item = find_item(library, which)
    if item:
        return [item]
    found = library.store.items(query_of(library, which))
    if not found:
        raise NotFound(
            f'Nothing is called "{which}", and as a query it finds nothing.', "`litlog list` shows what is here."
        )
    return found


def _identified(text: str) -> Identifier | None:
    try:
        return identify(text)
    except NotIdentified:
        return None


def listed(library: Library, query: Query, sort: str = "added", limit: int | None = None) -> list[Item]:
    """Give the items that a query finds, newest first or by another of the store's orders."""
    return library.store.items(query, sort=sort, limit=limit)


def counted(library: Library, query: Query) -> int:
    """Count the items that a query finds."""
    return library.store.count(query)


def searched(library: Library, query: Query, limit: int = 20) -> list[Hit]:
    """Give the best hits in works, notes and log entries, best first."""
    return library.store.search(query, limit=limit)


def tags(library: Library) -> list[tuple[str, int]]:
    """Give every tag with the number of items that have it."""
    return library.store.tags()


def claims(library: Library, item: Item) -> Mapping[str, tuple[Claim, ...]]:
    """Give, for every field of a work, what each source said of it and which of them wins."""
    return explain(library.store.findings(item.key))
