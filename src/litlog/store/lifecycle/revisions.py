"""Schema revision of a library file, read without importing Alembic, whose import takes longer than most commands."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from litlog.errors import NewerDatabase, NotFound, StoreError
from litlog.store.engines.sqlite import connect, prefer_wal
from litlog.store.engines.sqlite_errors import sqlite_errors

HEAD = "0007"
"""The revision this program reads and writes; a test holds it equal to the newest script in migrations/."""


def stored_revision(path: Path) -> str:
    """Return a library's schema revision, "" for an empty file; raises `NotFound` and `StoreError`."""
    _look_at(path)
    with sqlite_errors(path):
        raw = connect(path)
        try:
            return _revision(raw, path)
        finally:
            raw.close()


def make_library(path: Path) -> None:
    """Create the tables of `HEAD` in a new file; if two programs try at once, the second finds them created.

    `schema.sql` equals the result of the migrations, as a test checks, and runs 40 times faster.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(f"{path.parent} cannot be made: {error.strerror}.", "Choose another folder.") from error
    with sqlite_errors(path):
        raw = connect(path, mode="rwc")
        try:
            raw.execute("BEGIN IMMEDIATE")
            if not _revision(raw, path):
                run_schema(raw)
            raw.execute("COMMIT")
            prefer_wal(raw)
        finally:
            raw.close()


def newer(place: Path | str, revision: str) -> NewerDatabase:
    """Return the error for a library written by a later version of litlog."""
    return NewerDatabase(
        f"{place} was written by a newer litlog (its form is {revision}, this program's {HEAD}).",
        "Upgrade litlog, for example with `uv tool upgrade litlog` or `pipx upgrade litlog`.",
    )


def run_schema(raw: sqlite3.Connection) -> None:
    """Make the tables of `HEAD`, statement by statement: `executescript` would commit the transaction."""
    for statement in Path(__file__).with_name("schema.sql").read_text(encoding="utf-8").split(";\n"):
        raw.execute(statement)


def _look_at(path: Path) -> None:
    try:
        there, folder = path.exists(), path.is_dir()
    except OSError as error:
        raise StoreError(f"{path} cannot be opened: {error.strerror}.", "Look at the folder's permissions.") from error
    if folder:
        raise StoreError(f"{path} is a folder, not a library file.", "Name the file in it, or leave out --library.")
    if not there:
        raise NotFound(f"There is no library at {path}.", "`litlog init` makes one, and so does the first `add`.")


def _revision(raw: sqlite3.Connection, path: Path) -> str:
    tables = {name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if not tables:
        return ""
    found = None
    if "alembic_version" in tables and "works" in tables:
        with suppress(sqlite3.OperationalError):
            found = raw.execute("SELECT version_num FROM alembic_version").fetchone()
    if not found:
        raise StoreError(f"{path} is a database, but not a litlog library.", "Name another file with --library.")
    return str(found[0])
