"""Asking made-up sources on behalf of a library, and what came of it."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from fake_source import FakeSource, Reply
from litlog.library.library import Library
from litlog.library.metadata_lookup.enriching import enrich, waiting
from litlog.library.metadata_lookup.refreshing import Answer, Refreshed, take_in
from litlog.model.dates import PartialDate
from litlog.model.people import Contributor
from litlog.model.results.outcome import Outcome, Updated
from litlog.model.work import Kind, Work

NOETHER = Work(
    kind=Kind.PAPER,
    title="Ideal Theory in Rings",
    contributors=(Contributor("Noether", "Emmy"),),
    issued=PartialDate(1921),
)


def told(library: Library, replies: dict[str, Reply]) -> Library:
    """Return the library with one source that knows these answers, by identifier."""
    return replace(library, sources=lambda: (FakeSource(replies),))


def asked(library: Library, replies: dict[str, Reply]) -> list[Outcome]:
    """Ask such a source for all that waits."""
    return list(enrich(told(library, replies), waiting(library)))


def taken_in(library: Library, answers: Collection[Answer], *, keep: bool) -> list[Refreshed]:
    """Store answers, every one of which can be, and return the differences."""
    found = take_in(library, answers, keep=keep)
    refreshed = [one for one in found if isinstance(one, Refreshed)]
    assert refreshed == found
    return refreshed


def keys(outcomes: Iterable[Outcome]) -> list[str]:
    """Return the keys of the items that learnt something."""
    return [outcome.key for outcome in outcomes if isinstance(outcome, Updated)]
