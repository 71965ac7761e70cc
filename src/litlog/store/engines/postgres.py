"""PostgreSQL engine, for a group that shares a library: SQLAlchemy with psycopg."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from sqlalchemy import Engine, create_engine, text
from sqlalchemy.exc import NoSuchModuleError, OperationalError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from litlog.errors import StoreError
from litlog.store.engines.protocol import Row, set_apart

ONE_WRITER = "SELECT pg_advisory_xact_lock(1931)"
"""Writers wait for each other, as on SQLite: ids and steps are counted, and two counts at once would clash."""

ONE_STATE = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"

_statement = lru_cache(maxsize=512)(text)


def make_engine(url: str) -> Engine:
    """Return the engine for a `postgresql://` URL; raises `StoreError` where psycopg is not installed."""
    try:
        return create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    except (ImportError, NoSuchModuleError) as error:
        raise StoreError(
            "A library in PostgreSQL needs psycopg.", "Install it with `pip install 'litlog[postgres]'`."
        ) from error


class PostgresConnection:
    """An open database; see `Connection` for the methods. Transactions are begun explicitly, as there."""

    def __init__(self, engine: Engine) -> None:
        self._open = self._trying = self._held = False
        with postgres_errors():
            self._raw = engine.connect()

    def rows(self, sql: str, **values: Any) -> list[Row]:
        """Return all rows of a query."""
        with postgres_errors():
            return [dict(row) for row in self._raw.execute(_statement(sql), values).mappings()]

    def run(self, sql: str, **values: Any) -> None:
        """Run one statement."""
        with postgres_errors():
            self._raw.execute(_statement(sql), values)

    def run_many(self, sql: str, many: Sequence[Mapping[str, Any]]) -> None:
        """Run one statement once for each set of values."""
        if many:
            with postgres_errors():
                self._raw.execute(_statement(sql), many)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Open a transaction with one consistent snapshot, or join the open one."""
        if self._open:
            yield
            return
        with self._between(ONE_STATE):
            yield

    def hold(self) -> None:
        """Begin a transaction for reading that stays open."""
        if not self._open:
            self.run(ONE_STATE)
            self._open = self._held = True

    def release(self) -> None:
        """End the transaction that `hold` began."""
        if self._held:
            self._open = self._held = False
            self.run("COMMIT")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Open the only transaction that may write."""
        self.release()
        with set_apart(self.run) if self._trying else self._between("BEGIN"):
            self.rows(ONE_WRITER)
            yield

    @contextmanager
    def dry_run(self) -> Iterator[None]:
        """Open the only transaction that may write, and roll it back at its end."""
        self.release()
        self.run("BEGIN")
        self._open = self._trying = True
        try:
            yield
        finally:
            self._open = self._trying = False
            self.run("ROLLBACK")

    @contextmanager
    def _between(self, begin: str) -> Iterator[None]:
        self.run(begin)
        self._open = True
        try:
            yield
        except BaseException:
            self.run("ROLLBACK")
            raise
        else:
            self.run("COMMIT")
        finally:
            self._open = False

    def close(self) -> None:
        """Close the connection."""
        self._raw.close()


@contextmanager
def postgres_errors() -> Iterator[None]:
    """Raise driver errors as `StoreError`, with the driver's message but without an address with a password."""
    try:
        yield
    except (SQLAlchemyError, UnicodeEncodeError) as error:
        said = str(getattr(error, "orig", None) or error).strip().splitlines()[0]
        hint = "Is the server running, and may you use it?" if isinstance(error, OperationalError) else ""
        raise StoreError(f"PostgreSQL says: {said}.", hint) from error
