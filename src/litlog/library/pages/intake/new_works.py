"""New works of a page: matched against existing items and against each other, and stored together at the end."""

from collections import defaultdict
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from litlog.library.items.provenance import merged
from litlog.library.pages.intake.statements import NOTHING_SAID, Said, in_order
from litlog.model.citation_keys import citation_key, unique_key
from litlog.model.finding import Finding
from litlog.model.identifiers import Identifier
from litlog.model.item import Item
from litlog.model.reading import Reading
from litlog.model.records.queue import QueueEntry
from litlog.model.work import Work
from litlog.pages.text.addresses import same_page_key
from litlog.query.matching import matches
from litlog.query.terms import Query, Words
from litlog.query.words import words
from litlog.store.change import Change
from litlog.store.items.bulk_insert import NewItem

_OPENING = 2
# Of new works whose titles open alike ("Letter to …") the newest are looked at, or a long page would take for ever.
_MOST_ALIKE = 200
# A page that tells of one work in a thousand places would be merged a thousand times.
_MOST_MERGED = 30


class NewWorks:
    """Lookup of items in a change together with the new ones that are not stored yet."""

    def __init__(self, change: Change) -> None:
        self._change = change
        self._items: dict[str, Item] = {}
        self._findings: dict[str, list[Finding]] = {}
        self._named: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
        self._titled: dict[tuple[str, ...], dict[str, None]] = defaultdict(dict)

    def __contains__(self, key: object) -> bool:
        """Return whether a new item has this key."""
        return key in self._items

    def items_with(self, identifier: Identifier) -> list[Item]:
        """Return the items that have an identifier, or a link to that address; those of the library come first."""
        keys = self._named.get(_name(identifier.scheme, identifier.value), ())
        return [*self._change.items_with(identifier), *(self._items[key] for key in keys)]

    def findings(self, key: str) -> list[Finding]:
        """Return what each source said about an item."""
        return self._findings.get(key) or self._change.findings(key)

    def items(self, query: Query, *, limit: int | None = None) -> list[Item]:
        """Return the items that a query finds, the newest first.

        Of the new ones those that are found by their title.
        """
        near = self._titled.get(query.words[:_OPENING], {}) if isinstance(query, Words) else {}
        newest = (self._items[key] for key in islice(reversed(near), _MOST_ALIKE))
        return [*filter(lambda item: matches(query, item), newest), *self._change.items(query, limit=limit)][:limit]

    def add(self, finding: Finding, added: str) -> str:
        """Note a new item, and give its key."""
        work = merged([finding])
        key = unique_key(citation_key(work), _Given(self._items, self._change.keys_not_for(work)))
        self._findings[key] = [finding]
        self._note(Item(key=key, work=work, added=added))
        return key

    def learn(self, key: str, finding: Finding) -> None:
        """Let a new item know what else the page tells of it; what comes after many others is merged at the end."""
        told = self._findings[key]
        told.append(finding)
        if len(told) <= _MOST_MERGED:
            self._note(replace(self._items[key], work=merged(told)))
        else:
            self._name(key, finding.work)

    def put(self, said: Mapping[str, Said], asks: Callable[[Item], Sequence[QueueEntry]]) -> None:
        """Put the new items with what the page says of each; `asks` gives what is to wait for each."""
        whole = (_with_words(self._complete(item), said.get(key, NOTHING_SAID)) for key, item in self._items.items())
        self._change.add(NewItem(item, self._findings[item.key], asks(item)) for item in whole)

    def _note(self, item: Item) -> None:
        self._items[item.key] = item
        self._name(item.key, item.work)
        for opening in _openings(item.work):
            self._titled[opening][item.key] = None

    def _name(self, key: str, work: Work) -> None:
        for name in _names(work):
            self._named[name][key] = None

    def _complete(self, item: Item) -> Item:
        told = self._findings[item.key]
        return replace(item, work=merged(told)) if len(told) > _MOST_MERGED else item


def _with_words(item: Item, said: Said) -> Item:
    reading = Reading(
        statuses=in_order(said.statuses),
        tags=tuple(dict.fromkeys(said.tags)),
        rating=said.rating,
        notes=tuple(said.notes),
    )
    return replace(item, reading=reading, relations=tuple(dict.fromkeys(said.relations)))


def _names(work: Work) -> Iterator[tuple[str, str]]:
    yield from (_name(one.scheme, one.value) for one in work.identifiers)
    yield from (_name("url", link.url) for link in work.links)


def _name(scheme: str, value: str) -> tuple[str, str]:
    return scheme, same_page_key(value) if scheme == "url" else value


def _openings(work: Work) -> Iterator[tuple[str, ...]]:
    """Return the first words of each title, both with and without its first word, which may be an article."""
    for title in (work.title, *work.aliases):
        opening = words(title)
        yield opening[:_OPENING]
        yield opening[1 : _OPENING + 1]


class _Given(Container[str]):
    """The keys that new items or others have."""

    def __init__(self, new: Container[str], given: Container[str]) -> None:
        self._new, self._given = new, given

    def __contains__(self, key: object) -> bool:
        return key in self._new or key in self._given
