"""Which field says what: one table, read in both directions."""

from litlog.formats.bibtex.mapping.entry_types import BOOK_PART_TYPES, WEB_TYPES
from litlog.parsing.bibtex.field_names import ORDER

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

IN_BIBLATEX = {
    "journal": "journaltitle",
    "address": "location",
    "school": "institution",
    "archiveprefix": "eprinttype",
    "primaryclass": "eprintclass",
    "annote": "annotation",
}

_LAST = len(ORDER)

_EVERYWHERE = frozenset(
    "author title doi eprint eprinttype eprintclass url urldate date keywords abstract annotation entrysubtype note "
    "subtitle language".split()
)
_FITTING = {
    "article": "editor translator journaltitle series volume number pages issn eid",
    "book": "editor translator publisher location series volume number pages edition isbn",
    "inbook": "editor translator booktitle publisher location series volume number pages edition isbn",
    "inproceedings": "editor booktitle publisher location series volume number pages isbn",
    "online": "editor organization version",
    "misc": "editor organization location version",
    "software": "editor organization location version",
    "dataset": "editor organization publisher location series number edition version",
    "thesis": "institution location pages type",
    "report": "institution location number pages type version",
}


def sources_of(entry_type: str) -> dict[str, tuple[str, ...]]:
    """Give, for every text of a work, the fields that can hold it in an entry of this type, the best first."""
    return _ON_THE_WEB if entry_type in WEB_TYPES else _ELSEWHERE


def container_field(entry_type: str) -> str:
    """Return the classic name of the field for what a work appeared in."""
    return "booktitle" if entry_type in BOOK_PART_TYPES else "journal"


def publisher_field(entry_type: str) -> str:
    """Return the classic name of the field for who published a work."""
    if entry_type in ("phdthesis", "mastersthesis"):
        return "school"
    return "institution" if entry_type in ("techreport", "thesis", "report") else "publisher"


def fits(name: str, entry_type: str) -> bool:
    """Return whether BibLaTeX's data model knows the field in an entry of a type that litlog chooses."""
    return name in _EVERYWHERE or name in _FITTING.get(entry_type, "").split()


def place_of(name: str) -> tuple[int, str]:
    """Return what fields are sorted by: the order of a title page, then the alphabet."""
    return ORDER.get(name, _LAST), name
