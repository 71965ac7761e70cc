"""Texts of others made storable: no half characters, which no database and no file takes, and no control characters."""

import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar

T = TypeVar("T")

_BROKEN = re.compile(r"[\0\ud800-\udfff]")
_CONTROLS = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def storable(value: T) -> T:
    """Return a value with every text in it in whole characters and without control characters.

    It goes through what the values of the model are made of: frozen dataclasses, tuples, lists and mappings. What has
    nothing to change is given back itself.
    """
    made: T = _storable(value)
    return made


def _storable(value: Any) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return value if value.isprintable() else _CONTROLS.sub(" ", _BROKEN.sub("\ufffd", value))
    if isinstance(value, (tuple, list)):
        return type(value)(map(_storable, value))
    if isinstance(value, Mapping):
        return {_storable(name): _storable(one) for name, one in value.items()}
    return _with_storable_fields(value) if is_dataclass(value) else value


def _with_storable_fields(value: Any) -> Any:
    changed = {}
    for field in fields(value):
        before = getattr(value, field.name)
        after = _storable(before)
        if after != before:
            changed[field.name] = after
    return replace(value, **changed) if changed else value
