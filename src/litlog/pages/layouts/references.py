"""References in running text: APA, MLA, Chicago, GOST, and "Title. People. Venue year".

Styles: APA 7 (2020), MLA 9 (2021), Chicago 17 author-date (2017), GOST R 7.0.5-2008. The pieces between full stops
are judged: names, then a title, then the rest; or a title, then names.
"""

import re
from typing import NamedTuple

from litlog.pages.layouts.candidate import Candidate
from litlog.pages.layouts.line import Line
from litlog.pages.pieces.cut import inner
from litlog.pages.pieces.names import likeness
from litlog.pages.pieces.titles import title_likeness

YEAR = r"(?:1[5-9]\d\d|20[0-4]\d)"
_DATED = re.compile(rf"\s*\(?(?P<year>{YEAR})[a-z]?(?:,[^()]{{0,30}})?\)?[.,:]?\s+(?=\S)")
_IN_BRACKETS = re.compile(rf"\s*\((?P<year>{YEAR})[a-z]?(?:,[^()]{{0,30}})?\)[.,:]?\s+(?=\S)")
_STOP = re.compile(r"(?<=[\w)\"”*_»?!\]])\.(?=\s|$)")
_INITIAL = re.compile(r"(?:^|[\s.(-])[^\W\d_a-zß-öø-ÿ]$|\b(?:eds?|vol|no|trans|jr|sr|st|dr|ver|pp|p)$", re.IGNORECASE)
_ANY_YEAR = re.compile(rf"(?<![\d/.-]){YEAR}(?!\.?\d|[/-])")
_VENUE = re.compile(
    rf"^\W*(?:in\s+)?(?P<venue>[^\W\d_][^,.;()\d]{{1,80}}?)\W*(?:\s*\(?{YEAR}\)?|[,.;(]|\s\d|$)", re.IGNORECASE
)
TAIL = re.compile(rf"(?:[\s,]+(?:arXiv(?: preprint)?[: ]\s?\S+|doi:\S+|\(?{YEAR}\)?))+$", re.IGNORECASE)
_MARKED = re.compile(r"[\"“„«»][^\"“”„«»]{2,300}[\"”“»«]|(\*{1,3}|_{1,3})[^*_\s][^*_]{1,300}\1")
_FAMILY = r"[^\W\d_a-zß-öø-ÿ][\w'’-]{1,30},? (?:[^\W\d_a-zß-öø-ÿ]\.[ -]?)"
_FAMILY_FIRST = re.compile(
    rf"(?:{_FAMILY}{{2,3}}|{_FAMILY}{{1,3}}(?:, ?{_FAMILY}{{1,3}}){{1,8}}) (?=[^\W\d_a-z])"
    rf"|{_FAMILY}{{2,3}}(?=[^\W\d_a-z])"
)
"""Names of GOST and Vancouver before a title, without a stop of their own: "Lund A. B., Tamm K. Low tide."."""
_IMPRINT = re.compile(rf"\W{{0,9}}[^\W\d_][\w. -]{{0,30}}: ?[^\d:]{{2,60}}, {YEAR}")
"""Place and publisher of a book: "— М.: Наука, 2011", "New York: Reed, 2011"."""
_LONGEST_HEAD = 300
_COLON = re.compile(rf"(?P<people>[^:.(]{{4,200}}?(?:\.[^:.(]{{0,80}}?){{0,6}})\s*(?:\((?P<year>{YEAR})\))?:\s+(?=\S)")
_PLACE = re.compile(r",\s+[^\W\d_][\w .-]{1,30}:\s")
_NAMED = 0.55


class Sentence(NamedTuple):
    """A stretch of a line between full stops."""

    start: int
    end: int
    text: str


class Reference(NamedTuple):
    """A reference: the title with its people, the year, and what stands behind them."""

    read: Candidate
    year: int | None
    rest: str


def read_reference(line: Line) -> Reference | None:
    """Return a line read as a reference; None if it is none."""
    if not line.pieces:
        return None
    start, end = line.pieces[0].start, line.pieces[-1].end
    flat = line.raw[:end].replace("\n", " ").replace("\r", " ")
    return (
        _people_year_title(flat, start, end)
        or _family_first(flat, start, end)
        or _colon(flat, start, end)
        or _by_sentences(flat, start, end)
    )


def _colon(flat: str, start: int, end: int) -> Reference | None:
    """Read "Halden, Mira: The Copper Orchard. Bern 1987." and "Lund, Mara (1993): Low Tide. Hamburg.", as in German."""
    found = _COLON.match(flat, start, end)
    if not found or "," not in found["people"] or likeness(found["people"]) < _NAMED:
        return None
    rest = flat[found.end() : end]
    year = found["year"] or next((one[0] for one in _ANY_YEAR.finditer(rest)), "")
    title = sentences(flat, found.end(), end)[0]
    comma = _PLACE.search(title.text)
    title = Sentence(title.start, title.start + comma.start(), title.text[: comma.start()]) if comma else title
    if not year or title_likeness(inner(title.text)) < 0.5:
        return None
    return _reference(title, found["people"], int(year), flat[title.end : end], 0.95)


def _people_year_title(flat: str, start: int, end: int) -> Reference | None:
    """Read "Ulm, P. (2003). Otter year. Reed Press." and "Norlund (1988) On Brims"."""
    found = _IN_BRACKETS.search(flat, start, min(end, start + _LONGEST_HEAD))
    if not found or likeness(flat[start : found.start()]) < 0.4:
        return None
    title = sentences(flat, found.end(), end)[0]
    if title_likeness(inner(title.text)) < 0.4:
        return None
    names = flat[start : found.start()].strip()
    return _reference(title, names, int(found["year"]), flat[title.end : end], 0.9)


def _family_first(flat: str, start: int, end: int) -> Reference | None:
    """Read "Lund A. B. Low tide. — M.: Reed, 2011."."""
    found = _FAMILY_FIRST.match(flat, start, min(end, start + _LONGEST_HEAD))
    if not found:
        return None
    title = sentences(flat, found.end(), end)[0]
    year = _ANY_YEAR.search(flat, title.end, end)
    if not year or title_likeness(inner(title.text)) < 0.5:
        return None
    return _reference(title, found[0].strip(), int(year[0]), flat[title.end : end], 0.9)


def _by_sentences(flat: str, start: int, end: int) -> Reference | None:
    parts = sentences(flat, start, end)
    if len(parts) < 2:
        return None
    first, second = parts[0], parts[1]
    marked = _marked_title(second)
    if marked and likeness(inner(first.text)) >= 0.55:
        rest = flat[marked.end : end]
        found = _ANY_YEAR.search(rest)
        return _reference(marked, first.text, int(found[0]) if found else None, rest, 0.95)
    second = _names_ahead(second) if likeness(inner(second.text)) < 0.55 else second
    names_first, names_second = likeness(inner(first.text)), likeness(inner(second.text))
    rest_of = flat[second.end : end]
    year = _ANY_YEAR.search(rest_of) or _ANY_YEAR.search(second.text)
    if names_first >= 0.55 and title_likeness(inner(second.text)) >= 0.5 and (year or second.text[:1] in '"“*_«'):
        if names_second >= 0.8 and names_first < 0.9:
            return None
        return _reference(
            second, first.text, int(year[0]) if year else None, rest_of, (0.95 if year else 0.8) * names_first
        )
    plain = title_likeness(inner(first.text)) * (1.0 if len(first.text.split()) > 1 or year else 0.5)
    if names_second >= 0.55 and plain >= 0.5 and (year or len(parts) > 2 or "et al" in second.text):
        return _reference(
            first, second.text, int(year[0]) if year else None, rest_of, (0.95 if year else 0.8) * names_second
        )
    return None


def _marked_title(one: Sentence) -> Sentence | None:
    """Return the title in quotation marks or italics with which a sentence begins; None if it begins with none."""
    found = _MARKED.match(one.text)
    return Sentence(one.start, one.start + found.end(), found[0]) if found else None


def _names_ahead(one: Sentence) -> Sentence:
    """Return the names with which a sentence begins, where a venue follows them after a comma: "Wu, T., ACL 2021"."""
    commas = [found.start() for found in re.finditer(r",\s", one.text)]
    for at in reversed(commas[:40]):
        if likeness(one.text[:at]) >= 0.8:
            return Sentence(one.start, one.start + at, one.text[:at])
    return one


def _reference(title: Sentence, names: str, year: int | None, rest: str, score: float) -> Reference:
    shown = TAIL.sub("", title.text)
    text = inner(inner(shown.strip('"“” ').rstrip(".,")).rstrip(".,"))
    read = Candidate("reference", title.start, title.start + len(shown), text, names.strip(" ,*_"), score)
    return Reference(read, year, rest)


def sentences(flat: str, start: int, end: int) -> list[Sentence]:
    """Return the stretches between full stops; those of initials and abbreviations divide nothing."""
    found = []
    at = start
    for stop in _STOP.finditer(flat, start, end):
        if _INITIAL.search(flat[max(start, stop.start() - 6) : stop.start()]) and stop.end() > stop.start():
            continue
        found += _sentence(flat, at, stop.start())
        at = stop.end()
    return (found + _sentence(flat, at, end)) or [Sentence(start, start, "")]


def _sentence(flat: str, start: int, end: int) -> list[Sentence]:
    text = flat[start:end]
    left = len(text) - len(text.lstrip(" .,"))
    shown = text.strip(" .,")
    return [Sentence(start + left, start + left + len(shown), shown)] if shown else []


def venue_of(rest: str) -> str:
    """Return the venue with which the rest of a reference begins: "ACM Interaction (2021)", "_Sea Letters_ 5.2"."""
    found = (
        None
        if _IMPRINT.match(rest)
        else _VENUE.match(rest.replace("*", "").replace("_", "").replace('"', "").lstrip(" .,"))
    )
    name = found["venue"].strip() if found else ""
    return name if len(name) > 1 and name[:1].isupper() else ""
