"""Watching the library for changes, by the number of the last step in the journal."""

import time
from collections.abc import Callable, Iterator

from litlog.library.library import Library

_SECONDS = 0.5


def changes(library: Library, pause: Callable[[float], None] = time.sleep) -> Iterator[int]:
    """Yield the number of every new step, until it is stopped.

    Args:
        library: The library.
        pause: Waits so many seconds between two looks.

    Yields:
        The number of the last step, at once and whenever there is another.
    """
    seen = None
    while True:
        step = next((one.number for one in library.store.steps(1)), 0)
        if step != seen:
            seen = step
            yield step
        pause(_SECONDS)
