"""Entry text: its first line, and the notes nested under it."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The text of an entry: `first` is its line, `notes` become bullets under it, `below` is existing text."""

    first: str
    notes: Sequence[str] = ()
    below: str = ""

    @property
    def blocks(self) -> int:
        """Return the greatest number of blocks that the text makes."""
        return 1 + len(self.notes) + self.below.count("\n") + 1


def words_typed(text: str) -> Words | None:
    """Return the typed text, without bullet markers before the further lines; None if it is empty."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return Words(lines[0], tuple(line.lstrip("*+- ") for line in lines[1:])) if lines else None
