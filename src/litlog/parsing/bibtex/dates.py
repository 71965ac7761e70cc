"""Date fields: `year`, `month` and `day` of classic BibTeX, and `date` of BibLaTeX, which is EDTF."""

import re
from collections.abc import Mapping

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.normalise.month_names import ENGLISH, SEASONS
from litlog.parsing.latex.codec import decoded

DATE_FIELDS = ("date", "year", "month", "day")
_YEAR = re.compile(r"(?P<about>(?:c\.|ca\.?|circa|about)\s*)?(?P<year>-?\d{1,4})(?:\s*[-–]+\s*(?P<end>\d{4}))?")
_YEAR_SOMEWHERE = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")
_DAY_AND_MONTH = re.compile(
    r"(?:(?P<before>\d{1,2})[\s.~]+)?(?P<month>[^\W\d]+|\d{1,2})\.?(?:[\s,~]+(?P<after>\d{1,2}))?"
)
_TIME = re.compile(r"T[\d:Z+.-]*")


def read_date(fields: Mapping[str, str]) -> PartialDate | None:
    """Return the date given by the four fields together; None if there is no year in them."""
    if fields.get("date"):
        return _edtf(fields["date"].strip()) or _from_year(fields["date"], None, None)
    month, day = _month_and_day(fields.get("month", ""))
    plain_day = fields.get("day", "").strip()
    return _from_year(fields.get("year", ""), month, int(plain_day) if re.fullmatch(r"\d{1,2}", plain_day) else day)


def _edtf(text: str) -> PartialDate | None:
    bare = _TIME.sub("", text).removesuffix("/").removesuffix("/..")
    try:
        return PartialDate.parse(bare)
    except UsageError:
        return None


def _from_year(latex: str, month: int | None, day: int | None) -> PartialDate | None:
    text = decoded(latex).strip()
    found = _YEAR.fullmatch(text)
    if not found:
        inside = _YEAR_SOMEWHERE.search(text)
        return _possible(int(inside[1]), month, day, printed=text) if inside else None
    end = PartialDate(int(found["end"])) if found["end"] else None
    return _possible(int(found["year"]), month, day, about=bool(found["about"]), end=end)


def _possible(
    year: int,
    month: int | None,
    day: int | None,
    *,
    about: bool = False,
    end: PartialDate | None = None,
    printed: str = "",
) -> PartialDate:
    """Return the date, without a day that its month does not have."""
    try:
        return PartialDate(year, month, day if month and month <= 12 else None, about, end, printed)
    except UsageError:
        return PartialDate(year, month, None, about, end, printed)


def _month_and_day(latex: str) -> tuple[int | None, int | None]:
    found = _DAY_AND_MONTH.fullmatch(decoded(latex).strip().lower())
    if not found:
        return None, None
    day = found["before"] or found["after"]
    return _month(found["month"]), int(day) if day else None


def _month(word: str) -> int | None:
    if word.isdigit():
        return int(word) if 1 <= int(word) <= 12 else None
    if word in SEASONS:
        return SEASONS[word]
    if len(word) >= 3:
        return next((place for place, name in enumerate(ENGLISH, 1) if name.startswith(word)), None) or (
            9 if word == "sept" else None
        )
    return None
