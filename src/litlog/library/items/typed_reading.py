"""What the reader types of a reading: tags, status, rating, priority."""

from collections.abc import Mapping

from litlog.library.items.reading_changes import READING_NAMES, with_typed
from litlog.library.library import Library
from litlog.model.dates import PartialDate
from litlog.model.item import Item
from litlog.store.change import Change


def with_reading(library: Library, change: Change, item: Item, values: Mapping[str, str]) -> Item:
    """Set what of the reader's own side is among the values."""
    typed, today = item, PartialDate.of(library.today())
    for name in READING_NAMES:
        typed = with_typed(typed, name, values[name], today) if name in values else typed
    if typed != item:
        change.put(typed)
    return typed
