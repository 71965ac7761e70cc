"""Zotero's "Extra" field, whose lines ("PMID: 8402898") hold fields that Zotero has no field for.

Source: https://www.zotero.org/support/kb/item_types_and_fields#citing_fields_from_extra.
"""

import re
from collections.abc import Iterator

from litlog.formats.common.record_fields import Fact

_LINE = re.compile(r"(?P<name>[A-Za-z][A-Za-z .-]{1,40}?)\s*[:=]\s*(?P<value>\S.*)")
_WORDS = {
    "pmid": "pmid",
    "pmcid": "pmcid",
    "doi": "doi",
    "isbn": "isbn",
    "arxiv": "arxiv",
    "citation key": "key",
    "bibtex": "key",
    "translated title": "aliases",
    "original date": "origdate",
    "event place": "venue",
}


def extra_lines(text: str) -> Iterator[Fact]:
    """Return the fields that lines name; the other lines together are a remark of the reader's."""
    remarks = []
    for line in text.splitlines():
        found = _LINE.fullmatch(line.strip())
        word = _WORDS.get(found["name"].lower()) if found else None
        if found and word:
            yield word, found["value"]
        else:
            remarks.append(line)
    yield "note", "\n".join(remarks)
