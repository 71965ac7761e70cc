"""The title of a record of fields: in its own field, the first line of its block, or what stands above it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from litlog.model.pages import Block
from litlog.pages.layouts.field_lines import FieldLine
from litlog.pages.pieces.cut import inner
from litlog.pages.reading import heading_text
from litlog.pages.text.block_text import words_start
from litlog.pages.text.link_scanner import links_as_texts

_IMAGE = re.compile(r"\s*!\[[^\]]*\]\([^)]*\)\s*")


@dataclass(frozen=True, slots=True)
class Titled:
    """Where the title of a record stands: the block and the span of its text."""

    block: int
    start: int
    end: int
    text: str


def title_of_fields(blocks: Sequence[Block], lines: Sequence[FieldLine]) -> Titled | None:
    """Return the title: that of its field, else the first line of the block, the item or heading above."""
    stated = next((line for line in lines if line.name == "title"), None)
    if stated:
        text = inner(links_as_texts(stated.value))
        return Titled(stated.block, stated.start, stated.end, text) if text else None
    first = lines[0]
    block = blocks[first.block]
    start = words_start(block).at
    head = block.raw[start : first.start].split("\n")[0]
    if "\n" in block.raw[start : first.start] and head.strip():
        return _in_text(first.block, block.raw, start, start + len(head.rstrip()))
    over = _before(blocks, first.block)
    return _of_block(blocks, over) if over is not None else None


def _before(blocks: Sequence[Block], number: int) -> int | None:
    """Return the block that may title the fields: the item above, or what stands right before."""
    parent = blocks[number].parent
    if blocks[number].kind == "item" and parent is not None and blocks[parent].kind == "item":
        return parent
    at = number - 1
    while at >= 0 and (blocks[at].kind in ("blank", "html") or _IMAGE.fullmatch(blocks[at].raw)):
        at -= 1
    return at if at >= 0 and blocks[at].kind in ("heading", "paragraph") else None


def _of_block(blocks: Sequence[Block], number: int) -> Titled | None:
    block = blocks[number]
    start = words_start(block).at
    if block.kind == "heading":
        shown = heading_text(block.raw)
        at = block.raw.find(shown, start)
        return _in_text(number, block.raw, at, at + len(shown)) if shown and at >= 0 else None
    text = block.raw[start:].rstrip()
    short = "\n" not in text and len(text.split()) <= 30
    return _in_text(number, block.raw, start, start + len(text)) if short else None


def _in_text(number: int, raw: str, start: int, end: int) -> Titled | None:
    """Return the title in a span, without marks, numbers and signs before it."""
    lead = re.match(r"(?:[^\w\s\"“„«《『「\[*_(<'‘¿¡]\ufe0f?\s*)*(?:\d{1,3}[.)]\s+)?", raw[start:end])
    start += lead.end() if lead else 0
    marked = re.match(r"(\*\*|__|\*|_)(.+?)\1", raw[start:end])
    if marked:
        return Titled(number, start + marked.start(2), start + marked.end(2), inner(marked[2]))
    text = inner(links_as_texts(raw[start:end]))
    return Titled(number, start, end, text) if text else None
