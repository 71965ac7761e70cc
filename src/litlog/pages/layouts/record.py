"""A record: a work as the layout of its group shows it."""

from dataclasses import dataclass

from litlog.model.work import Work


@dataclass(frozen=True, slots=True)
class Record:
    """A work named in a block: the span of its title, what is said of it, by which layout, on what evidence.

    `sure` tells whether the evidence suffices for a work without a link.
    """

    block: int
    start: int
    end: int
    work: Work
    layout: str
    reasons: tuple[str, ...]
    sure: bool
    ends: int = -1
    """The last block of the record, where its fields stand in several."""
