"""Merging another library: which of its items exist here already, and which keys the others get."""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, field, replace

from litlog.library.items.recognition import recognise
from litlog.model.citation_keys import citation_key, unique_key
from litlog.model.finding import Finding
from litlog.model.item import Item
from litlog.model.reading import Note
from litlog.query.terms import EVERYTHING
from litlog.store.change import Change


def known_here(change: Change, items: Sequence[Item], findings: Mapping[str, Sequence[Finding]]) -> dict[str, str]:
    """Return the keys of items that exist here, mapped to their keys here.

    An empty library knows nobody, whatever two items of the file have in common. Items under the same key go first, so
    that none is taken for another that only resembles it.
    """
    if not change.items(EVERYTHING, limit=1):
        return {}
    known = {item.key: here.key for item in items if (here := _namesake(change, item, findings.get(item.key, ())))}
    for item in items:
        if item.key not in known and (one := _resembling(change, item, frozenset(known.values()))):
            known[item.key] = one.key
    return known


def _namesake(change: Change, item: Item, said: Sequence[Finding]) -> Item | None:
    """A key alone is no match: in another library it may belong to another work."""
    here = change.item(item.key)
    if here is None:
        return None
    same = (item.added and here.added == item.added) or here.work == item.work
    return here if same or _have_a_claim_in_common(change, here.key, said) else None


def _have_a_claim_in_common(change: Change, key: str, said: Sequence[Finding]) -> bool:
    """The same claim of the same moment is one that both copies have from before they parted."""
    return any(one.found_at and tells(said, one) for one in change.findings(key))


def tells(said: Sequence[Finding], one: Finding) -> bool:
    """Return whether a claim is among others, under whatever name: a merged item has renamed those of its parts."""
    return any((one.work, one.found_at) == (other.work, other.found_at) for other in said)


def _resembling(change: Change, item: Item, taken: Container[str]) -> Item | None:
    """Return the item that is the same work, or that got another key when it came in before."""
    found = recognise(change, item.work)
    if found and found.key not in taken:
        return found
    lettered = sorted(key for key in change.taken_keys(item.key) if key != item.key) if item.key and item.added else ()
    here = (change.item(key) for key in lettered)
    came = [one for one in here if one and one.key not in taken and one.added == item.added]
    return next((one for one in came if one.work == item.work), found or next(iter(came), None))


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

    def is_free(self, key: str) -> bool:
        """Return whether a key may be given to an item that is here, and give it."""
        free = not self._is_taken(key)
        self.given.add(key)
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
