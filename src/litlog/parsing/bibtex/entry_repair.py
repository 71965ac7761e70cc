"""Repair of broken entries with an obvious mistake: comments inside, missing comma, missing key, missing end."""

import re
from collections.abc import Iterator

from litlog.parsing.bibtex.field_names import ORDER

_OPENING = re.compile(r"\s*@\s*[\w-]+\s*([{(])")
_SIGN = re.compile(r"[{}\"]|(?<=[\s,}\"])%")  # a key may hold a percent sign
_BRACE = re.compile(r"(?<!\\)[{}]")
_NO_COMMA_AFTER_KEY = re.compile(r"\A(\s*@\w+\s*[{(]\s*[^\s,={}]+)([ \t]*\n\s*[\w-]+\s*=)")
_NO_KEY = re.compile(rf"\A(\s*@\w+\s*[{{(])(?=\s*(?:{'|'.join(ORDER)})\s*=)", re.IGNORECASE)


def mended(raw: str) -> str | None:
    """Return the source of an entry with its plain mistakes mended and its lines in place.

    None where there are none.
    """
    text = without_comments(raw)
    text = _NO_COMMA_AFTER_KEY.sub(r"\1,\2", text)
    text = _NO_KEY.sub(r"\1,", text)
    text = _closed(text)
    return text if text != raw else None


def without_comments(raw: str) -> str:
    """Return the source of an entry without what people comment between its fields: from a "%" to the end of the line.

    BibTeX has no comments there (BibTeXing, section 3); in a value a percent sign is one, and stays.
    """
    opening = _OPENING.match(raw) if "%" in raw else None
    kept, at = [], 0
    for start, end in _comments(raw, opening.end()) if opening else ():
        kept.append(raw[at:start])
        at = end
    return "".join([*kept, raw[at:]])


def _comments(raw: str, at: int) -> Iterator[tuple[int, int]]:
    """Return where each comment begins and ends; braces and quotes in it count for nothing."""
    depth, quoted = 0, False
    while sign := _SIGN.search(raw, at):
        at = sign.end()
        if sign[0] in "{}":
            depth += 1 if sign[0] == "{" else -1
        elif depth <= 0 and sign[0] == '"':
            quoted = not quoted
        elif depth <= 0 and not quoted:
            at = end if (end := raw.find("\n", at)) >= 0 else len(raw)
            yield sign.start(), at


def _closed(text: str) -> str:
    depth = sum(1 if brace == "{" else -1 for brace in _BRACE.findall(text))
    return text.rstrip() + "}" * depth if depth > 0 else text
