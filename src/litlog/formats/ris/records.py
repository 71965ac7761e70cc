"""A RIS file cut into its records, also where a line that ends one is missing or a stray one cuts one in two."""

import re
from collections.abc import Iterator
from dataclasses import replace

from litlog.formats.common.tagged_records import Tagged, split_records
from litlog.formats.ris.procite import as_others_write

_TAG = re.compile(r"\s*([A-Z][A-Z0-9])\s{1,3}-\s?(.*)")
_NAMING = ("TI", "T1", "CT", "BT", "ST", "AU", "A1")
_POINTING = ("DO", "UR", "LK", "L1")


def ris_records(text: str) -> Iterator[Tagged]:
    """Give the records: a type in the midst of one begins another only where a work is named after it."""
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
