"""Terminal output: results to standard output, messages and errors to standard error, colour if supported."""

import json
import os
import re
import sys
from typing import Any, TextIO

# What others wrote may hold escape sequences; a terminal would obey them.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}


def harmless(text: str) -> str:
    """Return the text without control characters and direction overrides."""
    return _CONTROLS.sub("", text)


def painted(text: str, colour: str, stream: TextIO | None = None) -> str:
    """Return the text in a colour, if the stream is a terminal that wants colours (https://no-color.org)."""
    wants = (stream or sys.stdout).isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return f"\x1b[{_CODES[colour]}m{text}\x1b[0m" if wants and text else text


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return "1 work", "2 works"; `plural` where it is not the noun with an s."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


class NobodyReads(Exception):
    """The reader of the pipe has left."""


def say(text: str = "") -> None:
    """Print a result; raises `NobodyReads`, for what is raised as `BrokenPipeError` Typer takes for a failure."""
    try:
        print(text)  # noqa: T201  this is the command line
    except BrokenPipeError as error:
        raise NobodyReads from error


def say_bytes(data: bytes) -> None:
    """Write a result as it is; raises `NobodyReads`."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    except BrokenPipeError as error:
        raise NobodyReads from error


def remark(text: str, *, quiet: bool = False) -> None:
    """Print something beside the result, unless `quiet`."""
    if not quiet:
        print(text, file=sys.stderr)  # noqa: T201  this is the command line


def complain(message: str, hint: str = "") -> None:
    """Print an error, and the next step."""
    remark(painted("error:", "red", sys.stderr) + " " + harmless(message))
    if hint:
        remark(painted("hint:", "cyan", sys.stderr) + " " + harmless(hint))


def say_json(value: Any) -> None:
    """Print a value as JSON: two blanks of indent, characters as they are."""
    say(json.dumps(value, ensure_ascii=False, indent=2))
