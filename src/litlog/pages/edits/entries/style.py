"""Writing style of a log: markers, indents, separators, date formats, order and line ends, learned from its entries."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, Self, TypeVar

from litlog.model.pages import Block, Entry, Page
from litlog.pages.text.block_text import words_start

_T = TypeVar("_T")
_BOX = re.compile(r"\[[^\[\]]\]")


@dataclass(frozen=True, slots=True)
class Style:
    """The style in which a page writes an entry; the defaults are those of an empty log.

    `loose` says that entries have blank lines between them, `body` what stands under a day that has a heading, `box`
    is the checkbox of an item.
    """

    marker: str = "*"
    note_marker: str = "*"
    box: str = ""
    indent: str = ""
    gap: str = " "
    separator: str = " - "
    unit: str = "\t"
    line_end: str = "\n"
    loose: bool = False
    descending: bool = False
    body: Literal["item", "paragraph"] = "item"

    def unindented(self) -> Self:
        """Return the style for a top-level entry."""
        return replace(self, indent="")


def most_common(values: Iterable[_T], default: _T) -> _T:
    """Return the most frequent value; of equally frequent ones the last."""
    seen = list(values)
    counts = Counter(seen)
    return max(reversed(seen), key=counts.__getitem__) if seen else default


def learn_style(page: Page, entries: Sequence[Entry]) -> Style:
    """Return the style of these entries of one section; what they do not show comes from the rest of the page."""
    items = [page.blocks[one.block] for one in entries if page.blocks[one.block].kind == "item"]
    every = [block for block in page.blocks if block.kind == "item"]
    model = items or [block for block in every if block.level == 1]
    marker = most_common((block.marker for block in model if not block.marker[0].isdigit()), "*")
    nested = (block.marker for block in every if block.level > 1 and not block.marker[0].isdigit())
    return Style(
        marker=marker,
        note_marker=most_common(nested, marker),
        box=usual_box([box_of(block.raw[: words_start(block).at]) for block in model]),
        indent=most_common((block.indent for block in model), ""),
        gap=most_common(map(gap_of, model), " "),
        separator=most_common((one.separator for one in entries if one.separator), " - "),
        unit=_unit(page.blocks),
        line_end=most_common(("\r\n" if block.raw.endswith("\r\n") else "\n" for block in page.blocks), "\n"),
        loose=_loose(page.blocks, entries),
        descending=_descending(entries),
        body=_body(page.blocks, entries),
    )


def box_of(head: str) -> str:
    """Return the checkbox in the text before an item's words, "" for none."""
    found = _BOX.search(head)
    return found[0] if found else ""


def usual_box(boxes: Sequence[str]) -> str:
    """Return the checkbox of a new line in a list where most have one: a ticked one if the list has any."""
    found = [one for one in boxes if one]
    if len(found) * 2 <= len(boxes):
        return ""
    return most_common((one for one in found if one != "[ ]"), found[-1])


def gap_of(block: Block) -> str:
    """Return the blanks after an item's marker."""
    rest = block.raw[len(block.indent) + len(block.marker) :]
    return rest[: len(rest) - len(rest.lstrip(" \t"))] or " "


def _unit(blocks: Sequence[Block]) -> str:
    """Return what a child's indent adds to its parent's."""
    units = []
    for block in blocks:
        above = blocks[block.parent] if block.parent is not None else None
        if block.kind == "item" and above and above.kind == "item" and block.indent.startswith(above.indent):
            units.append(block.indent[len(above.indent) :])
    return most_common(filter(None, units), "\t")


def _loose(blocks: Sequence[Block], entries: Sequence[Entry]) -> bool:
    """Return whether entries have blank lines between them."""
    apart = [one.block > 0 and blocks[one.block - 1].kind == "blank" for one in entries[1:]]
    return bool(apart) and sum(apart) * 2 > len(apart)


def _body(blocks: Sequence[Block], entries: Sequence[Entry]) -> Literal["item", "paragraph"]:
    """Return whether most days begin with bullets or with paragraphs."""
    first = [block.kind for one in entries for block in _next_written(blocks, one.block)]
    return "paragraph" if first.count("paragraph") * 2 > len(first) else "item"


def _next_written(blocks: Sequence[Block], number: int) -> Sequence[Block]:
    """Return the next block that is not blank, unless it is a heading or there is none."""
    following = blocks[number + 1 : number + 3]
    written = [block for block in following if block.kind != "blank"][:1]
    return [block for block in written if block.kind != "heading"]


def _descending(entries: Sequence[Entry]) -> bool:
    """Return whether the newest entry stands first, by majority, since some entries may be out of order."""
    days = [one.on.first_day for one in entries]
    falls = sum(later < earlier for earlier, later in pairwise(days))
    rises = sum(later > earlier for earlier, later in pairwise(days))
    return falls > rises
