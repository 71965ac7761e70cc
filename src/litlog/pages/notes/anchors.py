"""Places in a work that a line refers to: pages, numbered sections, chapters, times."""

import re
from collections.abc import Iterator

from litlog.model.pages import Block
from litlog.model.reading import Anchor, AnchorKind
from litlog.pages.reading import heading_text

_PAGE = re.compile(
    r"(?<![\w.])(?:pp?\.\s?|pages? )(?P<first>\d+|[ivxlc]+(?=[\s),.;:]|$))(?:\s?[-–]\s?(?P<last>\d+))?(?![\w%])",
    re.IGNORECASE,
)
_SECTION = re.compile(r"(?P<number>\d+(?:\.\d+)+)\.?(?=\s+\S)")
_SIGN = re.compile(r"§+\s?(?P<number>\d+(?:\.\d+)*)")
_CHAPTER = re.compile(
    r"\b(?:chapters?|ch\.|chap\.)\s(?P<first>\d+|[IVXLC]+)\b(?:\s?[-–]\s?(?P<last>\d+))?", re.IGNORECASE
)
_TIME_IN_WORDS = re.compile(r"\bfrom (?:(?P<h>\d+)h ?)?(?P<m>\d+)m(?: ?(?P<s>\d+)s)?\b", re.IGNORECASE)
_TIME_IN_URL = re.compile(r"[?&#]t=(?:(?P<h>\d+)h)?(?:(?P<m>\d+)m)?(?P<s>\d+)s?\b")
_SPANS: tuple[tuple[re.Pattern[str], AnchorKind, tuple[str, ...]], ...] = (
    (_PAGE, "page", ("p.", "page")),
    (_CHAPTER, "chapter", ("ch.", "chap")),
)
"""Patterns with a first and a last place, each with a text that a block must contain to be searched for it."""
_TIMES = ((_TIME_IN_WORDS, "from "), (_TIME_IN_URL, "t="))


def places_in(block: Block) -> Iterator[Anchor]:
    """Return the places that a block refers to; a section number counts only at the start of a heading."""
    if block.kind == "heading":
        number = _SECTION.match(heading_text(block.raw))
        if number:
            yield Anchor("section", number["number"])
    raw, folded = block.raw, block.raw.casefold()
    for found in _SIGN.finditer(raw) if "§" in raw else ():
        yield Anchor("section", found["number"])
    for form, kind, signs in _SPANS:
        for found in form.finditer(raw) if any(sign in folded for sign in signs) else ():
            yield Anchor(kind, found["first"], found["last"] or "")
    for form, sign in _TIMES:
        for found in form.finditer(raw) if sign in folded else ():
            yield Anchor("time", clock(found["h"], found["m"], found["s"]))


def clock(hours: str | None, minutes: str | None, seconds: str | None) -> str:
    """Return a time formatted as H:MM:SS; 75 minutes become an hour and a quarter."""
    total = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0)
    return f"{total // 3600}:{total // 60 % 60:02d}:{total % 60:02d}"
