"""Field inheritance by `crossref` and `xdata`: applied to the work, while the entry's own text is unchanged.

Sources: btxdoc, section 2.1 (3); the BibLaTeX manual, 2.4.1, 3.13.6 and appendix B. Both let a child take more than its
work has: the DOI, ISBN, pages or abstract of a book are not those of a chapter, so only what is printed of the whole
in the line of its part is taken.
"""

import re
from collections.abc import Iterator, Mapping

from litlog.parsing.bibtex.dates import DATE_FIELDS
from litlog.parsing.bibtex.entry import Entry

_OF_THE_WHOLE = frozenset(
    "editor translator journal journaltitle booktitle booksubtitle maintitle publisher address location series volume "
    "number issue edition organization institution school year month date eventtitle eventdate venue issn "
    "language langid".split()
)
_PARTS_BY_THE_SAME_AUTHOR = frozenset("inbook bookinbook suppbook book".split())
_POINTERS = frozenset("xdata crossref xref ids entryset".split())
_MOST_OFFERING = 30
"""Maximum number of entries that an entry inherits from: more come of a chain that was made to be long."""
_COMMA = re.compile(r"\s*,\s*")


def inherited(entry: Entry, entries: Mapping[str, Entry]) -> dict[str, str]:
    """Return the fields that an entry inherits; `entries` are by key in lower case."""
    if not _POINTERS & entry.fields.keys():
        return {}
    found: dict[str, str] = {}
    for name, latex in _offered(entry, entries, {entry.key.lower()}):
        found.setdefault(name, latex)
    dated = any(entry.fields.get(name) for name in DATE_FIELDS)
    return {
        name: latex
        for name, latex in found.items()
        if not entry.fields.get(name) and not (dated and name in DATE_FIELDS)
    }


def _offered(entry: Entry, entries: Mapping[str, Entry], seen: set[str]) -> Iterator[tuple[str, str]]:
    """Return the fields that others offer an entry, the nearest first; one that is met again offers nothing."""
    for shared in _unseen(_COMMA.split(entry.fields.get("xdata", "")), entries, seen):
        yield from ((name, latex) for name, latex in shared.fields.items() if name not in _POINTERS)
        yield from _offered(shared, entries, seen)
    for parent in _unseen([entry.fields.get("crossref", "")], entries, seen):
        for name, latex in (*parent.fields.items(), *_offered(parent, entries, seen)):
            if as_child := _name_in_child(name, parent, entry):
                yield as_child, latex


def _unseen(keys: list[str], entries: Mapping[str, Entry], seen: set[str]) -> Iterator[Entry]:
    for key in (one.strip().lower() for one in keys):
        if key in entries and key not in seen and len(seen) <= _MOST_OFFERING:
            seen.add(key)
            yield entries[key]


def _name_in_child(name: str, parent: Entry, child: Entry) -> str:
    """Return the field of the child for a field of its parent; "" for a field that is not inherited."""
    if name in ("title", "subtitle"):
        return _title_in_child(name, parent, child)
    if name == "author":
        return name if child.type in _PARTS_BY_THE_SAME_AUTHOR else ""
    return name if name in _OF_THE_WHOLE else ""


def _title_in_child(name: str, parent: Entry, child: Entry) -> str:
    if "title" not in child.fields or child.type == parent.type:
        return name
    if parent.type == "periodical":
        return f"journal{name}"
    if parent.type.startswith("mv"):
        return f"main{name}"
    return "" if "booktitle" in parent.fields and name == "title" else f"book{name}"
