"""Entries in whose values a line begins with "@": whole to BibTeX, though bibtexparser begins another one there.

Source: bibtex.web; a value in braces ends where they are balanced, and a backslash before a brace counts for nothing.
"""

import re
from collections.abc import Sequence

from litlog.parsing.bibtex.spans import spans_of

_BRACE = re.compile(r"[{}]")
_BLANKS_BEFORE_SIGN = re.compile(r"(?<!\s)\s++(?=@)")


def with_whole_entries(text: str, starts: Sequence[int]) -> str:
    """Give a text, as long as it was, in which no line within a whole entry begins with "@": blanks join the lines.

    `starts` are the places, in their order, of entries that were cut. Whole is one whose braces close and that is well
    formed up to there; one that lacks a brace is none, so that it does not take the next with it.
    """
    closing = _closing_braces(text) if starts else {}
    pieces, at = [], 0
    for start in starts:
        end = closing.get(text.find("{", start), 0)
        if start >= at and end:
            entry = text[start:end]
            pieces += [text[at:start], _joined(entry) if spans_of(entry) else entry]
            at = end
    return "".join([*pieces, text[at:]])


def _joined(entry: str) -> str:
    return _BLANKS_BEFORE_SIGN.sub(lambda blanks: " " * len(blanks[0]), entry)


def _closing_braces(text: str) -> dict[int, int]:
    """Give for each opening brace the place behind the one that closes it."""
    closing: dict[int, int] = {}
    opened: list[int] = []
    for brace in _BRACE.finditer(text):
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            closing[opened.pop()] = brace.end()
    return closing
