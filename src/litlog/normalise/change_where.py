"""Copy on change: a dataclass copy with new values, made only if a value differs."""

from dataclasses import replace
from typing import Any, TypeVar

from litlog.model.people import Contributor
from litlog.model.work import Work

T = TypeVar("T", Work, Contributor)


def with_values(one: T, **values: Any) -> T:
    """Return `one` with these values.

    If it has them already, `one` itself is returned: that is the usual case, and a copy of 24 fields takes 15 µs.
    """
    changed = {name: value for name, value in values.items() if getattr(one, name) != value}
    return replace(one, **changed) if changed else one
