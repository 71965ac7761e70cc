"""EndNote's XML export: texts in style elements, and types as a number with a name."""

from collections.abc import Iterator

from lxml import etree

from litlog.errors import Unreadable
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records
from litlog.formats.common.shelf_words import listed
from litlog.formats.common.tagged_records import joined_date
from litlog.formats.common.type_mapping import typed
from litlog.formats.common.xml_files import read_tree
from litlog.model.people import Contributor, Role
from litlog.parsing.loose_xml import all_words, anywhere, children, first_words, line_of, words

_TEXTS: dict[str, tuple[str, ...]] = {
    "title": ("titles/title",),
    "volume": ("volume",),
    "issue": ("number",),
    "pages": ("pages",),
    "edition": ("edition",),
    "publisher": ("publisher",),
    "place": ("pub-location",),
    "language": ("language",),
    "abstract": ("abstract",),
    "doi": ("electronic-resource-num",),
    "shorttitle": ("titles/short-title",),
    "key": ("label",),
    "accession-number": ("accession-num",),
    "call-number": ("call-num",),
    "type": ("work-type",),
}
_MANY: dict[str, tuple[str, ...]] = {
    "isbn": ("isbn",),
    "note": ("notes", "research-notes"),
    "url": ("urls/related-urls/url", "urls/web-urls/url"),
    "file": ("urls/pdf-urls/url",),
}
_PEOPLE = {
    "contributors/authors/author": Role.AUTHOR,
    "contributors/secondary-authors/author": Role.EDITOR,
    "contributors/tertiary-authors/author": Role.CONTRIBUTOR,
    "contributors/translated-authors/author": Role.TRANSLATOR,
}


def _facts(record: etree._Element) -> Iterator[Fact]:
    kind = next((one.get("name") or words(one) for one in children(record, "ref-type")), "")
    yield from typed(kind)
    for word, paths in _TEXTS.items():
        yield word, first_words(record, *paths)
    for word, paths in _MANY.items():
        yield from ((word, text) for text in all_words(record, *paths))
    for path, role in _PEOPLE.items():
        yield from ((role.value, name) for name in _names(record, path, role))
    yield from _where(record, kind)
    keywords = all_words(record, "keywords/keyword")
    yield from (fact for text in keywords for fact in listed("tag", text, r"[\n;]"))
    yield from joined_date(first_words(record, "dates/year"), first_words(record, "dates/pub-dates/date"))


def _names(record: etree._Element, path: str, role: Role) -> Iterator[str | Contributor]:
    """Return names; a comma at the end marks an organisation."""
    for text in all_words(record, path):
        yield Contributor(literal=text.rstrip(", "), role=role) if text.endswith(",") else text


def _where(record: etree._Element, kind: str) -> Iterator[Fact]:
    """Return the field of the secondary title: the series of a book, else the journal or book."""
    names = all_words(record, "titles/secondary-title", "periodical/full-title", "titles/alt-title")
    whole = kind in ("Book", "Edited Book") and not first_words(record, "periodical/full-title")
    yield from (("series" if whole else "container", name) for name in names[:1])
    yield "series", first_words(record, "titles/tertiary-title")


def _records(data: bytes) -> Records:
    tree = read_tree(data)
    yield from tree.problems
    records = list(anywhere(tree.root, "record"))
    if not records and next(anywhere(tree.root, "records"), None) is None:
        raise Unreadable("There is no EndNote record in this XML.", "Is it the right file, and the right --from?")
    for record in records:
        yield Record(line_of(record), _facts(record), first_words(record, "titles/title"))


IMPORTER = RecordImporter("endnote-xml", (".xml",), _records)
