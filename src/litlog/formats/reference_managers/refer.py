"""Refer and EndNote's tagged format (.enw): each line begins with a percent sign and a letter.

Source: refer(1), and the tags that EndNote added to it (https://support.clarivate.com/Endnote/s/article/EndNote-Import-Formatting).
"""

import re
from collections.abc import Iterator

from litlog.errors import Unreadable
from litlog.formats.common.decoding import text_of
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records
from litlog.formats.common.shelf_words import listed
from litlog.formats.common.tagged_records import Says, Tagged, facts_of, joined_date, split_records
from litlog.formats.common.type_mapping import typed

_TAG = re.compile(r"%(\S)(?:[ \t]+(.*)|[ \t]*)")


def _names(word: str) -> Says:
    """One name a line; a comma at the end marks an organisation (EndNote's rule)."""
    return lambda text: ((word, f"{{{text.strip(' ,')}}}" if text.rstrip().endswith(",") else text) for _ in "1")


def _electronic(text: str) -> Iterator[Fact]:
    yield ("doi" if re.search(r"\b10\.\d{4}", text) else "resource-number"), text


_TAGS: dict[str, Says] = {
    **dict.fromkeys("08D", ""),
    "A": _names("author"),
    "E": _names("editor"),
    "Y": _names("contributor"),
    "?": _names("translator"),
    "T": "title",
    "J": "container",
    "B": "",
    "S": "series",
    "V": "volume",
    "N": "issue",
    "P": "pages",
    "I": "publisher",
    "C": "place",
    "7": "edition",
    "G": "language",
    "X": "abstract",
    "K": lambda text: listed("tag", text, r"[\n;]"),
    "U": "url",
    "@": "isbn",
    "R": _electronic,
    "O": "note",
    "Z": "note",
    "9": "type",
    "F": "key",
    "M": "accession-number",
    ">": "file",
    "!": "shorttitle",
}


def _facts(record: Tagged) -> Iterator[Fact]:
    kind = record.first("0")
    yield from typed(kind or ("Journal Article" if record.first("J") else ""))
    yield from facts_of(record, _TAGS, prefix="refer")
    yield from joined_date(record.first("D"), record.first("8"))
    # The secondary title is a series only of a whole book.
    whole = kind.lower() in ("book", "edited book")
    yield ("series" if whole else "container"), record.first("B")


def _records(data: bytes) -> Records:
    text = text_of(data)
    if not re.search(r"^%[0A-Z](?:[ \t]|$)", text, re.MULTILINE):
        raise Unreadable("There is no record of refer's in this file.", 'A record has lines like "%T Title".')
    begun = text if re.search(r"^%0", text, re.MULTILINE) else re.sub(r"(?:\A|\n[ \t]*\n)(?=%)", "\n%0\n", text)
    shift = 0 if begun is text else 2
    for record in split_records(begun, _TAG, begins="0"):
        yield Record(max(1, record.line - shift), _facts(record), record.first("T", "A"))


IMPORTER = RecordImporter("refer", (".enw", ".ref"), _records)
