"""Items that a log names in words: by key, by identifier, or by a title that only one item of the library has."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from litlog.library.pages.intake.new_works import NewWorks
from litlog.merge.titles import short_title, title_words
from litlog.model.item import Item
from litlog.model.pages import Meaning, Mention, Page
from litlog.model.work import Work
from litlog.pages import with_mentions
from litlog.pages.dates.entries import find_entries
from litlog.pages.notes.entry_references import Reference, references_in
from litlog.query.terms import Words
from litlog.query.words import words
from litlog.store.change import Change

_MOST_ALIKE = 20
_PLACE = re.compile(r"(\d{1,9}):(\d{1,9}):(\d{1,9})", re.ASCII)


def with_named_items(change: Change, new: NewWorks, page: Page, meaning: Meaning) -> tuple[Meaning, dict[str, Item]]:
    """Return a meaning in which such words are mentions, and the items of their works by local name.

    An identifier that the library does not have makes a work; a key or a title names only what is there. What the page
    guessed of a work without a link is the item whose title it is.
    """
    reading = _Reading(change, new, meaning)
    for choices in references_in(page, meaning):
        reading.take(choices)
    added = tuple(one for one in reading.added)
    works = {**reading.works, **meaning.works}
    return with_mentions(page, replace(meaning, works=works), added), reading.items


@dataclass(slots=True)
class _Reading:
    change: Change
    new: NewWorks
    meaning: Meaning
    added: list[Mention] = field(default_factory=list)
    works: dict[str, Work] = field(default_factory=dict)
    items: dict[str, Item] = field(default_factory=dict)
    guessed: dict[int, list[Mention]] = field(init=False)
    linked: set[str] = field(init=False)
    identified: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Index the mentions without a link, and the works by identifier."""
        self.guessed = {}
        for one in self.meaning.mentions:
            if one.work and not one.url:
                self.guessed.setdefault(one.block, []).append(one)
        self.linked = {one.work for one in self.meaning.mentions if one.url}
        self.identified = {str(name): key for key, work in self.meaning.works.items() for name in work.identifiers}

    def take(self, choices: Sequence[Reference]) -> None:
        """Take the first of several readings of a place that names something."""
        for one in choices:
            item = self._item(one)
            if item or one.identifier:
                self._add(one, item)
                return

    def _item(self, one: Reference) -> Item | None:
        if one.key:
            return self.change.item(one.key)
        if one.identifier:
            return next(iter(self.new.items_with(one.identifier)), None)
        return self._titled(one)

    def _titled(self, one: Reference) -> Item | None:
        wanted = title_words(one.title)
        query = Words(words(one.title)[:8], "title")
        near = self.change.items(query, limit=_MOST_ALIKE) if wanted and query.words else []
        alike = [item for item in near if _is_titled(item.work, wanted) and _may_be_by(item.work, one.people)]
        whole = [item for item in alike if title_words(item.work.full_title) == wanted]
        found = whole or alike
        return found[0] if len(found) == 1 else None

    def _add(self, one: Reference, item: Item | None) -> None:
        guesses = [
            mention
            for mention in self.guessed.get(one.block, ())
            if one.start < mention.end and mention.start < one.end
        ]
        if item and guesses:
            self.items.update({mention.work: item for mention in guesses if mention.work not in self.linked})
            return
        if guesses:
            return
        name = self._name(one, item)
        text = one.title or one.key or str(one.identifier)
        kind = str(item.work.kind) if item and item.work.kind else ""
        self.added.append(Mention(one.block, one.start, one.end, text, kind=kind, work=name, entry=one.entry))

    def _name(self, one: Reference, item: Item | None) -> str:
        """Return the local name of a work, which gives no more than its identifier, and only if it is new."""
        known = self.identified.get(str(one.identifier)) if one.identifier else None
        if known:
            return known
        name = f"item:{item.key}" if item else f"item:{one.identifier}"
        self.works[name] = Work(identifiers=(one.identifier,)) if one.identifier else Work()
        if item:
            self.items[name] = item
        return name


def in_words(page: Page, places: Iterable[str]) -> Iterator[Mention]:
    """Yield the mentions at places of another library's page that no link marks; their works have the place as name."""
    entries = find_entries(page).of
    for place in sorted(places):
        found = _PLACE.fullmatch(place)
        block, start, end = map(int, found.groups()) if found else (len(page.blocks), 0, 0)
        if block < len(page.blocks) and start < end <= len(page.blocks[block].raw):
            text = " ".join(page.blocks[block].raw[start:end].split())
            yield Mention(block, start, end, text, work=place, entry=entries[block])


def _is_titled(work: Work, wanted: tuple[str, ...]) -> bool:
    titles = (work.title, work.full_title, short_title(work.title), *work.aliases)
    return any(title_words(title) == wanted for title in titles)


def _may_be_by(work: Work, people: str) -> bool:
    """Return whether nobody is named, or one of the people of a work."""
    known = {word for person in work.contributors for word in title_words(person.surname)}
    return not people or not known or bool(known & set(title_words(people)))
