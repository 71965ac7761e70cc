"""Hypothes.is annotations (https://h.readthedocs.io/en/latest/api-reference/): highlights as quotations, by page."""

from collections.abc import Iterator

from litlog.formats.common.json_records import each, load_json
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records, together
from litlog.formats.common.shelf_words import highlight
from litlog.model.results.parsed import Problem
from litlog.parsing.loose_json import JsonObject, json_objects


def _records(data: bytes) -> Records:
    """Read one annotation, a list of them, or an answer of the API with its `rows`; a page's are joined."""
    plain = load_json(data)
    rows = json_objects(plain.get("rows") if isinstance(plain, dict) and "rows" in plain else plain)
    each_one: Iterator[Record | Problem] = iter(each(rows, _facts))
    return together(each_one, lambda facts: next((str(value) for word, value in facts if word == "url"), ""))


def _facts(one: JsonObject) -> Iterator[Fact]:
    document = one.object("document")
    links = [link.text("href") for link in document.objects("link")]
    web = [address for address in (one.text("uri"), *links) if address.lower().startswith(("http:", "https:"))]
    yield "url", next(iter(web), one.text("uri"))
    yield "title", document.text("title")
    quoted = [
        selector.text("exact")
        for target in one.objects("target")
        for selector in target.objects("selector")
        if selector.text("type") == "TextQuoteSelector"
    ]
    yield from highlight(" ".join(quoted), noted=one.text("created"), remark=one.text("text"))
    yield from (("tag", tag) for tag in one.texts("tags"))


IMPORTER = RecordImporter("hypothesis", (".json",), _records)
