"""Retry: how long to wait after a "try again later" response, and whether the deadline allows it."""

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

LATER = (429, 503)
"""The statuses that may come with Retry-After (RFC 6585 4, RFC 9110 15.6.4)."""


def retry_after(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """Return the seconds that a Retry-After header asks for, in either of its formats (RFC 9110 10.2.3)."""
    value = headers.get("retry-after", "").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        when = parsedate_to_datetime(value)
    except (ValueError, OverflowError):
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(0.0, (when - (now or datetime.now(UTC))).total_seconds())


def pause(headers: Mapping[str, str], attempt: int, left: float) -> float | None:
    """Return the seconds to wait before the next attempt (1, 2, 4, … unless the server states them), or None.

    None means that `left`, what remains until the deadline, is too short for it.
    """
    asked = retry_after(headers)
    seconds = asked if asked is not None else float(2**attempt)
    return seconds if seconds < left else None
