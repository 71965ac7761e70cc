"""SQLite engine, on the standard library alone: importing SQLAlchemy takes longer than a search."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.parse import quote

from litlog.store.engines.protocol import Row, set_apart
from litlog.store.engines.sqlite_errors import SQLITE_SAYS, sqlite_errors, store_error

PATIENCE = 30_000
"""How long to wait for another writer, in milliseconds: longer than an import of 10,000 entries takes."""


def connect(path: Path, *, mode: str = "rw") -> sqlite3.Connection:
    """Open a file; `mode` is "rw" (never creates it), "rwc" or "ro", as in https://www.sqlite.org/uri.html."""
    address = f"file:{quote(str(path.absolute()))}?mode={mode}"
    raw = sqlite3.connect(address, uri=True, isolation_level=None, timeout=PATIENCE / 1000)
    raw.execute("PRAGMA foreign_keys = ON")
    raw.execute("PRAGMA cell_size_check = ON")  # a damaged page is seen when it is read; costs nothing measurable
    return raw


def prefer_wal(raw: sqlite3.Connection) -> None:
    """Set WAL mode, so that readers and a writer do not block each other; network file systems may not support it.

    With `synchronous = FULL` a finished command is on the disk, even if the power fails; it costs 0.3 ms.
    """
    with suppress(sqlite3.OperationalError):
        raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")


class SqliteConnection:
    """An open file; see `Connection` for the methods."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._trying = self._held = False
        with sqlite_errors(path):
            self.raw = connect(path)
            prefer_wal(self.raw)

    def rows(self, sql: str, **values: Any) -> list[Row]:
        """Return all rows of a query."""
        try:
            cursor = self.raw.execute(sql, values)
            names = [column[0] for column in cursor.description]
            return [dict(zip(names, row, strict=True)) for row in cursor]
        except SQLITE_SAYS as error:
            raise store_error(self.path, error, reading=True) from error

    def run(self, sql: str, **values: Any) -> None:
        """Run one statement."""
        try:
            self.raw.execute(sql, values)
        except SQLITE_SAYS as error:
            raise store_error(self.path, error) from error

    def run_many(self, sql: str, many: Sequence[Mapping[str, Any]]) -> None:
        """Run one statement once for each set of values."""
        try:
            self.raw.executemany(sql, many)
        except SQLITE_SAYS as error:
            raise store_error(self.path, error) from error

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Open a transaction for reading, or join the open one."""
        if self.raw.in_transaction:
            yield
            return
        with self._between("BEGIN"):
            yield

    def hold(self) -> None:
        """Begin a transaction for reading that stays open."""
        if not self.raw.in_transaction:
            self.run("BEGIN")
            self._held = True

    def release(self) -> None:
        """End the transaction that `hold` began."""
        if self._held and self.raw.in_transaction:
            self.run("COMMIT")
        self._held = False

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Open the writing transaction: immediate, since one that reads first may not be allowed to write later."""
        self.release()
        with self._within_trial() if self._trying else self._between("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def dry_run(self) -> Iterator[None]:
        """Open the writing transaction, and roll it back at its end."""
        self.release()
        self.run("BEGIN IMMEDIATE")
        self._trying = True
        try:
            yield
        finally:
            self._trying = False
            if self.raw.in_transaction:
                self.run("ROLLBACK")

    def _within_trial(self) -> AbstractContextManager[None]:
        """Open a savepoint in the trial's transaction, or in a new one if a full disk has ended it: none is kept."""
        if not self.raw.in_transaction:
            self.run("BEGIN IMMEDIATE")
        return set_apart(self.run, lambda: self.raw.in_transaction)

    @contextmanager
    def _between(self, begin: str) -> Iterator[None]:
        self.run(begin)
        try:
            yield
            self.run("COMMIT")
        finally:
            if self.raw.in_transaction:  # after a full disk SQLite has rolled back by itself
                self.run("ROLLBACK")

    def close(self) -> None:
        """Close the file."""
        self.raw.close()
