"""Web of Science's tagged export (plain text, "FN Clarivate Analytics Web of Science").

Source: https://images.webofknowledge.com/images/help/WOS/hs_wos_fieldtags.html.
"""

import re
from collections.abc import Iterator

from litlog.errors import Unreadable
from litlog.formats.common.decoding import text_of
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records
from litlog.formats.common.shelf_words import listed
from litlog.formats.common.tagged_records import Says, Tagged, facts_of, joined_date, page_range, split_records
from litlog.formats.common.type_mapping import typed

_TAG = re.compile(r"([A-Z][A-Z0-9])(?: (.*))?")
_TYPES = {"J": "journal article", "B": "book", "S": "journal article", "P": "patent", "C": "conference paper"}
_ONE_A_LINE = "AU|AF|BA|BF|BE|ED|CA"


def _tags(text: str) -> Iterator[Fact]:
    return listed("tag", text, ";")


_TAGS: dict[str, Says] = {
    **dict.fromkeys(("AU", "AF", "BA", "BF"), ""),
    "CA": lambda text: (("author", f"{{{text}}}"),),
    **dict.fromkeys(("ED", "BE"), "editor"),
    "TI": "title",
    "SO": "",
    "SE": "series",
    "VL": "volume",
    "IS": "issue",
    "PU": "publisher",
    "PI": "place",
    "LA": "language",
    "AB": "abstract",
    **dict.fromkeys(("DE", "ID", "MQ", "MC"), _tags),
    "DI": "doi",
    "D2": "doi",
    "PM": "pmid",
    "SN": "isbn",
    "BN": "isbn",
    "EI": "issn",
    "UT": "id:wos",
    "PN": "number",
    "AE": "publisher",
    "CT": "eventtitle",
    "BS": "subtitle-of-book",
}


def _facts(record: Tagged) -> Iterator[Fact]:
    kind = record.first("PT")
    chapter = (
        kind == "B" and record.first("SO") and record.first("SO").lower() != record.first("TI").lower().rstrip(".")
    )
    meeting = "proceedings" in record.first("DT").lower()
    yield from typed(
        "chapter" if chapter else "conference paper" if meeting and kind != "J" else _TYPES.get(kind, kind)
    )
    known = {tag: _TAGS.get(tag, "") for tag, _ in record.pairs}
    yield from facts_of(record, known, prefix="wos")
    yield from (("author", name) for name in record.all("AF") or record.all("AU") or record.all("BA"))
    if kind != "B" or chapter:
        yield "container", record.first("SO")
    yield from joined_date(record.first("PY"), record.first("PD"))
    yield from page_range(record.first("BP") or record.first("AR"), record.first("EP"))


def _records(data: bytes) -> Records:
    text = text_of(data)
    if not re.search(r"^PT [A-Z]", text, re.MULTILINE):
        raise Unreadable("There is no Web of Science record in this file.", 'A record begins with a line like "PT J".')
    for record in split_records(text, _TAG, begins="PT", ends="ER", every_line=_ONE_A_LINE):
        yield Record(record.line, _facts(record), record.first("TI", "UT"))


IMPORTER = RecordImporter("wos", (".ciw", ".isi"), _records)
