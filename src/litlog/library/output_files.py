"""Output files: written atomically, and never over edits by a person."""

import errno
import os
import stat
from itertools import takewhile
from pathlib import Path

from litlog.errors import LitlogError, Refused, Unreadable
from litlog.library.files.hashes import sha256_of
from litlog.library.files.left_over import free_name
from litlog.library.files.replacing import replace_file

__all__ = ["LARGEST_TEXT", "absolute", "kept_aside", "read_whole", "sha256_of", "write_whole"]

_CHUNK = 1 << 20
"""Bytes read at once: asking for the largest size at once would reserve as much memory."""
LARGEST_TEXT = 512 * 1024 * 1024
"""No reading log and no bibliography comes near so many bytes; a larger file is a mistake."""


def read_whole(path: Path, most: int, *, regular: bool = False) -> bytes:
    """Return the bytes of a file.

    Args:
        path: The file.
        most: The size that it may have.
        regular: Whether it must be a file on a disk: a pipe may never end, and never say a thing again.

    Returns:
        All of its bytes.

    Raises:
        Unreadable: For a file that is not there, is larger, or is not regular though it must be.
    """
    try:
        with open(path, "rb", opener=_without_waiting if regular else None) as file:
            if regular and not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise Unreadable(f"{path} is no regular file, but a pipe or a device.", "Name a file on the disk.")
            pieces = (file.read(_CHUNK) for _ in range(most // _CHUNK + 2))  # a device has no size, and no end
            data = b"".join(takewhile(bool, pieces))
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}.", "Check the name and the permissions.") from error
    if len(data) > most:
        raise Unreadable(f"{path} is larger than {most >> 20} MiB.", "Is it the right file?")
    return data


def _without_waiting(path: str, flags: int) -> int:
    """Open a file; a pipe that nobody writes to would else be waited for."""
    return os.open(path, flags | os.O_NONBLOCK)


def absolute(path: Path) -> str:
    """Return the whole path of a file, its links followed; one in a loop of links is given as it is.

    Args:
        path: Any path.

    Returns:
        The path as text.
    """
    return os.path.realpath(path)


def write_whole(path: Path, data: bytes, present: bytes | None = None) -> None:
    """Write a file so that at every moment the old or the new one is there, complete and on the disk.

    A link is followed, the permissions of the old file are kept; a pipe or a terminal is written to.

    Args:
        path: The file.
        data: All of its bytes.
        present: What was read there, None where there was no file.

    Raises:
        Refused: For a file that is write-protected, that is not as it was read, or that is a disk.
        LitlogError: Where it cannot be written.
    """
    try:
        if path.exists() and not path.is_file():
            _write_into(path, data)
            return
        target = Path(absolute(path))
        _refuse_protected(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        replace_file(target, data, present)
    except OSError as error:
        raise LitlogError(
            f"{path} cannot be written: {error.strerror}.", "Check the folder and the space left."
        ) from error


def _write_into(path: Path, data: bytes) -> None:
    if path.is_block_device():
        raise Refused(f"{path} is a disk, not a file.", "Name a file.")
    path.write_bytes(data)


def _refuse_protected(target: Path) -> None:
    """A file that nobody may write is not replaced either, though its folder would allow it, or root asks."""
    if target.is_symlink():  # all links were followed: it leads to itself
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    if target.exists() and not target.stat().st_mode & 0o222:
        raise Refused(f"{target} is write-protected.", f"`chmod u+w` allows it, for {target.name}.")


def kept_aside(path: Path, data: bytes) -> Path:
    """Keep what was read of a file under the first free name `NAME.1`, `NAME.2` … beside it.

    Args:
        path: The file.
        data: What was read there.

    Returns:
        The path of the copy.
    """
    copy = free_name(path)
    write_whole(copy, data)
    copy.chmod(path.stat().st_mode & 0o7777)
    return copy
