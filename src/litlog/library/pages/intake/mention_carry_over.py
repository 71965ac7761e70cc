"""Mention carry-over: blocks that are unchanged or moved to another page keep the items of their mentions."""

from collections.abc import Mapping
from types import MappingProxyType

from litlog.model.pages import Block, Meaning, Mention, Page

Place = tuple[str, int, int]
"""Where a work is named: the text of a block, and the span in it."""

Named = Mapping[Place, str]
"""The keys of works by the places that name them; "" for a work whose item the reader has removed."""

NOTHING: Named = MappingProxyType({})


def named_on(page: Page, meaning: Meaning) -> Named:
    """Return the works that a page mentions, by their keys as in `meaning`.

    Left out if a text occurs twice and mentions two works.
    """
    found: dict[Place, set[str]] = {}
    for one in meaning.mentions:
        if one.target == "work":
            found.setdefault(_place(page.blocks, one), set()).add(one.work)
    return {place: key for place, (key, *others) in found.items() if not others}


def still_named(page: Page, meaning: Meaning, named: Named) -> dict[str, str]:
    """Return the keys of a page's works, by local names, that its blocks named before."""
    found = ((one.work, named.get(_place(page.blocks, one), "")) for one in meaning.mentions if one.work)
    return {name: key for name, key in found if key}


def still_removed(page: Page, meaning: Meaning, named: Named) -> set[str]:
    """Return the local names of the works that are named only where the reader has removed their items."""
    told = [(one.work, named.get(_place(page.blocks, one)) == "") for one in meaning.mentions]
    return {name for name, removed in told if removed} - {name for name, removed in told if not removed}


def _place(blocks: tuple[Block, ...], one: Mention) -> Place:
    return blocks[one.block].raw, one.start, one.end
