"""Combining several .bib files into one, and extracting the part of a file that some of its entries need."""

import re
from collections.abc import Mapping, Sequence

from litlog.formats.bibtex.reading.document import Document, Piece
from litlog.parsing.bibtex.encodings import Decoded

_COMMAND = re.compile(r"\\[A-Za-z]+")
_WORD = re.compile(r"[^\s\"#%'(),={}]+")


def joined(documents: Sequence[Document]) -> Document:
    """Return files concatenated, with a blank line between two."""
    pieces: list[Piece] = []
    for document in documents:
        if pieces:
            ending = "\n" if pieces[-1].text.endswith("\n") else "\n\n"
            pieces.append(Piece("comment", ending, ending))
        pieces += document.pieces
    return Document(tuple(pieces), (), Decoded("".join(piece.raw for piece in pieces), "utf-8"))


def starts(documents: Sequence[Document]) -> list[int]:
    """Return for each of these files the number that its first piece has when they are `joined`."""
    return [number + sum(len(one.pieces) for one in documents[:number]) for number in range(len(documents))]


def newline_of(document: Document) -> str:
    """Return the line end that most lines of a file have."""
    text = document.file.text
    pairs = text.count("\r\n")
    ends = {"\n": text.count("\n") - pairs, "\r\n": pairs, "\r": text.count("\r") - pairs}
    return max(ends, key=lambda end: ends[end])


def excerpt(document: Document, plan: Mapping[int, str | None]) -> dict[int, str | None]:
    """Return the plan for the pieces if only the entries that stay are wanted, with the definitions that they need."""
    needed = _needed_words(document, plan)
    chosen = dict(plan)
    begun = False
    for number, piece in enumerate(document.pieces):
        if piece.kind == "comment":
            blank = piece.text if piece.text.isspace() else "\n" if "\n" in piece.text else ""
            chosen[number] = blank if begun else ""
        elif piece.kind in ("string", "preamble") and not needed & _names(piece):
            chosen[number] = None
        begun = begun or (piece.kind != "comment" and chosen.get(number, piece.text) is not None)
    return chosen


def _names(piece: Piece) -> set[str]:
    """Return the name that a @string defines, or the commands in a @preamble, of which it defines some."""
    if piece.kind == "preamble":
        return set(_COMMAND.findall(piece.text))
    return {word.lower() for word in _WORD.findall(piece.text)[1:2]}


def _needed_words(document: Document, plan: Mapping[int, str | None]) -> set[str]:
    """Return the words and commands of the kept entries, and of the macros that these use."""
    needed: set[str] = set()
    for number, piece in reversed(list(enumerate(document.pieces))):
        stays = plan.get(number, piece.text)
        if stays and (piece.kind == "entry" or (piece.kind == "string" and needed & _names(piece))):
            needed.update(word.lower() for word in _WORD.findall(stays))
            needed.update(_COMMAND.findall(stays))
    return needed
