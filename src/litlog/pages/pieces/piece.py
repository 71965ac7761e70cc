"""The piece of a line: a span with its type and the text that a reader sees."""

from dataclasses import dataclass
from typing import Literal

PieceKind = Literal["link", "label", "strong", "emphasis", "quoted", "plain", "bracket", "separator", "by"]
MARKED = ("link", "strong", "emphasis", "quoted")
"""Kinds of pieces that a writer set apart, as titles are."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A span of a block from `start` to `end`; `text` is what a reader sees, `url` the address of a link."""

    kind: PieceKind
    start: int
    end: int
    text: str
    url: str = ""

    @property
    def marked(self) -> bool:
        """Return whether it is set apart by a link, marks or quotation marks."""
        return self.kind in MARKED
