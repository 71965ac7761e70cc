"""The reader's own editor, for a text that is longer than a command line."""

import os
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

from litlog.errors import LitlogError, UsageError


def edited(text: str, suffix: str = ".txt") -> str:
    """Open a text in `$VISUAL` or `$EDITOR` and give it back as it was saved.

    Raises `UsageError` where there is no terminal and no editor, `LitlogError` where the editor fails; the
    typed text is then left in the file that the error names.
    """
    command = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ("vi" if sys.stdin.isatty() else "")
    if not command:
        raise UsageError(
            "There is no text, and no editor to type it in.", "Give it on the command line, or set EDITOR."
        )
    with tempfile.NamedTemporaryFile("w", suffix=suffix, prefix="litlog-", delete=False, encoding="utf-8") as file:
        file.write(text)
    path = Path(file.name)
    _run([*shlex.split(command), file.name], path)
    result = path.read_text(encoding="utf-8")
    path.unlink()
    return result


def _run(command: list[str], path: Path) -> None:
    hint = f"What you typed is in {path}; set EDITOR to an editor that works."
    try:
        done = subprocess.run(command, check=False)
    except OSError as error:
        raise LitlogError(f"{command[0]} cannot be started: {error.strerror}.", hint) from error
    if done.returncode:
        raise LitlogError(f"{command[0]} ended with code {done.returncode}.", hint)
