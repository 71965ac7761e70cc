"""What a reader sees of a library: works with what was typed about them, and the texts of the pages."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields

from litlog.library.library import Library
from litlog.model.item import Item
from litlog.model.reading import Note
from torture.copies.planted import number_of

MARKERS = re.compile(r"\bn\d+x")
"""What is unique in each text that the driver types."""


@dataclass(frozen=True, slots=True)
class SeenItem:
    """A work as the reader sees it; notes with the page that they are written on, and those under them."""

    title: str
    people: tuple[str, ...]
    issued: str
    kind: str
    abstract: str
    tags: frozenset[str]
    statuses: tuple[str, ...]
    rating: int | None
    priority: int | None
    notes: tuple[str, ...]
    own_notes: tuple[str, ...]

    def differences(self, other: "SeenItem") -> list[str]:
        """Return the fields in which two differ, with both values."""
        return [
            f"{one.name}: {getattr(self, one.name)!r} became {getattr(other, one.name)!r}"
            for one in fields(self)
            if getattr(self, one.name) != getattr(other, one.name)
        ]


@dataclass(frozen=True, slots=True)
class Seen:
    """A library: its items by key, older keys with the key that they find, and its pages by name."""

    items: Mapping[str, SeenItem]
    aliases: Mapping[str, str]
    pages: Mapping[str, bytes]

    def markers(self) -> Counter[str]:
        """Return how often each text that was typed is a note of an item."""
        return Counter(
            marker for item in self.items.values() for note in item.notes for marker in MARKERS.findall(note)
        )

    def numbered(self) -> dict[int, list[str]]:
        """Return the keys of each planted work."""
        found: dict[int, list[str]] = {}
        for key, item in self.items.items():
            if (number := number_of(item.title)) is not None:
                found.setdefault(number, []).append(key)
        return found

    def parts(self, key: str) -> int:
        """Return how many works were merged into an item."""
        return sum(target == key for target in self.aliases.values())

    def differences(self, other: "Seen", *, but: Iterable[str] = ()) -> Iterator[str]:
        """Return what differs between two states, without the works `but`."""
        for key in sorted({*self.items, *other.items} - set(but)):
            before, after = self.items.get(key), other.items.get(key)
            if before and after:
                yield from (f"{key}: {one}" for one in before.differences(after))
            else:
                yield f"{key} {'is gone' if before else 'is new'}: {before or after}"

    def whole_differences(self, other: "Seen") -> Iterator[str]:
        """Return what differs between two states, pages included."""
        yield from self.differences(other)
        for name in sorted({*self.pages, *other.pages}):
            if self.pages.get(name) != other.pages.get(name):
                yield f"page {name} changed"


def markers(notes: Iterable[str]) -> set[str]:
    """Return what is unique in the texts of notes."""
    return {marker for note in notes for marker in MARKERS.findall(note)}


def seen(library: Library) -> Seen:
    """Return what a reader sees of a library now."""
    items = library.store.items()
    return Seen(
        {item.key: _item(item) for item in items},
        {former: item.key for item in items for former in item.former_keys},
        {page.name: page.data for page in library.store.pages()},
    )


def _item(item: Item) -> SeenItem:
    work, reading = item.work, item.reading
    return SeenItem(
        work.full_title,
        tuple(" ".join(filter(None, (f"{one.role}:", one.given, one.family))) for one in work.contributors),
        str(work.issued or ""),
        str(work.kind or ""),
        work.abstract,
        frozenset(reading.tags),
        tuple(f"{one.status} {one.on or ''} {one.progress}".strip() for one in reading.statuses),
        reading.rating,
        reading.priority,
        tuple(_notes(reading.notes)),
        tuple(_notes(note for note in reading.notes if not note.page)),
    )


def _notes(notes: Iterable[Note], depth: int = 0) -> Iterator[str]:
    for note in notes:
        yield f"{'>' * depth}{note.kind} {note.anchor or ''} {note.text}"
        yield from _notes(note.children, depth + 1)
