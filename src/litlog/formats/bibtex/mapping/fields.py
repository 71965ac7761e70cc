"""Field mapping: which BibTeX field holds which field of a work; one table for both directions."""

from litlog.parsing.bibtex.field_names import ORDER
from litlog.parsing.bibtex.work_texts import BOOK_PART_TYPES

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


def container_field(entry_type: str) -> str:
    """Return the classic name of the field for what a work appeared in."""
    return "booktitle" if entry_type in BOOK_PART_TYPES else "journal"


def publisher_field(entry_type: str) -> str:
    """Return the classic name of the field for who published a work."""
    if entry_type in ("phdthesis", "mastersthesis"):
        return "school"
    return "institution" if entry_type in ("techreport", "thesis", "report") else "publisher"


def fits(name: str, entry_type: str) -> bool:
    """Return whether BibLaTeX's data model allows the field in an entry of a type that litlog chooses."""
    return name in _EVERYWHERE or name in _FITTING.get(entry_type, "").split()


def place_of(name: str) -> tuple[int, str]:
    """Return the sort key of a field: the order of a title page, then the alphabet."""
    return ORDER.get(name, _LAST), name
