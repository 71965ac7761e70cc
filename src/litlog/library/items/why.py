"""Why a work is as it is: what each source said of each field, and which of them wins."""

from collections.abc import Mapping

from litlog.library.library import Library
from litlog.merge.claims import Claim, explain
from litlog.model.item import Item

__all__ = ["Claim", "claims"]


def claims(library: Library, item: Item) -> Mapping[str, tuple[Claim, ...]]:
    """Give the claims by field, the winner first."""
    return explain(library.store.findings(item.key))
