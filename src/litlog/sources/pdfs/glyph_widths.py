"""Glyph widths of PDF fonts (ISO 32000-1, 9.2.4 and 9.7.4.3)."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

_DEFAULT = 500.0
_MOST = 70_000
_NARROW, _WIDE = frozenset("ijlftrI.,;:'’‘|!()[]-/ "), frozenset("mwMWQ@%—…")


class Widths:
    """The widths of one font by character code, in units of the type size."""

    def __init__(self, font: Any) -> None:
        self._font = font if isinstance(font, dict) else {}
        self._bytes_a_code = 2 if self._font.get("/Subtype") == "/Type0" else 1
        pairs = _composite(self._font) if self._bytes_a_code == 2 else _simple(self._font)
        self._of_code = dict(islice(pairs, _MOST))

    def of_codes(self, codes: bytes) -> list[float]:
        """Return the width of each glyph of a shown string."""
        size = self._bytes_a_code
        numbers = (int.from_bytes(codes[at : at + size], "big") for at in range(0, len(codes), size))
        return [self._of_code.get(number, _DEFAULT) / 1000 for number in numbers]

    def of_letter(self, letter: str) -> float:
        """Return the width of a letter, whose code in simple fonts is mostly its own; else a common width."""
        told = self._of_code.get(ord(letter), 0.0) if self._bytes_a_code == 1 and letter != " " else 0.0
        return told / 1000 or (0.3 if letter in _NARROW else 0.8 if letter in _WIDE else 0.5 + 0.15 * letter.isupper())


def _simple(font: Any) -> Iterator[tuple[int, float]]:
    first, listed = font.get("/FirstChar", 0), font.get("/Widths")
    scale = 1000 * float(font["/FontMatrix"][0]) if font.get("/Subtype") == "/Type3" else 1.0
    for at, width in enumerate(listed.get_object() if listed is not None else []):
        yield int(first) + at, float(width) * scale


def _composite(font: Any) -> Iterator[tuple[int, float]]:
    """Parse `c [w1 w2 …]`, the widths from a code on, and `first last w`, one width for a range."""
    [descendant] = font["/DescendantFonts"]
    listed = [one.get_object() for one in descendant.get_object().get("/W", [])]
    while len(listed) > 1:
        if isinstance(listed[1], list):
            yield from ((int(listed[0]) + at, float(width)) for at, width in enumerate(listed[1]))
            listed = listed[2:]
        else:
            codes = range(int(listed[0]), min(int(listed[1]) + 1, 2**16))
            yield from ((code, float(width)) for code in codes for width in listed[2:3])
            listed = listed[3:]
