"""Tag and entity parser: known tags and entities are resolved in one pass; similar text is left alone."""

import re
from html import unescape

from litlog.normalise.invisible import without_invisible

# Tags that registries and web pages leave in titles and abstracts; others may belong to the text ("<canvas>").
_NAMES = (
    "a abbr b bdi bold br cite code div em font h1 h2 h3 h4 h5 h6 i img inf inline-formula italic li math "
    "mfenced mfrac mi mn mo monospace mover mrow ms mspace msqrt mstyle msub msubsup msup mtext munder nobr ol "
    "p q roman s sc scp script sec section semantics small span strike strong sub sup svg title tt u ul "
    "underline wbr xref"
)
_TAG = re.compile(
    rf"</?(?P<name>(?:mml:|jats:)[\w-]+|{'|'.join(_NAMES.split())})(?:\s[^<>=]*=[^<>]*)?\s*/?>", re.IGNORECASE
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]\w{1,31});", re.IGNORECASE)
_BREAKS = frozenset("p br div h1 h2 h3 h4 h5 h6 li sec section title".split())
# MathML and JATS repeat a formula in TeX beside the readable one.
_TEX = re.compile(r"<((?:jats:)?tex-math|(?:mml:)?annotation)\b[^<>]*>[^<>]*</\1>", re.IGNORECASE)
_PIECE = re.compile(r"[^>;]*[>;]|[^>;]+")
_LONGEST_TAG = 600


def without_tags(text: str) -> str:
    """Return the text without its known tags (a line-breaking tag becomes a blank), and with entities resolved."""
    settled: list[str] = []
    tail = ""
    for piece in _PIECE.findall(_TEX.sub("", text)):
        tail = _resolved(tail + piece)
        settled.append(tail[:-_LONGEST_TAG])
        tail = tail[-_LONGEST_TAG:]
    return "".join(settled) + tail


def _resolved(text: str) -> str:
    """Return the text with the tag or entity at its end resolved, repeatedly, until none is left at the end."""
    while text.endswith((">", ";")):
        start = text.rfind("<" if text[-1] == ">" else "&")
        found = start >= 0 and (_TAG if text[-1] == ">" else _ENTITY).fullmatch(text, start)
        meaning = _meaning(found) if found else text
        if not found or meaning == found[0]:
            break
        text = text[:start] + meaning
    return text


def _meaning(found: re.Match[str]) -> str:
    if found.re is _ENTITY:
        return without_invisible(unescape(found[0]))
    return " " if found["name"].lower().removeprefix("jats:") in _BREAKS else ""
