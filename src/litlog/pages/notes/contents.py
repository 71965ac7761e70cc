"""Tables of contents: parsing the list of sections with their page numbers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from litlog.model.pages import Block
from litlog.model.work import ContentsItem
from litlog.pages.reading import heading_text
from litlog.pages.text.block_text import words_of

_NAME = re.compile(r"(?:table of )?contents:?", re.IGNORECASE)
_PAGE = re.compile(
    r"(?P<title>.*?\S)[\s,.:…(–—-]*(?:\bpp?\.?\s*(?P<marked>\d+|[ivxlc]+)(?:\s*[-–]\s*\d+)?|\s(?P<bare>\d{1,4}))\)?\s*"
)


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """A line of a table of contents: its block and the parsed content."""

    block: int
    item: ContentsItem


def find_contents(blocks: Sequence[Block], start: int, end: int) -> tuple[ContentsLine, ...]:
    """Return the table of contents among the blocks from `start` to `end`, inclusive: the items under its heading."""
    head = next((number for number in range(start, end + 1) if _is_head(blocks[number])), None)
    if head is None:
        return ()
    top = blocks[head].level if blocks[head].kind == "item" else 0
    inside = {head}
    lines = []
    for number in range(head + 1, end + 1):
        block = blocks[number]
        if block.kind == "item" and block.parent in inside:
            inside.add(number)
            lines.append(ContentsLine(number, _line(words_of(block), block.level - top)))
    return tuple(lines)


def _is_head(block: Block) -> bool:
    if block.kind == "heading":
        return bool(_NAME.fullmatch(heading_text(block.raw)))
    return block.kind == "item" and bool(_NAME.fullmatch(words_of(block).strip("*_ ")))


def _line(words: str, level: int) -> ContentsItem:
    found = _PAGE.fullmatch(words)
    if not found:
        return ContentsItem(words, level=level)
    return ContentsItem(found["title"], found["marked"] or found["bare"], level)
