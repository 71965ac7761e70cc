"""CSL-JSON reader, for exports of Zotero, pandoc and other programs."""

from collections.abc import Iterator
from functools import partial

from litlog.formats.common.extra_field import extra_lines
from litlog.formats.common.json_records import Fields, objects
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import RecordImporter
from litlog.formats.common.shelf_words import listed
from litlog.formats.common.type_mapping import typed
from litlog.parsing.csl_json import FIELDS, dates_of, people_of
from litlog.parsing.loose_json import JsonObject

_FIELDS: Fields = FIELDS | {
    "type": typed,
    "keyword": partial(listed, "tag", separators=r"[,;]"),
    "note": extra_lines,
    "other-ids": partial(listed, "former key", separators=r"[,\s]"),
}


def _more(item: JsonObject) -> Iterator[Fact]:
    yield "key", item.text("citation-key") or item.text("id")
    yield "id", item.text("id")
    for person in people_of(item):
        yield person.role.value, person.literal if person.literal in ("others", "et al.") else person
    yield from (("date", date) for date in dates_of(item))
    if item.text("id").startswith("http://zotero.org/"):
        yield "id:zotero", item.text("id").rpartition("/")[2]


IMPORTER = RecordImporter("csl-json", (".json",), objects(_FIELDS, _more))
