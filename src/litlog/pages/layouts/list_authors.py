"""Authors above their titles: items that are only a name, with a list below them."""

from collections.abc import Collection, Mapping, Sequence

from litlog.model.pages import Block
from litlog.pages.pieces.names import likeness
from litlog.pages.structure.outline import label_of

_NAME = 0.8
_MOST_NAMED = 0.7
_LONGEST_NAME = 120


def authors_of_lists(blocks: Sequence[Block]) -> dict[int | None, set[int]]:
    """Return the items that are only a name with a list below them, by what they stand under.

    Where most items with a list below them are names, these are the authors of what they list.
    """
    over = {block.parent for block in blocks if block.kind == "item" and block.parent is not None}
    lists: dict[int | None, list[int]] = {}
    for number in over:
        if number is not None and blocks[number].kind == "item":
            lists.setdefault(blocks[number].parent, []).append(number)
    named = {parent: {one for one in items if is_name(blocks, one)} for parent, items in lists.items()}
    return {parent: names for parent, names in named.items() if len(names) >= _MOST_NAMED * len(lists[parent])}


def is_name(blocks: Sequence[Block], number: int) -> bool:
    """Return whether an item is only a name."""
    raw = blocks[number].raw
    return len(raw) < _LONGEST_NAME and likeness(label_of(blocks[number])) >= _NAME


def author_above(blocks: Sequence[Block], parent: int | None, authors: Mapping[int | None, Collection[int]]) -> str:
    """Return the names in the item above a group: titles listed under their author."""
    if parent is None or blocks[parent].kind != "item":
        return ""
    return label_of(blocks[parent]) if parent in authors.get(blocks[parent].parent, ()) else ""
