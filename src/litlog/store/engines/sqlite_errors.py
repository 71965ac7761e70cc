"""SQLite errors, converted to `StoreError`: a sentence and the next step."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from litlog.errors import DamagedDatabase, StoreError

_NOT_SQLITE = ("is not a litlog library, or it is damaged", "`litlog restore BACKUP` puts a backup in its place.")
# https://www.sqlite.org/rescode.html: the low byte of an extended code is the primary one.
_MEANINGS = {
    sqlite3.SQLITE_BUSY: ("is being written by another program", "Try again when that has finished."),
    sqlite3.SQLITE_LOCKED: ("is being written by another program", "Try again when that has finished."),
    sqlite3.SQLITE_FULL: ("has no room left on the disk", "Make room and run the command again."),
    sqlite3.SQLITE_READONLY: ("may not be written", "Look at the file's and the folder's permissions."),
    sqlite3.SQLITE_PERM: ("may not be opened", "Look at the permissions of the file and its folder."),
    sqlite3.SQLITE_CANTOPEN: ("cannot be opened", "Look at the permissions of the file and its folder."),
    sqlite3.SQLITE_NOTADB: _NOT_SQLITE,
    sqlite3.SQLITE_CORRUPT: _NOT_SQLITE,
    sqlite3.SQLITE_IOERR: ("cannot be read from or written to the disk", "Check the disk, and that there is room."),
    sqlite3.SQLITE_TOOBIG: ("cannot hold a value this long", "Shorten the text."),
}

_UNWRITTEN = ("did not take the change ({})", "`litlog check --database` says whether it is damaged.")
_UNREAD = ("cannot be read ({})", "`litlog check --database` says whether it is damaged.")

SQLITE_SAYS = (sqlite3.Error, UnicodeEncodeError)
"""What the sqlite3 module raises for reasons that a reader can do something about."""


@contextmanager
def sqlite_errors(path: Path) -> Iterator[None]:
    """Raise SQLite errors for the library at `path` as `StoreError`."""
    try:
        yield
    except SQLITE_SAYS as error:
        raise store_error(path, error) from error


def store_error(path: Path, error: Exception, *, reading: bool = False) -> StoreError:
    """Return the `StoreError` for one of `SQLITE_SAYS`, for the library at `path`, which was read or written."""
    if isinstance(error, UnicodeEncodeError):
        broken = error.object[error.start : error.end]
        return StoreError(
            f"A text holds {broken!r}, which is no character.",
            "Give it in UTF-8.",
        )
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    meaning, hint = _MEANINGS.get(code, _UNREAD if reading else _UNWRITTEN)
    kind = DamagedDatabase if code in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT) else StoreError
    return kind(f"{path} {meaning.format(error)}.", hint)
