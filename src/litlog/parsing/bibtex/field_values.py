"""Field values: pieces in braces or quotes, numbers and macros, joined by `#`, as BibTeX evaluates them.

Source: Oren Patashnik, BibTeXing (1988), section 2, and bibtex.web: a quoted piece ends at the first quote outside
braces.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from litlog.normalise.month_names import ABBREVIATED

_DELIMITER = re.compile(r"[{}\"]")
_WORD = re.compile(r"[^\s\"#%'(),={}]+")
_SIMPLE = re.compile(r"\{([^{}]*)\}|\"([^{}\"]*)\"")
_NEXT_FIELD = re.compile(r"\s*([A-Za-z][\w+:.-]*)\s*=\s*")


@dataclass(frozen=True, slots=True)
class Value:
    """Evaluated value of a source text. `unknown` are undefined macros; `end` is where unrelated text begins."""

    text: str
    unknown: tuple[str, ...]
    end: int


def evaluated(source: str, macros: Mapping[str, str], at: int = 0) -> Value:
    """Join the pieces of a value; an undefined macro, and always a month, is represented by its name."""
    if simple := _SIMPLE.fullmatch(source, at):
        return Value(simple[1] or simple[2] or "", (), len(source))
    pieces: list[str] = []
    unknown: list[str] = []
    while True:
        start = _skip_blanks(source, at)
        end = _piece_end(source, start)
        pieces.append(_piece(source[start:end], macros, unknown))
        at = _skip_blanks(source, end)
        if at >= len(source) or source[at] != "#":
            return Value("".join(pieces), tuple(unknown), at)
        at += 1


def next_field(source: str, at: int) -> tuple[str, int] | None:
    """Return the name of a field that a missing comma has glued to the one before, and where its value begins."""
    found = _NEXT_FIELD.match(source, at)
    return (found[1], found.end()) if found else None


def _skip_blanks(source: str, at: int) -> int:
    while at < len(source) and source[at].isspace():
        at += 1
    return at


def _piece_end(source: str, start: int) -> int:
    opening = source[start : start + 1]
    if opening == "{":
        return _delimited_end(source, start, "}")
    if opening == '"':
        return _delimited_end(source, start, '"')
    word = _WORD.match(source, start)
    return word.end() if word else len(source)


def _delimited_end(source: str, start: int, closing: str) -> int:
    """Return the place after the delimiter that closes the one at `start`, or the end of the text."""
    depth = 0
    for sign in _DELIMITER.finditer(source, start if closing == "}" else start + 1):
        if sign[0] == "{":
            depth += 1
        elif sign[0] == "}":
            depth -= 1
        if depth <= 0 and sign[0] == closing:
            return sign.end()
    return len(source)


def _piece(piece: str, macros: Mapping[str, str], unknown: list[str]) -> str:
    if piece[:1] in ("{", '"'):
        return piece[1:-1] if len(piece) > 1 and piece[-1] in '}"' else piece[1:]
    name = piece.lower()
    if piece.isdigit() or name in ABBREVIATED or not piece:
        return name
    if name not in macros:
        unknown.append(piece)
    return macros.get(name, piece)
