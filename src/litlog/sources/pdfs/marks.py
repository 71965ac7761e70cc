"""PDF annotations: highlights with the text under them, and comments (ISO 32000-1, 12.5.6)."""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import Any, NamedTuple

from pypdf.errors import PyPdfError

from litlog.sources.pdfs.page_labels import page_labels
from litlog.sources.pdfs.pieces import Piece, pieces_of

_WORD = re.compile(r"\S+")
_OPEN_HYPHEN = re.compile(r"(?<=[^\W\d_])[-\u00ad] (?=[^\W\d_A-Z])")


class Box(NamedTuple):
    """An upright rectangle in page units (points); y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float


def words_under(boxes: Iterable[Box], pieces: list[Piece]) -> str:
    """Return the words under the boxes of one highlight; a word at an edge counts if its centre is inside."""
    lines = (" ".join(_inside(box, pieces)) for box in boxes)
    return _OPEN_HYPHEN.sub("", " ".join(" ".join(lines).split()))


def _inside(box: Box, pieces: list[Piece]) -> Iterator[str]:
    for piece in pieces:
        if box.bottom <= piece.baseline + piece.size / 4 <= box.top:
            for word in _WORD.finditer(piece.text):
                middle = (piece.edges[word.start()] + piece.edges[word.end()]) / 2
                if box.left <= middle <= box.right:
                    yield word[0]


_MARKINGS = ("/Highlight", "/Underline", "/Squiggly")
_COMMENTS = ("/Text", "/FreeText", "/StrikeOut", "/Caret")
_HIDDEN = 2
_MOST = 2_000
_MOST_PAGES = 5_000
_LONGEST = 5_000
# What pypdf and wrong types of values raise; a mark or a page that does so costs only itself.
_DAMAGED = (PyPdfError, ArithmeticError, AttributeError, LookupError, RuntimeError, TypeError, ValueError)
_MOST_BOXES = 200


def marks(reader: Any) -> list[dict[str, str]]:
    """Return the annotations of a `pypdf` reader in page order.

    Each has its `page` label, the `quote` under it, the `comment` on it, its creation `day` (in PDF date format), and a
    `mark` that identifies it across imports; missing values are "".
    """
    labels = page_labels(reader)
    return list(islice(_of_pages(reader, labels), _MOST))


def _of_pages(reader: Any, labels: list[str]) -> Iterator[dict[str, str]]:
    for place, page in enumerate(islice(reader.pages, _MOST_PAGES)):
        found = [one for one in _annotations(page) if one.get("/Subtype") in (*_MARKINGS, *_COMMENTS)]
        pieces = _pieces(page) if any(one["/Subtype"] in _MARKINGS for one in found) else []
        for one in found:
            with suppress(*_DAMAGED):
                yield from _told(one, place, labels[place], pieces)


def _pieces(page: Any) -> list[Piece]:
    with suppress(*_DAMAGED):
        return pieces_of(page)
    return []


def _told(one: Any, place: int, label: str, pieces: list[Piece]) -> Iterator[dict[str, str]]:
    boxes = _boxes(one) if one["/Subtype"] in _MARKINGS else []
    quote, comment = words_under(boxes, pieces)[:_LONGEST], _text(one, "/Contents")
    if quote or comment:
        mark = _known_again(place, one, boxes, comment)
        yield {"page": label, "quote": quote, "comment": comment, "day": _day(one), "mark": mark}


def _annotations(page: Any) -> Iterator[Any]:
    """Return the annotations without hidden ones and the states ("Accepted") that viewers store as replies."""
    listed = page.get("/Annots")
    listed = listed.get_object() if listed is not None else None
    for reference in islice(listed if isinstance(listed, list) else [], _MOST):
        one = reference.get_object()
        if isinstance(one, dict) and not _number(one.get("/F")) & _HIDDEN and "/StateModel" not in one:
            yield one


def _boxes(one: Any) -> list[Box]:
    """Return the quadrilaterals of a highlight as upright boxes: in practice their corners come in any order."""
    points = one.get("/QuadPoints")
    numbers = [float(number) for number in islice(points.get_object() if points is not None else [], 8 * _MOST_BOXES)]
    quads = [numbers[start : start + 8] for start in range(0, len(numbers) - 7, 8)]
    return [Box(min(quad[::2]), min(quad[1::2]), max(quad[::2]), max(quad[1::2])) for quad in quads]


def _known_again(place: int, one: Any, boxes: list[Box], comment: str) -> str:
    """Return an id for an annotation from its position and typed text.

    The highlighted words are not part of it, since a later version may extract them better.
    """
    where = [edge for box in boxes for edge in box] or [float(edge) for edge in one.get("/Rect", [])]
    told = json.dumps([place, one["/Subtype"], [round(edge) for edge in where], comment])
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def _text(one: Any, name: str) -> str:
    return str(one.get(name) or "").replace("\r\n", "\n").replace("\r", "\n").strip()[:_LONGEST]


def _day(one: Any) -> str:
    return str(one.get("/CreationDate") or one.get("/M") or "")[:30]


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0
