"""Facts of a work beside its title and people: year, venue, length, identifiers, translators and editors."""

import re
from collections.abc import Iterable
from dataclasses import replace

from litlog.errors import NotIdentified
from litlog.identify import identify
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Identifier
from litlog.model.people import Contributor
from litlog.model.work import Work
from litlog.pages.layouts.candidate import Candidate
from litlog.pages.layouts.line import Line, is_aside
from litlog.pages.layouts.references import YEAR
from litlog.pages.pieces.names import names_in
from litlog.pages.words.credits import role_before

_YEAR_IN_BRACKET = re.compile(rf"(?:^|[^\d/.-])({YEAR})(?![\d/-])")
_YEAR_ALONE = re.compile(rf"^(?:.{{0,40}}[\s,])?({YEAR})$")
_MONTH_AHEAD = re.compile(rf"^\s*(?:[-*+]|\d+[.)])?\s*[\[(`*_]+({YEAR})(?:[-./]\d\d)?[\])`*_]+")
"""A year or month in brackets or code before a title, as lists of papers have it."""
_LENGTH = re.compile(
    r"(?<!\w)(\d{1,5})\s?(?:pp?\b|pages?\b|pgs\b|seiten\b|páginas\b|págs?\b|pagine\b|стр\b|页|頁|쪽|ページ)",
    re.IGNORECASE,
)
_IDENTIFIER = re.compile(
    r"\barxiv:\s?\d{4}\.\d{4,5}(?:v\d+)?|\bdoi:\s?10\.\d{4,9}/[^\s)\],;]+|\b10\.\d{4,9}/[^\s)\],;]+|"
    r"\bISBN(?:-1[03])?:?\s?(?:97[89][\d -]{10,14}|[\dX -]{10,13})",
    re.IGNORECASE,
)


def identifiers_in(text: str) -> tuple[Identifier, ...]:
    """Return the DOIs, arXiv ids and ISBNs in a text."""
    found = []
    for one in _IDENTIFIER.finditer(text) if any(sign in text.casefold() for sign in ("arxiv", "10.", "isbn")) else ():
        try:
            found.append(identify(one[0].replace(": ", ":").strip(" .-")))
        except NotIdentified:
            continue
    return tuple(dict.fromkeys(found))


def with_facts(work: Work, line: Line, read: Candidate) -> Work:
    """Return a work with what its line says beside title and people."""
    outside = [one for one in line.pieces if one.end <= read.start or one.start >= read.end]
    texts = [one.text for one in outside if one.kind in ("bracket", "plain", "emphasis")]
    length = next((found[1] for text in texts if (found := _LENGTH.search(text))), "")
    people = tuple(_others(texts))
    return replace(
        work,
        issued=work.issued or _issued(line, read, texts),
        length=work.length or (f"{length} pages" if length else ""),
        contributors=(*work.contributors, *(one for one in people if one not in work.contributors)),
        identifiers=tuple(dict.fromkeys((*work.identifiers, *identifiers_in(line.raw[: line.pieces[-1].end])))),
    )


def _issued(line: Line, read: Candidate, texts: Iterable[str]) -> PartialDate | None:
    for text in texts:
        bare = text.strip("()[]（）【】 ")
        if is_day(bare):
            continue
        found = _YEAR_ALONE.match(bare.strip(" .,;")) or (_YEAR_IN_BRACKET.search(bare) if text[:1] in "([（" else None)
        if found:
            return PartialDate(int(found[1]), printed=found[1])
    ahead = _MONTH_AHEAD.search(line.raw[: read.start])
    if ahead:
        return PartialDate(int(ahead[1]), printed=ahead[1])
    behind = re.match(rf"\s*[(,]\s*({YEAR})\b(?![/-])", line.raw[read.end :])
    return PartialDate(int(behind[1]), printed=behind[1]) if behind else None


def is_day(text: str) -> bool:
    """Return whether a text is a day, whose year is not that of a work."""
    return not re.fullmatch(YEAR, text) and any(sign in text for sign in "/-.月") and bool(re.match(r"\d", text))


def _others(texts: Iterable[str]) -> Iterable[Contributor]:
    """Return the translators, editors and narrators that a line names."""
    for text in texts:
        bare = text.strip("()[]（）【】 ")
        if role_before(bare):
            people, _ = names_in(bare)
            yield from (one for one in people if one.name)


__all__ = ["identifiers_in", "is_aside", "is_day", "with_facts"]
