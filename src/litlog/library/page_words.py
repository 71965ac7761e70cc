"""What a page says of its works put on the items, in the place of what its last revision said."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from litlog.library.words_told import NO_WORDS, Words, words_by_key
from litlog.model.item import Item
from litlog.model.pages import Meaning
from litlog.store.change import Change

T = TypeVar("T")


def put_words(change: Change, page: str, *, now: Meaning, former: Meaning) -> None:
    """Bring what a page says of items up to date; the reader's and other pages' words on them stay.

    `former` and `now` are its two revisions, both with item keys as names. An item of which they say the same is
    left alone.
    """
    before, after = words_by_key(former, page), words_by_key(now, page)
    putting = _Putting(change, page)
    for key in dict.fromkeys((*before, *after)):
        told, new = before.get(key, NO_WORDS), after.get(key, NO_WORDS)
        item = change.item(key) if told != new else None
        if item:
            putting.put(item, told, new)


@dataclass(frozen=True, slots=True)
class _Putting:
    """`read` keeps what other pages say, each as it was when it was first asked."""

    change: Change
    page: str
    read: dict[str, Mapping[str, Words]] = field(default_factory=dict)

    def put(self, item: Item, told: Words, new: Words) -> None:
        """Put `new` on an item, and take off it what of `told` is said by no page any more."""
        reading = item.reading
        statuses = self._revised(item, reading.statuses, told.statuses, new.statuses, lambda words: words.statuses)
        relations = self._revised(item, item.relations, told.relations, new.relations, lambda words: words.relations)
        own_notes = tuple(note for note in reading.notes if note.page != self.page)
        reading = replace(
            reading,
            notes=(*own_notes, *new.notes),
            statuses=tuple(sorted(statuses, key=lambda one: one.on.first_day if one.on else "")),
        )
        self.change.put(replace(item, reading=reading, relations=relations))

    def _revised(
        self, item: Item, present: Iterable[T], told: list[T], new: list[T], part: Callable[[Words], list[T]]
    ) -> tuple[T, ...]:
        gone = [one for one in told if one not in new]
        if gone:
            said = [one for words in self._elsewhere(item) for one in part(words)]
            gone = [one for one in gone if one not in said]
        return tuple(dict.fromkeys((*(one for one in present if one not in gone), *new)))

    def _elsewhere(self, item: Item) -> list[Words]:
        names = {one.page for one in item.encounters} | {note.page for note in item.reading.notes}
        return [self._words_on(name).get(item.key, NO_WORDS) for name in sorted(names - {"", self.page})]

    def _words_on(self, page: str) -> Mapping[str, Words]:
        if page not in self.read:
            self.read[page] = words_by_key(self.change.meaning(page), page)
        return self.read[page]
