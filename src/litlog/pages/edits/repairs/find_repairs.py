"""Detecting repairs: proposals to fix clear errors on a page; nothing changes until one is applied."""

import re
from collections.abc import Iterator, Sequence

from litlog.model.pages import Block, Page
from litlog.pages.edits.repairs.link_targets import mistyped_targets
from litlog.pages.edits.repairs.repair import Repair
from litlog.pages.notes.contents import find_contents
from litlog.pages.text.link_scanner import definitions, find_links

_MISREAD = re.compile(
    r"[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,3}"
)
_BARE_PAGE = re.compile(r"(?<=\s)\d{1,4}(?=\s*$)")


def repairs(page: Page) -> tuple[Repair, ...]:
    """Return the proposed repairs, in page order.

    They concern text decoded with a wrong encoding, addresses without a scheme, mistyped addresses, and missing page
    marks.
    """
    rules = (_misread, _without_scheme, mistyped_targets, _without_mark)
    found = [one for rule in rules for one in rule(page.blocks)]
    return tuple(sorted(found, key=lambda one: (one.block, one.start)))


def _misread(blocks: Sequence[Block]) -> Iterator[Repair]:
    """Find UTF-8 that was decoded as Windows-1252: sequences that decode to one letter when reversed."""
    for number, block in enumerate(blocks):
        for found in _MISREAD.finditer(block.raw) if not block.raw.isascii() else ():
            right = _read_back(found[0])
            if right:
                yield Repair(number, *found.span(), found[0], right, "UTF-8 was read as Windows-1252")


def _read_back(text: str) -> str:
    try:
        right = text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""
    return right if len(right) == 1 else ""


def _without_scheme(blocks: Sequence[Block]) -> Iterator[Repair]:
    defined = definitions(blocks)
    for number, block in enumerate(blocks):
        for link in find_links(block.raw, defined) if block.kind not in ("code", "front matter") else ():
            if link.form == "inline" and link.url.startswith("www."):
                end = link.url_start + len(link.url)
                after = "https://" + link.url
                yield Repair(
                    number, link.url_start, end, link.url, after, "the address has no scheme, so it is relative"
                )


def _without_mark(blocks: Sequence[Block]) -> Iterator[Repair]:
    """Find lines of a table of contents whose page number lacks the "p." that most lines have."""
    lines = [line for line in find_contents(blocks, 0, len(blocks) - 1) if line.item.page] if blocks else []
    bare = [line.block for line in lines if not re.search(r"\bp\.?\s*\w+\s*$", blocks[line.block].raw)]
    for number in bare if len(bare) * 2 < len(lines) else ():
        found = _BARE_PAGE.search(blocks[number].raw.rstrip())
        if found:
            yield Repair(
                number, *found.span(), found[0], f"p. {found[0]}", "the other lines of the contents have a page mark"
            )
