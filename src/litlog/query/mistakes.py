"""Query error messages: a sentence, the query, and a caret under the column."""

import re
import unicodedata

from litlog.errors import UsageError

_BEFORE, _AFTER = 40, 30


def mistake(text: str, position: int, what: str, hint: str) -> UsageError:
    """Return the error for the character at `position` (from 0) of a query; `what` is a clause without a stop.

    Only the surroundings of the place are shown when the query is long.
    """
    shown = _on_one_line(text)
    start = max(0, position - _BEFORE)
    before, after = shown[start:position], shown[position : position + _AFTER]
    left = "…" if start else ""
    right = "…" if position + _AFTER < len(shown) else ""
    caret = " " * _width(left + before) + "^"
    return UsageError(f"Column {position + 1}: {_on_one_line(what)}.\n  {left}{before}{after}{right}\n  {caret}", hint)


def _on_one_line(text: str) -> str:
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f]", " ", text)


def _width(text: str) -> int:
    """Columns in a terminal: two for wide letters (UAX 11), none for combining marks."""
    return sum(0 if unicodedata.combining(one) else 1 + (unicodedata.east_asian_width(one) in "WF") for one in text)
