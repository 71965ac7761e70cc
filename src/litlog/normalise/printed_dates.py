"""Dates as servers and title pages print them: "2016-05-26T17:59:46Z", "10 September 2016", "c1987"."""

import re

from litlog.errors import UsageError
from litlog.model.dates import PartialDate

# In the languages whose pages and title pages we met; each ends where its dates do not need more.
_LANGUAGES = (
    "january february march april may june july august september october november december",
    "januar februar märz april mai juni juli august september oktober november dezember",
    "jänner feber maerz apr. mai juni juli august september oktober november dezember",
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "januari februari maart april mei juni juli augustus september oktober november december",
    "jan feb mar apr may jun jul aug sep oct nov dec",
    "jan feb mär apr mai jun jul aug sept okt nov dez",
)
_MONTHS = {name: number for names in _LANGUAGES for number, name in enumerate(names.split(), 1)}
_MONTH = "(?P<month>" + "|".join(map(re.escape, sorted(_MONTHS, key=len, reverse=True))) + r")\b\.?"
_YEAR = r"(?P<year>1[4-9]\d\d|20\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_NUMBERS = re.compile(rf"{_YEAR}[-/.](?P<month>\d{{1,2}})(?:[-/.](?P<day>\d{{1,2}}))?(?!\d)")
_WORDS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b{_DAY}\.?\s+(?:(?:of|de|di)\s+)?{_MONTH},?\s+(?:(?:de|del)\s+)?{_YEAR}\b",
        # Dots mean day, month, year; slashes mean that in one country and the other thing in the next.
        rf"(?<![\d.]){_DAY}\.\s?(?P<month>\d{{1,2}})\.\s?{_YEAR}\b",
        rf"\b{_MONTH}\s+{_DAY}(?:,\s*|\s+){_YEAR}\b",
        rf"\b{_MONTH},?\s+{_YEAR}\b",
        rf"\b{_YEAR},?\s+{_MONTH}(?:\s+{_DAY})?\b",
    )
)
_LONE_YEAR = re.compile(rf"(?<!\d)(?P<about>c|ca\.?|circa)?\s*{_YEAR}(?P<unsure>\?)?(?!\d)", re.IGNORECASE)


def printed_date(text: str) -> PartialDate | None:
    """Give the date that a text starts with or consists of, only as precise as it surely is.

    Numbers whose order is anybody's guess ("01/02/2003") give the year. A year that is one of several gives None.
    """
    text = " ".join(text[:100].split())
    found = _NUMBERS.match(text) or next(filter(None, (form.search(text) for form in _WORDS)), None)
    if found:
        return _date(found.groupdict(), text)
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
    number = int(month) if month.isdecimal() else _MONTHS[month.lower()]
    try:
        date = PartialDate(int(year), number, int(day) if day else None)
    except UsageError:
        return PartialDate(int(year), printed=text)
    return PartialDate(date.year, date.month, date.day, printed=_unlike(str(date), text))


def _unlike(iso: str, text: str) -> str:
    """Give the printed form where it says it differently, with or without a time of day."""
    return "" if re.match(r"\d{4}(?:-\d\d){0,2}(?:$|[T ]\d)", text) and text.startswith(iso) else text
