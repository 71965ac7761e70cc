"""Groups of siblings: items of one list at one level, paragraphs in a run, rows of a table."""

from collections.abc import Sequence
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
    """Return the groups of a page, each where its first member stands.

    Items are of one group as long as nothing but blanks and what is below them stands between.
    """
    found: list[Group] = []
    running: dict[tuple[Form, int | None, int], list[int]] = {}
    for number, block in enumerate(blocks):
        form = _MEMBERS.get(block.kind)
        if block.kind != "blank":
            _end(blocks, running, found, number)
        if form:
            running.setdefault((form, block.parent, block.level), []).append(number)
    found += [Group(key[0], key[1], tuple(members)) for key, members in running.items()]
    return sorted(found, key=lambda group: group.members[0])


def _end(
    blocks: Sequence[Block],
    running: dict[tuple[Form, int | None, int], list[int]],
    found: list[Group],
    number: int,
) -> None:
    """End the groups of items, paragraphs and rows that a block of another form interrupts."""
    block = blocks[number]
    over, form = block.parent, _MEMBERS.get(block.kind)
    for key in [key for key in running if key[0] in ("items", "rows", "paragraphs")]:
        same = key[0] == form and key[1] == over
        below = over is not None and blocks[over].kind == "item" and over >= running[key][0]
        nested = below and key[0] == "items"
        beside = (
            key[0] == "paragraphs"
            and block.kind in ("item", "quote", "code", "html", "table", "rule")
            and key[1] == over
        )
        if not (same or nested or beside or _is_above(blocks, key[1], over)):
            found.append(Group(key[0], key[1], tuple(running.pop(key))))


def _is_above(blocks: Sequence[Block], parent: int | None, over: int | None) -> bool:
    """Return whether a block's parent stands below a group's parent in the tree, as a nested list does."""
    while over is not None and blocks[over].kind == "item":
        over = blocks[over].parent
        if over == parent:
            return True
    return False
