"""Parser result: the parsed values, and the problems with their lines."""

from dataclasses import dataclass

from litlog.model.item import Item


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that could not be read as meant; `line` counts from 1.

    `lost` says that no item came of it: a failure, not a remark.
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
