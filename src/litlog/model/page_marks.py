"""Page marks: statuses, tags and ratings of works that a page states, each with its block."""

from dataclasses import dataclass

from litlog.model.dates import PartialDate
from litlog.model.reading import Status


@dataclass(frozen=True, slots=True)
class PageStatus:
    """Statement of a page that a work was read or is wanted, and when."""

    work: str
    status: Status
    on: PartialDate | None
    block: int


@dataclass(frozen=True, slots=True)
class PageTag:
    """The page tags a work."""

    work: str
    tag: str
    block: int


@dataclass(frozen=True, slots=True)
class PageRating:
    """The page rates a work, 1 to 5."""

    work: str
    rating: int
    block: int
