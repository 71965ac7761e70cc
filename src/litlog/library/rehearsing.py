"""A change made as if in earnest and then taken back, so that a dry run tells the truth."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from litlog.store import Store
from litlog.store.change import Change


class _Over(Exception):
    """The rehearsal is over; the store takes back what an exception leaves."""


@contextmanager
def changing(store: Store, command: str, *, keep: bool) -> Iterator[Change]:
    """Open a change of the store, as `Store.change` does; unless `keep`, nothing of it stays, nor is it a step."""
    with suppress(_Over), store.change(command) as change:
        yield change
        if not keep:
            raise _Over
