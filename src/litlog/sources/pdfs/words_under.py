"""The words of a page that lie under boxes drawn on it."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from litlog.sources.pdfs.pieces import Piece

_WORD = re.compile(r"\S+")
_OPEN_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad] (?=[^\W\d_A-Z])")


class Box(NamedTuple):
    """An upright rectangle in the units of the page, points; y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float


def words_under(boxes: Iterable[Box], pieces: list[Piece]) -> str:
    """Give the words under boxes, the lines of one marking; a word at an edge counts if its middle is inside."""
    lines = (" ".join(_inside(box, pieces)) for box in boxes)
    return _OPEN_HYPHEN.sub("", " ".join(" ".join(lines).split()))


def _inside(box: Box, pieces: list[Piece]) -> Iterator[str]:
    for piece in pieces:
        if box.bottom <= piece.baseline + piece.size / 4 <= box.top:
            for word in _WORD.finditer(piece.text):
                middle = (piece.edges[word.start()] + piece.edges[word.end()]) / 2
                if box.left <= middle <= box.right:
                    yield word[0]
