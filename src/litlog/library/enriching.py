"""Asking the sources for what is queued, and keeping every answer as a finding."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import replace

from litlog.errors import LitlogError, Unreachable
from litlog.library.joining import join
from litlog.library.knowing import changed_fields, learn
from litlog.library.library import Library
from litlog.library.queueing import postponed, questions
from litlog.library.recognising import recognise
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import Identifier
from litlog.model.item import Item
from litlog.model.keys import citation_key, unique_key
from litlog.model.outcome import Failed, Outcome, Queued, Unchanged, Updated
from litlog.model.plain import identifier_from_plain, identifier_to_plain
from litlog.model.queue import QueueEntry
from litlog.query.terms import Query
from litlog.store.change import Change


def due(library: Library, keys: Collection[str] | None = None) -> list[QueueEntry]:
    """Give what waits in the queue for these items, whenever it is due; for all items only what is due now."""
    waiting = library.store.queue()
    if keys is None:
        return [entry for entry in waiting if entry.not_before <= library.now()]
    return [entry for entry in waiting if entry.key in keys]


class _Asking:
    """One command's asking: all that it changes, answer by answer, is one step of the journal."""

    def __init__(self, library: Library, command: str, step: int | None) -> None:
        self.library, self._command, self._step = library, command, step

    @contextmanager
    def change(self) -> Iterator[Change]:
        with self.library.store.change(self._command, step=self._step) as change:
            self._step = change.step
            yield change


def enrich(
    library: Library, entries: Collection[QueueEntry], command: str = "refresh", step: int | None = None
) -> Iterator[Outcome]:
    """Ask the sources for these entries of the queue; gives an outcome for each as its answer comes.

    An answer is stored at once and its entry leaves the queue; `Queued` tells that a source could not be
    reached and will be asked again, `Failed` that it will not. Stopping half-way loses nothing. What an answer
    names that another source knows better (a DOI on a web page) is asked in a second round. `step` is the step
    of the journal that the answers belong to, if the command has begun one.
    """
    from litlog.sources.ask import ask  # noqa: PLC0415  nothing else of this room needs the network

    sources = library.sources()
    if not sources:
        yield from (Queued(entry.key, entry.identifier, "nobody was asked, litlog is offline.") for entry in entries)
        return
    asking = _Asking(library, command, step)
    asked = {identifier_from_plain(entry.identifier): entry for entry in entries}
    while asked:
        further: dict[Identifier, QueueEntry] = {}
        for identifier, answer in ask(tuple(asked), sources):
            entry = asked[identifier]
            if isinstance(answer, LitlogError):
                yield _unanswered(asking, entry, answer)
            else:
                outcome, new = _answered(asking, entry, answer)
                further |= {one: QueueEntry(outcome.key, identifier_to_plain(one)) for one in new}
                yield outcome
        asked = further


def _unanswered(asking: _Asking, entry: QueueEntry, error: LitlogError) -> Outcome:
    again = isinstance(error, Unreachable) and error.temporary
    with asking.change() as change:
        if change.item(entry.key):
            change.dequeue(entry.key, entry.identifier)
            if again:
                wait = error.retry_after if isinstance(error, Unreachable) else None
                change.enqueue(postponed(entry, error.message, asking.library.now(), wait))
    if again:
        return Queued(entry.key, entry.identifier, error.message)
    return Failed(entry.key, error.message, error.hint)


def _answered(
    asking: _Asking, entry: QueueEntry, finding: Finding
) -> tuple[Updated | Unchanged, tuple[Identifier, ...]]:
    with asking.change() as change:
        before = change.item(entry.key)
        if before is None:
            return Unchanged(entry.key), ()
        change.dequeue(entry.key, entry.identifier)
        guessed = all(one.trust is Trust.LOG for one in change.findings(before.key))
        after = _settled(change, before, learn(change, before, [finding]), guessed=guessed)
    asked = {*questions(before.work), identifier_from_plain(entry.identifier)}
    new = tuple(one for one in after.work.identifiers if one not in asked and one in finding.work.identifiers)
    fields = changed_fields(before.work, after.work)
    return (Updated(after.key, fields) if fields or after.key != before.key else Unchanged(after.key)), new


def _settled(change: Change, before: Item, after: Item, *, guessed: bool) -> Item:
    """Give an item its place after it became known: joined to its double if it has one, under its lasting key.

    A key that was made from a link or from a line of a log alone was a guess, and is given anew, once.
    """
    twin = recognise(_Others(change, after.key), after.work)
    if twin:
        return join(change, kept=twin, gone=after)
    if not guessed or not after.key.startswith(citation_key(before.work)):
        return after
    key = unique_key(citation_key(after.work), change.taken_keys(citation_key(after.work)) - {after.key})
    if key == after.key:
        return after
    change.rename(after.key, key)
    return replace(after, key=key, former_keys=(*after.former_keys, after.key))


class _Others:
    """The items of a change but for one."""

    def __init__(self, change: Change, key: str) -> None:
        self._change, self._key = change, key

    def items(self, query: Query, *, limit: int | None = None) -> list[Item]:
        return [item for item in self._change.items(query, limit=limit) if item.key != self._key]

    def item_with(self, identifier: Identifier) -> Item | None:
        item = self._change.item_with(identifier)
        return None if item is None or item.key == self._key else item


def queued(library: Library) -> list[QueueEntry]:
    """Give all that waits for the network, oldest first."""
    return library.store.queue()
