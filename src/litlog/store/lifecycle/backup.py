"""Backups: consistent copies of a library while it is in use, under names that nothing else has."""

import errno
import os
import re
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from litlog.errors import NotFound, Refused, StoreError
from litlog.store.engines.sqlite import connect
from litlog.store.engines.sqlite_errors import sqlite_errors

BESIDE = ("-wal", "-shm", "-journal")
"""Endings of the files that SQLite keeps beside a database."""

_HALF = re.compile(r"\.litlog-copy-(\d+)-\d+\.part(?:-wal|-shm|-journal)?")
_NO_LINKS = frozenset({errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV})
_numbers = count(1)


def copy_library(source: Path, target: Path) -> None:
    """Copy a library with SQLite's backup API (https://www.sqlite.org/backup.html) to a new file.

    Raises `Refused` if the file exists, and `StoreError` if it cannot be written. The copy gets its name when it is
    complete and on the disk, so that one that is cut short leaves nothing that blocks the next.
    """
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        if os.path.lexists(target):
            raise _there_already(target)
        with half_made(target.parent) as half:
            write_copy(source, half, target)
            _give_name(half, target)
    except OSError as error:
        raise StoreError(f"{target} cannot be written: {error.strerror}.", "Choose another place.") from error


def write_copy(source: Path, half: Path, target: Path) -> None:
    """Write a copy of a library to the file `half`, complete and on the disk; `target` is named in errors."""
    with opened(source, "rw") as original, opened(half, "rwc") as copy, sqlite_errors(target):
        copy_pages(original, copy)
        copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
    sync(half)


def copy_pages(source: sqlite3.Connection, target: sqlite3.Connection, once_locked: Callable[[], object] = int) -> None:
    """Copy all pages in one transaction of `target`; `once_locked` is called when nobody else can write there.

    Raises what it raises, and `sqlite3.OperationalError`; then `target` is as it was. The first step is of one page,
    so that it ends with the lock and before the commit. Python would wait for a lock for ever.
    """
    begun = False

    def progress(status: int, _remaining: int, _total: int) -> None:
        nonlocal begun
        if status in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorcode = status
            raise error
        if not begun:
            begun = True
            once_locked()

    source.backup(target, pages=1, progress=progress)


@contextmanager
def half_made(folder: Path) -> Iterator[Path]:
    """Return a name for a copy under way, which is removed at the end; so are those of programs that were killed."""
    _remove_left_over(folder)
    half = folder / f".litlog-copy-{os.getpid()}-{next(_numbers)}.part"
    try:
        yield half
    finally:
        for ending in ("", *BESIDE):
            half.with_name(half.name + ending).unlink(missing_ok=True)


def _remove_left_over(folder: Path) -> None:
    for file in folder.iterdir():
        found = _HALF.fullmatch(file.name)
        if found and not _runs(int(found[1])):
            file.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _give_name(half: Path, target: Path) -> None:
    """Let the file be called `target`, unless another one is: a link is made whole and never over anything."""
    try:
        os.link(half, target)
    except FileExistsError as error:
        raise _there_already(target) from error
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        _rename_to_new(half, target)
    try:
        sync(target.parent)
    except OSError:
        target.unlink()
        raise


def _rename_to_new(half: Path, target: Path) -> None:
    """Do the same on a file system without links: an empty file reserves the name."""
    try:
        target.touch(exist_ok=False)
    except FileExistsError as error:
        raise _there_already(target) from error
    try:
        half.replace(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _there_already(target: Path) -> Refused:
    return Refused(f"{target} is there already.", "Nothing is written over it; name another file.")


def sync(path: Path) -> None:
    """Bring a file, or the names in a folder, to the disk; some file systems do not do this for folders."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def safety_copy(path: Path, reason: str) -> Path:
    """Copy a library into `backups/` beside it under an unused name; return the copy. Raises `StoreError`."""
    for target in names_aside(path, reason):
        with suppress(Refused):
            copy_library(path, target)
            return target
    raise AssertionError  # the names do not end


def names_aside(path: Path, reason: str) -> Iterator[Path]:
    """Yield names for a copy of a library, the best first."""
    stem = f"{path.stem}-{re.sub(r'[^A-Za-z0-9-]', '', reason)}"
    first = path.parent / "backups" / f"{stem}{path.suffix or '.db'}"
    yield first
    for number in count(2):
        yield first.with_stem(f"{stem}-{number}")


@contextmanager
def opened(path: Path, mode: str) -> Iterator[sqlite3.Connection]:
    """Open a database; `mode` is that of `connect`. Raises `NotFound` where there is none to read."""
    if mode == "ro" and not path.exists():
        raise NotFound(f"There is no file {path}.", "`litlog backup` makes one.")
    with sqlite_errors(path):
        raw = connect(path, mode=mode)
    try:
        yield raw
    finally:
        raw.close()
