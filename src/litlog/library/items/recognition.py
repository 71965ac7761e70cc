"""Recognition: whether a work is already in the library, by identifiers and addresses, then by title and people."""

from typing import Protocol

from litlog.merge import borrowed_name, sameness
from litlog.merge.titles import short_title
from litlog.model.identifiers import Identifier, Url
from litlog.model.item import Item
from litlog.model.links import LinkRole
from litlog.model.work import Work
from litlog.query.terms import Query, Words
from litlog.query.words import words

# Such a page is about a work and may be about many: meeting it is not meeting the work.
_BESIDE = frozenset({LinkRole.ABOUT, LinkRole.COVERAGE, LinkRole.ANNOUNCEMENT, LinkRole.DISCUSSION, LinkRole.COMMENT})


class Items(Protocol):
    """Lookup interface for items: the store, or an open change."""

    def items(self, query: Query, *, limit: int | None = None) -> list[Item]:
        """Return the items that a query finds."""

    def item_with(self, identifier: Identifier) -> Item | None:
        """Return the item that has an identifier, or a link to that address."""


def recognise(items: Items, work: Work) -> Item | None:
    """Return the item that certainly is this work, or None."""
    return _by_name(items, work) or _by_words(items, work)


def names(work: Work) -> tuple[Identifier, ...]:
    """Return what identifies a work: its identifiers, then the addresses that lead to the work itself."""
    leading = (link.url for link in work.links if link.role not in _BESIDE)
    addresses = tuple(Url(url) for url in leading if url.startswith(("http", "file:")))
    return work.identifiers + addresses


def _by_name(items: Items, work: Work) -> Item | None:
    found = (items.item_with(name) for name in names(work))
    return next((item for item in found if item and not _contradict(item.work, work)), None)


def _contradict(known: Work, met: Work) -> bool:
    """A wrong link, or the DOI of a book, may belong to two works; two identifiers of one scheme mean two works."""
    if borrowed_name(known, met):
        return True
    mine = {(one.scheme, one.value) for one in known.identifiers}
    schemes = {scheme for scheme, _ in mine}
    theirs = {(one.scheme, one.value) for one in met.identifiers}
    return not mine & theirs and any(scheme in schemes for scheme, _ in theirs)


def _by_words(items: Items, work: Work) -> Item | None:
    for title in dict.fromkeys((work.title, short_title(work.title))):
        wanted = words(title)
        near = items.items(Words(wanted[:8], "title"), limit=20) if wanted else []
        known = next((item for item in near if sameness(item.work, work).certain), None)
        if known:
            return known
    return None
