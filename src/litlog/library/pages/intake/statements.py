"""Statements of a page by work, collected in one pass: statuses, relations, notes, tags, ratings."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from litlog.model.item import Relation
from litlog.model.pages import Meaning, PageNote
from litlog.model.reading import Note, StatusChange


@dataclass(frozen=True, slots=True)
class Said:
    """Statements of one page on one item, each list in the order of the page."""

    statuses: list[StatusChange] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    ratings: list[int] = field(default_factory=list)

    @property
    def rating(self) -> int | None:
        """The rating that the page gives last."""
        return self.ratings[-1] if self.ratings else None


NOTHING_SAID = Said()


def said_by_key(meaning: Meaning, page: str) -> Mapping[str, Said]:
    """Return the page's statements by item name; items without statements are left out."""
    found: dict[str, Said] = defaultdict(Said)
    empty = _pages_without_notes(meaning)
    for status in meaning.statuses:
        if status.on or (status.work, status.block) not in empty:
            found[status.work].statuses.append(StatusChange(status.status, status.on))
    for one in meaning.relations:
        if one.subject != one.object:
            found[one.subject].relations.append(Relation(one.kind, one.object))
    for tag in meaning.tags:
        found[tag.work].tags.append(tag.tag)
    for rated in meaning.ratings:
        found[rated.work].ratings.append(rated.rating)
    children = _children(meaning.notes)
    for number in children[None]:
        found[meaning.notes[number].work].notes.append(_note(meaning.notes, children, number, page))
    return {key: said for key, said in found.items() if key}


def _pages_without_notes(meaning: Meaning) -> set[tuple[str, int]]:
    """Return the work that the page as a whole is about, if it has no note on it: that does not tell it is read."""
    noted = {note.work for note in meaning.notes}
    return {(one.work, 0) for one in meaning.annotations if one.block == 0 and one.work not in noted}


def in_order(history: Iterable[StatusChange]) -> tuple[StatusChange, ...]:
    """Return the events of a reading as they happened, each once; those without a date first."""
    return tuple(sorted(dict.fromkeys(history), key=lambda one: one.on.first_day if one.on else ""))


def _children(notes: Sequence[PageNote]) -> Mapping[int | None, list[int]]:
    """Return the numbers of the notes under each; a note whose parent is on another work is top level."""
    children: dict[int | None, list[int]] = defaultdict(list)
    for number, note in enumerate(notes):
        same = note.parent is not None and notes[note.parent].work == note.work
        children[note.parent if same else None].append(number)
    return children


def _note(notes: Sequence[PageNote], children: Mapping[int | None, list[int]], number: int, page: str) -> Note:
    note = notes[number]
    below = tuple(_note(notes, children, child, page) for child in children.get(number, ()))
    return Note(note.text, note.kind, note.anchor, note.heading, children=below, cites=note.cites, page=page)
