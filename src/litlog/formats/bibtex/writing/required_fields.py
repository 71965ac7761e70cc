"""Required fields: those added to an entry so that styles print it and neither program warns.

Sources: plain.bst ("to sort, need author or key", "all relevant fields are empty"); biblatex's blx-dm.def.
"""

import re
from dataclasses import replace

from litlog.formats.bibtex.mapping.entry_types import KIND_OF_TYPE
from litlog.formats.bibtex.mapping.fields import fits
from litlog.model.display_names import name_of
from litlog.model.kinds import facts_of
from litlog.model.work import Kind, Work
from litlog.parsing.bibtex.entry import Entry
from litlog.parsing.bibtex.work_texts import WEB_TYPES
from litlog.parsing.latex.codec import encoded_title, one_line

_UNDATED = "XXXX"
"""A year of which nothing is known, in EDTF; BibLaTeX asks every type but data sets and software for a date, and takes
no other word for one that is not known (biber 2.18: "n.d." is ignored, an empty year is missing)."""
_NO_DATE = "n.d."
"""What styles print for it. Those of natbib ask every type for a year."""

# Where plain.bst prints a volume or a number but not both; a book with an author has no room for its editor either.
_VOLUME_OR_NUMBER = frozenset({"book", "inproceedings", "incollection"})


def furnished(entry: Entry, work: Work, *, biblatex: bool) -> Entry:
    """Return the entry with a title and its required fields, without fields that its BibLaTeX type does not allow."""
    fields = dict(entry.fields)
    if "title" not in fields:
        fields["title"] = encoded_title(one_line(name_of(work)), unicode=biblatex) or entry.key
    add = _for_biblatex if biblatex else _for_bibtex
    return replace(entry, fields=add(entry.type, fields, work))


def _for_bibtex(entry_type: str, fields: dict[str, str], work: Work) -> dict[str, str]:
    if not fields.get("author"):
        fields["key"] = fields["title"]
    fields.setdefault("year", _NO_DATE)
    if entry_type in _VOLUME_OR_NUMBER and "volume" in fields:
        fields.pop("number", None)
    if entry_type == "book":
        fields.pop("editor", None)
    address = fields.pop("url", "") if entry_type in ("misc", "booklet") else ""
    if entry_type == "misc":
        if label := facts_of(work.kind).note:
            fields.setdefault("note", label)
        site = fields.pop("journal", "")
        fields["howpublished"] = ", ".join(part for part in (site, _url(address)) if part)
    elif address:
        fields["howpublished"] = _url(address)
    return {name: value for name, value in fields.items() if value}


def _url(address: str) -> str:
    return rf"\url{{{address}}}" if address else ""


def _for_biblatex(entry_type: str, fields: dict[str, str], work: Work) -> dict[str, str]:
    if entry_type in WEB_TYPES and "journaltitle" in fields:
        fields["organization"] = fields.pop("journaltitle")
    if entry_type not in ("software", "dataset"):
        fields.setdefault("date", _UNDATED)
    if entry_type in ("thesis", "report"):
        fields.setdefault("type", _kind_of_report(entry_type, work))
    if work.kind and work.kind is not KIND_OF_TYPE.get(entry_type, Kind.PAPER):
        fields["entrysubtype"] = str(work.kind)
    if not re.fullmatch(r"\d+", fields.get("volume", "0")):
        del fields["volume"]
    return {name: value for name, value in fields.items() if fits(name, entry_type)}


def _kind_of_report(entry_type: str, work: Work) -> str:
    if entry_type == "report":
        return "techreport"
    return "mathesis" if "master" in work.genre.lower() else "phdthesis"
