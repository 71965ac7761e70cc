"""Backup and restore: consistent copies of a library while it is in use, and the way back from one."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from litlog.errors import NotFound, Refused, StoreError
from litlog.store.engines.location import file_of, is_on_a_server
from litlog.store.engines.protocol import utc_now
from litlog.store.engines.sqlite import connect
from litlog.store.engines.sqlite_errors import sqlite_errors
from litlog.store.lifecycle.revisions import stored_revision


def copy_library(source: Path, target: Path) -> None:
    """Copy a library with SQLite's backup API (https://www.sqlite.org/backup.html) to a new file.

    Raises `Refused` if the file exists, and `StoreError` if it cannot be written. An empty file reserves the name until
    the copy is complete and on the disk.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with _new_name(target):
            half = target.with_name(f".{target.name}.part")
            try:
                with _opened(source, "rw") as original, _opened(half, "rwc") as copy, sqlite_errors(target):
                    original.backup(copy)
                    copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
                half.replace(target)
            finally:
                half.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(f"{target} cannot be written: {error.strerror}.", "Choose another place.") from error


@contextmanager
def _new_name(target: Path) -> Iterator[None]:
    """Create an empty file to reserve its name; it is removed if the body raises."""
    try:
        target.touch(exist_ok=False)
    except FileExistsError as error:
        raise Refused(f"{target} is there already.", "Nothing is written over it; name another file.") from error
    try:
        yield
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def safety_copy(path: Path, reason: str) -> Path:
    """Copy a library into `backups/` beside it under an unused name; return the copy. Raises `StoreError`."""
    first = target = _name_aside(path, reason)
    number = 1
    while True:
        with suppress(Refused):
            copy_library(path, target)
            return target
        number += 1
        target = first.with_stem(f"{first.stem}-{number}")


def _name_aside(path: Path, reason: str) -> Path:
    stem = f"{path.stem}-{re.sub(r'[^A-Za-z0-9-]', '', reason)}"
    return path.parent / "backups" / f"{stem}{path.suffix or '.db'}"


def restore(location: str, backup_file: Path) -> Path | None:
    """Replace the library at `location` by a backup, and return the copy that was made of the replaced library.

    The backup is checked first (raises `StoreError` if it is damaged or no library, `NotFound` if it does not exist,
    `Refused` for a library that is no file). Programs that have the library open see the restored state next.
    """
    if is_on_a_server(location):
        raise Refused("A library in PostgreSQL is restored by its server.", "Use pg_restore or psql.")
    path = file_of(location)
    _look_through(backup_file)
    kept = _set_aside(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with _opened(backup_file, "ro") as backup, _opened(path, "rwc") as library, sqlite_errors(path):
        backup.backup(library)
    return kept


def _look_through(backup_file: Path) -> None:
    if not stored_revision(backup_file):
        raise StoreError(f"{backup_file} is empty, not a backup.", "`litlog backup` makes one.")
    with _opened(backup_file, "ro") as backup, sqlite_errors(backup_file):
        verdict = backup.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if verdict == "ok" and backup.execute("PRAGMA foreign_key_check").fetchone():
            verdict = "rows without what they belong to"
        if verdict != "ok":
            raise StoreError(f"{backup_file} is damaged: {verdict}.", "Try an older backup.")


def _set_aside(path: Path) -> Path | None:
    """Copy the existing library; a file that SQLite cannot read is moved unchanged."""
    if not path.exists():
        return None
    reason = f"before-restore-{utc_now()}"
    try:
        return safety_copy(path, reason)
    except StoreError:
        return _moved_aside(path, reason)


def _moved_aside(path: Path, reason: str) -> Path:
    target = _name_aside(path, reason)
    target.parent.mkdir(exist_ok=True)
    for ending in ("-wal", "-shm", ""):
        part = path.with_name(path.name + ending)
        if part.exists():
            part.rename(target.with_name(target.name + ending))
    return target


@contextmanager
def _opened(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    if mode == "ro" and not path.exists():
        raise NotFound(f"There is no file {path}.", "`litlog backup` makes one.")
    with sqlite_errors(path):
        raw = connect(path, mode=mode)
    try:
        yield raw
    finally:
        raw.close()
