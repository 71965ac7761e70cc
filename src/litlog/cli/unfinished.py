"""Texts that the reader typed in an editor and that came to nothing: where they are, and for what they were meant."""

import os
import re
import stat
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from litlog.library.files.hashes import sha256_of
from litlog.library.files.left_over import is_running

_NAME = re.compile(r"litlog-(?P<purpose>[0-9a-f]{12})-(?P<given>[0-9a-f]{12})-(?P<process>\d+)-.*", re.DOTALL)


def new_file(text: str, given: str, purpose: str, suffix: str) -> Path:
    """Write a text to a file for the editor; its name tells what it is for, and the text that was `given` at first."""
    prefix = f"litlog-{_short(purpose)}-{_short(given)}-{os.getpid()}-"
    with tempfile.NamedTemporaryFile("w", suffix=suffix, prefix=prefix, delete=False, encoding="utf-8") as file:
        file.write(text)
    return Path(file.name)


def is_typed(file: Path) -> bool:
    """Return whether there is a text in such a file, and another than the one given."""
    match = _NAME.fullmatch(file.name)
    try:
        data = file.read_bytes()
    except OSError:
        return False
    return bool(data.strip()) and (match is None or sha256_of(data)[:12] != match["given"])


def unfinished(purpose: str) -> list[Path]:
    """Return the files of commands that are no more, with texts for the same purpose, the latest first.

    Those in which nothing was typed are removed.
    """
    found = [file for file in _left(_short(purpose)) if is_typed(file) or _removed(file)]
    return sorted(found, key=lambda file: file.stat().st_mtime, reverse=True)


def _left(purpose: str) -> Iterator[Path]:
    for file in Path(tempfile.gettempdir()).glob(f"litlog-{purpose}-*"):
        match = _NAME.fullmatch(file.name)
        with suppress(OSError):
            status = file.lstat()  # the folder is everybody's: a link, or a file of somebody else's, is not ours
            own = stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid()
            if match and own and not is_running(int(match["process"])):
                yield file


def _removed(file: Path) -> bool:
    file.unlink(missing_ok=True)
    return False


def _short(text: str) -> str:
    return sha256_of(text.encode("utf-8", "surrogatepass"))[:12]
