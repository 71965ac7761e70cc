"""Restore: a backup takes the place of the library, and at every moment one of the two is there, whole.

A library that SQLite can read is written over in one transaction: programs that have it open see the restored one next,
or the old one if the transaction is cut short. Putting another file in its place would leave them writing into a file
without a name, and its `-wal` beside a database that it is not of. Only a file that is no database is exchanged.
"""

import os
import shutil
import sqlite3
from contextlib import suppress
from pathlib import Path

from litlog.errors import DamagedDatabase, Refused, StoreError
from litlog.store.engines.location import file_of, is_on_a_server
from litlog.store.engines.protocol import utc_now
from litlog.store.engines.sqlite import prefer_wal
from litlog.store.engines.sqlite_errors import sqlite_errors
from litlog.store.lifecycle.backup import (
    BESIDE,
    copy_library,
    copy_pages,
    half_made,
    names_aside,
    opened,
    safety_copy,
    sync,
    write_copy,
)
from litlog.store.lifecycle.revisions import HEAD, newer, stored_revision


def restore(location: str, backup_file: Path) -> Path | None:
    """Replace the library at `location` by a backup, and return the copy that was made of the replaced library.

    The backup is checked first: raises `DamagedDatabase` or `StoreError` if it is damaged or no library,
    `NewerDatabase` for one of a later litlog, `NotFound` if it does not exist, `Refused` for a library that is no file.
    """
    if is_on_a_server(location):
        raise Refused("A library in PostgreSQL is restored by its server.", "Use pg_restore or psql.")
    path = file_of(location)
    _look_through(backup_file)
    reason = f"before-restore-{utc_now()}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _look_for_room(path, backup_file)
        if path.exists():
            with suppress(DamagedDatabase):
                return _written_over(path, backup_file, reason)
        return _exchanged(path, backup_file, reason)
    except OSError as error:
        raise StoreError(
            f"{path} cannot be restored: {error.strerror}.", "The library is as it was. Check the folder and its space."
        ) from error


def _look_through(backup_file: Path) -> None:
    revision = stored_revision(backup_file)
    if not revision:
        raise StoreError(f"{backup_file} is empty, not a backup.", "`litlog backup` makes one.")
    if revision > HEAD:
        raise newer(backup_file, revision)
    with opened(backup_file, "ro") as backup, sqlite_errors(backup_file):
        verdict = backup.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if verdict == "ok" and backup.execute("PRAGMA foreign_key_check").fetchone():
            verdict = "rows without what they belong to"
        if verdict != "ok":
            told = " ".join(str(verdict).split())
            raise DamagedDatabase(f"{backup_file} is damaged: {told}.", "Try an older backup.")


def _look_for_room(path: Path, backup_file: Path) -> None:
    """The backup is written twice, as a transaction and in its place; the library once, as the copy that is kept."""
    library = sum(_size(path.with_name(path.name + ending)) for ending in ("", *BESIDE))
    needed = 2 * backup_file.stat().st_size + library
    free = shutil.disk_usage(path.parent).free
    if free < needed:
        raise StoreError(
            f"{path.parent} has no room for a restored library: {needed >> 20} MiB are needed, {free >> 20} are free.",
            "Nothing was changed; make room and run the command again.",
        )


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _written_over(path: Path, backup_file: Path, reason: str) -> Path:
    """Write the backup over the library, and return the copy of what nobody can have changed since."""
    kept: list[Path] = []

    def keep() -> None:
        kept.append(safety_copy(path, reason))

    try:
        with opened(backup_file, "ro") as backup, opened(path, "rw") as library, sqlite_errors(path):
            prefer_wal(library)
            if library.execute("PRAGMA journal_mode").fetchone() == ("wal",):
                copy_pages(backup, library, once_locked=keep)
            else:  # where one who writes shuts out those who read
                keep()
                copy_pages(backup, library, once_locked=_unchanged(path))
    except BaseException:
        for copy in kept:  # the library itself is still there
            copy.unlink(missing_ok=True)
        raise
    return kept[0]


class _unchanged:  # noqa: N801 -- used as a function
    """Raises where a library without a WAL was written since this was made."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._before = self._counter()

    def _counter(self) -> bytes:
        """The file change counter, https://www.sqlite.org/fileformat2.html#file_change_counter."""
        with self._path.open("rb") as file:
            return file.read(28)[24:]

    def __call__(self) -> None:
        if self._counter() != self._before:
            raise sqlite3.OperationalError("another program has just written to it")


def _exchanged(path: Path, backup_file: Path, reason: str) -> Path | None:
    """Put a copy of the backup in the place of a file that is no database, or of none; return where that is kept.

    What SQLite keeps beside goes before the exchange: SQLite would take it for the new library's own.
    """
    if not any(os.path.lexists(path.with_name(path.name + ending)) for ending in ("", *BESIDE)):
        copy_library(backup_file, path)
        return None
    with half_made(path.parent) as half:
        write_copy(backup_file, half, path)
        kept = _kept_aside(path, reason)  # stays, whatever comes: of a damaged file no copy is one too many
        for ending in BESIDE:
            path.with_name(path.name + ending).unlink(missing_ok=True)
        half.replace(path)
        _confirm(path)
    return kept


def _confirm(path: Path) -> None:
    try:
        sync(path.parent)
    except OSError as error:
        raise StoreError(
            f"{path} is restored, but the disk does not confirm it: {error.strerror}.", "Check the disk."
        ) from error


def _kept_aside(path: Path, reason: str) -> Path:
    """Link a file that SQLite cannot read, and what is beside it, into `backups/`; return the new name."""
    target = next(name for name in names_aside(path, reason) if not os.path.lexists(name))
    target.parent.mkdir(exist_ok=True)
    for ending in (*BESIDE, ""):
        part, kept = path.with_name(path.name + ending), target.with_name(target.name + ending)
        if part.exists():
            try:
                os.link(part, kept)
            except OSError:  # a file system without links
                shutil.copy2(part, kept)
                sync(kept)
    sync(target.parent)
    return target
