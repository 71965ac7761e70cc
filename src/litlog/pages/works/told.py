"""What the fields of a record tell of the reading of its work."""

from dataclasses import dataclass

from litlog.model.dates import PartialDate
from litlog.model.reading import Status


@dataclass(frozen=True, slots=True)
class Told:
    """What the fields of a record tell of the reading of its work."""

    rating: int | None = None
    status: Status | None = None
    day: PartialDate | None = None
    tags: tuple[str, ...] = ()
