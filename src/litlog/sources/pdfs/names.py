"""Identifiers in a PDF: certain ones of the work itself, and guesses that may belong to cited works."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from typing import Any

from litlog.errors import NotIdentified
from litlog.model.identifiers import ArxivId, Doi, Identifier, Isbn
from litlog.parsing.loose_json import texts

_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"'<>{}|\\^`]{1,150}", re.ASCII)
_ARXIV = re.compile(r"\barXiv:\s?((?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7})(?:v\d{1,2})?)\b")
# What arXiv prints along the margin of its papers, and of no others.
_STAMP = re.compile(_ARXIV.pattern + r"\s{0,3}\[[a-zA-Z.-]{2,20}\]\s{1,3}\d{1,2}\s\w{3}\s\d{4}")
_ISBN = re.compile(
    r"\b(?:e-?)?ISBN(?:[ -]?1[03])?\b[:\s]{0,3}((?:97[89][-\s–]?)?(?:\d[-\s–]?){9}[\dX])\b", re.IGNORECASE
)
_END_OF_PAPER = re.compile(
    r"^[^\w\n]*(?:references|bibliography|literatur|literature cited|works cited)[^\w\n]*$",
    re.IGNORECASE | re.MULTILINE,
)
_MOST_GUESSES = 4


def own_names(told: Mapping[str, Any]) -> tuple[Identifier, ...]:
    """Return the identifiers in the metadata, if there is only one of a scheme, and that of arXiv's stamp."""
    metadata = "\n".join(texts(told.get("metadata")))
    stamps = _found(_STAMP, next(iter(_pages(told)), ""), ArxivId.parse)
    sure = (_only(_found(_DOI, metadata, Doi.parse)), _only([*stamps, *_found(_ARXIV, metadata, ArxivId.parse)]))
    return tuple(one for one in sure if one)


def guessed_names(told: Mapping[str, Any]) -> tuple[Identifier, ...]:
    """Return the first four identifiers in the text of the first pages, before a list of references.

    Those of the first page come first, since the work's own identifier usually stands there, above cited ones.
    """
    found: dict[Identifier, None] = {}
    for page in _pages(told):
        before = _END_OF_PAPER.split(page)[0]
        found |= dict.fromkeys(_found(_ARXIV, before, ArxivId.parse))
        found |= dict.fromkeys(_found(_DOI, before, Doi.parse))
        found |= dict.fromkeys(_found(_ISBN, before, Isbn.parse))
        if before != page:
            break
    own = own_names(told)
    return tuple(one for one in found if one not in own)[:_MOST_GUESSES]


def _pages(told: Mapping[str, Any]) -> list[str]:
    pages = told.get("pages")
    return [page for page in pages if isinstance(page, str)] if isinstance(pages, list) else []


def _found(pattern: re.Pattern[str], told: str, parse: Callable[[str], Identifier]) -> Iterator[Identifier]:
    for match in pattern.finditer(told):
        with suppress(NotIdentified):
            yield parse(match[match.re.groups].rstrip(".,;:)]"))


def _only(found: Iterable[Identifier]) -> Identifier | None:
    different = set(found)
    return different.pop() if len(different) == 1 else None
