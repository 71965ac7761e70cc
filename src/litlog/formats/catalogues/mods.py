"""MODS, the Library of Congress's bibliographic XML (https://www.loc.gov/standards/mods/userguide/)."""

import re
from collections.abc import Iterator

from lxml import etree

from litlog.errors import Unreadable
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records
from litlog.formats.common.tagged_records import page_range
from litlog.formats.common.type_mapping import typed
from litlog.formats.common.xml_files import read_tree
from litlog.model.people import Contributor, Role
from litlog.normalise.names import person
from litlog.parsing.loose_xml import all_words, anywhere, children, first_words, line_of, words

_ROLES = {
    **dict.fromkeys(("edt", "editor"), Role.EDITOR),
    **dict.fromkeys(("trl", "translator"), Role.TRANSLATOR),
    **dict.fromkeys(("ctb", "contributor", "ths", "fnd", "dgg"), Role.CONTRIBUTOR),
}
_GENRES = {
    **dict.fromkeys(("article", "journal article", "periodical article"), "journal article"),
    **dict.fromkeys(("thesis", "dissertation"), "thesis"),
    **dict.fromkeys(("conference publication", "conference paper"), "conference paper"),
    **dict.fromkeys(("technical report", "report"), "report"),
    "book": "book",
    "web site": "webpage",
    "newspaper": "newspaper article",
    "motion picture": "film",
}
_RESOURCES = {
    "still image": "artwork",
    "moving image": "film",
    "software, multimedia": "software",
    "sound recording": "audio recording",
    "cartographic": "map",
}
_LIFE = re.compile(r"\s*[\[(,]?\s*\d{4}\s*-\s*(?:\d{4})?\s*[\])]?\s*$")
_CATALOGUED = re.compile(r"(?:[ivxl]+,\s*)?(\d+)\s*(?:p|pages|s)\b", re.IGNORECASE)


def _facts(mods: etree._Element) -> Iterator[Fact]:
    host = next((one for one in children(mods, "relatedItem") if one.get("type") == "host"), None)
    yield from typed(_type(mods, host))
    for info in children(mods, "titleInfo"):
        if not info.get("type"):
            yield from (("title", _title(info)), ("subtitle", first_words(info, "subTitle")))
    yield from (("author", _person(one)) for one in children(mods, "name"))
    yield from _origin(mods)
    yield "abstract", first_words(mods, "abstract")
    yield "language", first_words(mods, "language/languageTerm")
    yield from (("tag", word) for word in all_words(mods, "subject/topic", "subject/geographic"))
    yield from (("note", text) for text in all_words(mods, "note"))
    yield from _pointers(mods)
    if host is not None:
        yield from _host(host)
    for one in children(mods, "relatedItem"):
        yield from (("series", first_words(one, "titleInfo/title")) for _ in "1" if one.get("type") == "series")
    for extent in all_words(mods, "physicalDescription/extent"):
        yield "length", f"{pages[1]} pages" if (pages := _CATALOGUED.search(extent)) else extent


def _title(info: etree._Element) -> str:
    return " ".join(filter(None, (first_words(info, "nonSort"), first_words(info, "title"))))


def _type(mods: etree._Element, host: etree._Element | None) -> str:
    """Return the type by genre, then by issuance; a part of a host is an article or a chapter."""
    genres = [genre.lower() for genre in all_words(mods, "genre")]
    told = next((_GENRES[genre] for genre in genres if genre in _GENRES), "")
    resource = _RESOURCES.get(first_words(mods, "typeOfResource"), "")
    if told or resource:
        return told or resource
    if host is not None and (children(host, "part") or first_words(host, "identifier")):
        periodical = any(genre in ("periodical", "journal", "academic journal") for genre in all_words(host, "genre"))
        return (
            "journal article" if periodical or first_words(host, "originInfo/issuance") == "continuing" else "chapter"
        )
    if "text/html" in all_words(mods, "physicalDescription/internetMediaType"):
        return "webpage"
    return "book" if first_words(mods, "originInfo/issuance") == "monographic" else "document"


def _person(name: etree._Element) -> Contributor:
    terms = [term.lower() for term in all_words(name, "role/roleTerm")]
    role = next((_ROLES[term] for term in terms if term in _ROLES), Role.AUTHOR)
    parts = {part.get("type", ""): words(part) for part in children(name, "namePart")}
    if parts.get("family"):
        return Contributor(parts["family"], parts.get("given", ""), suffix=parts.get("termsOfAddress", ""), role=role)
    whole = _LIFE.sub("", parts.get("", "") or first_words(name, "displayForm"))
    return Contributor(literal=whole, role=role) if name.get("type") == "corporate" else person(whole, role)


def _origin(element: etree._Element) -> Iterator[Fact]:
    """Return publisher, place and dates; a date in a known encoding is surer than one as it was printed."""
    for origin in children(element, "originInfo"):
        yield "publisher", first_words(origin, "publisher")
        places = children(origin, "place/placeTerm") or children(origin, "place/text")
        yield from (("place", words(one)) for one in places if one.get("type") != "code")
        yield "edition", first_words(origin, "edition")
        for name in ("dateIssued", "copyrightDate", "dateCreated", "dateOther"):
            dates = sorted(children(origin, name), key=lambda one: not one.get("encoding"))
            yield from (("date", words(one)) for one in dates)


def _host(host: etree._Element) -> Iterator[Fact]:
    yield from (("container", first_words(info, "title")) for info in children(host, "titleInfo"))
    yield from _origin(host)
    yield from _pointers(host)
    for part in children(host, "part"):
        for detail in children(part, "detail"):
            word = {"volume": "volume", "number": "issue", "issue": "issue"}.get(detail.get("type", ""))
            yield from ((word, first_words(detail, "number")) for _ in "1" if word)
        for extent in children(part, "extent"):
            yield "pages", first_words(extent, "list")
            yield from page_range(first_words(extent, "start"), first_words(extent, "end"))
        yield "date", first_words(part, "date")


def _pointers(element: etree._Element) -> Iterator[Fact]:
    for one in children(element, "identifier"):
        scheme = one.get("type", "").lower()
        yield from ((scheme, words(one)) for _ in "1" if scheme in ("doi", "isbn", "issn", "pmid", "arxiv"))
        yield from (("see", words(one)) for _ in "1" if scheme in ("uri", "hdl"))
    for one in children(element, "location/url"):
        yield from (("url", words(one)) for _ in "1" if one.get("access") != "preview")


def _records(data: bytes) -> Records:
    tree = read_tree(data)
    yield from tree.problems
    records = list(anywhere(tree.root, "mods"))
    if not records:
        raise Unreadable("There is no MODS record in this XML.", "Is it the right file, and the right --from?")
    for record in records:
        yield Record(line_of(record), _facts(record), first_words(record, "titleInfo/title"))


IMPORTER = RecordImporter("mods", (".xml", ".mods"), _records)
