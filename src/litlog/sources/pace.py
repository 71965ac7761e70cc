"""Politeness: no host is asked more often than once in so many seconds, whoever asks."""

import threading
import time
from collections.abc import Callable


class Pace:
    """`gap` is the number of seconds between two requests to one host; safe to share between threads."""

    def __init__(
        self,
        gap: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._gap, self._clock, self._sleep = gap, clock, sleep
        self._free: dict[str, float] = {}
        self._lock = threading.Lock()

    def wait(self, host: str) -> None:
        """Sleep until this host may be asked, and take that turn."""
        with self._lock:
            now = self._clock()
            turn = max(now, self._free.get(host, now))
            self._free[host] = turn + self._gap
        if turn > now:
            self._sleep(turn - now)
