"""The durable queue of requests to sources: which identifiers, when, and after how many attempts."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from litlog.library.library import Library
from litlog.model.identifiers import Identifier, Url
from litlog.model.identifiers.guesses import guesses
from litlog.model.item import Item
from litlog.model.links import LinkRole
from litlog.model.plain import identifier_to_plain
from litlog.model.records.queue import QueueEntry
from litlog.model.related_works import Tie, related
from litlog.model.work import Work
from litlog.store.change import Change

T = TypeVar("T")

# The links that lead to the work itself, or to a page that is the work as far as one can read it.
_ASKABLE = (LinkRole.WORK, LinkRole.ABSTRACT, LinkRole.PUBLISHER, LinkRole.VIDEO, LinkRole.DISCUSSION,
            LinkRole.COMMENT, LinkRole.CODE, LinkRole.ANNOUNCEMENT, LinkRole.COVERAGE, LinkRole.PDF)  # fmt: skip
# Amazon answers programs with a puzzle, never with a record.
_UNANSWERED = ("asin",)
ROUNDS = 3
"""A web page names a DOI, whose record names another; who leads on beyond that is not followed at once."""

_FIRST_WAIT = timedelta(minutes=1)
_LONGEST_WAIT = timedelta(days=2)


def questions(work: Work) -> tuple[Identifier, ...]:
    """Return the identifiers to ask for, or where a work has none.

    Those that it may have and the address that shows it.

    The page about a paper is asked before the paper itself.
    """
    shown = sorted(work.links, key=lambda link: link.role is LinkRole.PDF)
    addresses = (Url(link.url) for link in shown if link.role in _ASKABLE and link.url.startswith("http"))
    return _answerable(work.identifiers) or (*_answerable(guesses(work)), *tuple(addresses)[:1])


def is_named(work: Work) -> bool:
    """Return whether there is somebody to ask for a work without guessing."""
    return bool(set(questions(work)).difference(guesses(work)) or work.identifiers)


def identifiers_to_follow(said: Work) -> tuple[Identifier, ...]:
    """Return the identifiers in a finding to look up next: its own, and those of the published paper."""
    appeared = (one.identifier for one in related(said) if one.tie is Tie.PUBLISHED_AS)
    names = _answerable(dict.fromkeys((*said.identifiers, *appeared)))
    return tuple(one for one in names if one.scheme != "url")


def _answerable(names: Iterable[Identifier]) -> tuple[Identifier, ...]:
    """Leave out what nobody answers for, and PubMed Central's number beside PubMed's: both have one record."""
    asked = [one for one in names if one.scheme not in _UNANSWERED]
    twice = "pmcid" if any(one.scheme == "pmid" for one in asked) else ""
    return tuple(one for one in asked if one.scheme != twice)


def by_identifier(asked: Iterable[tuple[Identifier, T]]) -> dict[Identifier, list[T]]:
    """Return who waits for the answer to each identifier: two items may wait for one."""
    found: dict[Identifier, list[T]] = {}
    for identifier, who in asked:
        found.setdefault(identifier, []).append(who)
    return found


def enqueue(
    library: Library, change: Change, item: Item, reason: str, asked_for: Iterable[Identifier]
) -> list[QueueEntry]:
    """Put questions about an item into the queue, and give its new entries."""
    entries = waiting(library, item, reason, asked_for)
    for entry in entries:
        change.enqueue(entry)
    return entries


def waiting(library: Library, item: Item, reason: str, asked_for: Iterable[Identifier]) -> list[QueueEntry]:
    """Return the entries of the queue that are questions about an item, each once."""
    names = dict.fromkeys(map(identifier_to_plain, asked_for))
    return [QueueEntry(item.key, name, reason, queued_at=library.now()) for name in names]


def postponed(entry: QueueEntry, reason: str, now: str, retry_after: float | None) -> QueueEntry:
    """Return the entry with one more attempt, due after twice the last delay, or when the source allows it."""
    tries = entry.tries + 1
    wait = min(_FIRST_WAIT * 2 ** min(entry.tries, 12), _LONGEST_WAIT)
    if retry_after is not None:
        wait = max(wait, timedelta(seconds=min(retry_after, _LONGEST_WAIT.total_seconds())))
    due = datetime.fromisoformat(now).astimezone(UTC) + wait
    return replace(entry, tries=tries, reason=reason, not_before=due.strftime("%Y-%m-%dT%H:%M:%SZ"))
