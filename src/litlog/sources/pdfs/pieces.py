"""Text pieces of a PDF page, with the positions of their letters."""

from itertools import accumulate
from typing import Any, NamedTuple

from litlog.sources.pdfs.glyph_widths import Widths

_MOST = 20_000


class Piece(NamedTuple):
    """A part of a line: its baseline and type size in points, and the edges of its letters, one more than letters."""

    baseline: float
    size: float
    text: str
    edges: list[float]


def pieces_of(page: Any) -> list[Piece]:
    """Return the text pieces of a `pypdf` page in drawing order.

    Vertical text is left out.
    """
    pen = _Pen()
    page.extract_text(visitor_operand_before=pen.moves, visitor_text=pen.take)
    return pen.pieces


class _Pen:
    """A visitor for `pypdf`, which calls it first for drawing operators and then for the extracted text."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self._shown: list[tuple[float, list[Any]]] = []
        self._between, self._before_word = 0.0, 0.0
        self._widths: dict[int, Widths] = {}

    def moves(self, operator: bytes, operands: list[Any], outer: list[float], inner: list[float]) -> None:
        """Record shown strings, and the character (Tc) and word (Tw) spacing."""
        if operator in (b"Tj", b"TJ", b"'", b'"') and operands:
            shown = operands[-1]
            self._shown.append((_place(outer, inner)[0], shown if isinstance(shown, list) else [shown]))
        elif operator == b"Tc" and operands:
            self._between = float(operands[0])
        elif operator == b"Tw" and operands:
            self._before_word = float(operands[0])

    def take(self, text: str, outer: list[float], inner: list[float], font: Any, size: float) -> None:
        """Make a piece of what was shown since the last one."""
        shown, self._shown = self._shown, []
        points = abs(size * inner[0] * outer[0])
        if text.strip() and len(self.pieces) < _MOST and points:
            left, baseline = _place(outer, inner)
            widths = self._widths.setdefault(id(font), Widths(font))
            end = self._end(left, shown, widths, points, points / abs(size))
            self.pieces.append(Piece(baseline, points, text, _edges(text, left, end, widths, points)))

    def _end(
        self, left: float, shown: list[tuple[float, list[Any]]], widths: Widths, points: float, scale: float
    ) -> float:
        """Return the end of the shown strings; `pypdf` does not advance its position between consecutive strings."""
        place, pen = left, left
        for at, strings in shown:
            place, pen = (place, pen) if at == place else (at, at)
            pen += sum(self._width(string, widths, points, scale) for string in strings)
        return pen

    def _width(self, shown: Any, widths: Widths, points: float, scale: float) -> float:
        if isinstance(shown, (int, float)):
            return -float(shown) / 1000 * points
        codes = getattr(shown, "original_bytes", shown)
        if not isinstance(codes, bytes):
            return 0.0
        glyphs = widths.of_codes(codes)
        return sum(glyphs) * points + (self._between * len(glyphs) + self._before_word * codes.count(b" ")) * scale


def _place(outer: list[float], inner: list[float]) -> tuple[float, float]:
    x, y = inner[4], inner[5]
    return x * outer[0] + y * outer[2] + outer[4], x * outer[1] + y * outer[3] + outer[5]


def _edges(text: str, left: float, end: float, widths: Widths, points: float) -> list[float]:
    """Return the edges of the letters of a piece; extra width goes to the spaces, or else to all letters."""
    letters = [widths.of_letter(letter) * points for letter in text]
    spaces, over = text.count(" "), end - left - sum(letters)
    if end > left and spaces and over > -0.25 * points * spaces:
        letters = [width + over / spaces * (letter == " ") for letter, width in zip(text, letters, strict=True)]
    elif end > left:
        letters = [width * (end - left) / sum(letters) for width in letters]
    return list(accumulate(letters, initial=left))
