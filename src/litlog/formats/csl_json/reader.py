"""CSL-JSON (https://docs.citationstyles.org/en/1.0.2/specification.html), as Zotero, pandoc and registries write it."""

from collections.abc import Iterator
from functools import partial

from litlog.formats.common.extra_field import extra_lines
from litlog.formats.common.json_records import Fields, objects
from litlog.formats.common.reading_fields import listed
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import RecordImporter
from litlog.formats.common.type_mapping import typed
from litlog.model.people import Contributor, Role
from litlog.parsing.loose_json import JsonObject

_ROLES = {
    "author": Role.AUTHOR,
    "editor": Role.EDITOR,
    "translator": Role.TRANSLATOR,
    "container-author": Role.CONTRIBUTOR,
    "collection-editor": Role.CONTRIBUTOR,
    "director": Role.AUTHOR,
    "composer": Role.AUTHOR,
    "interviewer": Role.CONTRIBUTOR,
}
_FIELDS: Fields = {
    "type": typed,
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
    "DOI": "doi",
    "ISBN": "isbn",
    "ISSN": "issn",
    "PMID": "pmid",
    "PMCID": "pmcid",
    "URL": "url",
    "keyword": partial(listed, "tag", separators=r"[,;]"),
    "categories": "tag",
    "note": extra_lines,
    "annote": "note",
    "number": "number",
    "genre": "genre",
    "title-short": "shorttitle",
    "shortTitle": "shorttitle",
    "container-title-short": "shortjournal",
    "call-number": "call-number",
    "archive_location": "id",
}


def csl_date(item: JsonObject) -> Iterator[str]:
    """Return a date of CSL's in EDTF, or as it is printed where it is in words."""
    dates = item.fields.get("date-parts")
    parts = [one for one in dates if isinstance(one, list) and one and one[0]] if isinstance(dates, list) else []
    if parts:
        season = item.text("season")
        mark = "~" if item.says("circa") else ""
        yield "/".join(_edtf(one, season) + mark for one in parts[:2])
    yield from item.texts("raw", "literal", "edtf")


def _edtf(parts: list[object], season: str) -> str:
    """Return "2016-12-20"; a season is 1 to 4, or in a 13th to 16th month, as some programs count."""
    numbers = [int(str(part)) for part in parts[:3] if str(part).lstrip("-").isdecimal() and int(str(part))]
    if not numbers:
        return ""
    year = f"{'-' if numbers[0] < 0 else ''}{abs(numbers[0]):04d}"
    if len(numbers) == 1 and season.isdecimal():
        return f"{year}-{int(season) + 20}"
    if len(numbers) > 1 and numbers[1] > 12:
        return f"{year}-{numbers[1] + 8}" if numbers[1] <= 16 else year
    return "-".join([year, *(f"{number:02d}" for number in numbers[1:])])


def csl_person(item: JsonObject, role: Role) -> Contributor:
    """Return a name of CSL's; particles that are dropped in sorting are particles here, too."""
    family, given = item.text("family"), item.text("given")
    if not family:
        return Contributor(literal=item.text("literal", "name") or given, role=role)
    particles = (item.text("dropping-particle"), item.text("non-dropping-particle"))
    return Contributor(
        family,
        given,
        " ".join(filter(None, particles)),
        item.text("suffix"),
        role=role,
        orcid=item.text("ORCID"),
    )


def _more(item: JsonObject) -> Iterator[Fact]:
    yield "key", item.text("citation-key") or item.text("id")
    yield "id", item.text("id")
    for name, role in _ROLES.items():
        for one in item.objects(name):
            person = csl_person(one, role)
            yield role.value, person.literal if person.literal in ("others", "et al.") else person
    for name in ("issued", "published", "available-date"):
        yield from (("date", date) for date in item.texts(name))
        yield from (("date", date) for one in item.objects(name)[:1] for date in csl_date(one))
    if item.text("id").startswith("http://zotero.org/"):
        yield "id:zotero", item.text("id").rpartition("/")[2]


IMPORTER = RecordImporter("csl-json", (".json",), objects(_FIELDS, _more))
