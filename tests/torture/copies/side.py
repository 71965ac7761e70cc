"""One of the two libraries: its folder, commands on it in process, and what is to be expected of undo."""

import contextlib
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any
from unittest.mock import patch

from litlog.cli import context, main
from litlog.library.library import Library, open_library
from litlog.library.locate import Place, in_folder
from torture.copies.seen import Seen, seen


class Clock:
    """A clock of both copies that goes on by a second with each look."""

    def __init__(self) -> None:
        self.seconds = 0

    def __call__(self) -> str:
        """Return the next second of a year long past."""
        self.seconds += 1
        minutes, seconds = divmod(self.seconds, 60)
        hours, minutes = divmod(minutes, 60)
        days, hours = divmod(hours, 24)
        return f"2022-01-{days + 1:02}T{hours:02}:{minutes:02}:{seconds:02}Z"


@contextlib.contextmanager
def set_clocks(clock: Clock) -> Iterator[None]:
    """Let every command that is run in process look at this clock: the same seed gives the same libraries."""

    def opened(place: Place, **options: Any) -> Library:
        library = open_library(place, **options)
        object.__setattr__(library, "now", clock)
        object.__setattr__(library, "today", lambda: date(2023, 12, 1))
        return library

    with patch.object(context, "open_library", opened):
        yield


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended, and what the library was before and after it."""

    words: tuple[str, ...]
    code: int
    out: str
    err: str
    before: Seen
    after: Seen
    merged: bool = False


@dataclass(slots=True)
class Side:
    """A library; `undoable` and `redoable` are the states before and after the steps that can be undone or done again.

    `merged` are the works that were merged in either copy: what is one work there may be two here.
    """

    name: str
    folder: Path
    seen: Seen = field(default_factory=lambda: Seen({}, {}, {}))
    steps: int = 0
    undoable: list[Seen] = field(default_factory=list)
    redoable: list[Seen] = field(default_factory=list)
    merged: list[str] = field(default_factory=list)

    @property
    def library(self) -> Path:
        """Its folder."""
        return self.folder / self.name

    def file(self, name: str) -> Path:
        """Return a file beside it."""
        return self.folder / f"{self.name}-{name}"

    def look(self) -> None:
        """Look what is there now."""
        with open_library(in_folder(self.library), offline=True) as library:
            self.seen, self.steps = seen(library), len(library.store.steps())

    def run(self, *words: str) -> Ran:
        """Run a command, and look; what it changed can be undone."""
        before, steps = self.seen, self.steps
        code, out, err = run(self.library, *words)
        self.look()
        if self.steps > steps and words[0] not in ("undo", "redo"):
            self.undoable += [before] * (self.steps - steps)
            self.redoable.clear()
        return Ran(words, code, out, err, before, self.seen, bool(self.merged))


def run(library: Path, *words: str) -> tuple[int, str, str]:
    """Run a command in process, and give its exit code and what it printed."""
    out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        code = main(["--library", str(library), "--offline", *words])
        out.flush()
    printed = out.buffer
    assert isinstance(printed, io.BytesIO)
    return code, printed.getvalue().decode(), err.getvalue()
