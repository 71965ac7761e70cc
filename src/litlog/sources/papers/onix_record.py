"""ONIX for DOI, in which mEDRA answers (https://www.medra.org/en/metadata_td.htm), as a work."""

import re

from litlog.errors import Unreadable
from litlog.model.dates import PartialDate
from litlog.model.people import Role
from litlog.model.work import Kind, Work
from litlog.parsing.date_texts import calendar_date
from litlog.parsing.loose_xml import Element, anywhere, child, children, words
from litlog.sources.field_parsers import identifiers, people, told
from litlog.sources.http.hints import AGAIN

_AUTHOR, _EDITOR = "A01", "B01"  # ONIX code list 17


def record(root: Element) -> Work:
    """Return the work of a registration message; raises `Unreadable` for one without a title."""
    item = next(anywhere(root, "ContentItem"), None)
    if item is None:
        item = next(anywhere(root, "MonographicProduct"), root)
    title = words(item, "Title/TitleText")
    if not title:
        raise Unreadable("mEDRA sent XML without a record.", AGAIN)
    journal = next(anywhere(root, "SerialWork"), None)
    issue = next(anywhere(root, "JournalIssue"), None)
    return Work(
        kind=Kind.PAPER if journal is not None else Kind.BOOK,
        genre="journal-article" if journal is not None else "",
        title=title,
        subtitle=words(item, "Title/Subtitle"),
        contributors=(*people(_names(item, _AUTHOR)), *people(_names(item, _EDITOR), Role.EDITOR)),
        issued=_date(words(item, "PublicationDate") or words(issue, "JournalIssueDate/Date")),
        container=words(journal, "Title/TitleText"),
        publisher=words(next(anywhere(root, "PublisherName"), None)),
        volume=words(issue, "JournalVolumeNumber"),
        issue=words(issue, "JournalIssueNumber"),
        pages=_pages(item),
        language=words(item, "Language/LanguageCode"),
        identifiers=identifiers(("doi", words(next(anywhere(root, "DOI"), None)))),
        extra=told({"issn": words(journal, "WorkIdentifier/IDValue")}),
    )


def _names(item: Element, role: str) -> list[str]:
    return [
        words(one, "PersonNameInverted") or words(one, "PersonName") or words(one, "CorporateName")
        for one in children(item, "Contributor")
        if words(one, "ContributorRole") == role
    ]


def _date(written: str) -> PartialDate | None:
    """Read YYYY, YYYYMM or YYYYMMDD (ONIX code list 55)."""
    if not re.fullmatch(r"[0-9]{4}(?:[0-9]{2}){0,2}", written):
        return None
    return calendar_date(*(int(part) for part in (written[:4], written[4:6], written[6:]) if part))


def _pages(item: Element) -> str:
    run = child(item, "TextItem/PageRun")
    return "–".join(filter(None, (words(run, "FirstPageNumber"), words(run, "LastPageNumber"))))
