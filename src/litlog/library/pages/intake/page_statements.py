"""Page statements on items: those of the last revision are replaced by those of the new one."""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TypeVar

from litlog.errors import NotFound
from litlog.library.items.own_notes import without_printed
from litlog.library.pages.intake.statements import NOTHING_SAID, Said, in_order, said_by_key
from litlog.model.item import Item
from litlog.model.reading import Note, StatusChange
from litlog.store.change import Change

T = TypeVar("T")
_PAGE = "page:"
_NUMBER = re.compile(r"#\d+\Z")
"""What a page's second claim about one item has behind its name (`provenance.named_apart`)."""


def put_words(change: Change, page: str, *, now: Mapping[str, Said], former: Mapping[str, Said]) -> None:
    """Update the page's statements on items; those of the reader and of other pages stay.

    `former` and `now` are the statements of its two revisions, by key. Items with the same statements are skipped.
    """
    putting = _Putting(change, page)
    for key in dict.fromkeys((*former, *now)):
        told, new = former.get(key, NOTHING_SAID), now.get(key, NOTHING_SAID)
        item = change.item(key) if told != new else None
        if item:
            putting.put(item, told, new)


@dataclass(frozen=True, slots=True)
class _Putting:
    """`read` caches the statements of other pages, as they were when first read."""

    change: Change
    page: str
    read: dict[str, Mapping[str, Said]] = field(default_factory=dict)

    def put(self, item: Item, told: Said, new: Said) -> None:
        """Add `new` to an item, and remove what of `told` no page states any more.

        What is in both is unchanged: the reader may have removed it by hand.
        """
        reading = item.reading
        statuses = self._revised(item, reading.statuses, told.statuses, new.statuses, lambda said: said.statuses)
        other_notes = tuple(note for note in reading.notes if note.page != self.page)
        entries = [one.text for one in item.encounters if one.page != self.page]
        new_notes = without_printed(other_notes, new.notes, entries)
        if new.notes and not new_notes:  # a copy of the library's own notes says no more: not that the work is read
            statuses = tuple(one for one in statuses if one.on or one in reading.statuses)
        if set(statuses) != set(reading.statuses):
            statuses = in_order(statuses)
        relations = self._revised(item, item.relations, told.relations, new.relations, lambda said: said.relations)
        tags = self._revised(item, reading.tags, told.tags, new.tags, lambda said: said.tags)
        rating = self._rating(item, told.rating, new.rating)
        notes = (*other_notes, *new_notes, *self._left_to_others(item, new_notes))
        reading = replace(reading, notes=notes, statuses=statuses, tags=tags, rating=rating)
        self.change.put(replace(item, reading=reading, relations=relations))

    def _left_to_others(self, item: Item, new: Iterable[Note]) -> Iterable[Note]:
        """Return the notes that this page has no more, and another still has, which was taken for a copy of it."""
        gone = [note for note in item.reading.notes if note.page == self.page and note not in new]
        if not gone:
            return ()
        left = [note for note in item.reading.notes if note.page != self.page] + list(new)
        printed = [note for said in self._elsewhere(item) for note in said.notes if not without_printed(gone, [note])]
        return without_printed(left, printed)

    def _revised(
        self, item: Item, present: tuple[T, ...], told: list[T], new: list[T], part: Callable[[Said], list[T]]
    ) -> tuple[T, ...]:
        gone = [one for one in told if one not in new]
        if gone:
            kept = [one for said in self._elsewhere(item) for one in part(said)]
            gone = [one for one in gone if one not in kept]
        come = [one for one in new if one not in told and not _is_vaguer(one, present)]
        return tuple(dict.fromkeys((*(one for one in present if one not in gone), *come)))

    def _rating(self, item: Item, told: int | None, new: int | None) -> int | None:
        """Return the reader's own rating, or the page's, or where it has none any more that of another page."""
        present = item.reading.rating
        if told == new or present not in (None, told):
            return present
        return new or next((said.rating for said in self._elsewhere(item) if said.rating), None)

    def _elsewhere(self, item: Item) -> list[Said]:
        """Return the statements of other pages on an item: every page that mentions it is one of its sources."""
        sources = (one.source for one in self.change.findings(item.key))
        names = {_NUMBER.sub("", one.removeprefix(_PAGE)) for one in sources if one.startswith(_PAGE)}
        return [self._said_on(name).get(item.key, NOTHING_SAID) for name in sorted(names - {self.page})]

    def _said_on(self, page: str) -> Mapping[str, Said]:
        if page not in self.read:
            self.read[page] = {}
            with suppress(NotFound):  # a page that was forgotten says nothing any more
                self.read[page] = said_by_key(self.change.meaning(page), page)
        return self.read[page]


def _is_vaguer(one: object, present: Collection[object]) -> bool:
    """Return whether a page tells without a day what is known already, as an exported reading list does."""
    return (
        isinstance(one, StatusChange) and not one.on and one.status in (getattr(had, "status", "") for had in present)
    )
