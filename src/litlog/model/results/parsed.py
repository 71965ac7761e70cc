"""Parser result: the parsed values, and the problems with their lines."""

from dataclasses import dataclass

from litlog.model.item import Item


@dataclass(frozen=True, slots=True)
class Problem:
    """Text in a file that could not be parsed as intended; `line` counts from 1.

    `lost` means that no item was made from it: an error, not a warning.
    """

    line: int
    message: str
    text: str = ""
    lost: bool = False


@dataclass(frozen=True, slots=True)
class Parsed:
    """The items of a file in its order, and its problems."""

    items: tuple[Item, ...] = ()
    problems: tuple[Problem, ...] = ()
