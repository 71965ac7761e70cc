"""Stopping a function at its n-th call of the system or of SQLite: by a kill, or by an error of a full disk."""

import errno
import os
import signal
import sqlite3
import sys
import warnings
from collections.abc import Callable, Iterator
from types import FrameType
from typing import Any

_SYSTEM = frozenset({"open", "link", "rename", "replace", "unlink", "mkdir", "fsync"})
_SQLITE = frozenset({"connect", "execute", "backup", "close"})
_PAGES = 25
"""Every so many pages of a copy one step is a stop."""


class Stops:
    """Counts the stops of a function; at the one of this `number` it calls `act` with the name of what is called."""

    def __init__(self, number: int, act: Callable[[str], None]) -> None:
        self.left = number
        self._act = act
        self._pages = 0

    def __call__(self, _frame: FrameType, event: str, argument: Any) -> None:
        """Look at one event of `sys.setprofile`."""
        if event == "c_call" and _is_stop(argument):
            self._stop(argument.__name__)
        elif event == "call" and _frame.f_code.co_name == "progress":
            self._pages += 1
            if self._pages % _PAGES == 2:
                self._stop("progress")

    def _stop(self, name: str) -> None:
        self.left -= 1
        if self.left == 0:
            self._act(name)

    def run(self, function: Callable[[], object]) -> None:
        """Run a function that is watched."""
        sys.setprofile(self)
        try:
            function()
        finally:
            sys.setprofile(None)


def _is_stop(function: Any) -> bool:
    name = function.__name__
    if name in _SYSTEM and function.__module__ == "posix":
        return True
    return name in _SQLITE and (isinstance(function.__self__, sqlite3.Connection) or function.__module__ == "_sqlite3")


def was_killed(number: int, function: Callable[[], object]) -> bool:
    """Run a function in a process of its own that is killed at its stop of this number; False if it has fewer."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # pytest's own threads hold nothing that is used here
        child = os.fork()
    if child == 0:
        try:
            Stops(number, lambda _: os.kill(os.getpid(), signal.SIGKILL)).run(function)
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def disk_is_full(name: str) -> None:
    """Raise what a call of this name raises on a full disk; closing and removing go on."""
    if name in ("close", "unlink"):
        return
    if name in _SQLITE or name == "progress":
        error = sqlite3.OperationalError("database or disk is full")
        error.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise error
    raise OSError(errno.ENOSPC, "No space left on device")


def each_stop(most: int = 1000) -> Iterator[int]:
    """Yield numbers of stops; a function that has more than `most` is not what the test thinks it is."""
    yield from range(1, most)
    raise AssertionError(f"more than {most} stops")
