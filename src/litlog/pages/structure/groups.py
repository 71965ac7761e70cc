"""Groups of siblings: items of one list at one level, paragraphs in a run, rows of a table."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from litlog.model.pages import Block

Form = Literal["items", "paragraphs", "headings", "rows"]
_MEMBERS: dict[str, Form] = {"item": "items", "paragraph": "paragraphs", "heading": "headings", "table": "rows"}


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks of one form under one parent, in page order; `parent` is the item or heading above, None at the top."""

    form: Form
    parent: int | None
    members: tuple[int, ...]


def find_groups(blocks: Sequence[Block]) -> list[Group]:
    """Return the groups of a page, each where its first member stands."""
    found: dict[tuple[Form, int | None, int], list[int]] = {}
    table = 0
    before = ""
    for number, block in enumerate(blocks):
        form = _MEMBERS.get(block.kind)
        if form == "rows" and before != "table":
            table = number
        before = block.kind
        if form:
            key = (form, block.parent, table if form == "rows" else block.level)
            found.setdefault(key, []).append(number)
    return [Group(form, parent, tuple(members)) for (form, parent, _), members in found.items()]


def children(blocks: Sequence[Block]) -> dict[int, list[int]]:
    """Return the blocks directly under each item or heading."""
    found: dict[int, list[int]] = {}
    for number, block in enumerate(blocks):
        if block.parent is not None:
            found.setdefault(block.parent, []).append(number)
    return found


def rows_of(blocks: Sequence[Block], group: Group) -> Iterator[int]:
    """Return the rows of a table below its header and rule."""
    yield from group.members[2:]
