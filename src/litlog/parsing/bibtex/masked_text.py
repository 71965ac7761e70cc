"""Masked text: some characters hidden from a parser, and the mapping of positions to the original text."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import accumulate

_BARE_RETURN = re.compile(r"\r(?!\n)")
# bibtexparser takes "@ article{" for a comment. Within a line that may as well be a part of a value.
_SPARED = re.compile(r"(\r)(?=\n)|^[ \t]*+@([ \t]+)(?=\w+[ \t]*[{(])", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """`text` has bare line feeds and no blank after an `@` that begins a line; `original` is the text before that."""

    original: str
    text: str
    places: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()

    def raw(self, start: int, end: int) -> str:
        """Return the original text between two positions of `text`."""
        return self.original[self._original_place(start) : self._original_place(end)]

    def _original_place(self, at: int) -> int:
        if at >= len(self.text):
            return len(self.original)
        number = bisect_left(self.places, at)
        return at + (self.shifts[number - 1] if number else 0)


def cleaned(original: str) -> Cleaned:
    """Remove the characters that parsers fail on."""
    with_feeds = _BARE_RETURN.sub("\n", original)
    cuts = [found.span(found.lastindex or 0) for found in _SPARED.finditer(with_feeds)]
    if not cuts:
        return Cleaned(original, with_feeds)
    shifts = tuple(accumulate(end - start for start, end in cuts))
    places = tuple(start - before for (start, _), before in zip(cuts, (0, *shifts), strict=False))
    kept = zip((0, *(end for _, end in cuts)), (*(start for start, _ in cuts), len(with_feeds)), strict=True)
    return Cleaned(original, "".join(with_feeds[start:end] for start, end in kept), places, shifts)
