"""Headings that title an address: `## The shape of hats`, and below it `[Link](…)` or `<…>`."""

import re
from collections.abc import Mapping, Sequence

from litlog.model.pages import Block
from litlog.model.work import Work
from litlog.pages.layouts.record import Record
from litlog.pages.pieces.cut import inner
from litlog.pages.pieces.titles import title_likeness
from litlog.pages.reading import heading_text
from litlog.pages.text.block_text import words_start
from litlog.pages.text.link_scanner import find_links, links_as_texts
from litlog.pages.words.lists import kind_of_list, tells_of_others
from litlog.pages.works.anchor_text import read_anchor


_SITE = re.compile(r"\s+[|｜]\s+[^|｜]{2,40}$|\s+[-–—]\s+(?:YouTube|Wikipedia|Medium|GitHub|Vimeo|Nature|arXiv|Hacker News)$", re.IGNORECASE)
_DAY = re.compile(r"^\W*(?:\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[-./]\d{1,2}(?:[-./]\d{2,4})?)\W+|^\W*\d{1,3}[.)]\s+")


def heading_records(blocks: Sequence[Block], defined: Mapping[str, str]) -> list[Record]:
    """Return the works whose title is a heading and whose address opens the block below, or ends the heading."""
    found = []
    for number, block in enumerate(blocks):
        if block.kind == "heading":
            record = _titled(blocks, number, defined)
            if record:
                found.append(record)
    return found


def without_site(title: str) -> str:
    """Return a title without the site's name behind it: "Boats - YouTube"."""
    return _SITE.sub("", title)


def _titled(blocks: Sequence[Block], number: int, defined: Mapping[str, str]) -> Record | None:
    heading = blocks[number]
    shown = heading_text(heading.raw)
    if find_links(heading.raw, defined):
        return None
    below = number + 1
    while below < len(blocks) and blocks[below].kind == "blank":
        below += 1
    if below >= len(blocks) or blocks[below].kind not in ("paragraph", "item"):
        return None
    block = blocks[below]
    start = words_start(block).at
    links = find_links(block.raw, defined)
    if not links or links[0].start - start > 2 or links[0].form in ("image", "wiki"):
        return None
    label = links[0].form == "bare" or read_anchor(links[0].text).kind in ("none", "label")
    behind = block.raw[links[0].end :].strip(" >\t*_")
    alone = not behind.split("\n")[0].strip() or block.kind == "paragraph"
    title = without_site(inner(links_as_texts(_DAY.sub("", shown))))
    telling = title_likeness(title) >= 0.6 and not tells_of_others(title) and len(title.split()) > 1
    if not (label and alone and telling) or (kind_of_list(title) and len(title.split()) < 3):
        return None
    return Record(
        below, links[0].start, links[0].end, Work(title=title), "heading titles an address",
        ("layout: heading titles an address",), sure=True, heading=number, certain=True, ends=last_below(blocks, number),
    )  # fmt: skip


def last_below(blocks: Sequence[Block], heading: int) -> int:
    """Return the last block below a heading: the one before the next of its level or above."""
    for later in range(heading + 1, len(blocks)):
        if blocks[later].kind == "heading" and blocks[later].level <= blocks[heading].level:
            return later - 1
    return len(blocks) - 1
