r"""Letter spelling in LaTeX: non-ASCII letters as characters (ö) or as commands (`{\"o}`); the rest is unchanged."""

import re
from collections.abc import Mapping

from litlog.parsing.bibtex.field_names import PEOPLE, TEXT_FIELDS
from litlog.parsing.latex.accents import LETTERS, MARKS, SPELLED
from litlog.parsing.latex.codec import decoded

_MARK = "|".join(sorted((re.escape(mark) + ("(?![A-Za-z])" if mark.isalpha() else "") for mark in MARKS), key=len))
_LETTER = "|".join(sorted((name for name, sign in LETTERS.items() if sign.isalpha()), key=len, reverse=True))
_ACCENTED = rf"\\(?:{_MARK})\s*(?:\{{\s*(?:\\?[A-Za-z]|\\[ij]\s*)\s*\}}|\\[ij](?![A-Za-z])|[A-Za-z])"
_SPELLED = re.compile(
    rf"\{{\s*(?:{_ACCENTED}|\\(?:{_LETTER}))\s*\}}|{_ACCENTED}|\\(?:{_LETTER})(?:\{{\}}|\s+|(?![A-Za-z]))"
)
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_TEXT = TEXT_FIELDS | PEOPLE.keys()


def respelled(fields: Mapping[str, str], *, unicode: bool) -> dict[str, str]:
    """Return the fields with their letters typed, or spelled as far as LaTeX has commands.

    Addresses stay as they are.
    """
    change = _typed if unicode else _spelled
    return {name: change(latex) if name in _TEXT else latex for name, latex in fields.items()}


def _typed(latex: str) -> str:
    return _SPELLED.sub(_letter, latex) if "\\" in latex else latex


def _letter(found: re.Match[str]) -> str:
    letter = decoded(found[0])
    return letter if len(letter) == 1 and not letter.isascii() else found[0]


def _spelled(latex: str) -> str:
    return latex if latex.isascii() else _NOT_ASCII.sub(lambda sign: SPELLED.get(sign[0], sign[0]), latex)
