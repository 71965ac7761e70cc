"""Splitting a RIS file into records, also if an end-of-record line is missing or misplaced."""

import re
from collections.abc import Iterator
from dataclasses import replace

from litlog.formats.common.tagged_records import Tagged, split_records

_SIGN = re.compile(r"Record (?:ID|Number): \S")
_BOOKS = frozenset({"BOOK", "CHAP"})
_IN_BOOKS = {"VL": "ET", "IS": "VL"}
_WITHOUT_EDITORS = frozenset({"ADVS", "ART", "MAP", "MPCT", "MUSIC", "SOUND", "VIDEO"})
_TAGS = {
    "Author, Monographic": "ED",
    "Author, Subsidiary": "A5",
    "Call Number": "CN",
    "Issue ID": "IS",
    "Notes": "N1",
    "Proceedings Title": "T2",
    "Record ID": "ID",
    "Record Number": "ID",
    "Series Title": "T3",
    "Volume ID": "VL",
}


def as_others_write(record: Tagged) -> Tagged:
    """Return a record of ProCite's with the tags that others have for the same, and any other record as it is.

    Its records begin with their number in a note.
    """
    if not any(_SIGN.match(note) for note in record.all("N1")[:1]):
        return record
    return replace(record, pairs=tuple(_pairs(record, record.first("TY").upper())))


def _pairs(record: Tagged, kind: str) -> Iterator[tuple[str, str]]:
    """Return the pairs with standard tags; a picture or a film has contributors (A5) instead of editors."""
    for tag, text in record.pairs:
        label, _, value = text.partition(": ")
        if tag == "N1" and label in _TAGS:
            meant = _TAGS[label]
            yield "A5" if meant == "ED" and kind in _WITHOUT_EDITORS else meant, value
        else:
            yield _IN_BOOKS.get(tag, tag) if kind in _BOOKS else tag, text


_TAG = re.compile(r"\s*([A-Z][A-Z0-9])\s{1,3}-\s?(.*)")
_NAMING = ("TI", "T1", "CT", "BT", "ST", "AU", "A1")
_POINTING = ("DO", "UR", "LK", "L1")


def ris_records(text: str) -> Iterator[Tagged]:
    """Return the records: a type in the midst of one begins another only where a work is named after it."""
    before: Tagged | None = None
    for record in split_records(text, _TAG, begins="TY", ends="ER"):
        if before and _goes_on(before, record):
            before = replace(before, pairs=before.pairs + record.pairs, ended=record.ended)
            continue
        if before:
            yield as_others_write(before)
        before = record
    if before:
        yield as_others_write(before)


def _goes_on(before: Tagged, record: Tagged) -> bool:
    if before.ended or not before.first(*_NAMING) or record.first(*_NAMING):
        return False
    return not (before.first(*_POINTING) and record.first(*_POINTING))
