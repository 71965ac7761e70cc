"""Repair and doubt: the data types for a proposed fix, and for an inconsistency that only the reader can settle."""

from dataclasses import dataclass

from litlog.errors import Refused
from litlog.model.pages import Page
from litlog.pages.reading import read_page


@dataclass(frozen=True, slots=True)
class Repair:
    """A proposal to replace `before` at `start` to `end` of a block's `raw` by `after`."""

    block: int
    start: int
    end: int
    before: str
    after: str
    reason: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """An inconsistency in a block, described for the reader; the program cannot know the right value."""

    block: int
    message: str


def apply(page: Page, repair: Repair) -> Page:
    """Return the page with this one repair; raises `Refused` where its text has changed since it was proposed."""
    block = page.blocks[repair.block] if repair.block < len(page.blocks) else None
    if block is None or block.raw[repair.start : repair.end] != repair.before:
        raise Refused("The page has changed since the repair was proposed.", "Run `litlog check` again.")
    raw = block.raw[: repair.start] + repair.after + block.raw[repair.end :]
    whole = "".join(raw if number == repair.block else one.raw for number, one in enumerate(page.blocks))
    return read_page(whole.encode(page.encoding), page.path)
