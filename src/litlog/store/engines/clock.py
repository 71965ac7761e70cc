"""The time as the library writes it."""

from datetime import UTC, datetime


def utc_now() -> str:
    """Give this moment as ISO 8601 in UTC, to the second: `2023-02-21T09:30:00Z`."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
