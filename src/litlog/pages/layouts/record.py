"""A record: a work as the layout of its group shows it."""

from dataclasses import dataclass

from litlog.model.dates import PartialDate
from litlog.model.reading import Status
from litlog.model.work import Work


@dataclass(frozen=True, slots=True)
class Record:
    """A work named in a block: the span of its title, what is said of it, by which layout, on what evidence.

    `sure` tells whether the evidence suffices for a work without a link. For a record of fields `blocks` are those with
    its fields, and `ends` is the last block of its section; fields tell of the reading, too. `link` is the block and
    span of the field with its address, `heading` the heading that titles the link at the span. `certain` tells that
    title and people are better here than what the words around a link say, `page` that the page is the record,
    `linked` that its first label is its link, `placed` that a heading or the page's name names its kind, `noted` that
    the text of its section is notes on it.
    """

    block: int
    start: int
    end: int
    work: Work
    layout: str
    reasons: tuple[str, ...]
    sure: bool
    blocks: tuple[int, ...] = ()
    ends: int = -1
    rating: int | None = None
    status: Status | None = None
    day: PartialDate | None = None
    tags: tuple[str, ...] = ()
    url: str = ""
    link: tuple[int, int, int] | None = None
    heading: int | None = None
    certain: bool = False
    linked: bool = False
    placed: bool = False
    page: bool = False
    noted: bool = True
