"""Addresses that pages give to works of different titles, perhaps by a link pasted twice."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from litlog.identify.urls import spelling_key
from litlog.library.items.recognition import names
from litlog.merge.typed_apart import typed_apart
from litlog.model.item import Item


def shared_addresses(items: Iterable[Item]) -> Mapping[str, tuple[str, ...]]:
    """Return by key a message for each other work of the library, of another title, at the same address."""
    at: dict[tuple[str, str], dict[str, Item]] = defaultdict(dict)
    for item in items:
        for name in names(item.work):
            at[name.scheme, spelling_key(name.value)][item.key] = item
    told: dict[str, dict[str, None]] = defaultdict(dict)
    for (_, address), found in at.items():
        for item in found.values() if len(found) > 1 else ():
            others = [one.key for one in found.values() if one is not item and typed_apart(one.work, item.work)]
            if others:
                told[item.key][f"has the address of {', '.join(others)}, with another title ({address})"] = None
    return {key: tuple(messages) for key, messages in told.items()}
