r"""LaTeX codec: `decoded(encoded(text)) == text` for every text without control characters.

A formula in dollars stays as it is in both directions, a percent sign is a percent sign (the .bib format has no
comments inside values), and a command that nobody knows stays as it is written.
"""

import re
import unicodedata

from litlog.parsing.latex.accents import (
    ESCAPED,
    FIRST_MARK_BELOW,
    LETTERS,
    LIGATURES,
    MARKS,
    SPACING,
    SPECIAL,
    SPELLED,
    SYNONYMS,
    WRAPPERS,
)

_MARKUP = re.compile(r"[\\{}~$]")
_ARGUMENT = r"(?:\{(?:[^{}\\]|\\.|\{[^{}]*\})*\}|\\(?:[a-zA-Z]+|[^a-zA-Z])(?:\{[^{}]*\}|[a-zA-Z])?|[^\\{}\s])"
# A backslash too many before an accent is that of a program that escapes what is LaTeX already; it prints nothing.
_TOKEN = re.compile(
    rf"""(?P<math>\$[^$]+\$)
    |(?P<doubled>\\(?=\\["'`^~=.]\{{?[A-Za-z]|\\[ij]\}}))
    |\\(?P<accent>["'`^~=.]|(?:[uvHckdbr]|textcommabelow)(?![a-zA-Z]))\s*(?P<argument>{_ARGUMENT})
    |\\(?P<macro>[a-zA-Z]+)(?:\{{\}}|[ \t\n]+|(?![a-zA-Z]))
    |\\(?P<escape>[^a-zA-Z])
    |(?P<ligature>---?|``|''|~)
    |(?P<brace>[{{}}])""",
    re.VERBOSE | re.DOTALL,
)
_DOTLESS = {"ı": "i", "ȷ": "j"}


def decoded(latex: str) -> str:
    """Return the text that LaTeX would print; unknown commands are unchanged."""
    return _TOKEN.sub(_printed, latex) if _MARKUP.search(latex) or _has_pair(latex) else latex


def _has_pair(text: str) -> bool:
    return "--" in text or "``" in text or "''" in text


def _printed(token: re.Match[str]) -> str:
    match token.lastgroup:
        case "math":
            return token[0]
        case "argument":
            return _with_mark(token["accent"], decoded(_inside(token["argument"])))
        case "macro":
            return _macro(token)
        case "escape":
            return ESCAPED.get(token["escape"], token[0])
        case "ligature":
            return LIGATURES[token[0]]
        case _:
            return ""


def _inside(argument: str) -> str:
    return argument[1:-1] if argument.startswith("{") else argument


def _with_mark(accent: str, text: str) -> str:
    if not text:
        return SPACING.get(accent, "")
    first = _DOTLESS.get(text[0], text[0]) if MARKS[accent] < FIRST_MARK_BELOW else text[0]
    return unicodedata.normalize("NFC", first + MARKS[accent] + text[1:])


def _macro(token: re.Match[str]) -> str:
    name = token["macro"]
    known = LETTERS.get(name) or SYNONYMS.get(name)
    if known is not None:
        return known
    return "" if name in WRAPPERS else _from_wider_table(name) or token[0]


def _from_wider_table(name: str) -> str:
    # Loaded here because few files need it and it costs more to import than this whole package.
    from litlog.parsing.latex.pylatexenc_table import character_of  # noqa: PLC0415

    return character_of(name)


# A formula as Pandoc's tex_math_dollars knows it: no blank inside the dollars, no digit after them; prices are not.
_FORMULA = re.compile(
    r"(\$(?=[^\s$])[^$%&#\\{}]*(?:(?:\\(?=[a-zA-Z])|\{[^$%&#{}]*\})[^$%&#\\{}]*)*(?<=[^\s\\])\$(?!\d))"
)
# Signs that would run together into a ligature; two braces between them keep them apart.
_TOGETHER = re.compile(r"[-–—]{2}|[`“]{2}|['”]{2}")
_APART = re.compile(r"(?<=[-–—])(?=[-–—])|(?<=[`“])(?=[`“])|(?<=['”])(?=['”])")
_TO_LATEX = str.maketrans(SPELLED | {"\x04": "{}"})
_TO_UNICODE_LATEX = str.maketrans(SPECIAL | {"\x04": "{}"})
_NEEDS_SPELLING = re.compile(r"[^ !\"'-+,-Z\[\]`a-z|]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_WORD = re.compile(r"[^\W_]+(?:[.’'][^\W_]+)*")
# Cheaper than looking at every word: most titles have no capital inside a word and none alone.
_MAY_HAVE_ACRONYM = re.compile(r"[^\W_][.’']?[^\W\d_a-zß-öø-ÿ]|(?<!\w)[^\W\d_a-zA](?!\w)")


def encoded(text: str, *, unicode: bool = False) -> str:
    """Return LaTeX that prints the text, always with balanced braces.

    `unicode` spells only what LaTeX would misread.
    """
    if not _NEEDS_SPELLING.search(text) and not _has_pair(text):
        return text
    return _outside_formulas(text, _TO_UNICODE_LATEX if unicode else _TO_LATEX)


def encoded_title(text: str, *, unicode: bool = False) -> str:
    """Return the LaTeX of a title, with braces around words that must keep their capitals: `{DNA}`, `{LaTeX}`."""
    if text.isupper() or not _MAY_HAVE_ACRONYM.search(text):
        return encoded(text, unicode=unicode)
    parts = enumerate(_FORMULA.split(text) if "$" in text else [text])
    marked = "".join(part if place % 2 else _WORD.sub(_marked_if_acronym, part) for place, part in parts)
    return encoded(marked, unicode=unicode).replace("\x02", "{").replace("\x03", "}")


def _marked_if_acronym(word: re.Match[str]) -> str:
    text = word[0]
    inner = any(letter.isupper() for letter in text[1:])
    alone = len(text) == 1 and text.isupper() and text != "A" and word.start() > 0
    return f"\x02{text}\x03" if inner or alone else text


def _outside_formulas(text: str, table: dict[int, str]) -> str:
    if "$" not in text:
        return _spelled(text, table)
    return "".join(part if place % 2 else _spelled(part, table) for place, part in enumerate(_FORMULA.split(text)))


def _spelled(text: str, table: dict[int, str]) -> str:
    apart = _APART.sub("\x04", text) if _TOGETHER.search(text) else text
    return apart.translate(table)


def one_line(text: str) -> str:
    """Return the text without control characters, and with single blanks for all that is blank."""
    return " ".join((text if text.isprintable() else _CONTROL.sub(" ", text)).split())


def is_balanced(latex: str) -> bool:
    """Return whether the braces close in order as BibTeX counts them, which heeds no backslash."""
    depth = 0
    for brace in re.findall(r"[{}]", latex):
        depth += 1 if brace == "{" else -1
        if depth < 0:
            return False
    return depth == 0
