"""A block that stays as it is, or moves to another page, goes on naming the works that it named."""

from collections.abc import Mapping
from types import MappingProxyType

from litlog.model.pages import Block, Meaning, Mention, Page

Place = tuple[str, int, int]
"""Where a work is named: the text of a block, and the span in it."""

Named = Mapping[Place, str]
"""The keys of works by the places that name them; "" where a text stands twice and names two."""

NOTHING: Named = MappingProxyType({})


def named_on(page: Page, meaning: Meaning) -> Named:
    """Give the works that a page names; `meaning` speaks of them by their keys."""
    found: dict[Place, str] = {}
    for one in meaning.mentions:
        place = _place(page.blocks, one)
        if one.work:
            found[place] = one.work if found.get(place, one.work) == one.work else ""
    return found


def still_named(page: Page, meaning: Meaning, named: Named) -> dict[str, str]:
    """Give the keys of a page's works, by local names, that its blocks named before."""
    found = ((one.work, named.get(_place(page.blocks, one), "")) for one in meaning.mentions if one.work)
    return {name: key for name, key in found if key}


def _place(blocks: tuple[Block, ...], one: Mention) -> Place:
    return blocks[one.block].raw, one.start, one.end
