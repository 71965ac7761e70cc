"""Recognition: whether a work is already in the library, by identifiers and addresses, then by title and people."""

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

from litlog.identify.urls import spelling_key
from litlog.merge import borrowed_name, sameness
from litlog.merge.contradictions import other_of_a_set
from litlog.merge.titles import short_title
from litlog.merge.typed_apart import telling_words, typed_apart
from litlog.model.identifiers import Identifier, Url
from litlog.model.item import Item
from litlog.model.links import LinkRole
from litlog.model.work import Work
from litlog.query.terms import AllOf, Query, Words
from litlog.query.words import words

# Such a page is about a work and may be about many: meeting it is not meeting the work.
_BESIDE = frozenset({LinkRole.ABOUT, LinkRole.COVERAGE, LinkRole.ANNOUNCEMENT, LinkRole.DISCUSSION, LinkRole.COMMENT})

_OPENING = 8
_LONG, _FEWEST, _ENOUGH = 4, 2, 3
"""Letters of a word that is worth looking for; how few and how many of these find a title spelled otherwise."""


class Items(Protocol):
    """Lookup interface for items: the store, or an open change."""

    def items(self, query: Query, *, limit: int | None = None) -> list[Item]:
        """Return the items that a query finds."""

    def items_with(self, identifier: Identifier) -> list[Item]:
        """Return the items that have an identifier, or a link to that address in any spelling."""


Typed = Callable[[Item], Iterable[Work]]
"""Returns what the reader typed of an item on pages."""


def recognise(items: Items, work: Work, typed: Typed | None = None) -> Item | None:
    """Return the item that certainly is this work, or None.

    Of a work on a page, `typed` tells what pages say of the items at its address: the reader may have given one address
    to two works. A title from anywhere else never keeps works apart.
    """
    return _by_name(items, work, typed) or _by_words(items, work)


def names(work: Work) -> tuple[Identifier, ...]:
    """Return what identifies a work: its identifiers, then the addresses that lead to the work itself."""
    leading = (link.url for link in work.links if link.role not in _BESIDE)
    addresses = tuple(Url(url) for url in leading if url.startswith(("http", "file:")))
    return work.identifiers + addresses


def _by_name(items: Items, work: Work, typed: Typed | None) -> Item | None:
    for name in names(work):
        found = [item for item in items.items_with(name) if not _contradict(item.work, work)]
        if typed:
            found = [item for item in found if _may_be(typed(item), work)]
        elif name.scheme != "url":
            found = [item for item in found if not other_of_a_set(item.work, work)]
        if found:
            return max(found, key=lambda item: len(telling_words(item.work.title) & telling_words(work.title)))
    return None


def _may_be(typed: Iterable[Work], work: Work) -> bool:
    """Return whether nothing was typed of an item, or something that a work may be."""
    apart = [typed_apart(one, work) for one in typed]
    return not apart or not all(apart)


def _contradict(known: Work, met: Work) -> bool:
    """A wrong link, or the DOI of a book, may belong to two works; two identifiers of one scheme mean two works."""
    if borrowed_name(known, met):
        return True
    mine, theirs = set(map(_name, known.identifiers)), set(map(_name, met.identifiers))
    schemes = {scheme for scheme, _ in mine}
    return not mine & theirs and any(scheme in schemes for scheme, _ in theirs)


def _name(one: Identifier) -> tuple[str, str]:
    return one.scheme, spelling_key(one.value) if one.scheme == "url" else one.value


def _by_words(items: Items, work: Work) -> Item | None:
    for query in dict.fromkeys(_near(work)):
        known = next((item for item in items.items(query, limit=20) if sameness(item.work, work).certain), None)
        if known:
            return known
    return None


def _near(work: Work) -> Iterator[Query]:
    """Yield queries for a work: how its title begins, with or without its subtitle, then its longest words."""
    short = short_title(work.title)
    for title in (work.title, short):
        if wanted := words(title)[:_OPENING]:
            yield Words(wanted, "title")
    longest = sorted({one for one in words(short) if len(one) >= _LONG}, key=lambda one: (-len(one), one))
    people = words(work.authors[0].family) if work.authors else ()
    if people and len(longest) >= _FEWEST:
        yield AllOf((Words(people, "author"), *(Words((one,), "title") for one in longest[:_ENOUGH])))
