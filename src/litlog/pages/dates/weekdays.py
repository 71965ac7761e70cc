"""Weekdays beside dates: parsing them, and checking whether they agree with the date."""

import calendar
import re
from datetime import date

from litlog.model.dates import PartialDate

_LANGUAGES = (
    "monday tuesday wednesday thursday friday saturday sunday",
    "montag dienstag mittwoch donnerstag freitag samstag sonntag",
    "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "lunes martes miércoles jueves viernes sábado domingo",
    "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
    "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "poniedziałek wtorek środa czwartek piątek sobota niedziela",
    "понедельник вторник среда четверг пятница суббота воскресенье",
)
_NAMED = {name: day for names in _LANGUAGES for day, name in enumerate(names.split())}
NAMES = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?"
WEEKDAY = re.compile(rf"(?P<day>{NAMES}|{'|'.join(sorted(_NAMED, key=len, reverse=True))})\b[.,]?\s+", re.IGNORECASE)
"""A weekday before its date."""

_SIGNS = "月火水木金土日", "一二三四五六日", "월화수목금토일", "一二三四五六天"
_SIGN = "[" + "".join(sorted(set("".join(_SIGNS)))) + "]"
_AFTER = re.compile(
    rf"\s*[,(（\[–—-]?\s*(?:(?P<name>(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|{NAMES}(?=\s*(?:[)\].,:–—-]|\Z|\n)))|"
    rf"(?:星期|礼拜|周|週)(?P<prefixed>{_SIGN})|(?P<suffixed>{_SIGN})(?:曜日?|요일)|(?<=[(（])(?P<enclosed>{_SIGN})(?=[)）]))",
    re.IGNORECASE,
)
"""A weekday after its date; a short name must end something, as "3/05 Sat down to read" has none."""
_SHORT = [name.lower() for name in calendar.day_abbr]


def weekday_number(name: str) -> int:
    """Return the number of a weekday name that one of the patterns here has matched; Monday is 0."""
    if name.lower() in _NAMED:
        return _NAMED[name.lower()]
    if name.isascii():
        return _SHORT.index(name[:3].lower())
    return next(signs.index(name) for signs in _SIGNS if name in signs)


def weekday_like(name: str, on: date) -> str:
    """Return the weekday of a day, in the language of a weekday's name and as short; "" if the name is none."""
    low = name.lower().rstrip(".")
    named = next((names.split() for names in _LANGUAGES if low in names.split()), None)
    if named:
        return named[on.weekday()]
    short = len(low) >= len("mon") and any(day.startswith(low) for day in _LANGUAGES[0].split())
    return calendar.day_abbr[on.weekday()] + name[len(low) :] if short else ""


def weekday_after(text: str, end: int) -> int | None:
    """Parse the weekday that follows a date which ends at `end`."""
    found = _AFTER.match(text, end)
    return weekday_number(next(filter(None, found.groups()))) if found else None


def agrees(weekday: int | None, on: PartialDate) -> bool:
    """Return whether a date can fall on this weekday; a date without a day can fall on any."""
    known = weekday is not None and on.month is not None and on.day is not None and on.year > 0
    return not known or date(on.year, on.month or 1, on.day or 1).weekday() == weekday
