"""Lookup of items by what the reader types: a key, an identifier, an address, or a query."""

import re

from litlog.errors import NotFound, NotIdentified, UsageError, near_names
from litlog.library.library import Library
from litlog.library.listing import query_of
from litlog.model.item import Item
from litlog.query.terms import Query

_OPENING = 3
"""Letters of a key that tell what its rest may be."""
_LETTERS_OFF = 3
# A word before a colon; a citation key with one (`hale:99`) is found as a key first.
_FIELD = re.compile(r"(?:^|[\s(-])[A-Za-z]+:(?!//)")


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
    raise NotFound(f'No work is called "{name}".', near_keys(library, name) or "`litlog list` shows what is here.")


def near_keys(library: Library, name: str) -> str:
    """Return the hint for a mistyped key.

    Args:
        library: The library.
        name: The key as it was typed.

    Returns:
        "Did you mean …?", or "" if no key comes near.
    """
    keys = [key for key in library.store.taken_keys("") if abs(len(key) - len(name)) <= _LETTERS_OFF]
    starts, ends = name[:2].casefold(), name[-4:].casefold()
    opened = sorted(library.store.taken_keys(name)) if len(name) >= _OPENING else []
    near = near_names(name, sorted(key for key in keys if key[:2].casefold() == starts), most=10)
    near = near or near_names(name, sorted(key for key in keys if key[-4:].casefold() == ends), most=10)
    # A removed work's key stays taken, and finds nothing.
    found = [key for key in near or opened[:10] if library.store.item(key)][:3]
    return f"Did you mean {' or '.join(found)}?" if found else ""


def items_meant(library: Library, which: str, *, query: bool = False) -> list[Item]:
    """Find the one item that `which` names, or else all that it finds as a query.

    Args:
        library: The library.
        which: A key, an identifier, an address, or a query with a field, quotation marks or a star.
        query: Whether bare words are a query, too; otherwise they are a mistyped key.

    Returns:
        The items, at least one.

    Raises:
        NotFound: If there is none, with the names that come near.
        UsageError: For a query that cannot be read.
    """
    item = find_item(library, which)
    if item:
        return [item]
    if not (query or _is_query(which)):
        hint = near_keys(library, which) or "`litlog list` shows what is here."
        raise NotFound(f'No work is called "{which}".', f"{hint} --query takes bare words as a query.")
    found = library.store.items(_query(library, which))
    if not found:
        raise NotFound(
            f'Nothing is called "{which}", and as a query it finds nothing.',
            near_keys(library, which) or "`litlog list` shows what is here.",
        )
    return found


def _query(library: Library, which: str) -> Query:
    """Return the query; what does not read as one may be a mistyped key with a colon."""
    try:
        return query_of(library, which)
    except UsageError as error:
        near = near_keys(library, which)
        if near and len(which.split()) == 1:
            raise NotFound(f'No work is called "{which}".', near) from error
        raise


def _is_query(text: str) -> bool:
    """Return whether a text has what only a query has: a field, quotation marks or a star."""
    return '"' in text or "*" in text or bool(_FIELD.search(text))
