"""Repeated entries of a file: equal but for their keys, so that they tell of a work what another has told already."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from litlog.model.identifiers import Identifier
from litlog.model.item import Item
from litlog.store.change import Change

if TYPE_CHECKING:
    from litlog.library.bibliographies.import_entries import Taken

_Signature = tuple[str, tuple[Identifier, ...]]


@dataclass(frozen=True, slots=True)
class _Last:
    """The last entry of a work, whether its key was given before, and what became of it."""

    entry: Item
    had_key: bool
    taken: "Taken"


@dataclass(frozen=True, slots=True)
class Repeated:
    """The last entry of each work: one that equals it only gives the work another key.

    A file of a thousand equal entries would otherwise read the work, with all its keys, a thousand times.
    """

    _last: dict[str, _Last] = field(default_factory=dict)
    _works: dict[_Signature, str] = field(default_factory=dict)

    def take(self, change: Change, item: Item, *, had_key: bool) -> "Taken | None":
        """Return what an entry is that equals the last one of its work; None for others.

        The first entry of a new work is not compared: the second one tells why the two are one. So does the first one
        whose key the work had before.
        """
        last = self._last.get(self._works.get(_signature(item), ""))
        if last is None or last.taken.new or last.had_key != had_key or item.former_keys:
            return None
        if replace(item, key=last.entry.key) != last.entry or (had_key and not change.is_one(last.taken.key, item.key)):
            return None
        if item.key and not had_key:
            change.give_key(last.taken.key, item.key)
        return last.taken

    def remember(self, item: Item, taken: "Taken", *, had_key: bool) -> None:
        """Remember the last entry of a work."""
        self._works[_signature(item)] = taken.key
        self._last[taken.key] = _Last(item, had_key, taken)


def _signature(item: Item) -> _Signature:
    return item.work.title, item.work.identifiers
