"""Cells of table rows with their places in the row (GitHub Flavored Markdown, section 4.10)."""

import re
from typing import NamedTuple

_CELL = re.compile(r"(?:\\.|`[^`\n]*`|\[\[[^\[\]\n]*\]\]|[^|\\`\n\[]|[`\[\\])*")


class Cell(NamedTuple):
    """The text of a cell, without blanks around it, from `start` to `end` in the row."""

    text: str
    start: int
    end: int


def cells_of(raw: str) -> list[Cell]:
    """Return the cells of a row; a bar that is escaped, in code or in a wiki link divides none."""
    at = len(raw) - len(raw.lstrip())
    at += raw[at : at + 1] == "|"
    end = len(raw.rstrip())
    found = []
    while at < end:
        cell = _CELL.match(raw, at, end)
        stop = max(cell.end(), at) if cell else at
        text = raw[at:stop]
        left = len(text) - len(text.lstrip())
        found.append(Cell(text.strip(), at + left, at + left + len(text.strip())))
        at = stop + 1
    return found
