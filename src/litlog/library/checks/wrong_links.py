"""Wrong links: the link text is the title of one work of the library, the address is that of another work."""

from collections.abc import Iterator, Sequence

from litlog.identify.destinations import describe
from litlog.library.library import Library
from litlog.merge.titles import title_likeness, title_words
from litlog.model.finding import Trust
from litlog.model.item import Item
from litlog.model.pages import Meaning, Mention, Page
from litlog.model.work import Work
from litlog.pages import Doubt, Repair

_WHOLLY_OTHER = 0.4
_TELLING = 3
"""So many words make a title that only one work has."""


class Titles:
    """Index of items by title and key, for the checks of all pages."""

    def __init__(self, items: Sequence[Item]) -> None:
        """Take all items of the library."""
        self.by_key = {item.key: item for item in items}
        self.by_title: dict[tuple[str, ...], list[Item]] = {}
        for item in items:
            if len(words := title_words(item.work.title)) >= _TELLING:
                self.by_title.setdefault(words, []).append(item)


def mislinked(library: Library, page: Page, meaning: Meaning, titles: Titles) -> Iterator[Repair | Doubt]:
    """Report each such link if sources confirm both titles and the titles are entirely different.

    If the work of the title has an identifier of the same scheme as the linked one, its address is proposed.
    """
    for one in meaning.mentions:
        linked = titles.by_key.get(one.work) if one.url else None
        near = titles.by_title.get(title_words(one.text), []) if linked else []
        named = next((other for other in near if linked and _differ(library, other, linked)), None)
        if linked and named:
            yield _told(page, one, named, linked)


def _differ(library: Library, named: Item, linked: Item) -> bool:
    mine, theirs = _known(library, named), _known(library, linked)
    if named.key == linked.key or not (mine and theirs) or title_words(mine.title) != title_words(named.work.title):
        return False
    return title_likeness(mine, theirs) < _WHOLLY_OTHER


def _known(library: Library, item: Item) -> Work | None:
    """Return the work by its most trusted source that is not a page, if that tells a title."""
    told = (one.work for one in library.store.findings(item.key) if one.trust is not Trust.LOG)
    return next((one for one in told if one.title), None)


def _told(page: Page, mention: Mention, named: Item, linked: Item) -> Repair | Doubt:
    raw = page.blocks[mention.block].raw
    at = raw.find(mention.url, mention.start, mention.end)
    schemes = {one.scheme for one in describe(mention.url).identifiers} - {"url"}
    right = next((one for one in named.work.identifiers if one.scheme in schemes), None)
    if right is None or at < 0:
        return Doubt(mention.block, f"the text is the title of {named.key}, and the link goes to {linked.key}")
    reason = f"the text is the title of {named.key}, and the link goes to {linked.key}"
    return Repair(mention.block, at, at + len(mention.url), mention.url, right.url, reason)
