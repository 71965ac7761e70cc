"""Progress line of a long command on standard error; only on a terminal, and only after a second."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
_PATIENCE = 1.0
_PAUSE = 0.1


def tracked(things: Iterable[T], total: int, doing: str, *, quiet: bool = False) -> Iterator[T]:
    """Yield the given things, and show "doing 12/40" meanwhile."""
    shown = started = time.monotonic()
    visible = False
    for count, thing in enumerate(things, 1):
        yield thing
        now = time.monotonic()
        if not quiet and sys.stderr.isatty() and now - started > _PATIENCE and now - shown > _PAUSE:
            sys.stderr.write(f"\r{doing} {count}/{total}")
            sys.stderr.flush()
            shown, visible = now, True
    if visible:
        sys.stderr.write("\r\x1b[K")
