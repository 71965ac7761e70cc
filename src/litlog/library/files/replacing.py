"""A file exchanged for its new text, so that what another program saved in the same moment is not lost."""

import os
from contextlib import suppress
from pathlib import Path

from litlog.errors import Refused
from litlog.library.files.exchange import exchange
from litlog.library.files.left_over import clear, free_name, name_beside, remove_left_over


def replace_file(target: Path, data: bytes, present: bytes | None) -> None:
    """Put a file in the place of one that has been read as `present`, None where there was none.

    The two are exchanged and the replaced one is looked at: where it is not what was read, it is given back. Raises
    `Refused` then, and `OSError` where the file cannot be written.
    """
    remove_left_over(target.parent)
    part = name_beside(target, data, present)
    whole, held = part.with_suffix(".whole"), part.with_suffix(".held")
    try:
        _write_synced(part, data, _mode(target))
        part.rename(whole)  # from here on it may be the replaced file that a killed command leaves
        if present is None:
            _put_new(whole, target)
        else:
            _put_over(whole, target, held, data, present)
    finally:
        kept = [copy for file in (part, whole, held) if (copy := clear(file))]
    if kept:
        raise Refused(
            f"{target} was written by another program too; its text is kept as {kept[0]}.", "Compare the two."
        )


def _put_new(whole: Path, target: Path) -> None:
    """Move a new file to its name, which nobody else may have taken meanwhile."""
    try:
        target.hardlink_to(whole)
    except FileExistsError as error:
        raise _changed(target) from error
    except OSError:  # a file system without hard links
        whole.rename(target)
    _sync_folder(target.parent)


def _put_over(whole: Path, target: Path, held: Path, data: bytes, present: bytes) -> None:
    try:
        exchange(whole, target, held)
    except FileNotFoundError as error:
        raise _changed(target) from error
    _sync_folder(target.parent)  # which takes its time: who had the file open may have written by now
    if whole.read_bytes() == present:
        return
    exchange(whole, target, held)  # the edit is back in its place
    if whole.read_bytes() == data:
        raise _changed(target)
    copy = free_name(target)
    whole.rename(copy)
    raise _changed(target, f" What was saved there in between is kept as {copy}.")


def _changed(target: Path, more: str = "") -> Refused:
    return Refused(f"{target} has changed meanwhile, and stays as it is now.{more}", "Run the command again.")


def _mode(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _write_synced(part: Path, data: bytes, mode: int) -> None:
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(data)
        file.flush()
        os.fchmod(file.fileno(), mode)
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Bring a changed name to the disk, where the file system can."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
