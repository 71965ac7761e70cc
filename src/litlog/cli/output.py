"""Terminal output: results to standard output, messages and errors to standard error, colour if supported."""

import json
import os
import re
import sys
from typing import Any, TextIO

# What others wrote may hold escape sequences; a terminal would obey them.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_CODES = {"bold": "1", "dim": "2", "red": "31", "green": "32", "yellow": "33", "cyan": "36"}
_OWN_CODES = re.compile(rf"(\x1b\[(?:{'|'.join(_CODES.values())}|0)m)")


def harmless(text: str) -> str:
    """Return the text without control characters and direction overrides."""
    return _CONTROLS.sub("", text)


def on_one_line(text: str) -> str:
    """Return a harmless text without line ends: what others named may feign a line of its own."""
    return harmless(" ".join(text.splitlines()))


def _printable(text: str, stream: TextIO) -> str:
    """Return what may be printed: of all control characters only the colours that `painted` writes, to a terminal."""
    if not _CONTROLS.search(text):
        return text
    parts = enumerate(_OWN_CODES.split(text)) if stream.isatty() else [(0, text)]
    return "".join(part if place % 2 else harmless(part) for place, part in parts)


def painted(text: str, colour: str, stream: TextIO | None = None) -> str:
    """Return the text in a colour, if the stream is a terminal that wants colours (https://no-color.org)."""
    wants = (stream or sys.stdout).isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return f"\x1b[{_CODES[colour]}m{harmless(text)}\x1b[0m" if wants and text else text


def counted(number: int, noun: str, plural: str = "") -> str:
    """Return "1 work", "2 works"; `plural` where it is not the noun with an s."""
    return f"{number} {noun if number == 1 else plural or noun + 's'}"


class NobodyReads(Exception):
    """The reader of the pipe has left."""


def say(text: str = "") -> None:
    """Print a result; raises `NobodyReads`, for what is raised as `BrokenPipeError` Typer takes for a failure."""
    try:
        print(_printable(text, sys.stdout))  # noqa: T201  this is the command line
    except BrokenPipeError as error:
        raise NobodyReads from error


def say_bytes(data: bytes) -> None:
    """Write a result as it is, byte for byte, but to a terminal only what it may print; raises `NobodyReads`."""
    if sys.stdout.isatty():
        say(data.decode("utf-8", "replace").removesuffix("\n"))
        return
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    except BrokenPipeError as error:
        raise NobodyReads from error


def remark(text: str, *, quiet: bool = False) -> None:
    """Print something beside the result, unless `quiet`."""
    if not quiet:
        print(_printable(text, sys.stderr), file=sys.stderr)  # noqa: T201  this is the command line


def complain(message: str, hint: str = "") -> None:
    """Print an error, and the next step."""
    remark(painted("error:", "red", sys.stderr) + " " + harmless(message))
    if hint:
        remark(painted("hint:", "cyan", sys.stderr) + " " + harmless(hint))


def say_json(value: Any) -> None:
    """Print a value as JSON: two blanks of indent, characters as they are but for those that a terminal obeys."""
    written = json.dumps(value, ensure_ascii=False, indent=2)
    say(_CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", written))
