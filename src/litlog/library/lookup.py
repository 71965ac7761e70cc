"""Lookup of items by what the reader types: a key, an identifier, an address, or a query."""

from litlog.errors import NotFound, NotIdentified
from litlog.library.library import Library
from litlog.library.listing import query_of
from litlog.model.item import Item


def find_item(library: Library, name: str) -> Item | None:
    """Find an item.

    Args:
        library: The library.
        name: A key (a former one too), an identifier or an address.

    Returns:
        The item, or None if there is none.
    """
    return library.store.item(name) or _identified(library, name)


def _identified(library: Library, text: str) -> Item | None:
    from litlog.identify import identify  # noqa: PLC0415  most names are keys, and its tables take their time to load

    try:
        return library.store.item_with(identify(text))
    except NotIdentified:
        return None


def the_item(library: Library, name: str) -> Item:
    """Find an item that must be there.

    Args:
        library: The library.
        name: A key (a former one too), an identifier or an address.

    Returns:
        The item.

    Raises:
        NotFound: If there is none, with the names that come near.
    """
    item = find_item(library, name)
    if item:
        return item
    from difflib import get_close_matches  # noqa: PLC0415  only a mistake pays for it

    near = get_close_matches(name, library.store.taken_keys(name[:1]), n=10)
    near = [key for key in near if library.store.item(key)][:3]  # a removed work's key stays taken, and finds nothing
    hint = f"Did you mean {' or '.join(near)}?" if near else "`litlog list` shows what is here."
    raise NotFound(f'No work is called "{name}".', hint)


def items_meant(library: Library, which: str) -> list[Item]:
    """Find the one item that `which` names, or else all that it finds as a query.

    Args:
        library: The library.
        which: A key, an identifier, an address or a query.

    Returns:
        The items, at least one.

    Raises:
        NotFound: If there is none.
        UsageError: For a query that cannot be read.
    """
    item = find_item(library, which)
    if item:
        return [item]
    found = library.store.items(query_of(library, which))
    if not found:
        raise NotFound(
            f'Nothing is called "{which}", and as a query it finds nothing.', "`litlog list` shows what is here."
        )
    return found
