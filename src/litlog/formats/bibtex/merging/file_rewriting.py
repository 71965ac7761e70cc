"""File rewriting: unchanged pieces of a .bib file are kept byte for byte, others edited, and new entries inserted."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from litlog.formats.bibtex.merging.insertion_points import places
from litlog.formats.bibtex.reading.document import Document, Piece
from litlog.formats.bibtex.writing.layout import laid_out
from litlog.formats.bibtex.writing.style import OWN, Style, learned
from litlog.parsing.bibtex.entry import Entry
from litlog.parsing.bibtex.spans import spans_of

_LINE_END = re.compile(r"\r\n|\r|\n")


def style_of(document: Document) -> Style:
    """Return the style of a file, with the separator between two of its entries."""
    entries = (spans_of(piece.text) for piece in document.pieces if piece.kind == "entry" and not piece.mended)
    style = learned(spans for spans in entries if spans)
    gaps = Counter(
        gap.text
        for one, gap, other in zip(document.pieces, document.pieces[1:], document.pieces[2:], strict=False)
        if one.kind == other.kind == "entry" and gap.text.isspace() and "\n" in gap.text
    )
    return replace(style, between=gaps.most_common(1)[0][0] if gaps else OWN.between)


def rewritten(
    document: Document, plan: Mapping[int, str | None], new: Sequence[Entry], style: Style, newline: str
) -> str:
    """Return the text of a file in which the pieces of these numbers have other texts, or none.

    And with new entries.
    """
    placed = {number: [laid_out(entry, style) for entry in found] for number, found in places(document, new).items()}
    first = next((number for number, piece in enumerate(document.pieces) if piece.entries), None)
    written = _Written(style.between, newline)
    for number, piece in enumerate(document.pieces):
        if number == first:
            for text in placed.get(-1, ()):
                written.put(text + style.between)
        written.piece(piece, plan.get(number, piece.raw))
        written.waiting += placed.get(number, ())
    written.waiting += placed.get(-1, ()) if first is None else ()
    return written.finish()


class _Written:
    """Text under construction; `waiting` are entries to insert after the end of the current line."""

    def __init__(self, between: str, newline: str) -> None:
        self._between = between
        self._newline = newline
        self._parts: list[str] = []
        self._gone = self._was_gone = False
        self.waiting: list[str] = []

    def put(self, text: str) -> None:
        """Add text written by litlog."""
        self._parts.append(_LINE_END.sub(self._newline, text))

    def piece(self, piece: Piece, text: str | None) -> None:
        """Add a piece; a deleted one is removed with the blanks after it."""
        self._was_gone = self._gone
        if self._gone and piece.kind == "comment":
            text = (text or "").lstrip() if not self.waiting else text
        self._gone = text is None or (self._gone and not text)
        if self.waiting and piece.kind == "comment":
            text = self._beside_the_line(text or "")
        elif self.waiting:
            self._beside_the_line("")
            self.put("\n")
        if text is not None and text is not piece.raw and piece.kind == "entry":
            self.put(text)
        elif text:
            self._parts.append(text)

    def _beside_the_line(self, text: str) -> str:
        """Insert the waiting entries after the rest of the line, or at the position of a deleted entry."""
        while self._was_gone and self._parts and self._parts[-1].isspace():
            self._parts.pop()
        end = _LINE_END.search(text)
        cut = end.start() if end else len(text)
        self._parts.append(text[:cut])
        for one in self.waiting:
            self.put(self._between + one if any(self._parts) else one)
        self.waiting = []
        return text[cut:]

    def finish(self) -> str:
        """Return the text; entries that still wait go to its end."""
        text = "".join(self._parts)
        if self._gone:
            text = text.rstrip() + (self._newline if text.strip() else "")
        if not self.waiting:
            return text
        if text and text[-1] not in "\r\n":
            text += self._newline
        between = _LINE_END.sub(self._newline, self._between)
        entries = _LINE_END.sub(self._newline, between.join(self.waiting) + "\n")
        return text + (between.removeprefix(self._newline) if text else "") + entries
