"""A .bib text cut into blocks by bibtexparser, each with its place, so that together they cover the text."""

import logging
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from bibtexparser.model import Block, ImplicitComment, ParsingFailedBlock, Preamble, String
from bibtexparser.model import Entry as SplitEntry
from bibtexparser.splitter import Splitter

from litlog.parsing.bibtex.entry import Entry
from litlog.parsing.bibtex.entry_repair import mended
from litlog.parsing.bibtex.multiline_values import with_whole_entries

# What it would log about failed blocks, we report ourselves.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL + 1)

Kind = Literal["entry", "string", "preamble", "comment"]


@dataclass(frozen=True, slots=True)
class Part:
    """What stands from `start` to `end` of a text: an entry, a definition, or a comment as soon as it is no entry.

    `entries` are what it says: one, none if it cannot be read, several where a mended one has hidden others. `line` is
    counted from 1. What lies between the parts of a text is comment as well.
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
    """Say what a block is to us; what failed for a repeated key or field is an entry."""
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
    """Give the blocks of the first mended source that is read without a failure, none if there is none."""
    for source in sources:
        again = mended(source)
        blocks = Splitter(again).split().blocks if again else []
        if not any(map(is_lost, blocks)) and blocks:
            return blocks
    return []


def is_lost(block: Block) -> bool:
    """Say whether bibtexparser could make nothing of a block."""
    return isinstance(block, ParsingFailedBlock) and block.ignore_error_block is None
