"""CSL-JSON items (https://docs.citationstyles.org/en/1.0.2/specification.html) of programs and registries.

It is told in the words that a `Work` has for its fields ("container"), beside the identifiers' and some of CSL's own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import takewhile
from typing import Any

from litlog.model.dates import PartialDate
from litlog.model.identifiers import SCHEMES
from litlog.model.people import Contributor, Role
from litlog.parsing.date_texts import read_date
from litlog.parsing.loose_json import JsonObject, table
from litlog.parsing.work_types import PREPRINT, REFERENCE_ENTRY, REVIEW

TYPES = {"article": PREPRINT, "entry-encyclopedia": REFERENCE_ENTRY, "review": REVIEW}
"""Appendix III, beside the names that all share."""

FIELDS = {
    "type": "type",
    "title": "title",
    "container-title": "container",
    "event-title": "eventtitle",
    "event": "eventtitle",
    "collection-title": "series",
    "publisher": "publisher",
    "publisher-place": "place",
    "volume": "volume",
    "issue": "issue",
    "page": "pages",
    "edition": "edition",
    "dimensions": "length",
    "abstract": "abstract",
    "language": "language",
    **{scheme.csl: name for name, scheme in SCHEMES.items() if scheme.csl},
    "ISSN": "issn",
    "URL": "url",
    "keyword": "keyword",
    "categories": "tag",
    "note": "note",
    "annote": "note",
    "number": "number",
    "genre": "genre",
    "title-short": "shorttitle",
    "shortTitle": "shorttitle",
    "container-title-short": "shortjournal",
    "call-number": "call-number",
    "archive_location": "id",
}
"""The word for each field that holds texts."""

ROLES = {
    "author": Role.AUTHOR,
    "editor": Role.EDITOR,
    "translator": Role.TRANSLATOR,
    "container-author": Role.CONTRIBUTOR,
    "collection-editor": Role.CONTRIBUTOR,
    "director": Role.AUTHOR,
    "composer": Role.AUTHOR,
    "interviewer": Role.CONTRIBUTOR,
}


def texts_of(item: JsonObject) -> Mapping[str, str]:
    """Return the first text under each word, on one line but for the abstract."""
    found: dict[str, str] = {}
    for name, word in FIELDS.items():
        for text in item.texts(name)[:1]:
            found.setdefault(word, text if word == "abstract" else " ".join(text.replace("\0", " ").split()))
    return found


def people_of(item: JsonObject, fields: Iterable[str] = ROLES) -> Iterator[Contributor]:
    """Return the people of some fields, in order; "others" may come as the name of one."""
    return (_person(one, ROLES[name]) for name in fields for one in item.objects(name))


def _person(name: JsonObject, role: Role) -> Contributor:
    """Return a name of CSL's; particles that are dropped in sorting are particles here, too."""
    family, given = name.text("family"), name.text("given")
    if not family:
        return Contributor(literal=name.text("literal", "name") or given, role=role)
    particles = (name.text("dropping-particle"), name.text("non-dropping-particle"))
    return Contributor(
        family, given, " ".join(filter(None, particles)), name.text("suffix"), role=role, orcid=name.text("ORCID")
    )


def dates_of(item: JsonObject) -> Iterator[str]:
    """Return the publication date in all forms that the item has: EDTF, or as printed."""
    for name in ("issued", "published", "available-date"):
        yield from item.texts(name)
        for date in item.objects(name)[:1]:
            yield from _date(date)


def date_of(value: Any) -> PartialDate | None:
    """Return one date with the parts it has; `[[null]]` is Crossref's form of an unknown date."""
    return next(filter(None, map(read_date, _date(JsonObject(table(value))))), None)


def _date(date: JsonObject) -> Iterator[str]:
    dates = date.fields.get("date-parts")
    parts = [one for one in dates if isinstance(one, list) and one and one[0]] if isinstance(dates, list) else []
    if parts:
        season = date.text("season")
        mark = "~" if date.says("circa") else ""
        yield "/".join(_edtf(one, season) + mark for one in parts[:2])
    yield from date.texts("raw", "literal", "edtf")


def _edtf(parts: list[object], season: str) -> str:
    """Return "2016-12-20"; a season is 1 to 4, or in a 13th to 16th month, as some programs count."""
    numbers = [int(str(part)) for part in takewhile(_is_number, parts[:3])]
    if not numbers:
        return ""
    year = f"{'-' if numbers[0] < 0 else ''}{abs(numbers[0]):04d}"
    if len(numbers) == 1 and season in ("1", "2", "3", "4"):
        return f"{year}-{int(season) + 20}"
    if len(numbers) > 1 and numbers[1] > 12:
        return f"{year}-{numbers[1] + 8}" if numbers[1] <= 16 else year
    return "-".join([year, *(f"{number:02d}" for number in numbers[1:])])


def _is_number(part: object) -> bool:
    """Return whether a date part is valid; "0" means none, and no year has five digits."""
    return bool(re.fullmatch(r"-?0*[1-9]\d{0,3}", str(part), re.ASCII))
