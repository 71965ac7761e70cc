"""Crossref deposit XML (unixref) to works (https://www.crossref.org/documentation/retrieve-metadata/xml-api/)."""

from lxml import etree

from litlog.errors import Unreadable
from litlog.model.dates import PartialDate
from litlog.model.links import LinkRole
from litlog.model.people import Contributor, Role
from litlog.model.work import Kind, Work
from litlog.parsing.date_texts import calendar_date
from litlog.parsing.loose_xml import Element, anywhere, child, children, words
from litlog.parsing.markup import plain_paragraphs, plain_text
from litlog.parsing.work_types import (
    BOOK,
    CHAPTER,
    PREPRINT,
    REPORT,
    STANDARD,
    WorkType,
    work_type,
)
from litlog.sources.field_parsers import contributor, identifiers, links, told
from litlog.sources.http.hints import AGAIN
from litlog.sources.http.xml_responses import xml_of

# The element that is the work itself, the most particular first, and where its container is.
_WORKS = (
    "journal_article", "conference_paper", "content_item", "component", "posted_content", "dissertation",
    "report-paper", "standard", "dataset", "book_metadata", "journal_metadata",
)  # fmt: skip
_TYPES = {
    "content_item": CHAPTER,
    "component": WorkType(Kind.PAPER, "component"),
    "posted_content": PREPRINT,
    "report-paper": REPORT,
    "standard": STANDARD,
    "book_metadata": BOOK,
    "journal_metadata": WorkType(Kind.COLLECTION, "journal"),
}
_ROLES = {"author": Role.AUTHOR, "editor": Role.EDITOR, "translator": Role.TRANSLATOR}


def read(body: bytes) -> Work:
    """Return the work of a query's response; raises `Unreadable` for anything else."""
    root = xml_of(body, "Crossref")
    for name in _WORKS:
        found = next(anywhere(root, name), None)
        if found is not None and (words(found, "titles/title") or words(found, "full_title")):
            return _work(root, found, work_type(name, _TYPES))
    raise Unreadable("Crossref sent XML without a record.", AGAIN)


def _work(root: Element, found: Element, type_: WorkType) -> Work:
    kind, genre = type_
    issue = next(anywhere(root, "journal_issue"), None)
    return Work(
        kind=kind,
        genre=genre,
        title=plain_text(_marked(child(found, "titles/title"))) or words(found, "full_title"),
        subtitle=plain_text(_marked(child(found, "titles/subtitle"))),
        contributors=tuple(_people(found)),
        issued=_issued(found) or (None if issue is None else _issued(issue)) or _book_date(root),
        container=_container(root, kind),
        publisher=words(next(anywhere(root, "publisher_name"), None)) or _deposited_by(root),
        place=words(next(anywhere(root, "publisher_place"), None)),
        volume=words(issue, "journal_volume/volume"),
        issue=words(issue, "issue"),
        pages=_pages(found),
        abstract=plain_paragraphs(_marked(child(found, "abstract"))),
        language=found.get("language") or _language(root),
        identifiers=identifiers(("doi", words(found, "doi_data/doi")), *_isbns(root, kind)),
        links=links((words(found, "doi_data/resource"), LinkRole.PUBLISHER)),
        extra=told({"issn": " ".join(words(one) for one in list(anywhere(root, "issn"))[:2])}),
    )


def _marked(element: Element | None) -> str:
    return "" if element is None else etree.tostring(element, encoding="unicode", with_tail=False)


def _people(found: Element) -> list[Contributor]:
    holder = child(found, "contributors")
    people = [_person(one) for one in ([] if holder is None else holder)]
    return [one for one in people if one and one.name]


def _person(element: Element) -> Contributor | None:
    role = _ROLES.get(element.get("contributor_role") or "")
    if role is None:
        return None
    if words(element, "surname"):
        orcid = words(element, "ORCID")
        return contributor(family=words(element, "surname"), given=words(element, "given_name"), role=role, orcid=orcid)
    return contributor(literal=words(element), role=role)


def _issued(holder: Element) -> PartialDate | None:
    """Return the earliest of the dates, like Crossref's own "issued"."""
    found = [
        _date(one) for name in ("publication_date", "posted_date", "approval_date") for one in children(holder, name)
    ]
    return min(filter(None, found), key=lambda day: day.first_day, default=None)


def _book_date(root: Element) -> PartialDate | None:
    return next((day for one in anywhere(root, "publication_date") if (day := _date(one))), None)


def _date(element: Element) -> PartialDate | None:
    numbers = [words(element, name) for name in ("year", "month", "day")]
    if not numbers[0].isdecimal():
        return None
    year, month, day = (int(one) if one.isdecimal() else None for one in numbers)
    return calendar_date(year or 0, month, day if month else None)


def _container(root: Element, kind: Kind | None) -> str:
    if kind is not Kind.PAPER:
        return ""
    holders = ("journal_metadata/full_title", "proceedings_metadata/proceedings_title", "book_metadata/titles/title")
    for path in holders:
        first, _, rest = path.partition("/")
        if name := words(next(anywhere(root, first), None), rest):
            return name
    return ""


def _pages(found: Element) -> str:
    ends = [words(found, f"pages/{end}_page") for end in ("first", "last")]
    return "–".join(filter(None, ends)) or words(found, "publisher_item/item_number")


def _language(root: Element) -> str:
    holders = (one for name in ("journal_metadata", "book_metadata") for one in anywhere(root, name))
    return next((one.get("language") or "" for one in holders), "")


def _isbns(root: Element, kind: Kind | None) -> list[tuple[str, str]]:
    return [("isbn", words(one)) for one in anywhere(root, "isbn")] if kind is Kind.BOOK else []


def _deposited_by(root: Element) -> str:
    items = (one for one in anywhere(root, "crm-item") if one.get("name") == "publisher-name")
    return words(next(items, None))
