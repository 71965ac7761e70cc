"""Column names of tables of works in spreadsheets and other programs, and recognition of a table by them."""

import csv
import re

from litlog.model.reading_fields import NUMBERS

_NAMES = {
    "title": "title|book title|article title|document title|work|name",
    "subtitle": "subtitle",
    "author": "author|authors|author s|creator|creators|by|written by",
    "editor": "editor|editors|editor s",
    "translator": "translator|translators",
    "date": "date|year|published|publication year|publication date|year published|date published|issued|pubdate",
    "container": "venue|journal|container|publication|publication title|source title|journal title|conference|"
    "booktitle|magazine|website|site",
    "publisher": "publisher",
    "place": "place|city|place of publication",
    "series": "series",
    "volume": "volume|vol",
    "issue": "issue|number|no",
    "pages": "pages|page range",
    "length": "page count|number of pages|pagecount|num pages",
    "edition": "edition",
    "language": "language|lang",
    "abstract": "abstract|abstract note|description|summary|excerpt",
    "doi": "doi",
    "arxiv": "arxiv|arxiv id",
    "isbn": "isbn|isbn13|isbn 13|isbn10|isbn 10",
    "pmid": "pmid|pubmed id",
    "url": "url|urls|link|links|address|web address|uri|href",
    "kind": "kind|type|item type|document type",
    "tag": "tag|tags|manual tags|automatic tags|keyword|keywords|author keywords|label|labels|category|categories|"
    "topic|topics|subjects",
    "note": "note|notes|my notes|comment|comments|remarks|review|my review",
    "quote": "quote|quotes|highlight|highlights",
    **{one.name: one.name for one in NUMBERS},
    "rating": "rating|my rating|stars|score",
    "status": "status|state|read status|reading status",
    "started": "started|date started|start date|started on",
    "ended": "read on|date read|finished|date finished|finished on|end date|completed",
    "added": "added|date added|added at|added on|created|created at|time added|saved at",
    "key": "key|citation key|citekey|cite key|bibtex key|id",
}
_WORD_OF = {name: word for word, names in _NAMES.items() for name in names.split("|")}
_NAMING = frozenset({"title", "doi", "arxiv", "isbn", "pmid", "url"})
_SEPARATORS = ",;\t"


def word_of(column: str) -> str:
    """Return the vocabulary word for a column name ("Authors", "author(s)" and "creator" are one), or ""."""
    return _WORD_OF.get(" ".join(re.sub(r"[\W_]+", " ", column.lower()).split()), "")


def separator_of(line: str) -> str:
    """Return the cell separator of a table with this first line, or "" if the line has no column names of works.

    One of two columns must name the work: by its title, a number or an address.
    """
    words = {mark: {word_of(name) for name in _cells(line, mark)} - {""} for mark in _SEPARATORS}
    best = max(_SEPARATORS, key=lambda mark: len(words[mark]))
    return best if len(words[best]) > 1 and words[best] & _NAMING else ""


def _cells(line: str, separator: str) -> list[str]:
    return next(csv.reader([line], delimiter=separator), []) if len(line) < 10_000 else []
