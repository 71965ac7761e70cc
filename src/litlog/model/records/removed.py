"""Removed work: what another copy of the library needs to know of it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Removed:
    """A work that was taken out of the library: `added` and `on` are times, ISO 8601 in UTC."""

    key: str
    title: str = ""
    added: str = ""
    on: str = ""
