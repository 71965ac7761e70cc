"""Merging another library: which of its items exist here already, and which keys the others get."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from litlog.library.items.recognition import recognise
from litlog.model.citation_keys import citation_key, unique_key
from litlog.model.item import Item
from litlog.model.reading import Note
from litlog.query.terms import EVERYTHING
from litlog.store.change import Change


def known_here(change: Change, items: Sequence[Item]) -> dict[str, str]:
    """Return the keys of items that exist here, mapped to their keys here.

    An empty library knows nobody, whatever two items of the file have in common.
    """
    if not change.items(EVERYTHING, limit=1):
        return {}
    return {item.key: here.key for item in items if (here := _here(change, item))}


def _here(change: Change, item: Item) -> Item | None:
    """A key alone is no match: in another library it may belong to another work."""
    namesake = change.item(item.key)
    if namesake and ((item.added and namesake.added == item.added) or namesake.work == item.work):
        return namesake
    return recognise(change, item.work)


@dataclass(frozen=True, slots=True)
class Naming:
    """Assigns unused keys to new items; `claimed` are the keys that the file itself uses."""

    change: Change
    claimed: set[str]
    given: set[str] = field(default_factory=set)

    def key(self, item: Item) -> str:
        """Return an item's own key if it is free, else a key derived from it."""
        wanted = item.key or citation_key(item.work)
        is_taken = wanted in self.given or wanted in self.change.keys_not_for(item.work)
        key = unique_key(wanted, self) if is_taken else wanted
        self.given.add(key)
        return key

    def former(self, item: Item) -> tuple[str, ...]:
        """Return those of an item's older keys that can go on finding it."""
        free = tuple(key for key in dict.fromkeys(item.former_keys) if key not in self)
        self.given.update(free)
        return free

    def __contains__(self, key: object) -> bool:
        """Return whether a key is none to be given: taken, or claimed by another item of the file."""
        return key in self.claimed or self._is_taken(key)

    def _is_taken(self, key: object) -> bool:
        return key in self.given or key in self.change.given_keys


def with_keys_replaced(item: Item, names: Mapping[str, str]) -> Item:
    """Return an item that calls others by the keys that they have here."""
    relations = tuple(replace(one, key=names.get(one.key, one.key)) for one in item.relations)
    notes = tuple(_note(note, names) for note in item.reading.notes)
    return replace(item, relations=relations, reading=replace(item.reading, notes=notes))


def _note(note: Note, names: Mapping[str, str]) -> Note:
    children = tuple(_note(child, names) for child in note.children)
    return replace(note, cites=tuple(names.get(key, key) for key in note.cites), children=children)
