"""What a page says of its works put on the items, in the place of what its last revision said."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TypeVar

from litlog.model.item import Item, Relation
from litlog.model.pages import Meaning, PageNote
from litlog.model.reading import Note, StatusChange
from litlog.store.change import Change

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWords:
    """A page's two revisions, `former` and `now`, both with item keys as names."""

    change: Change
    page: str
    now: Meaning
    former: Meaning

    def put_on(self, key: str) -> None:
        """Bring what this page says of an item up to date; the reader's and other pages' words on it stay."""
        item = self.change.item(key)
        if item is None:
            return
        own_notes = tuple(note for note in item.reading.notes if note.page != self.page)
        history = self._revised(item, item.reading.statuses, _statuses)
        reading = replace(
            item.reading,
            notes=own_notes + tuple(_notes(self.now, key, self.page)),
            statuses=tuple(sorted(history, key=lambda one: one.on.first_day if one.on else "")),
        )
        self.change.put(replace(item, reading=reading, relations=self._revised(item, item.relations, _relations)))

    def _revised(self, item: Item, present: tuple[T, ...], told: Callable[[Meaning, str], list[T]]) -> tuple[T, ...]:
        new = told(self.now, item.key)
        gone = [one for one in told(self.former, item.key) if one not in new]
        if gone:
            said = [one for meaning in self._elsewhere(item) for one in told(meaning, item.key)]
            gone = [one for one in gone if one not in said]
        return tuple(dict.fromkeys((*(one for one in present if one not in gone), *new)))

    def _elsewhere(self, item: Item) -> list[Meaning]:
        names = {one.page for one in item.encounters} | {note.page for note in item.reading.notes}
        return [self.change.meaning(name) for name in sorted(names - {"", self.page})]


def _statuses(meaning: Meaning, key: str) -> list[StatusChange]:
    return [StatusChange(one.status, one.on) for one in meaning.statuses if one.work == key]


def _relations(meaning: Meaning, key: str) -> list[Relation]:
    return [Relation(one.kind, one.object) for one in meaning.relations if one.subject == key != one.object]


def _notes(meaning: Meaning, key: str, page: str) -> list[Note]:
    children: dict[int | None, list[int]] = {}
    mine = {number for number, note in enumerate(meaning.notes) if note.work == key}
    for number in sorted(mine):
        parent = meaning.notes[number].parent
        children.setdefault(parent if parent in mine else None, []).append(number)
    return [_note(meaning.notes, children, number, page) for number in children.get(None, ())]


def _note(notes: tuple[PageNote, ...], children: dict[int | None, list[int]], number: int, page: str) -> Note:
    note = notes[number]
    below = tuple(_note(notes, children, child, page) for child in children.get(number, ()))
    return Note(note.text, note.kind, note.anchor, note.heading, children=below, cites=note.cites, page=page)
