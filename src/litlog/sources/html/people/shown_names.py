"""Visible byline of a page."""

import re
from collections.abc import Iterable, Iterator, Sequence

from litlog.model.people import Contributor
from litlog.sources.html.fields.evidence import Claim
from litlog.sources.html.page.lines import Line
from litlog.sources.html.people.byline_words import BEFORE
from litlog.sources.html.people.bylines import shown_people

People = tuple[Contributor, ...]

_MARKS = (
    (0.84, re.compile(r"(?:rel|itemprop|property):\S*\bauthor\b", re.IGNORECASE)),
    (0.8, re.compile(r"(?:author|byline|autor)[-_]{0,2}name|p-author|\bfn\b|\bauthor vcard", re.IGNORECASE)),
    (0.72, re.compile(r"by-?line|autorenzeile|signature", re.IGNORECASE)),
    (
        0.6,
        re.compile(r"author|autor(?!is)|auteur|writer|wrote|verfasser|redakteur|contributor|posted-?by", re.IGNORECASE),
    ),
)
"""Class names and roles that mark authors, each with its share of correct values, the highest first."""

_BESIDE = re.compile(
    r"bio|about|profile|box|(?<!author)(?<!author[-_])list|photo|image|avatar|social|follow|email|date|time|title|role|job|desc",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\b\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\b|\b\d{1,2}(?:st|nd|rd|th|\.)?\s+[^\W\d_]{3,12}\.?,?\s+\d{4}\b|"
    r"\b[^\W\d_]{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}\b"
)
_TIME = re.compile(
    r",?\s*(?:(?:at|um|à|a las)\s)?\b\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:uhr|[ap]\.?m\.?|h)?(?:\s[A-Z]{2,4}\b)?",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|von|par|por|autor(?:in)?:|redaktion:|text:)\s+(.{2,80})", re.IGNORECASE)
_ALONE = re.compile(r"(?:By|BY|Von|Par|Por|Autor(?:in)?:|Text:|Author:)\s(?:[^\W\d_][\w'’.-]*\s?){2,4}\Z")
_BESIDE_DATE = 0.6
_NEAR = range(-15, 61)
_NEXT_TO_HEADING = range(-4, 13)
_LONGEST = 120
_MOST_NAMES = 12
_MOST_WITHOUT_HEADING = 4
_MOST_CLAIMS = 3
_GAP = 4
_LEAST = 0.45
_AT_THE_MARGIN = 0.15


def shown_names(lines: Sequence[Line], *, headed: bool) -> list[Claim[People]]:
    """Return the bylines of a page, the most likely first; adjacent names with the same marks are one byline.

    A long row counts only if the page has a heading; otherwise it may be the site's list of writers.
    """
    rows = [row for row in _rows(_found(lines)) if len(row.value) <= (_MOST_NAMES if headed else _MOST_WITHOUT_HEADING)]
    return sorted(rows, key=lambda row: -row.weight)[:_MOST_CLAIMS]


def _rows(found: Iterable[tuple[Line, Claim[People]]]) -> list[Claim[People]]:
    """Return the names joined from lines that are marked alike and follow each other closely."""
    rows: list[Claim[People]] = []
    last: Line | None = None
    for line, claim in found:
        if last and last.marks[:1] == line.marks[:1] != () and line.place <= last.place + _GAP:
            before = rows.pop()
            people = tuple(dict.fromkeys((*before.value, *claim.value)))
            rows.append(Claim(people, before.place, max(before.weight, claim.weight)))
        else:
            rows.append(claim)
        last = line
    return rows


def _found(lines: Sequence[Line]) -> Iterator[tuple[Line, Claim[People]]]:
    before = ""
    for line in lines:
        if len(line.text) <= _LONGEST:
            yield from ((line, claim) for claim in _claims(line, before))
        before = line.text


def _claims(line: Line, before: str) -> Iterator[Claim[People]]:
    weight = max(_marked(line.marks), _labelled(line, before)) - _distance(line) - _AT_THE_MARGIN * line.margin
    people = shown_people(line.text) if weight >= _LEAST else ()
    if people and (_marked(line.marks) or any(map(_whole, people))):
        yield Claim(people, "shown", weight)
    elif line.place in _NEXT_TO_HEADING and not line.margin:
        beside = shown_people(_beside_date(line.text))
        if beside and all(one.given for one in beside):
            yield Claim(beside, "beside the date", _BESIDE_DATE)


def _distance(line: Line) -> float:
    return abs(line.place) / 200 if line.place in _NEAR else 0.3


def _whole(one: Contributor) -> bool:
    """Return whether a name has at least two parts, or Chinese letters: "By Monday" is no byline."""
    return bool(one.given or one.literal or not one.family.isascii())


def _beside_date(text: str) -> str:
    """Return the text beside a date and a time in a line.

    "11.12.2019 - Ada Moss", "1 May 2020, 13:30 by Ada Moss".
    """
    rest = _DATE.sub("|", text)
    if rest == text:
        return ""
    rest = _TIME.sub("", rest)
    labelled = _BY.search(rest)
    return (labelled[1] if labelled else rest).strip(" |,–—-·/")


def _marked(marks: Sequence[str]) -> float:
    for depth, mark in enumerate(marks[:3]):
        for weight, pattern in _MARKS:
            if pattern.search(mark):
                return weight - 0.03 * depth - (0.15 if _BESIDE.search(mark) else 0)
    return 0


def _labelled(line: Line, before: str) -> float:
    """Return the probability that a line beside the heading is a byline, as it or the line before begins with "By"."""
    if line.place not in _NEXT_TO_HEADING:
        return 0.6 if _ALONE.match(line.text) and line.place > 0 else 0
    if len(line.text) > 80:
        return 0
    return 0.7 if BEFORE.match(line.text) or (len(before) <= 20 and BEFORE.fullmatch(f"{before} ")) else 0
