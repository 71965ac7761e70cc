"""Relations between items, made from the related works that sources name."""

from dataclasses import replace

from litlog.model.item import Item, Relation, RelationKind
from litlog.model.related_works import Related, Tie, related
from litlog.store.change import Change

_KINDS = {
    Tie.DISCUSSES: RelationKind.DISCUSSES,
    Tie.REVIEW_OF: RelationKind.DISCUSSES,
    Tie.COMMENT_IN: RelationKind.COMMENT_IN,
    Tie.VERSION_OF: RelationKind.VERSION_OF,
}
"""The ties that a reader would draw as well; the others stay facts of the work."""


def relate(change: Change, item: Item) -> Item:
    """Relate an item to those of the library that its sources name; what is related already stays as it is.

    A work that is not in the library stays a fact of this one (`model.related`), and is related when this one learns
    something after it has come.
    """
    told = dict.fromkeys(filter(None, (_relation(change, item, one) for one in related(item.work))))
    new = [one for one in told if one not in item.relations]
    if not new:
        return item
    both = replace(item, relations=(*item.relations, *new))
    change.put(both)
    return both


def _relation(change: Change, item: Item, one: Related) -> Relation | None:
    other = change.item_with(one.identifier) if one.tie in _KINDS else None
    return Relation(_KINDS[one.tie], other.key) if other and other.key != item.key else None
