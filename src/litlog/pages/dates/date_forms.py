"""Date formats: regular expressions and parsers for the dates printed in logs; parts not printed stay unknown."""

import re
from dataclasses import dataclass

from litlog.pages.dates.printed_date import MONTHS, Printed, month_number, printed
from litlog.pages.dates.weekdays import NAMES, WEEKDAY, weekday_after, weekday_number

_MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
_DASH = r"\s*(?:-|–|—|~|〜|～|/|to|through|至|到)\s*"
_YEAR = r"(?:1[5-9]|20)\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_NAME = r"(?P<month>[^\W\d_]{3,14}\b\.?)"
"""A word that may be a month in another language than English; what is none is no date."""
_OF = r"(?:(?:de|del|do|di)\s+|d['’])?"
_NUMBERED = r"\d{1,2}(?:er|\.?[ºª°])?\.?"
_TO_DAY = rf"(?:{_DASH}(?:(?P<month2>{_MONTH})\s+)?(?P<d2>{_DAY})(?!\d))?"
_BETWEEN = rf"(?:(?:,\s*|\s+)(?P<weekday>{NAMES})\b)?"
_TIME = r"(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?"

_PARTED = (
    rf"(?P<y>{_YEAR})(?P<same>[/._]|\.\s)(?P<m>\d\d?)(?P=same)(?P<d>\d\d?)(?!\d)"
    rf"(?:{_DASH}(?P<y2>{_YEAR})(?P=same)(?P<m2>\d\d?)(?P=same)(?P<d2>\d\d?)(?!\d))?"
)
_EASTERN = (
    rf"(?:(?P<y>{_YEAR})\s*[年년]\s*)?(?P<m>\d\d?)\s*[月월]\s*(?P<d>\d\d?)\s*[日号號일]"
    rf"(?:{_DASH}(?:(?:(?P<y2>{_YEAR})\s*[年년]\s*)?(?P<m2>\d\d?)\s*[月월]\s*)?(?P<d2>\d\d?)\s*[日号號일])?"
)


@dataclass(frozen=True, slots=True)
class DateForm:
    """A form of dates: how it is read, with a `sample`; a new entry is dated like it where the page has it.

    One that is `of_month` tells no day, so that it stands over entries and not on them. `unrepeated` are dates of
    the form that are read and never printed again: ranges, and times of day.
    """

    pattern: re.Pattern[str]
    sample: str
    of_month: bool = False
    unrepeated: tuple[str, ...] = ()


def _form(pattern: str, sample: str, *unrepeated: str, of_month: bool = False) -> DateForm:
    return DateForm(re.compile(pattern, re.IGNORECASE), sample, of_month, unrepeated)


FORMS = (
    _form(
        rf"(?P<y>{_YEAR})-(?P<m>\d\d?)-(?P<d>\d\d?){_TIME}(?:{_DASH}(?P<y2>{_YEAR})-(?P<m2>\d\d?)-(?P<d2>\d\d?))?(?![\d-])",
        "2023-03-09", "2023-03-09T10:00:00Z", "2023-03-09 - 2023-03-11",
    ),
    _form(rf"(?P<y>{_YEAR})-?W(?P<week>[0-5]\d)(?:-?(?P<nth>[1-7]))?(?![\d-])", "2023-W10-4", "2023-W10"),
    _form(_PARTED, "2023/03/09", "2023/03/09 - 2023/03/11"),
    _form(r"(?P<y>(?:19|20)\d\d)(?P<m>[01]\d)(?P<d>[0-3]\d)(?!\d)", "20230309"),
    _form(_EASTERN, "2023年3月9日", "2023年3月9日~11日"),
    _form(rf"(?P<y>{_YEAR})\s*[年년]\s*(?P<m>\d\d?)\s*[月월]", "2023年3月", of_month=True),
    _form(
        rf"(?P<y>{_YEAR})-(?P<m>\d\d)(?:{_DASH}(?P<y2>{_YEAR})-(?P<m2>\d\d))?(?![\d-])",
        "2023-03", "2023-03 - 2023-05", of_month=True,
    ),
    _form(rf"(?P<y>{_YEAR})[/.](?P<m>\d\d)(?![\d/.])", "2023/03", of_month=True),
    _form(rf"(?P<d>\d\d?)\.(?P<m>\d\d?)\.(?P<y>{_YEAR})(?!\d)", "9.3.2023"),
    _form(rf"(?P<m>\d\d?)/(?P<y>{_YEAR})(?![\d/])", "3/2023", of_month=True),
    _form(
        rf"(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<y>{_YEAR}|\d\d)(?!\d)(?:{_DASH}(?P<a2>\d\d?)/(?P<b2>\d\d?)/(?P<y2>{_YEAR}|\d\d)(?!\d))?",
        "3/9/2023", "3/9/2023 - 3/11/2023",
    ),
    _form(
        rf"(?P<a>\d\d?)/(?P<b>\d\d?)(?![\d/])(?:{_DASH}(?P<a2>\d\d?)/(?P<b2>\d\d?)(?:/(?P<y>{_YEAR}))?(?![\d/]))?",
        "3/09", "3/09 - 3/11",
    ),
    _form(
        rf"(?P<d>{_DAY})(?:{_DASH}(?P<d2>{_DAY}))?\s+(?:of\s+)?(?P<month>{_MONTH}),?(?:\s+(?P<y>{_YEAR}))?(?!\d)",
        "9 March 2023", "9 - 11 March 2023",
    ),
    _form(
        rf"(?P<month>{_MONTH})[\s-]+(?P<d>{_DAY})(?![\d:]){_TO_DAY}{_BETWEEN}(?:(?:,?\s*|-)(?P<y>{_YEAR}))?(?!\d)",
        "March 9, 2023", "March 9 - 11, 2023",
    ),
    _form(rf"(?P<month>{_MONTH}),?\s+(?P<y>{_YEAR})(?!\d)", "March 2023", of_month=True),
    _form(rf"(?P<y>{_YEAR})\s*[-–,]?\s*(?P<month>{_MONTH})(?!\w)", "2023 March", of_month=True),
    _form(
        rf"(?P<d>{_NUMBERED})(?:{_DASH}(?P<d2>{_NUMBERED}))?\s+{_OF}{_NAME},?(?:\s+{_OF}(?P<y>{_YEAR}))?(?!\d)",
        "9 de março de 2023", "9. - 11. März 2023",
    ),
    _form(rf"{_NAME},?\s+{_OF}(?P<y>{_YEAR})(?!\d)", "mars 2023", of_month=True),
    _form(rf"(?P<y>{_YEAR})\s*[-–,]?\s*{_NAME}(?!\w)", "2023 mars", of_month=True),
)  # fmt: skip
"""The forms in the order in which they are tried."""
_WORD = re.compile(r"\d|[^\W\d_]{3,14}\b\.?")
"""The beginning of every date format, a number or a word: a fast check, since most words are no month."""
_YEAR_ALONE = re.compile(rf"(?<![\d/.-]){_YEAR}(?![\d/.-])")
_YEAR_BESIDE = re.compile(rf"\W{{1,6}}({_YEAR})\W*")
_DOTTED = re.compile(r"(?P<a>\d\d?)\.(?P<b>\d\d?)(?!\d)")
_DAY_ALONE = re.compile(r"(?P<d>[0-3]?\d)")
_MONTH_ALONE = re.compile(r"(?:(?P<month>[^\W\d_]{3,14}\.?)|(?P<m>1?\d)\s?[月월])(?=\s*(?:\(\d+\))?\Z)")
OTHER_DATE = re.compile(
    r"(?:\([^()]*,|\b(?:as of|fig(?:ure|\.)|table|published|updated|revised|posted|noted|due|version)\b[^()]*)\s*\Z",
    re.IGNORECASE,
)
"""Text before a date that is no day of the log: "Figure 2.1 (Name, 2/22/2021)", "published 3 May 2020"."""
_SENTENCE = 80
"""Number of characters before a date that are checked for what it dates."""


def date_at(text: str, start: int = 0) -> Printed | None:
    """Parse the date that begins at `start`; a weekday may come before it."""
    before = WEEKDAY.match(text, start)
    begin = before.end() if before else start
    opening = _WORD.match(text, begin)
    if not opening or not (opening[0].isdigit() or month_number(opening[0])):
        return None
    found = next(filter(_names_a_month, (form.pattern.match(text, begin) for form in FORMS)), None)
    if not found:
        return None
    named = before["day"] if before else found.groupdict().get("weekday")
    return printed(found, start, weekday_number(named) if named else weekday_after(text, found.end()))


def _names_a_month(found: re.Match[str] | None) -> bool:
    """Return whether a form fits, and the word for a month, if it has one, is a month."""
    name = found.groupdict().get("month") if found else None
    return found is not None and (name is None or month_number(name) is not None)


def date_in(text: str) -> Printed | None:
    """Find the first date with a day in a short text; skip dates of publications, figures and prices."""
    for place in re.finditer(r"(?<![\w/.-])(?=\w)", text):
        found = date_at(text, place.start())
        if found and (found.day or (found.first and found.year)):
            before = text[max(0, found.start - _SENTENCE) : found.start]
            return None if OTHER_DATE.search(before) else found
    return None


def year_beside(text: str, found: Printed) -> int | None:
    """Parse the year that ends a text after the date in it: "(June 23 - June 29) - 2025"."""
    year = _YEAR_BESIDE.fullmatch(text, found.end)
    return int(year[1]) if year else None


def day_alone(text: str) -> Printed | None:
    """Parse a text that is only the number of a day."""
    found = _DAY_ALONE.fullmatch(text)
    return printed(found, 0) if found else None


def month_alone(text: str) -> Printed | None:
    """Parse a text that is only a month, or a month and the number of things under it: "March (12)"."""
    found = _MONTH_ALONE.match(text)
    return printed(found, 0) if found and _names_a_month(found) else None


def dotted(text: str) -> Printed | None:
    """Parse a text that is only "03.01", as in table cells."""
    found = _DOTTED.fullmatch(text)
    return printed(found, 0) if found else None


def year_in(text: str) -> int | None:
    """Find a year in a text that is not part of a longer number or date."""
    found = _YEAR_ALONE.search(text)
    return int(found[0]) if found else None
