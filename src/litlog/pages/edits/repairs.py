"""Proposals to repair what is plainly broken on a page; nothing is changed until one is applied."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from litlog.errors import Refused
from litlog.model.pages import Block, Page
from litlog.pages.notes.contents import find_contents
from litlog.pages.reading import read_page
from litlog.pages.text.linkscan import definitions, find_links

_MISREAD = re.compile(
    r"[\u00c2-\u00f4][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{1,3}"
)
_BARE_PAGE = re.compile(r"(?<=\s)\d{1,4}(?=\s*$)")


@dataclass(frozen=True, slots=True)
class Repair:
    """Replace `before` at `start` to `end` of a block's `raw` by `after`."""

    block: int
    start: int
    end: int
    before: str
    after: str
    reason: str


def repairs(page: Page) -> tuple[Repair, ...]:
    """Propose repairs, in the page's order: letters read in a wrong encoding, addresses without scheme, page marks."""
    found = [*_misread(page.blocks), *_without_scheme(page.blocks), *_without_mark(page.blocks)]
    return tuple(sorted(found, key=lambda one: (one.block, one.start)))


def apply(page: Page, repair: Repair) -> Page:
    """Give the page with this one repair; raises `Refused` where its text has changed since it was proposed."""
    block = page.blocks[repair.block] if repair.block < len(page.blocks) else None
    if block is None or block.raw[repair.start : repair.end] != repair.before:
        raise Refused("The page has changed since the repair was proposed.", "Run `litlog check` again.")
    raw = block.raw[: repair.start] + repair.after + block.raw[repair.end :]
    whole = "".join(raw if number == repair.block else one.raw for number, one in enumerate(page.blocks))
    return read_page(whole.encode(page.encoding), page.path)


def _misread(blocks: Sequence[Block]) -> Iterator[Repair]:
    """Find UTF-8 that was read as Windows-1252: of such letters, those that give one letter when read back."""
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
    """Find lines of a table of contents whose number has no "p." where most lines have one."""
    lines = [line for line in find_contents(blocks, 0, len(blocks) - 1) if line.item.page] if blocks else []
    bare = [line.block for line in lines if not re.search(r"\bp\.?\s*\w+\s*$", blocks[line.block].raw)]
    for number in bare if len(bare) * 2 < len(lines) else ():
        found = _BARE_PAGE.search(blocks[number].raw.rstrip())
        if found:
            yield Repair(
                number, *found.span(), found[0], f"p. {found[0]}", "the other lines of the contents have a page mark"
            )
