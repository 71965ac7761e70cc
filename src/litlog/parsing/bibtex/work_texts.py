"""Text fields of a work in BibTeX: which field holds which text, by entry type."""

import re
from collections.abc import Iterator, Mapping

from litlog.parsing.bibtex.field_names import LONG_FIELDS
from litlog.parsing.latex.codec import decoded

WEB_TYPES = frozenset("online electronic www webpage web_page video audio software dataset misc".split())
"""Types whose organization is the site or channel on which the work appeared."""
BOOK_PART_TYPES = frozenset("inproceedings conference incollection inbook inreference suppbook bookinbook".split())

_NAMES = {
    "title": ("title",),
    "subtitle": ("subtitle",),
    "container": ("journaltitle", "journal", "booktitle"),
    "publisher": ("publisher", "school", "institution"),
    "place": ("address", "location"),
    "series": ("series",),
    "volume": ("volume",),
    "issue": ("number", "issue"),
    "pages": ("pages",),
    "edition": ("edition",),
    "abstract": ("abstract",),
    "language": ("language", "langid"),
}
_ON_THE_WEB = _NAMES | {"container": (*_NAMES["container"], "organization")}
_ELSEWHERE = _NAMES | {"publisher": (*_NAMES["publisher"], "organization")}
_PARAGRAPH = re.compile(r"\n[ \t]*\n\s*")


def sources_of(entry_type: str) -> dict[str, tuple[str, ...]]:
    """Yield, for every text of a work, the fields that can hold it in an entry of this type, the best first."""
    return _ON_THE_WEB if entry_type in WEB_TYPES else _ELSEWHERE


def work_texts(entry_type: str, fields: Mapping[str, str]) -> Iterator[tuple[tuple[str, str], str]]:
    """Return ((attribute of the work, name of the field), text), from the first field that has a text."""
    for attribute, names in sources_of(entry_type).items():
        for name in names:
            if fields.get(name):
                yield (attribute, name), text_of(name, fields[name])
                break


def text_of(name: str, latex: str) -> str:
    """Return the plain text of a field, its paragraphs apart where it may have some."""
    if name not in LONG_FIELDS:
        return " ".join(decoded(latex).split())
    return "\n\n".join(" ".join(decoded(one).split()) for one in _PARAGRAPH.split(latex.strip()))
