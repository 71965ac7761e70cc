"""Tolerant access to JSON of any shape: each function returns an empty value for unexpected data.

`text`, `texts` and `table` read one value, on one line, as records of services have it. `JsonObject` reads the fields
of an object of a file, with line breaks kept and objects and truth values as texts, as programs write what readers own.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_YES = frozenset({"true", "1", "yes"})


def text(value: Any) -> str:
    """Return a string or a number as text on one line, everything else as ""."""
    return " ".join(_scalar(value).replace("\0", " ").split())


def _scalar(value: Any) -> str:
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


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
    return value if isinstance(value, Mapping) else {}


def tables(value: Any) -> list[Mapping[str, Any]]:
    """Return the objects of a list, or the one object that this is."""
    return [one for one in listed(value) if isinstance(one, Mapping)]


@dataclass(frozen=True, slots=True)
class JsonObject:
    """A mapping from outside, in which nothing is sure to be there or to be of its type."""

    fields: Mapping[str, Any]

    def text(self, *names: str) -> str:
        """Return the first text under these names, or ""; of an object its `name`, of a list its first text."""
        return next((found for name in names for found in _texts(self.fields.get(name))), "")

    def texts(self, *names: str) -> list[str]:
        """Return all texts under these names; a list gives one for each of its members."""
        return [found for name in names for found in _texts(self.fields.get(name))]

    def objects(self, name: str) -> list["JsonObject"]:
        """Return the objects of a list, or the one object, under this name."""
        return json_objects(self.fields.get(name))

    def object(self, name: str) -> "JsonObject":
        """Return the object under this name; an empty one if there is none."""
        return next(iter(self.objects(name)), JsonObject({}))

    def says(self, name: str) -> bool:
        """Return whether a field is true, in any of the notations that programs use."""
        return self.text(name).lower() in _YES


def json_objects(value: Any) -> list[JsonObject]:
    """Return the objects of a list, or the one object that this is."""
    return list(map(JsonObject, tables(value)))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, bool):
        yield "true" if value else "false"
    elif isinstance(value, Mapping):
        yield from _texts(value.get("name")) if isinstance(value.get("name"), str) else ()
    elif isinstance(value, list):
        yield from (found for one in value if not isinstance(one, list) for found in _texts(one))
    elif found := _scalar(value).strip():
        yield found
