"""Names of files that are there while a file is written, and what becomes of those that a killed command left."""

import os
import re
import shutil
import stat
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from litlog.library.files.hashes import sha256_of

_STALE = 24 * 60 * 60
"""Seconds after which a file of another machine, whose processes are not seen here, is left over."""
_OURS = re.compile(
    r"\.(?P<name>.+)\.litlog-(?P<host>[0-9a-f]{6})-(?P<process>\d+)-[0-9a-f]{6}"
    r"-(?P<new>[0-9a-f]{16})-(?P<old>[0-9a-f]{16}|new)\.(?P<kind>part|whole|held)",
    re.DOTALL,
)


def name_beside(target: Path, data: bytes, present: bytes | None) -> Path:
    """Return the name of a file that is being written to replace another.

    It tells who writes it, and the hashes of the new and of the present text. With the ending `.part` it holds a piece
    of the new text, with `.whole` all of it or the file that it was exchanged for, with `.held` that file.
    """
    old = "new" if present is None else sha256_of(present)[:16]
    who = f"{_host()}-{os.getpid()}-{os.urandom(3).hex()}"
    return target.with_name(f".{target.name[:40]}.litlog-{who}-{sha256_of(data)[:16]}-{old}.part")


def remove_left_over(folder: Path) -> None:
    """Remove what killed commands left in a folder; an edit that one of them had just replaced becomes a copy."""
    with suppress(OSError), os.scandir(folder) as entries:
        for file in [folder / entry.name for entry in entries if ".litlog-" in entry.name]:
            if _is_left_over(file):
                clear(file)


def remove_folders_left_over(prefix: str) -> None:
    """Remove the temporary folders of killed commands, whose names are a prefix, a process and something."""
    for folder in Path(tempfile.gettempdir()).glob(f"{prefix}*-*"):
        process = folder.name.removeprefix(prefix).partition("-")[0]
        with suppress(OSError):
            status = folder.lstat()  # a folder of somebody else's is not ours to remove, nor what a link leads to
            own = stat.S_ISDIR(status.st_mode) and status.st_uid == os.geteuid()
            if own and process.isdecimal() and not is_running(int(process)):
                shutil.rmtree(folder)


def clear(file: Path) -> Path | None:
    """Remove such a file, if it is there; one with a text of somebody else's gets a name that its owner will see.

    Returns that name.
    """
    match = _OURS.fullmatch(file.name)
    if match is None or not os.path.lexists(file):
        return None
    known = match["kind"] == "part" or file.is_symlink() or not file.is_file()
    if known or sha256_of(file.read_bytes())[:16] in (match["new"], match["old"]):
        file.unlink()
        return None
    return file.rename(free_name(file.with_name(match["name"])))


def free_name(path: Path) -> Path:
    """Return the first free name of `NAME.1`, `NAME.2` … beside a file."""
    number = 1
    while os.path.lexists(copy := path.with_name(f"{path.name}.{number}")):
        number += 1
    return copy


def _is_left_over(file: Path) -> bool:
    match = _OURS.fullmatch(file.name)
    if match is None:
        return False
    if match["host"] != _host():
        return time.time() - file.lstat().st_mtime > _STALE
    return not is_running(int(match["process"]))


def is_running(process: int) -> bool:
    """Return whether a process of this machine is there."""
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except OSError:  # somebody else's
        return True
    return True


def _host() -> str:
    return sha256_of(os.uname().nodename.encode())[:6]
