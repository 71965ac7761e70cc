"""Metadata in the text around a link: year, venue, edition, length, and a quoted title."""

import re

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.normalise.month_names import SEASONS
from litlog.pages.dates.printed_date import MONTHS
from litlog.pages.pieces.anchor_text import clean
from litlog.pages.pieces.people_text import NAMES
from litlog.pages.words.vocabulary import PIECE

_MONTH = r"(?P<month>" + "|".join(sorted((*MONTHS, *SEASONS), key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_ANY_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LONG_DATE = re.compile(rf"\b{_MONTH}(?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?)?,? {_YEAR}\b", re.IGNORECASE)
_DAY_FIRST = re.compile(rf"\b(?P<day>\d{{1,2}}) {_MONTH},? {_YEAR}\b", re.IGNORECASE)
_YEAR_AFTER = re.compile(rf"^[\s\"”*_,.:–—-]{{0,4}}\(?{_YEAR}\b(?!/)")
_YEAR_IN_BRACKETS = re.compile(rf"\((?:[^()]{{0,60}}[, ])?{_YEAR}(?:[,;][^()]{{0,60}})?\)")
_YEAR_IN_BADGE = re.compile(rf"<kbd>[^<>]{{0,60}}\b{_YEAR}\b[^<>]{{0,60}}</kbd>", re.IGNORECASE)
_YEAR_OF = re.compile(rf"^(?:\s*[\"“][^\"“”]{{2,200}}[\"”])?[\s\"”*_,)]{{0,4}}(?:of|from|in) {_YEAR}\b(?![/-])")
_YEAR_AT_END = re.compile(rf",\s{_YEAR}\.?\s*$")
_YEAR_BEFORE = re.compile(rf"\b{_YEAR}\)?,?(?: [a-z]+)?[\s\"“(\[*_:,-]{{0,4}}$")
_DATE_IN_PATH = re.compile(
    r"/(?P<year>(?:19|20)\d\d)[/-](?P<month>0[1-9]|1[0-2])(?:[/-](?P<day>[0-3]\d))?[/-][^/]*[^\W\d]"
)
_EDITION = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th) ed(?:ition|\.)", re.IGNORECASE)
_LENGTH = re.compile(r"\b(\d{1,4})[ -](min(?:ute)?s?|pages|hours?)\b", re.IGNORECASE)
_VENUE_AFTER = re.compile(r"^[\s\"”)*_,]*(?:in|from|for|at) (?:the )?[*_]([^*_]{2,80})[*_]")
_VENUE_LISTED = re.compile(rf"^[\s\"”*_)]*[,(] ?(?:{NAMES}, )?[*_]([A-Z][^*_]{{1,80}})[*_]")
_VENUE_BADGE = re.compile(r"<kbd>([^<>]{2,60})</kbd>", re.IGNORECASE)
_VENUE_BEFORE = re.compile(
    r"(?:^|[.;] )From ((?:[A-Z&][\w&.'-]*|and|of|the)(?: (?:[A-Z&][\w&'-]*|and|of|the)){0,5})\.(?=\s)"
)
_VENUE_OPENING = re.compile(
    rf"^(?!More |Other |Some |The |Also )([A-Z][\w&'-]*(?: (?:[A-Z][\w&'-]*|of|and|the)){{0,4}}) {PIECE}[.:]\s"
)
_VENUE_MARKED = re.compile(r"\b(?:in|from|for|at) (?:the )?[*_]([^*_]{2,80})[*_][\s,.:]*$")
_QUOTED = re.compile(r"[\"“]([^\"“”]{4,300})[\"”]|(?<![*\w])\*([^*\s][^*]{2,200})\*(?!\*)")


def issued_near(before: str, after: str) -> PartialDate | None:
    """Find the date of a work in the text before and after its link; the nearest date counts."""
    near = after[:300]
    if not (_ANY_YEAR.search(near) or _ANY_YEAR.search(before[-80:])):
        return None
    for form, text in (
        (_YEAR_AFTER, near),
        (_DAY_FIRST, near),
        (_LONG_DATE, near),
        (_YEAR_IN_BRACKETS, near[:160]),
        (_YEAR_IN_BADGE, near[:160]),
        (_YEAR_BEFORE, before[-80:]),
        (_YEAR_AT_END, near[:120]),
        (_YEAR_OF, near),
    ):
        found = form.search(text)
        if found:
            return as_date(found)
    return None


def issued_in(text: str) -> tuple[PartialDate, ...]:
    """Return all dates with a month or season in a text, in order, or else the first year."""
    found = list(filter(None, map(as_date, _LONG_DATE.finditer(text[:2000]))))
    if not found:
        year = re.search(rf"\b{_YEAR}\b", text)
        found = [PartialDate(int(year["year"]), printed=year["year"])] if year else []
    return tuple(found)


def issued_in_address(url: str) -> PartialDate | None:
    """Return the date in the path of an article's address: "…/2023/04/03/the-tides/"."""
    found = _DATE_IN_PATH.search(url)
    try:
        return PartialDate(int(found["year"]), int(found["month"]), int(found["day"] or 0) or None) if found else None
    except UsageError:
        return None


def as_date(found: re.Match[str]) -> PartialDate | None:
    """Return a match with year and perhaps month and day as a date; None if the date is invalid."""
    parts = found.groupdict()
    name = (parts.get("month") or "").lower()
    month = MONTHS.get(name) or SEASONS.get(name)
    day = int(parts["day"]) if parts.get("day") and month in range(1, 13) else None
    try:
        return PartialDate(int(parts["year"]), month, day, printed=found[0].strip(' ,.()[]"“”*_:-–—'))
    except UsageError:
        return None


def edition_in(text: str) -> str:
    """Return the number of an edition: "2" for "2nd edition"."""
    found = _EDITION.search(text)
    return found[1] if found else ""


def length_in(text: str) -> str:
    """Return a stated length: "18 min", "45 pages"."""
    found = _LENGTH.search(text)
    return f"{found[1]} {'min' if found[2].lower().startswith('min') else found[2].lower()}" if found else ""


def venue_near(before: str, after: str) -> str:
    """Find the venue of a work: "in *Journal*" after it, "From Site." or "Site article." before it."""
    forms = (
        (_VENUE_AFTER, after[:400]),
        (_VENUE_LISTED, after[:400]),
        (_VENUE_BADGE, after[:400]),
        (_VENUE_BEFORE, before[:400]),
        (_VENUE_OPENING, before[:400]),
        (_VENUE_MARKED, before[-100:]),
    )
    found = next(filter(None, (form.search(text) for form, text in forms)), None)
    return clean(found[1]) if found else ""


def quoted_title(text: str) -> str:
    """Return the first quoted or italic title of a text."""
    found = _QUOTED.search(text[:600])
    return clean(found[1] or found[2]).strip(" ,.") if found else ""
