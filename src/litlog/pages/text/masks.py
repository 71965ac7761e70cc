"""Masking text: code spans, comments and other ignored spans are replaced by blanks of the same length."""

import re
from collections.abc import Iterable, Iterator

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_RUN = re.compile(r"`+")


def without_code(text: str) -> str:
    """Return the text with code spans (CommonMark 6.1) and HTML comments blanked out; offsets are unchanged."""
    if "<!--" in text:
        text = _COMMENT.sub(lambda found: _blank(found[0]), text)
    return hide(text, _code_spans(text)) if "`" in text else text


def hide(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """Return the text with these spans blanked out; they must be sorted and must not overlap."""
    parts, done = [], 0
    for start, end in spans:
        parts += [text[done:start], _blank(text[start:end])]
        done = end
    return "".join(parts) + text[done:]


def outermost(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Return the spans that are not inside another, sorted."""
    done = 0
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start >= done:
            yield start, end
            done = end


def _blank(text: str) -> str:
    return "\n".join(" " * len(line) for line in text.split("\n"))


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """Return the code spans: each run of backticks with the next of the same length, found from the end.

    The search from the end keeps the time linear.
    """
    runs = [found.span() for found in _RUN.finditer(text)]
    closing: list[int | None] = []
    seen: dict[int, int] = {}
    for number in range(len(runs) - 1, -1, -1):
        length = runs[number][1] - runs[number][0]
        closing.append(seen.get(length))
        seen[length] = number
    closing.reverse()
    number = 0
    while number < len(runs):
        partner = closing[number]
        if partner is not None:
            yield runs[number][0], runs[partner][1]
        number = (number if partner is None else partner) + 1
