"""Block text: a block's words without the Markdown markers and the checkbox before them."""

import re
from dataclasses import dataclass

from litlog.model.pages import Block
from litlog.pages.text.block_syntax import ITEM

_BLANK = r"[\ufeff \t]*"
_ITEM = re.compile(rf"{ITEM.pattern}[ \t]*(?:\[(?P<task>[ xX✓✔/-])\][ \t]+)?")
_HEADING = re.compile(rf"(?:\s{{0,3}}#{{1,6}}[ \t]+)?{_BLANK}")
_TABLE = re.compile(rf"[ \t]*\|?{_BLANK}")
_QUOTE_OR_NOTHING = re.compile(rf"[ \t]*(?:>[ \t]*)*{_BLANK}")
_STARTS = {"item": _ITEM, "heading": _HEADING, "table": _TABLE}


@dataclass(frozen=True, slots=True)
class Start:
    """The offset of a block's words in its `raw`, and its checkbox: " " open, "x" done, "/" begun, "-" given up.

    The checkbox is "" if there is none.
    """

    at: int
    task: str = ""


def words_start(block: Block) -> Start:
    """Return where the words of a block begin."""
    mark = _STARTS.get(block.kind, _QUOTE_OR_NOTHING).match(block.raw)
    if mark is None:
        return Start(0)
    task = mark["task"] if block.kind == "item" else None
    return Start(mark.end(), "x" if task and task in "xX✓✔" else task or "")


def words_of(block: Block) -> str:
    """Return the words of a block on one line."""
    return " ".join(block.raw[words_start(block).at :].split())
