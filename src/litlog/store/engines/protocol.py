"""Database protocol: the connection interface of the store; SQL is written once, with `:named` parameters."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from itertools import islice
from typing import Any, Protocol, TypeVar


def utc_now() -> str:
    """Return the current time as ISO 8601 in UTC, to the second: `2023-02-21T09:30:00Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


T = TypeVar("T")
Row = dict[str, Any]

CHUNK = 500
"""How many values an IN-list gets at a time: below every limit on parameters (SQLite's is 32,766 since 3.32)."""


class Connection(Protocol):
    """A connection to an open library. Every failure is a `StoreError`."""

    def rows(self, sql: str, **values: Any) -> list[Row]:
        """Return all rows of a query."""

    def run(self, sql: str, **values: Any) -> None:
        """Run one statement."""

    def run_many(self, sql: str, many: Sequence[Mapping[str, Any]]) -> None:
        """Run one statement once for each set of values."""

    def reading(self) -> AbstractContextManager[None]:
        """Open a transaction with one consistent snapshot; inside another transaction, join it."""

    def hold(self) -> None:
        """Let all that is read from now on be one state of the library, until `release` or the next `writing`."""

    def release(self) -> None:
        """End what `hold` began; nothing happens if it did not."""

    def writing(self) -> AbstractContextManager[None]:
        """Open the only transaction that may write, after waiting for others; an exception rolls it back."""

    def dry_run(self) -> AbstractContextManager[None]:
        """Open a writing transaction that is rolled back at its end; each `writing` in it is kept until then."""

    def close(self) -> None:
        """Close the connection."""


@contextmanager
def set_apart(run: Callable[[str], None], stands: Callable[[], bool] = lambda: True) -> Iterator[None]:
    """Run the body inside a savepoint, which is rolled back alone if the body raises.

    `stands` returns whether the transaction still exists: a database may have rolled back all of it by itself.
    """
    run("SAVEPOINT apart")
    try:
        yield
    except BaseException:
        if stands():
            run("ROLLBACK TO SAVEPOINT apart")
            run("RELEASE SAVEPOINT apart")
        raise
    run("RELEASE SAVEPOINT apart")


def in_list(values: Iterable[object]) -> tuple[str, dict[str, object]]:
    """Return `(:v0, :v1, …)` with its values, for a list no longer than `CHUNK`."""
    named = {f"v{number}": value for number, value in enumerate(values)}
    return "(" + ", ".join(f":{name}" for name in named) + ")", named


def chunks(values: Iterable[T]) -> Iterable[list[T]]:
    """Yield the values in lists of at most `CHUNK`."""
    source = iter(values)
    while chunk := list(islice(source, CHUNK)):
        yield chunk
