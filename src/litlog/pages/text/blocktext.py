"""A block's words without the marks that Markdown and the reader put before them."""

import re
from dataclasses import dataclass

from litlog.model.pages import Block
from litlog.pages.text.blockforms import ITEM

_TASK = re.compile(r"\[([ xX✓])\][ \t]+")
_HEADING = re.compile(r"\s{0,3}#{1,6}[ \t]+")
_TABLE = re.compile(r"[ \t]*\|?[ \t]*")


@dataclass(frozen=True, slots=True)
class Start:
    """Where a block's words begin in its `raw`, and its checkbox: " " is open, "x" is done, "" is none."""

    at: int
    task: str = ""


def words_start(block: Block) -> Start:
    """Find where the words of a block begin."""
    if block.kind == "item":
        return _item_start(block.raw)
    mark = (_HEADING if block.kind == "heading" else _TABLE if block.kind == "table" else _NOTHING).match(block.raw)
    at = mark.end() if mark else 0
    return Start(at + len(block.raw[at:]) - len(block.raw[at:].lstrip("﻿ \t")))


_NOTHING = re.compile(r"[ \t]*(?:>[ \t]*)*")


def _item_start(raw: str) -> Start:
    marker = ITEM.match(raw)
    at = marker.end() if marker else 0
    at += len(raw[at:]) - len(raw[at:].lstrip(" \t"))
    task = _TASK.match(raw, at)
    return Start(task.end(), task[1].lower().replace("✓", "x")) if task else Start(at)


def words_of(block: Block) -> str:
    """Give the words of a block on one line."""
    return " ".join(block.raw[words_start(block).at :].split())
