"""The forms in which logs print dates, read without guessing: a part that is not printed stays unknown."""

import re
from dataclasses import dataclass

MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), start=1)
    for name in names.split()
}  # fmt: skip
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
"""Numbers of seasons in EDTF."""

_MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DASH = r"\s*(?:-|–|—|/|to)\s*"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_TO_DAY = rf"(?:{_DASH}(?:(?P<month2>{_MONTH})\s+)?(?P<d2>{_DAY})(?!\d))?"

_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?P<y>{_YEAR})-(?P<m>\d\d?)-(?P<d>\d\d?)(?:{_DASH}(?P<y2>{_YEAR})-(?P<m2>\d\d?)-(?P<d2>\d\d?))?(?![\d-])",
        rf"(?P<y>{_YEAR})[/.](?P<m>\d\d?)[/.](?P<d>\d\d?)(?!\d)",
        r"(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)",
        rf"(?P<y>{_YEAR})-(?P<m>\d\d)(?:{_DASH}(?P<y2>{_YEAR})-(?P<m2>\d\d))?(?![\d-])",
        rf"(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<y>{_YEAR}|\d\d)(?!\d)(?:{_DASH}(?P<a2>\d\d?)/(?P<b2>\d\d?)/(?P<y2>{_YEAR}|\d\d)(?!\d))?",
        rf"(?P<a>\d\d?)/(?P<b>\d\d?)(?![\d/])(?:{_DASH}(?P<a2>\d\d?)/(?P<b2>\d\d?)(?:/(?P<y>{_YEAR}))?(?![\d/]))?",
        rf"(?P<d>{_DAY})(?:{_DASH}(?P<d2>{_DAY}))?\s+(?:of\s+)?(?P<month>{_MONTH}),?(?:\s+(?P<y>{_YEAR}))?(?!\d)",
        rf"(?P<month>{_MONTH})[\s-]+(?P<d>{_DAY})(?![\d:]){_TO_DAY}(?:(?:,?\s*|-)(?P<y>{_YEAR}))?(?!\d)",
        rf"(?P<month>{_MONTH}),?\s+(?P<y>{_YEAR})(?!\d)",
        rf"(?P<y>{_YEAR})\s*[-–,]?\s*(?P<month>{_MONTH})(?!\w)",
    )
)
WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b[.,]?\s+", re.IGNORECASE)
_YEAR_ALONE = re.compile(rf"(?<![\d/.-]){_YEAR}(?![\d/.-])")
_DOTTED = re.compile(r"(?P<a>\d\d?)\.(?P<b>\d\d?)(?!\d)")
_DAY_ALONE = re.compile(r"(?P<d>[0-3]?\d)")


@dataclass(frozen=True, slots=True)
class Printed:
    """A date as printed at `start` to `end`.

    `first` and `second` are the numbers of "3/06", whose order the whole document decides; elsewhere `month` and
    `day` are known. Those with `to_` end a range.
    """

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    first: int | None = None
    second: int | None = None
    to_year: int | None = None
    to_month: int | None = None
    to_day: int | None = None
    to_first: int | None = None
    to_second: int | None = None


def date_at(text: str, start: int = 0) -> Printed | None:
    """Read the date that begins at `start`, after a weekday if there is one."""
    weekday = WEEKDAY.match(text, start)
    begin = weekday.end() if weekday else start
    matches = (form.match(text, begin) for form in _FORMS)
    return next((_printed(found, start) for found in matches if found), None)


def date_in(text: str) -> Printed | None:
    """Find the first date with a day anywhere in a short text."""
    for place in re.finditer(r"(?<![\w/.-])(?=\w)", text):
        found = date_at(text, place.start())
        if found and (found.day or (found.first and found.year)):
            return found
    return None


def day_alone(text: str) -> Printed | None:
    """Read a text that is only the number of a day."""
    found = _DAY_ALONE.fullmatch(text)
    return _printed(found, 0) if found else None


def dotted(text: str) -> Printed | None:
    """Read a text that is only "03.01", as table cells have it."""
    found = _DOTTED.fullmatch(text)
    return _printed(found, 0) if found else None


def year_in(text: str) -> int | None:
    """Find a year that stands alone in a text."""
    found = _YEAR_ALONE.search(text)
    return int(found[0]) if found else None


def _printed(found: re.Match[str], start: int) -> Printed:
    parts = found.groupdict()
    return Printed(
        start,
        found.end(),
        _year(parts.get("y")),
        _number(parts.get("m")) or _month(parts.get("month")),
        _number(parts.get("d")),
        _number(parts.get("a")),
        _number(parts.get("b")),
        _year(parts.get("y2")),
        _number(parts.get("m2")) or _month(parts.get("month2")),
        _number(parts.get("d2")),
        _number(parts.get("a2")),
        _number(parts.get("b2")),
    )


def _year(text: str | None) -> int | None:
    """Read four digits, or two: of the years that a log can mean, 70 to 99 are of the last century."""
    if text is None or len(text) == 4:
        return int(text) if text else None
    return int(text) + (1900 if int(text) >= 70 else 2000)


def _number(text: str | None) -> int | None:
    return int(re.sub(r"\D", "", text)) if text else None


def _month(text: str | None) -> int | None:
    return MONTHS[text.lower().rstrip(".")] if text else None
