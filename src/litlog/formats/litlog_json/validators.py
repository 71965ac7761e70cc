"""Validators of JSON values, combined into the schema of a file; errors give the path of the value."""

from collections.abc import Callable, Collection, Mapping
from datetime import datetime
from typing import Any

from litlog.errors import Unreadable

_PROGRAMS = ("javascript:", "vbscript:", "data:")

Check = Callable[[Any, str], None]
"""Raises `Unreadable`, naming the place ("items[3].title"), for a value that is not of the shape."""


def wrong(place: str, what: str) -> Unreadable:
    """Return the error for a place."""
    return Unreadable(f"{place}: {what}.", "`litlog export json -o FILE` writes the form that is read.")


def a_text(value: Any, place: str) -> None:
    """A string."""
    if not isinstance(value, str):
        raise wrong(place, "a text was expected")


def an_address(value: Any, place: str) -> None:
    """A string that is no program: a browser runs `javascript:` and the like, whatever blanks stand in it."""
    a_text(value, place)
    if "".join(letter for letter in value if letter > " ").lower().startswith(_PROGRAMS):
        raise wrong(place, "an address was expected, not a program")


def a_time(value: Any, place: str) -> None:
    """A time in ISO 8601, or an empty text."""
    a_text(value, place)
    try:
        datetime.fromisoformat(value or "0001-01-01")
    except ValueError as error:
        raise wrong(place, "a time such as 2023-02-21T09:30:00Z was expected") from error


def a_flag(value: Any, place: str) -> None:
    """True or false."""
    if not isinstance(value, bool):
        raise wrong(place, "true or false was expected")


def anything(value: Any, place: str) -> None:
    """Accept any value: for other programs, not read back."""


def number(low: int, high: int) -> Check:
    """A whole number from `low` to `high`."""

    def check(value: Any, place: str) -> None:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise wrong(place, f"a number from {low} to {high} was expected")

    return check


def one_of(choices: Collection[str]) -> Check:
    """One of these texts."""

    def check(value: Any, place: str) -> None:
        if not isinstance(value, str) or value not in choices:
            raise wrong(place, f"one of {', '.join(choices)} was expected")

    return check


def nothing_or(inner: Check) -> Check:
    """Null, or a value valid for `inner`."""

    def check(value: Any, place: str) -> None:
        if value is not None:
            inner(value, place)

    return check


def list_of(inner: Check) -> Check:
    """A list of values valid for `inner`."""

    def check(value: Any, place: str) -> None:
        if not isinstance(value, list):
            raise wrong(place, "a list was expected")
        for position, one in enumerate(value):
            inner(one, f"{place}[{position}]")

    return check


def table_of(inner: Check) -> Check:
    """An object with any names."""

    def check(value: Any, place: str) -> None:
        _object(value, place)
        for name, one in value.items():
            a_text(name, place)
            inner(one, f"{place}.{name}")

    return check


def table(needed: Mapping[str, Check], allowed: Mapping[str, Check]) -> Check:
    """An object with these names; another name is refused, since its value would be lost."""
    known = {**allowed, **needed}

    def check(value: Any, place: str) -> None:
        _object(value, place)
        if missing := [name for name in needed if name not in value]:
            raise wrong(place, f'"{missing[0]}" is missing')
        for name, one in value.items():
            if name not in known:
                raise wrong(place, f'"{name}" is not known here')
            known[name](one, f"{place}.{name}".lstrip("."))

    return check


def _object(value: Any, place: str) -> None:
    if not isinstance(value, dict):
        raise wrong(place or "the file", "an object was expected")
