"""Deduplication of a looked-up item: merged with its duplicate if there is one, and given its final key."""

from litlog.library.items.citation_keys import is_given, is_guess, with_lasting_key
from litlog.library.items.item_merging import join
from litlog.library.items.provenance import expected, learn
from litlog.library.items.recognition import recognise
from litlog.library.items.relations import relate
from litlog.library.library import Library
from litlog.model.finding import Finding
from litlog.model.identifiers import Identifier
from litlog.model.item import Item
from litlog.query.terms import Query
from litlog.store.change import Change


def double(change: Change, item: Item, finding: Finding) -> Item | None:
    """Return the other item that is this work too, as its finding shows.

    It is looked for before the item learns: an identifier is known by the oldest item that has it.
    """
    return recognise(_Others(change, item.key), expected(change, item, finding))


def settle(library: Library, change: Change, item: Item, finding: Finding, other: Item | None) -> Item:
    """Let an item learn what a source found, be one with its double, and be related to what the source names.

    A key that the reader or a bibliography gave stays; one that was guessed is given anew, once.
    """
    return relate(change, _settled(library, change, item, finding, other))


def _settled(library: Library, change: Change, item: Item, finding: Finding, other: Item | None) -> Item:
    said = change.findings(item.key)
    after = learn(change, item, [finding])
    if other is None:
        return with_lasting_key(change, after) if is_guess(said) else after
    said_of_other = change.findings(other.key)
    kept, gone = (after, other) if is_given(said) and not is_given(said_of_other) else (other, after)
    one = join(library, change, kept=kept, gone=gone)
    return with_lasting_key(change, one) if is_guess((*said, *said_of_other)) else one


class _Others:
    """The items of a change but for one."""

    def __init__(self, change: Change, key: str) -> None:
        self._change, self._key = change, key

    def items(self, query: Query, *, limit: int | None = None) -> list[Item]:
        return [item for item in self._change.items(query, limit=limit) if item.key != self._key]

    def items_with(self, identifier: Identifier) -> list[Item]:
        return [item for item in self._change.items_with(identifier) if item.key != self._key]
