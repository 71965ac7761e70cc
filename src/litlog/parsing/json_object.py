"""An object of a JSON or YAML file that may have any shape: asked for texts, it gives texts or nothing."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

_YES = frozenset({"true", "1", "yes"})


@dataclass(frozen=True, slots=True)
class Thing:
    """A mapping from outside, in which nothing is sure to be there or to be of its type."""

    fields: Mapping[str, Any]

    def text(self, *names: str) -> str:
        """Return the first text under these names, or ""; of an object its `name`, of a list its first text."""
        return next((found for name in names for found in _texts(self.fields.get(name))), "")

    def texts(self, *names: str) -> list[str]:
        """Return all texts under these names; a list gives one for each of its members."""
        return [found for name in names for found in _texts(self.fields.get(name))]

    def things(self, name: str) -> list["Thing"]:
        """Return the objects of a list, or the one object, under this name."""
        return things_in(self.fields.get(name))

    def thing(self, name: str) -> "Thing":
        """Return the object under this name; an empty one if there is none."""
        return next(iter(self.things(name)), Thing({}))

    def says(self, name: str) -> bool:
        """Return whether a field is true, in any of the forms in which programs say so."""
        return self.text(name).lower() in _YES


def things_in(value: Any) -> list[Thing]:
    """Return the objects of a list, or the one object that this is."""
    if isinstance(value, Mapping):
        return [Thing(value)]
    return [Thing(one) for one in value if isinstance(one, Mapping)] if isinstance(value, list) else []


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, bool):
        yield "true" if value else "false"
    elif isinstance(value, str | int | float):
        if str(value).strip():
            yield str(value).strip()
    elif isinstance(value, Mapping):
        yield from (text for text in _texts(value.get("name")) if isinstance(value.get("name"), str))
    elif isinstance(value, list):
        yield from (text for one in value if not isinstance(one, list) for text in _texts(one))
