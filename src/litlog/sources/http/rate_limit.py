"""Rate limit: a minimum time between two requests to one host, for all threads."""

import threading
import time
from collections.abc import Callable, Mapping

GAPS: Mapping[str, float] = {
    "export.arxiv.org": 3.0,  # https://info.arxiv.org/help/api/tou.html
    "api.semanticscholar.org": 1.0,  # https://www.semanticscholar.org/product/api, without a key
    "eutils.ncbi.nlm.nih.gov": 0.34,  # three a second: https://www.ncbi.nlm.nih.gov/books/NBK25497/
    "openlibrary.org": 1.0,  # https://openlibrary.org/developers/api
}
"""Seconds between two requests to hosts that state a rate limit."""


class Pace:
    """A rate limiter, thread-safe: `gap` is the seconds between two requests to a host, `gaps` those of some hosts."""

    def __init__(
        self,
        gap: float,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        gaps: Mapping[str, float] = GAPS,
    ) -> None:
        self._gap, self._clock, self._sleep, self._gaps = gap, clock, sleep, gaps
        self._free: dict[str, float] = {}
        self._lock = threading.Lock()

    def wait(self, host: str, patience: float) -> bool:
        """Sleep until this host may be requested; return False at once if that is in more than `patience` seconds.

        Only a turn that is waited for is reserved.
        """
        with self._lock:
            now = self._clock()
            turn = max(now, self._free.get(host, now))
            if turn - now > patience:
                return False
            self._free[host] = turn + self._gaps.get(host, self._gap)
        if turn > now:
            self._sleep(turn - now)
        return True
