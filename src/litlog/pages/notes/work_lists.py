"""Reading lists on a page: which works are listed under which heading or bullet, in the reader's order.

A list has no date above it, and at least three bullets or table rows in one place that name a work each.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from litlog.model.pages import Block, Entry, Mention
from litlog.pages.reading import heading_text
from litlog.pages.text.block_text import words_of
from litlog.pages.text.link_scanner import links_as_texts

_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Listing:
    """Works in list order under one heading or bullet: `block` is its number, None for the top of the page.

    `group` are the texts of the headings and bullets above, the outermost first.
    """

    block: int | None
    group: tuple[str, ...]
    works: tuple[str, ...]


def find_lists(blocks: Sequence[Block], entries: Sequence[Entry], mentions: Sequence[Mention]) -> Iterator[Listing]:
    """Return the lists of a page in page order."""
    first: dict[int, str] = {}
    for one in mentions:
        if one.work and blocks[one.block].kind in ("item", "table"):
            first.setdefault(one.block, one.work)
    dated = _under_a_date(blocks, entries)
    groups: dict[int | None, list[str]] = {}
    for number, work in first.items():
        if not dated[number]:
            groups.setdefault(_above(blocks, number, first), []).append(work)
    for block, works in groups.items():
        if len(works) >= _FEWEST:
            yield Listing(block, tuple(_path(blocks, block))[::-1], tuple(dict.fromkeys(works)))


def _under_a_date(blocks: Sequence[Block], entries: Sequence[Entry]) -> list[bool]:
    """Return for each block whether it is a log entry or nested under one."""
    own = {entry.block for entry in entries}
    found: list[bool] = []
    for number, block in enumerate(blocks):
        found.append(number in own or (block.parent is not None and found[block.parent]))
    return found


def _above(blocks: Sequence[Block], number: int, named: Mapping[int, str]) -> int | None:
    """Return what the list of a bullet is nested under; a bullet that names a work is skipped for its parent."""
    above = blocks[number].parent
    while above is not None and above in named:
        above = blocks[above].parent
    return above


def _path(blocks: Sequence[Block], number: int | None) -> Iterator[str]:
    while number is not None:
        block = blocks[number]
        words = heading_text(block.raw) if block.kind == "heading" else words_of(block)
        yield links_as_texts(words).rstrip(":")
        number = block.parent
