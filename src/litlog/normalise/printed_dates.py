"""Date parser for printed dates: "2016-05-26T17:59:46Z", "10 September 2016", "c1987"."""

import re

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.normalise.month_names import MONTHS

_MONTH = "(?P<month>" + "|".join(map(re.escape, sorted(MONTHS, key=len, reverse=True))) + r")(?<=[\w.])(?!\w)\.?"
_YEAR = r"(?P<year>1[4-9]\d\d|20\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º)?"
_NUMBERS = re.compile(rf"{_YEAR}[-/.](?P<month>\d{{1,2}})(?:[-/.](?P<day>\d{{1,2}}))?(?!\d)")
_WORDS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<!\d){_YEAR}\s?[-/._]\s?(?P<month>\d{{1,2}})\s?[-/._]\s?(?P<day>\d{{1,2}})(?![\d/])",
        rf"(?<!\d){_YEAR}\s?[年년]\s?(?P<month>\d{{1,2}})\s?[月월](?:\s?(?P<day>\d{{1,2}})\s?[日일])?",
        rf"\A{_YEAR}(?P<month>\d\d)(?P<day>\d\d)(?=T|\Z)",
        rf"\b{_DAY}\.?\s+(?:(?:of|de|di)\s+)?{_MONTH},?\s+(?:(?:de|del)\s+)?{_YEAR}\b",
        rf"(?<![\d.]){_DAY}\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}\b",
        rf"\b{_MONTH}\s+{_DAY}(?:,\s*|\s+){_YEAR}\b",
        rf"\b{_MONTH},?\s+{_YEAR}\b",
        rf"\b{_YEAR}[.,]?\s+{_MONTH}(?:\s+{_DAY})?\b",
    )
)
# Slashes mean day and month in one country, and month and day in the next.
_ORDERLESS = re.compile(
    r"(?<![\d/.-])(?P<one>\d{1,2})(?P<mark>[/.-])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?![\d/-])"
)
_LONE_YEAR = re.compile(rf"(?<!\d)(?P<about>c|ca\.?|circa)?\s*{_YEAR}(?P<unsure>\?)?(?!\d)", re.IGNORECASE)


def printed_date(text: str, *, day_first: bool | None = None) -> PartialDate | None:
    """Return the date at the start of a text, with no more precision than is certain.

    For numbers in an ambiguous order ("01/02/2003") only the year is returned, unless `day_first` states the local
    order; then years of two digits are accepted as well ("28.1.22"). For a year that is one of several the result is
    None.
    """
    text = " ".join(text[:100].split())
    found = _NUMBERS.match(text) or next(filter(None, (form.search(text) for form in _WORDS)), None)
    date = _date(found.groupdict(), text) if found else _ordered(text, day_first=day_first)
    return date or _lone_year(text)


def _ordered(text: str, *, day_first: bool | None) -> PartialDate | None:
    """Parse three numbers, if one of them cannot be a month or the order is known."""
    found = _ORDERLESS.search(text)
    if not found or (len(found["year"]) == 2 and day_first is None):
        return None
    one, two = int(found["one"]), int(found["two"])
    day_first = True if found["mark"] == "." else day_first  # dots mean day, month, year everywhere
    if one <= 12 and two <= 12 and one != two and day_first is None:
        return None
    month_first = two > 12 or (one <= 12 and day_first is False)
    year = found["year"] if len(found["year"]) == 4 else f"20{found['year']}"
    month, day = (one, two) if month_first else (two, one)
    date = _date({"year": year, "month": str(month), "day": str(day)}, text)
    return date if date and date.day else None


def _lone_year(text: str) -> PartialDate | None:
    years = {one["year"] for one in _LONE_YEAR.finditer(text)}
    lone = _LONE_YEAR.search(text)
    if lone is None or len(years) != 1:
        return None
    # "c1987" is a copyright year on a title page, "ca. 1987" and "1987?" are guesses of a cataloguer.
    guessed = bool(lone["unsure"]) or len(lone["about"] or "") > 1
    return PartialDate(int(lone["year"]), about=guessed, printed=_unlike(lone["year"], text))


def _date(parts: dict[str, str | None], text: str) -> PartialDate | None:
    year, month, day = parts["year"], parts.get("month"), parts.get("day")
    if not year or not month:
        return None
    number = int(month) if month.isdecimal() else MONTHS[month.lower()]
    try:
        date = PartialDate(int(year), number, int(day) if day else None)
    except UsageError:
        return PartialDate(int(year), printed=text)
    return PartialDate(date.year, date.month, date.day, printed=_unlike(str(date), text))


def _unlike(iso: str, text: str) -> str:
    """Return the printed form if it differs from ISO 8601, with or without a time of day; else ""."""
    return "" if re.match(r"\d{4}(?:-\d\d){0,2}(?:$|[T ]\d)", text) and text.startswith(iso) else text
