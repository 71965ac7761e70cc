"""RIS reader, for exports of databases and reference managers.

Source: https://web.archive.org/web/20110930172154/http://www.refman.com/support/risformat_intro.asp, and what EndNote,
Zotero, Scopus and publishers made of it since: the same tag says different things in different types.
"""

import re
from collections.abc import Iterator

from litlog.errors import Unreadable
from litlog.formats.common.decoding import text_of
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records
from litlog.formats.common.tagged_records import Says, Tagged, facts_of, page_range
from litlog.formats.common.type_mapping import typed
from litlog.formats.ris.records import ris_records
from litlog.model.identifiers import SCHEMES

_BOOKS = frozenset({"BOOK", "EBOOK", "EDBOOK", "CLSWK", "SER"})
_WHOLE = _BOOKS | {"RPRT", "THES", "PAT", "PCOMM", "ICOMM"}
_PARTS_OF_BOOKS = frozenset({"CHAP", "ECHAP", "ENCYC", "DICT"})
_PUBMED = re.compile(r"(PMC)?\d+(?=\[pm(?:c)?id\])")


def _lines(word: str) -> Says:
    return lambda text: ((word, line) for line in text.split("\n"))


def _address(text: str) -> Iterator[Fact]:
    """Return the addresses in one text, which databases separate by blanks or semicolons."""
    parts = re.split(r"[\s;]+(?=https?://)", text.strip())
    yield from (("url", part) for part in parts)


def _full_text(text: str) -> Iterator[Fact]:
    """Return files and addresses; some programs write the DOI as a file."""
    for line in text.split("\n"):
        bare = line.strip().removeprefix("internal-pdf://")
        if bare.lower().startswith(("http:", "https:")):
            yield "pdf", bare
        elif bare.lower().startswith("doi:"):
            yield "doi", bare
        elif bare:
            yield "file", bare


def _user_field(text: str) -> Iterator[Fact]:
    for found in _PUBMED.finditer(text):
        yield ("pmcid" if found[1] else "pmid"), found[0]


def _maybe_doi(text: str) -> Iterator[Fact]:
    yield ("doi" if re.search(r"\b10\.\d{4}", text) else "ris:M3"), text


_TAGS: dict[str, Says] = {
    **dict.fromkeys(("TY", "ER", "PY", "Y1", "DA", "SP", "EP", "T2", "BT", "M1", "C7", "RP", "ST"), ""),
    **dict.fromkeys(("AU", "A1", "A2", "ED"), ""),
    "A3": "",
    "A5": "contributor",
    "A4": "translator",
    **dict.fromkeys(("T1", "TI", "CT"), "title"),
    "T3": "series",
    **dict.fromkeys(("JF", "JO", "JA", "J1", "J2"), ""),
    "VL": "volume",
    **dict.fromkeys(("IS", "CP"), "issue"),
    "PB": "publisher",
    **dict.fromkeys(("CY", "PP"), "place"),
    "ET": "edition",
    "LA": "language",
    **dict.fromkeys(("AB", "N2"), "abstract"),
    "N1": "note",
    "KW": _lines("tag"),
    **{scheme.ris: name for name, scheme in SCHEMES.items() if scheme.ris},
    **dict.fromkeys(("UR", "LK"), _address),
    **dict.fromkeys(("L1", "L4"), _full_text),
    "L2": "see",
    "M3": _maybe_doi,
    **dict.fromkeys(("U1", "U2"), _user_field),
    "ID": "key",
    "CN": "call-number",
    "AN": "accession-number",
    "Y2": "urldate",
}


def _facts(record: Tagged) -> Iterator[Fact]:
    kind = record.first("TY").upper()
    yield from typed("JOUR" if kind == "GEN" and record.first("JO", "JF", "JA") else kind)
    yield from _makers(record, kind)
    yield from facts_of(record, _TAGS, prefix="ris")
    yield "date", record.first("DA")
    yield from (("date", text) for text in record.all("PY", "Y1"))
    yield from _where(record, kind)
    yield from _pages(record, kind)
    for short in record.all("ST"):
        yield ("shorttitle" if record.first("T1", "TI", "CT", "BT") else "title"), short


def _makers(record: Tagged, kind: str) -> Iterator[Fact]:
    """The first authors of an edited book are its editors; the second ones are editors of what a work is part of."""
    yield from (("editor" if kind == "EDBOOK" else "author", name) for name in record.all("AU", "A1"))
    yield from (("editor", name) for name in record.all("ED"))
    yield from (("contributor" if kind in _WHOLE else "editor", name) for name in record.all("A2"))
    yield from (("editor" if kind in _BOOKS else "contributor", name) for name in record.all("A3"))


def _where(record: Tagged, kind: str) -> Iterator[Fact]:
    """Return the field of the secondary title: the series of a book, else the book, journal or site."""
    if kind in _BOOKS:
        yield from (("title", text) for text in record.all("BT"))
        yield from (("series", text) for text in record.all("T2"))
        return
    names = record.all("T2", "JF", "BT", "JO", "JA", "J2", "J1")
    if kind in _PARTS_OF_BOOKS:
        names = record.all("BT", "T2", "JF")
    yield from (("container", name) for name in names)
    yield from (("shortjournal", name) for name in record.all("J2", "JA")[:1] if name != next(iter(names), ""))


def _pages(record: Tagged, kind: str) -> Iterator[Fact]:
    first, last = record.first("SP"), record.first("EP")
    if kind in _BOOKS and first.isdecimal() and not last:
        yield "length", f"{first} pages"
    else:
        yield from page_range(first or record.first("C7"), last)
    yield "number" if kind in _WHOLE else "issue", record.first("M1")


def _records(data: bytes) -> Records:
    text = text_of(data)
    found = False
    for record in ris_records(text):
        found = True
        yield Record(record.line, _facts(record), record.first("TI", "T1", "AU"))
    if not found:
        raise Unreadable("There is no RIS record in this file.", 'A record begins with a line like "TY  - JOUR".')


IMPORTER = RecordImporter("ris", (".ris",), _records)
