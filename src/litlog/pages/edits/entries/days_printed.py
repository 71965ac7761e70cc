"""Days in the form of other entries: the nearest in time is the example; weekdays and padding are continued."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from litlog.model.pages import Entry
from litlog.pages.dates.date_forms import date_at
from litlog.pages.dates.print_date import print_like
from litlog.pages.edits.entries.date_examples import distance

_SIGNS = ("月火水木金土日", "一二三四五六日", "월화수목금토일", "一二三四五六天")
_BEHIND_DAY = re.compile(
    r"(?<=[日号號일])(?P<before>[\s,(（\[–—-]*(?:星期|礼拜|周|週)?)(?P<sign>[月火水木金土日一二三四五六天월화수목금토일])(?!\d)"
)
_ISO = re.compile(r"(\d{4})([-/._])\d\d\2\d\d(?!\d)")
_DASH = re.compile(r"\s*(?:[-–—~〜～/]|\bto\b|\bthrough\b|至|到|T\d)")

Model = tuple[str, Entry]
"""A day as it stands on the page, and its entry."""


def day_like(models: Sequence[Model], on: date, *, day_first: bool) -> str:
    """Return a date in the form of the entry nearest in time, or "" if none has a form that can be repeated.

    Of a range only its first day is an example, and only if there is no other.
    """
    days = sorted((one for one in models if one[1].on.precision == "day"), key=lambda one: distance(one[1], on))
    forms = [text for text, entry in days if not entry.on.end]
    parts = [first for text, _ in days for first in _beginnings(text)]
    printed = (printed_as(form, on, [*forms, *parts], day_first=day_first) for form in (*forms, *parts))
    return next(filter(None, printed), "")


def printed_as(form: str, on: date, others: Sequence[str], *, day_first: bool) -> str:
    """Return a date in the form of another one, or ""; `others` show what that one leaves open, as its padding."""
    beside = _BEHIND_DAY.search(form)
    text = form[: beside.start("sign")] if beside else form
    padding = [*(one for one in others if _shape(one) == _shape(form)), *padded_as_usual(form)]
    printed = print_like(text, on, day_first=day_first, padding=padding, names=others)
    if not printed or not beside:
        return printed or ""
    signs = next(one for one in _SIGNS if beside["sign"] in one)
    return printed + signs[on.weekday()] + form[beside.end() :]


def padded_as_usual(form: str) -> list[str]:
    """Return an example of padding for a form that is padded by its standard: "2023-12-30" (ISO 8601)."""
    found = _ISO.search(form)
    return [form.replace(found[0], "{0}{1}01{1}01".format(*found.groups()), 1)] if found else []


def _shape(form: str) -> str:
    return "".join(letter for letter in form if not letter.isalnum())


def _beginnings(text: str) -> Iterator[str]:
    """Return the whole dates with which the text of a range, or of a date with a time, begins."""
    for dash in _DASH.finditer(text):
        first = text[: dash.start()]
        found = date_at(first)
        if found and found.end == len(first) and (found.day or found.second):
            yield first
