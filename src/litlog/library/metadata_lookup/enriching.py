"""Enrichment: sends the queued requests to the sources, and stores every answer as a finding."""

from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress

from litlog.errors import LitlogError, Unreachable
from litlog.library.items.deduplication import double, settle
from litlog.library.items.guessed_identifiers import believed
from litlog.library.items.provenance import changed_fields, merged
from litlog.library.library import Library
from litlog.library.metadata_lookup.queueing import (
    ROUNDS,
    by_identifier,
    enqueue,
    identifiers_to_follow,
    postponed,
    questions,
)
from litlog.model.finding import Finding
from litlog.model.identifiers import Identifier
from litlog.model.identifiers.guesses import guesses
from litlog.model.plain import identifier_from_plain
from litlog.model.records.queue import QueueEntry
from litlog.model.results.outcome import Failed, Outcome, Queued, Unchanged, Updated
from litlog.model.storable import storable
from litlog.store.change import Change


def waiting(library: Library, keys: Collection[str] | None = None, *, due: bool = False) -> list[QueueEntry]:
    """Return the queue entries of these items or of all; with `due` only those whose delay is over."""
    entries = library.store.queue()
    chosen = entries if keys is None else [entry for entry in entries if entry.key in keys]
    return [entry for entry in chosen if entry.not_before <= library.now()] if due else chosen


class Asking:
    """Context of one command: all changes, response by response, are one step of the journal."""

    def __init__(self, library: Library, command: str, step: int | None = None) -> None:
        self.library, self._command, self._step = library, command, step

    @contextmanager
    def change(self) -> Iterator[Change]:
        """Open a change of the step; one that writes nothing begins none, and its number may become another's."""
        with self.library.store.change(self._command, step=self._step) as change:
            yield change
        if change.has_written:
            self._step = change.step


def enrich(
    library: Library, entries: Collection[QueueEntry], command: str = "refresh", step: int | None = None
) -> Iterator[Outcome]:
    """Send these entries of the queue to the sources; yields an outcome for each as its response arrives.

    A response is stored at once and its entry leaves the queue; a second one for the same entry, from a gap filler,
    is reported only if it changes something. `Queued` means that a source could not be reached and will be asked
    again, even if another has answered meanwhile; `Failed` that it will not. Interruption loses nothing. Identifiers
    in a response that another source knows better (a DOI on a web page) are queued and asked in the next round.
    `step` is the journal step that the responses belong to, if the command has begun one.
    """
    sources = library.sources()
    if not sources:
        yield from (Queued(entry.key, entry.identifier, "nobody was asked, litlog is offline.") for entry in entries)
        return
    from litlog.sources.ask import ask  # noqa: PLC0415  offline nobody pays for the network

    asking = Asking(library, command, step)
    waiting = by_identifier(map(_asked_for, entries))
    for _ in range(ROUNDS):
        further: list[QueueEntry] = []
        told: set[Identifier] = set()
        for identifier, answer in ask(tuple(waiting), sources):
            for entry in waiting[identifier]:
                outcome, new = _heard(asking, entry, answer)
                further += new
                if not isinstance(outcome, Unchanged) or identifier not in told:
                    yield outcome
            told.add(identifier)
        waiting = by_identifier(map(_asked_for, further))


def _asked_for(entry: QueueEntry) -> tuple[Identifier, QueueEntry]:
    return identifier_from_plain(entry.identifier), entry


def _heard(asking: Asking, entry: QueueEntry, answer: Finding | LitlogError) -> tuple[Outcome, list[QueueEntry]]:
    """Keep an answer; one that cannot be kept, for whatever reason, postpones its own entry and stops no other."""
    if isinstance(answer, LitlogError):
        return _unanswered(asking, entry, answer), []
    try:
        return _answered(asking, entry, answer)
    except Exception as error:  # noqa: BLE001  what one work does not take must not keep the others waiting
        why = not_kept(error)
    with suppress(LitlogError):  # on a full disk nothing can be written: it waits in the queue as it did
        _unanswered(asking, entry, Unreachable(why, "`litlog refresh` asks again."))
    return Failed(entry.key, why, f"{entry.identifier} still waits in the queue; `litlog refresh` asks again."), []


def not_kept(error: Exception) -> str:
    """Return the sentence for an answer that could not be stored."""
    return storable(f"its answer could not be kept: {' '.join(str(error).split())[:200]}")


def _unanswered(asking: Asking, entry: QueueEntry, error: LitlogError) -> Outcome:
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


def _answered(asking: Asking, entry: QueueEntry, finding: Finding) -> tuple[Outcome, list[QueueEntry]]:
    with asking.change() as change:
        before = change.item(entry.key)
        if before is None:
            return Unchanged(entry.key), []
        change.dequeue(entry.key, entry.identifier)
        if not believed(before.work, finding):
            return Unchanged(entry.key), []
        other = double(change, before, finding)
        after = settle(asking.library, change, before, finding, other)
        known = {identifier_from_plain(entry.identifier), *questions(before.work)}
        known.update(questions(other.work) if other else ())
        said = merged([finding])
        new = [one for one in identifiers_to_follow(said) or guesses(said) if one not in known]
        further = enqueue(asking.library, change, after, f"named by {finding.source}", new)
    fields = changed_fields(before.work, after.work)
    return (Updated(after.key, fields) if fields or after.key != before.key else Unchanged(after.key)), further
