"""Parsed entry: its type, its key, and its fields as LaTeX."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """`type` and the names of `fields` are in lower case; values are without delimiters, months by their macro."""

    type: str
    key: str
    fields: Mapping[str, str]
