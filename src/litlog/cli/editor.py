"""Text editor: opens the reader's editor for text that is longer than a command line."""

import os
import shlex
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from litlog.cli.context import is_terminal
from litlog.cli.output import remark
from litlog.cli.unfinished import is_typed, new_file, unfinished
from litlog.errors import LitlogError, UsageError


@contextmanager
def edited(text: str, suffix: str = ".txt", purpose: str = "") -> Iterator[str]:
    """Open a text in `$VISUAL` or `$EDITOR` and give it as it was saved, for as long as it takes to use it.

    What was typed for the same `purpose` before, and came to nothing, is offered. Raises `UsageError` where there is no
    terminal and no editor, `LitlogError` where the editor fails or leaves no text. If that or what is done with the
    text fails, the file with it stays, and the error's hint names it.
    """
    command = _editor()
    former = _taken_up(purpose)
    path = new_file(former.read_text(encoding="utf-8", errors="replace") if former else text, text, purpose, suffix)
    if former:
        former.unlink()
    try:
        _run([*command, str(path)])
        yield _saved(path)
    except LitlogError as error:
        error.hint = f"{error.hint} {_kept(path)}".strip()
        raise
    except BaseException:  # Ctrl-C is one
        told = _kept(path)
        remark(told, quiet=not told)
        raise
    path.unlink()


def _kept(path: Path) -> str:
    """Tell where a text is; where nothing was typed there is none."""
    if is_typed(path):
        return f"What you typed is in {path}."
    path.unlink(missing_ok=True)
    return ""


def _taken_up(purpose: str) -> Path | None:
    """Return the file with an earlier text that the reader wants to go on with."""
    chosen = None
    for file in unfinished(purpose):
        told = f"What you typed for this before is in {file}."
        if chosen is None and is_terminal() and typer.confirm(f"{told} Go on with it?", default=True):
            chosen = file
        else:
            remark(told)
    return chosen


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
