"""papis and cobib entries: YAML with BibTeX's field names and plain text values."""

import re
from collections.abc import Iterable, Iterator

from litlog.formats.common.json_records import Fields, facts_of
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records
from litlog.formats.common.shelf_words import listed, stars, status
from litlog.formats.common.type_mapping import typed
from litlog.formats.common.yaml_records import documents
from litlog.model.people import Contributor, Role
from litlog.model.results.parsed import Problem
from litlog.normalise.names import person
from litlog.parsing.loose_json import JsonObject

_ADDED = re.compile(r"(\d{4}-\d\d-\d\d)-(\d\d:\d\d:\d\d)")


def _added(text: str) -> Iterator[Fact]:
    """Read the time of papis, "2023-02-26-09:05:00"."""
    yield "added", _ADDED.sub(r"\1T\2", text)


def _tags(text: str) -> Iterator[Fact]:
    return listed("tag", text, r"[,;]")


_FIELDS: Fields = {
    **dict.fromkeys(("type", "ENTRYTYPE"), typed),
    "title": "title",
    "subtitle": "subtitle",
    **dict.fromkeys(("journal", "journaltitle", "full_journal_title", "booktitle"), "container"),
    **dict.fromkeys(("publisher", "school", "institution"), "publisher"),
    **dict.fromkeys(("address", "location"), "place"),
    "series": "series",
    "volume": "volume",
    **dict.fromkeys(("issue", "number"), "issue"),
    "pages": "pages",
    "edition": "edition",
    "abstract": "abstract",
    **dict.fromkeys(("language", "langid"), "language"),
    "date": "date",
    "doi": "doi",
    "isbn": "isbn",
    "issn": "issn",
    "pmid": "pmid",
    "eprint": "arxiv",
    "url": "url",
    "doc_url": "pdf",
    **dict.fromkeys(("files", "file"), "file"),
    **dict.fromkeys(("tags", "keywords"), _tags),
    "annote": "note",
    "note": "addendum",
    "rating": stars,
    "reading-status": status,
    "time-added": _added,
    "papis_id": "id:papis",
    "ref": "key",
}


def _facts(entry: JsonObject, key: str = "") -> Iterator[Fact]:
    yield "key", key
    yield from facts_of(entry, _FIELDS)
    yield from _people(entry, "author", entry.objects("author_list"), Role.AUTHOR)
    yield from _people(entry, "editor", entry.objects("editor_list"), Role.EDITOR)
    year, month = entry.text("year"), entry.text("month")
    yield from (("date", text) for text in (_month(year, month), year) if year)


def _month(year: str, month: str) -> str:
    return f"{year}-{month.zfill(2)}" if month.isdecimal() else f"{month} {year}"


def _people(entry: JsonObject, name: str, listed_: list[JsonObject], role: Role) -> Iterator[Fact]:
    """Return the names of a list of parts, which both programs may have instead of, or beside, BibTeX's string."""
    parts = listed_ or entry.objects(name)
    yield from ((name, _person(one, role)) for one in parts)
    for text in entry.texts(name) if not listed_ else ():
        yield from ((name, person(one, role)) for one in re.split(r"\s+and\s+", text))


def _person(one: JsonObject, role: Role) -> Contributor:
    family, given = one.text("family", "surname", "last"), one.text("given", "given_name", "first")
    return Contributor(family, given, one.text("particle"), one.text("suffix"), role=role)


def _papis(data: bytes) -> Records:
    return (
        one if isinstance(one, Problem) else Record(line, _facts(one), one.text("ref")) for line, one in documents(data)
    )


def _cobib(data: bytes) -> Iterable[Record | Problem]:
    """A document is one entry under its label."""
    for line, one in documents(data):
        if isinstance(one, Problem):
            yield one
        else:
            yield from (Record(line, _facts(one.object(label), label), label) for label in one.fields)


PAPIS = RecordImporter("papis", (".yaml", ".yml"), _papis)
COBIB = RecordImporter("cobib", (".yaml", ".yml"), _cobib)
