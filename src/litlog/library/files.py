"""Files written whole or not at all, and never over what a person made."""

import os
import tempfile
from pathlib import Path

from litlog.errors import LitlogError


def write_whole(path: Path, data: bytes) -> None:
    """Write a file so that at every moment the old or the new one is there, complete and on the disk.

    A link is followed, the permissions of the old file are kept. Raises `LitlogError` where it cannot be written.
    """
    target = path.resolve()
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, data)
    except OSError as error:
        raise LitlogError(
            f"{path} cannot be written: {error.strerror}.", "Nothing was changed. Check the folder and the space left."
        ) from error


def _replace(target: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
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


def kept_aside(path: Path) -> Path:
    """Copy a file to the first free name `NAME.1`, `NAME.2` … beside it, and give that name."""
    number = 1
    while (copy := path.with_name(f"{path.name}.{number}")).exists():
        number += 1
    write_whole(copy, path.read_bytes())
    return copy
