"""Citation keys of items: validation of typed keys, and renaming, after which the old key still finds the item."""

from collections.abc import Iterable
from dataclasses import replace

from litlog.errors import UsageError
from litlog.model.citation_keys import citation_key, unique_key
from litlog.model.finding import Finding, Trust
from litlog.model.item import Item
from litlog.model.work import Work
from litlog.store.change import Change

# What ends a key or means something else in BibTeX and TeX.
_FORBIDDEN = frozenset("\"#%',=\\{}~")


def with_key(change: Change, item: Item, key: str) -> Item:
    """Return an item the key that the reader typed; raises `UsageError` for one that cannot be, or is another's."""
    if key == item.key:
        return item
    return _renamed(change, item, checked_key(change, key, item.work, item.former_keys))


def checked_key(change: Change, key: str, work: Work, own: Iterable[str] = ()) -> str:
    """Return a key typed for a work; raises `UsageError` for what is no key, or is taken and not among one's `own`."""
    if not key or not (key.isascii() and key.isprintable()) or " " in key or _FORBIDDEN.intersection(key):
        raise UsageError(f'"{key}" cannot be a citation key.', "Use ASCII letters, digits and - _ : . / +")
    if key not in own and key in change.keys_not_for(work):
        raise UsageError(f'The key "{key}" is taken, or was once.', "A key is given once; choose another.")
    return key


def is_guess(findings: Iterable[Finding]) -> bool:
    """Return whether a key was made from a link or the line of a log alone; the reader's own is marked by a finding."""
    return all(one.trust is Trust.LOG for one in findings)


def is_given(findings: Iterable[Finding]) -> bool:
    """Return whether documents may cite a key: the reader typed it, or a bibliography has it."""
    return any(one.trust >= Trust.BIBLIOGRAPHY for one in findings)


def with_lasting_key(change: Change, item: Item) -> Item:
    """Return an item the key that its work asks for, in the place of one that was a guess."""
    wanted = citation_key(item.work)
    key = unique_key(wanted, change.keys_not_for(item.work, own=item.key))
    return item if key == item.key else _renamed(change, item, key)


def _renamed(change: Change, item: Item, key: str) -> Item:
    change.rename(item.key, key)
    return replace(item, key=key, former_keys=tuple(one for one in (*item.former_keys, item.key) if one != key))
