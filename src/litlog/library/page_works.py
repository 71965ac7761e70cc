"""From what a page means to items: its works recognised or added, and what it says of each put on them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from litlog.library.knowing import learn, put_new
from litlog.library.library import Library
from litlog.library.queueing import enqueue
from litlog.library.recognising import recognise
from litlog.merge import sameness
from litlog.model.finding import Finding, Trust
from litlog.model.item import Item, Relation
from litlog.model.pages import Meaning, Mention, Page, PageNote
from litlog.model.reading import Note, StatusChange
from litlog.model.work import Work
from litlog.pages import read_page, understand
from litlog.store.change import Change

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PageWorks:
    """The keys of a page's works by their local names, and which were new."""

    keys: dict[str, str]
    added: tuple[str, ...]
    met: tuple[str, ...]


def take_in(library: Library, change: Change, page: Page, meaning: Meaning, former: Meaning) -> PageWorks:
    """Put a page and all that it says; `former` is what its last revision meant, with item keys as names."""
    source = f"page:{page.name}"
    keys: dict[str, str] = {}
    added = []
    for name, work in meaning.works.items():
        known = recognise(change, work) or _on_this_page(change, former, work, keys.values())
        finding = Finding(work, source, Trust.LOG, library.now())
        item = learn(change, known, [finding]) if known else _new(library, change, finding)
        keys[name] = item.key
        added += [] if known else [item.key]
    keyed = with_keys(meaning, keys)
    change.put_page(page, keyed)
    for key in dict.fromkeys((*former.works, *keys.values())):
        _put_reading(change, key, page.name, keyed, former)
    return PageWorks(keys, tuple(added), tuple(key for key in dict.fromkeys(keys.values()) if key not in added))


def places(meaning: Meaning) -> dict[str, str]:
    """Give the keys of the works that a page names, by where it names them: "BLOCK:START:END"."""
    return {_place(one): one.work for one in meaning.mentions if one.work}


def put_back(library: Library, change: Change, page: Page, works: Mapping[str, str]) -> None:
    """Put a page of another library, whose items are here already; `works` is what `places` gave there."""
    whole = replace(read_page(page.data, page.path), **_kept(page))
    meaning = understand(whole, base_urls=library.place.settings.base_urls)
    keys = {one.work: works[_place(one)] for one in meaning.mentions if _place(one) in works}
    if set(meaning.works) <= set(keys):
        change.put_page(whole, with_keys(meaning, keys))
    else:
        take_in(library, change, whole, meaning, Meaning())


def _place(one: Mention) -> str:
    return f"{one.block}:{one.start}:{one.end}"


def _kept(page: Page) -> dict[str, Any]:
    return {name: getattr(page, name) for name in ("name", "title", "permalink", "path", "seen_sha256")}


def _new(library: Library, change: Change, finding: Finding) -> Item:
    item = put_new(change, Item(key="", work=finding.work, added=library.now()), [finding])
    enqueue(library, change, item, "met on a page")
    return item


def _on_this_page(change: Change, former: Meaning, work: Work, taken: Iterable[str]) -> Item | None:
    """A work that has no identifier and no title is known by its people, among those the page had before."""
    free = (change.item(key) for key in former.works if key not in set(taken))
    return next((item for item in free if item and _alike(item.work, former.works[item.key], work)), None)


def _alike(known: Work, before: Work, work: Work) -> bool:
    return before == work or sameness(known, work).certain


def with_keys(meaning: Meaning, keys: dict[str, str]) -> Meaning:
    """Give a meaning that speaks of items by their keys instead of local names."""
    return replace(
        meaning,
        works={keys[name]: work for name, work in meaning.works.items()},
        mentions=tuple(replace(one, work=keys.get(one.work, "")) for one in meaning.mentions),
        notes=tuple(
            replace(one, work=keys.get(one.work, ""), cites=tuple(keys[cited] for cited in one.cites))
            for one in meaning.notes
        ),
        annotations=tuple(replace(one, work=keys[one.work]) for one in meaning.annotations),
        anchors=tuple(replace(one, work=keys.get(one.work, "")) for one in meaning.anchors),
        relations=tuple(replace(one, subject=keys[one.subject], object=keys[one.object]) for one in meaning.relations),
        statuses=tuple(replace(one, work=keys[one.work]) for one in meaning.statuses),
    )


def _put_reading(change: Change, key: str, page: str, now: Meaning, former: Meaning) -> None:
    """Bring what this page says of an item up to date; the reader's other words on it stay."""
    item = change.item(key)
    if item is None:
        return
    own_notes = tuple(note for note in item.reading.notes if note.page != page)
    notes = own_notes + tuple(_notes(now, key, page))
    history = _replaced(item.reading.statuses, _statuses(former, key), _statuses(now, key))
    statuses = tuple(sorted(history, key=lambda one: one.on.first_day if one.on else ""))
    relations = _replaced(item.relations, _relations(former, key), _relations(now, key))
    reading = replace(item.reading, notes=notes, statuses=statuses)
    change.put(replace(item, reading=reading, relations=relations))


def _replaced(present: tuple[T, ...], old: list[T], new: list[T]) -> tuple[T, ...]:
    kept = [one for one in present if one not in old or one in new]
    return tuple(dict.fromkeys((*kept, *new)))


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
