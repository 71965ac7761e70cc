"""Splitting a .bib text into blocks with bibtexparser; the blocks with their positions cover the whole text."""

import logging
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from bibtexparser.model import Block, ImplicitComment, ParsingFailedBlock, Preamble, String
from bibtexparser.model import Entry as SplitEntry
from bibtexparser.splitter import Splitter

from litlog.parsing.bibtex.entry import Entry
from litlog.parsing.bibtex.entry_repair import mended
from litlog.parsing.bibtex.spans import spans_of

_BRACE = re.compile(r"[{}]")
_BLANKS_BEFORE_SIGN = re.compile(r"(?<!\s)\s++(?=@)")


def with_whole_entries(text: str, starts: Sequence[int]) -> str:
    """Return a text of equal length in which no line within an entry begins with "@": blanks replace line breaks.

    `starts` are the places, in their order, of entries that were cut. Whole is one whose braces close and that is well
    formed up to there; one that lacks a brace is none, so that it does not take the next with it.
    """
    closing = _closing_braces(text) if starts else {}
    pieces, at = [], 0
    for start in starts:
        end = closing.get(text.find("{", start), 0)
        if start >= at and end:
            entry = text[start:end]
            pieces += [text[at:start], _joined(entry) if spans_of(entry) else entry]
            at = end
    return "".join([*pieces, text[at:]])


def _joined(entry: str) -> str:
    return _BLANKS_BEFORE_SIGN.sub(lambda blanks: " " * len(blanks[0]), entry)


def _closing_braces(text: str) -> dict[int, int]:
    """Return for each opening brace the position after its closing brace."""
    closing: dict[int, int] = {}
    opened: list[int] = []
    for brace in _BRACE.finditer(text):
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            closing[opened.pop()] = brace.end()
    return closing


# What it would log about failed blocks, we report ourselves.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL + 1)

Kind = Literal["entry", "string", "preamble", "comment"]


@dataclass(frozen=True, slots=True)
class Part:
    """Block from `start` to `end` of a text: an entry, a definition, or anything else, which is a comment.

    `entries` are the parsed ones: one, none if it is invalid, several if a repaired one has hidden others. `line` is
    counted from 1. Text between the parts is comment as well.
    """

    kind: Kind
    start: int
    end: int
    line: int
    entries: tuple[Entry, ...] = ()
    mended: bool = False


def located(text: str) -> Iterable[tuple[Block, int, int]]:
    """Cut a text into blocks with their places; one that failed in its middle ends where the next begins."""
    blocks = list(_cut(text))
    whole = with_whole_entries(text, [start for block, start, _ in blocks if is_lost(block)])
    return blocks if whole == text else _cut(whole)


def _cut(text: str) -> Iterator[tuple[Block, int, int]]:
    failed, begun, at = None, 0, 0
    for block in Splitter(text).split().blocks:
        if failed is not None and isinstance(block, ImplicitComment):
            continue
        start = text.find(block.raw or "", at)
        at = start + len(block.raw or "")
        if failed is not None:
            yield failed, begun, start
        failed, begun = (block, start) if is_lost(block) else (None, start)
        if failed is None:
            yield block, start, at
    if failed is not None:
        yield failed, begun, len(text)


def kind_of(block: Block) -> Kind:
    """Return the kind of a block; one that failed for a repeated key or field is an entry."""
    match block:
        case String():
            return "string"
        case Preamble():
            return "preamble"
        case SplitEntry() | ParsingFailedBlock():
            return "entry"
        case _:
            return "comment"


def mended_blocks(sources: Iterable[str]) -> list[Block]:
    """Return the blocks of the first mended source that is read without a failure, none if there is none."""
    for source in sources:
        again = mended(source)
        blocks = Splitter(again).split().blocks if again else []
        if not any(map(is_lost, blocks)) and blocks:
            return blocks
    return []


def is_lost(block: Block) -> bool:
    """Return whether bibtexparser could make nothing of a block."""
    return isinstance(block, ParsingFailedBlock) and block.ignore_error_block is None
