"""Two files whose names are exchanged at once, so that the replaced one is never out of sight."""

import errno
import os
import sys
from contextlib import suppress
from pathlib import Path

_NO_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV}


def exchange(new: Path, target: Path, held: Path) -> None:
    """Put a file in the place of another, which then has the name of the first.

    Where the file system cannot exchange names, the other is held by a second name meanwhile. Raises `OSError`, with
    `FileNotFoundError` for a target that has gone.
    """
    with suppress(_CannotExchangeError):
        _exchange_at_once(new, target)
        return
    try:
        held.hardlink_to(target)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        held.write_bytes(target.read_bytes())
    new.replace(target)
    held.replace(new)


class _CannotExchangeError(Exception):
    """The system or the file system knows no such call."""


def _exchange_at_once(one: Path, other: Path) -> None:
    """Use renameat2(2) of Linux, renamex_np(2) of macOS."""
    import ctypes  # noqa: PLC0415  only what writes over a file pays for it

    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    if hasattr(library, "renameat2"):
        here, both = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
        code = library.renameat2(here, names[0], here, names[1], both)
    elif sys.platform == "darwin" and hasattr(library, "renamex_np"):
        code = library.renamex_np(*names, 2)  # RENAME_SWAP
    else:
        raise _CannotExchangeError
    if code and ctypes.get_errno() == errno.ENOENT:
        raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(other))
    if code:
        raise _CannotExchangeError
