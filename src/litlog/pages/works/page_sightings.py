"""Everything that a page names: links, records of lists, and works in running text."""

from collections.abc import Sequence

from litlog.model.pages import Block, Page
from litlog.pages.dates.date_places import words_after_date
from litlog.pages.dates.entries import Dated
from litlog.pages.layouts.listed import ListReader
from litlog.pages.pieces.repeated_labels import repeated_labels
from litlog.pages.reading import heading_text
from litlog.pages.text.block_text import words_start
from litlog.pages.text.link_scanner import definitions
from litlog.pages.works.listed_works import add_listed
from litlog.pages.works.named_works import add_unlinked
from litlog.pages.works.own_sites import own_sites
from litlog.pages.works.page_frame import without_frame
from litlog.pages.works.sightings import LinkReader, Sighting

_SPOKEN = ("heading", "item", "paragraph", "quote", "table", "html")


def read_sightings(page: Page, dated: Dated, base_urls: Sequence[str]) -> tuple[list[Sighting], ListReader]:
    """Return all sightings of a page, and the reader of its lists with what it made of each line.

    Args:
        page: The page.
        dated: Its dated entries.
        base_urls: The addresses of the reader's own pages.
    """
    base_urls = (*base_urls, *own_sites("".join(block.raw for block in page.blocks)))
    labels = repeated_labels("".join(block.raw for block in page.blocks))
    reader = LinkReader(definitions(page.blocks), base_urls, labels)
    starts = _starts(page.blocks, dated)
    heading = ""
    for number, block in enumerate(page.blocks):
        if block.kind in _SPOKEN:
            reader.read(number, block, start=starts[number], entry=dated.of[number], heading=heading)
        if block.kind == "heading":
            heading = heading_text(block.raw)
    reader.found[:] = without_frame(reader.found, page.blocks)
    named = {one.mention.block for one in reader.found if one.mention.target == "work"}
    titled = {one.mention.block for one in reader.found if one.anchor.kind in ("title", "citation")}
    lists = ListReader(page, dated, starts, reader.defined, named, titled, labels)
    add_listed(lists.read(), dated, reader.found, [block.raw for block in page.blocks])
    add_unlinked(page.blocks, dated, starts, reader.found)
    return reader.found, lists


def _starts(blocks: Sequence[Block], dated: Dated) -> list[int]:
    """Return for each block the offset of its words, after the date if it has one."""
    starts = [words_start(block).at for block in blocks]
    for entry in dated.entries:
        if entry.printed:
            starts[entry.block] = words_after_date(blocks[entry.block], entry)
    return starts
