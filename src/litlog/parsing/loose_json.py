"""Reading JSON that may be of any shape: each function gives an empty value for what is not as expected."""

from collections.abc import Mapping
from typing import Any


def text(value: Any) -> str:
    """Return a string or a number as text on one line, everything else as ""."""
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(str(value).replace("\0", " ").split()) if isinstance(value, str) else str(value)


def listed(value: Any) -> list[Any]:
    """Return a list as it is, nothing for null, and any other value as a list of one."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def texts(value: Any) -> list[str]:
    """Return the texts of a list, without the empty ones."""
    return [found for found in map(text, listed(value)) if found]


def first_text(value: Any) -> str:
    """Return the first text that is not empty."""
    return next(iter(texts(value)), "")


def table(value: Any) -> Mapping[str, Any]:
    """Return an object, or an empty one."""
    return value if isinstance(value, dict) else {}


def tables(value: Any) -> list[Mapping[str, Any]]:
    """Return the objects of a list."""
    return [one for one in listed(value) if isinstance(one, dict)]
