"""Outline of a page: the headings above each block, and the texts that tell what a group of blocks is about."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from litlog.model.pages import Block, Page
from litlog.pages.reading import heading_text
from litlog.pages.text.block_text import words_of
from litlog.pages.text.link_scanner import links_as_texts

_SEPARATORS = str.maketrans("-_+", "   ")


def above(blocks: Sequence[Block], number: int | None) -> Iterator[int]:
    """Return the items and headings above a block, the nearest first."""
    while number is not None:
        number = blocks[number].parent
        if number is not None:
            yield number


def label_of(block: Block) -> str:
    """Return the text of a heading or of an item as a label."""
    words = heading_text(block.raw) if block.kind == "heading" else words_of(block)
    return links_as_texts(words).strip(" *_:：#")


def name_of_file(page: Page) -> str:
    """Return the name of a page's file as words: "books 2023"; that of its folder for a README or an index."""
    path = PurePath(page.path)
    name = path.parent.name if path.stem.lower() in ("readme", "index", "_index") else path.stem
    return name.translate(_SEPARATORS)
