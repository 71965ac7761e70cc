"""What an entry says: its first line, and what stands under it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """`first` is the entry, `notes` become bullets under it; `below` is text that stands there already, exactly."""

    first: str
    notes: Sequence[str] = ()
    below: str = ""

    @property
    def blocks(self) -> int:
        """The greatest number of blocks that it makes."""
        return 1 + len(self.notes) + self.below.count("\n") + 1


def words_typed(text: str) -> Words | None:
    """Read what a reader typed, whatever bullets he put before the further lines; None if there is nothing."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return Words(lines[0], tuple(line.lstrip("*+- ") for line in lines[1:])) if lines else None
