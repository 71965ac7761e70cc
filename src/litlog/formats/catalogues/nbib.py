"""PubMed's MEDLINE format (.nbib); its tags are documented at https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format."""

import re
from collections.abc import Iterator

from litlog.errors import Unreadable
from litlog.formats.common.decoding import text_of
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records
from litlog.formats.common.tagged_records import Says, Tagged, facts_of, full_range, split_records
from litlog.formats.common.type_mapping import typed
from litlog.model.people import Contributor

_TAG = re.compile(r"([A-Z]{2,4}) {0,2}-\s?(.*)")
_ARTICLE_NUMBER = re.compile(r"(e?\d{1,8}) \[pii\]")
_KINDS = {
    "book": "book",
    "book chapter": "chapter",
    "preprint": "preprint",
    "dataset": "dataset",
    "dissertations, academic": "thesis",
    "case reports": "journal article",
}


def _kind(record: Tagged) -> str:
    told = (_KINDS.get(text.lower()) for text in record.all("PT"))
    return next(filter(None, told), "book" if record.first("BTI") and not record.first("TI") else "journal article")


def _organisation(text: str) -> Iterator[Fact]:
    yield "author", Contributor(literal=" ".join(text.split()), printed=text)


def _article_id(text: str) -> Iterator[Fact]:
    if text.endswith("[doi]"):
        yield "doi", text.removesuffix("[doi]").strip()


def _book_number(text: str) -> Iterator[Fact]:
    yield "isbn", text.partition("(")[0].strip()


_TAGS: dict[str, Says] = {
    "PMID": "pmid",
    "PMC": "pmcid",
    "TI": "title",
    "CTI": "series",
    "FAU": "author",
    "CN": _organisation,
    "FED": "editor",
    "DP": "date",
    "VI": "volume",
    "IP": "issue",
    "PG": lambda text: (("pages", full_range(text)),),
    "AB": "abstract",
    "LA": "language",
    "PB": "publisher",
    "EN": "edition",
    "ISBN": _book_number,
    "IS": lambda text: (("issn", text.partition("(")[0].strip()),),
    "AID": _article_id,
    "LID": _article_id,
    "OT": "tag",
    "MH": "tag",
}


def _facts(record: Tagged) -> Iterator[Fact]:
    yield from typed(_kind(record))
    yield from facts_of(record, {tag: _TAGS.get(tag, "") for tag, _ in record.pairs}, prefix="nbib")
    yield ("container" if record.first("TI") else "title"), record.first("BTI")
    yield from (("container", record.first("JT", "TA")), ("shortjournal", record.first("TA")))
    yield from (("pages", found[1]) for text in record.all("LID", "AID") if (found := _ARTICLE_NUMBER.fullmatch(text)))
    # Some records have short names only, and some tell with one that there are more.
    short = record.all("AU") if not record.first("FAU") else [name for name in record.all("AU") if "et al" in name]
    yield from (("author", name) for name in short)


def _records(data: bytes) -> Records:
    text = text_of(data)
    if not re.search(r"^PMID\s*-", text, re.MULTILINE):
        raise Unreadable("There is no PubMed record in this file.", 'A record begins with a line like "PMID- 123".')
    for record in split_records(text, _TAG, begins="PMID"):
        yield Record(record.line, _facts(record), record.first("TI", "PMID"))


IMPORTER = RecordImporter("nbib", (".nbib",), _records)
