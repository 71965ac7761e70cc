"""Text editor: opens the reader's editor for text that is longer than a command line."""

import os
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from litlog.errors import LitlogError, UsageError


@contextmanager
def edited(text: str, suffix: str = ".txt") -> Iterator[str]:
    """Open a text in `$VISUAL` or `$EDITOR`, and yield the saved text; the temporary file is kept until the end.

    Raises `UsageError` where there is no terminal and no editor, `LitlogError` where the editor fails or leaves no
    text. If that or what is done with the text fails, the file with it stays, and the error's hint names it.
    """
    command = _editor()
    with tempfile.NamedTemporaryFile("w", suffix=suffix, prefix="litlog-", delete=False, encoding="utf-8") as file:
        file.write(text)
    path = Path(file.name)
    try:
        _run([*command, file.name])
        yield _saved(path)
    except LitlogError as error:
        if path.exists() and path.read_bytes().strip():
            error.hint = f"{error.hint} What you typed is in {path}.".strip()
        else:
            path.unlink(missing_ok=True)
        raise
    path.unlink()


def _editor() -> list[str]:
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("vi" if sys.stdin.isatty() else "")
    try:
        command = shlex.split(named)
    except ValueError as error:
        raise UsageError(f"{named} is no command: {error}.", "Set EDITOR to an editor that works.") from error
    if not command:
        raise UsageError(
            "There is no text, and no editor to type it in.", "Give it on the command line, or set EDITOR."
        )
    return command


def _run(command: list[str]) -> None:
    hint = "Set EDITOR to an editor that works."
    try:
        done = subprocess.run(command, check=False)
    except OSError as error:
        raise LitlogError(f"{command[0]} cannot be started: {error.strerror}.", hint) from error
    if done.returncode:
        raise LitlogError(f"{command[0]} ended with code {done.returncode}.", hint)


def _saved(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise LitlogError("The editor left no file.", "Nothing was changed.") from error
    except UnicodeDecodeError as error:
        raise LitlogError("The editor saved no text in UTF-8.", "Nothing was changed.") from error
