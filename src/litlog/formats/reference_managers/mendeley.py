"""Mendeley's documents and annotations as JSON (https://dev.mendeley.com/methods/#documents, #annotations)."""

from collections import defaultdict
from collections.abc import Iterator

from litlog.formats.common.json_records import Fields, each, facts_of, load_json
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter
from litlog.formats.common.shelf_words import highlight, status
from litlog.formats.common.type_mapping import typed
from litlog.model.people import Contributor, Role
from litlog.model.results.parsed import Problem
from litlog.parsing.loose_json import JsonObject, json_objects

_FIELDS: Fields = {
    "type": typed,
    "title": "title",
    "source": "container",
    "publisher": "publisher",
    "institution": "publisher",
    "city": "place",
    "series": "series",
    "volume": "volume",
    "issue": "issue",
    "pages": "pages",
    "edition": "edition",
    "abstract": "abstract",
    "language": "language",
    "websites": "url",
    "keywords": "tag",
    "tags": "tag",
    "notes": "note",
    "citation_key": "key",
    "created": "added",
    "id": "id:mendeley",
}
_IDENTIFIERS = ("doi", "isbn", "issn", "pmid", "arxiv")


def _records(data: bytes) -> Iterator[Record | Problem]:
    """Read documents with the annotations of the file; those of a document that is not in it are reported."""
    found = json_objects(load_json(data))
    annotations: dict[str, list[JsonObject]] = defaultdict(list)
    for one in found:
        if one.text("document_id"):
            annotations[one.text("document_id")].append(one)
    documents = [one for one in found if not one.text("document_id")]
    yield from each(documents, lambda one: _facts(one, annotations.pop(one.text("id"), [])))
    for document, orphans in annotations.items():
        yield Problem(
            found.index(orphans[0]) + 1, f"{len(orphans)} annotations are of a document not in the file.", document,
            lost=True,
        )  # fmt: skip


def _facts(document: JsonObject, annotations: list[JsonObject]) -> Iterator[Fact]:
    yield from facts_of(document, _FIELDS)
    for name, role in (("authors", Role.AUTHOR), ("editors", Role.EDITOR), ("translators", Role.TRANSLATOR)):
        for one in document.objects(name):
            yield role.value, Contributor(one.text("last_name"), one.text("first_name"), role=role)
    yield from ((name, document.object("identifiers").text(name)) for name in _IDENTIFIERS)
    year, *rest = (document.text(name) for name in ("year", "month", "day"))
    yield "date", "-".join([year, *(part.zfill(2) for part in rest if part)])
    if document.says("read"):
        yield from status("read")
    if document.says("starred"):
        yield "tag", "starred"
    for one in annotations:
        yield from _annotation(one)


def _annotation(one: JsonObject) -> Iterator[Fact]:
    """Return a written note; of a highlight Mendeley exports the position, not the text."""
    page = one.object("positions").text("page")
    yield from highlight("", kind="page", place=page, noted=one.text("created"), remark=one.text("text"))


IMPORTER = RecordImporter("mendeley", (".json",), _records)
