"""Output files: written atomically, and never over edits by a person."""

import hashlib
import os
import tempfile
from pathlib import Path

from litlog.errors import LitlogError, Refused, Unreadable

LARGEST_TEXT = 512 * 1024 * 1024
"""No reading log and no bibliography comes near so many bytes; a larger file is a mistake."""


def read_whole(path: Path, most: int) -> bytes:
    """Return the bytes of a file.

    Args:
        path: The file.
        most: The size that it may have.

    Returns:
        All of its bytes.

    Raises:
        Unreadable: For a file that is not there, or is larger.
    """
    try:
        with path.open("rb") as file:
            data = file.read(most + 1)  # a device has no size, and no end
    except OSError as error:
        raise Unreadable(f"{path} cannot be read: {error.strerror}.", "Check the name and the permissions.") from error
    if len(data) > most:
        raise Unreadable(f"{path} is larger than {most >> 20} MiB.", "Is it the right file?")
    return data


def write_whole(path: Path, data: bytes) -> None:
    """Write a file atomically: at every moment the old or the new one is complete on disk.

    A link is followed, the permissions of the old file are kept; a pipe or a device is written to.

    Args:
        path: The file.
        data: All of its bytes.

    Raises:
        Refused: For a file that is write-protected.
        LitlogError: Where it cannot be written.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
            return
        target = path.resolve()
        _refuse_protected(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data)
    except OSError as error:
        raise LitlogError(
            f"{path} cannot be written: {error.strerror}.", "Nothing was changed. Check the folder and the space left."
        ) from error


def _refuse_protected(target: Path) -> None:
    """A file that nobody may write is not replaced either, though its folder would allow it, or root asks."""
    if target.exists() and not target.stat().st_mode & 0o222:
        raise Refused(f"{target} is write-protected.", f"`chmod u+w` allows it, for {target.name}.")


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(target.stat().st_mode & 0o7777 if target.exists() else 0o666 & ~_umask())
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def sha256_of(data: bytes) -> str:
    """Return the hash by which two texts of a file are distinguished.

    Returns:
        SHA-256 in 64 hexadecimal digits.
    """
    return hashlib.sha256(data).hexdigest()


def kept_aside(path: Path) -> Path:
    """Copy a file to the first free name `NAME.1`, `NAME.2` … beside it.

    Returns:
        The path of the copy.
    """
    number = 1
    while (copy := path.with_name(f"{path.name}.{number}")).exists():
        number += 1
    write_whole(copy, path.read_bytes())
    return copy
