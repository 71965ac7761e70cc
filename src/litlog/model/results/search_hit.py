"""Search hit: an item or a log entry, with the place that matched."""

from dataclasses import dataclass

from litlog.model.dates import PartialDate
from litlog.model.item import Item


@dataclass(frozen=True, slots=True)
class Hit:
    """An item, or a log entry that mentions no work; `where` is the field or place that matched.

    `snippet` is the text around the match, with the matching words between the two control characters
    U+0002 and U+0003, which no text of a library contains.
    """

    where: str
    snippet: str
    item: Item | None = None
    page: str = ""
    on: PartialDate | None = None
