"""What PubMed answers, as works (https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html)."""

from dataclasses import replace

from lxml import etree

from litlog.errors import NotFound, Unreadable
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Identifier
from litlog.model.people import Contributor
from litlog.model.related_works import Notice, NoticeKind, Related, Tie, as_extra
from litlog.model.work import Kind, Work
from litlog.normalise.month_names import english_month
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.date_texts import calendar_date
from litlog.parsing.loose_xml import Element, anywhere, child, children, words
from litlog.parsing.markup import plain_text
from litlog.sources.field_parsers import contributor, identifiers, told
from litlog.sources.http.hints import AGAIN
from litlog.sources.http.xml_responses import xml_of
from litlog.sources.papers.pubmed_summary import summary

_NOTICES = {
    "RetractionIn": NoticeKind.RETRACTION,
    "PartialRetractionIn": NoticeKind.RETRACTION,
    "ExpressionOfConcernIn": NoticeKind.CONCERN,
    "ErratumIn": NoticeKind.CORRECTION,
    "CorrectedandRepublishedIn": NoticeKind.NEW_VERSION,
    "UpdateIn": NoticeKind.NEW_VERSION,
}
_TIES = {
    "RetractionOf": Tie.NOTICE_ON,
    "ErratumFor": Tie.NOTICE_ON,
    "ExpressionOfConcernFor": Tie.NOTICE_ON,
    "CommentOn": Tie.DISCUSSES,
    "UpdateOf": Tie.PREPRINT,  # how PubMed files the preprint of an article, if it has both
}


def read(body: bytes) -> list[Work]:
    """Return the works of an answer of `efetch`; raises `NotFound` for none, `Unreadable` for anything else."""
    root = xml_of(body, "PubMed")
    problem = words(next(anywhere(root, "ERROR"), None))
    if problem:
        raise NotFound(f"PubMed says: {problem[:200]}.", "Is the number right?")
    articles = [*anywhere(root, "PubmedArticle"), *anywhere(root, "PubmedBookArticle")]
    found = [work for work in map(_article, articles) if work.title]
    found += [work for work in map(summary, anywhere(root, "DocSum")) if work.title]
    if not found:
        raise Unreadable("PubMed answered without a record.", AGAIN)
    return found


def _article(element: Element) -> Work:
    citation = child(element, "MedlineCitation")
    if citation is None:
        return _book(element)
    article, journal = child(citation, "Article"), child(citation, "Article/Journal")
    issue = child(journal, "JournalIssue")
    return Work(
        kind=Kind.PAPER,
        genre=_genre(article),
        title=_title(article, "ArticleTitle") or _title(article, "VernacularTitle"),
        contributors=_people(child(article, "AuthorList")),
        and_others=_is_cut(child(article, "AuthorList")),
        issued=_issued(article, issue),
        container=words(journal, "Title"),
        place=words(citation, "MedlineJournalInfo/Country"),
        volume=words(issue, "Volume"),
        issue=words(issue, "Issue"),
        pages=words(article, "Pagination/MedlinePgn"),
        abstract=_abstract(child(article, "Abstract")),
        language=words(article, "Language"),
        identifiers=_identifiers(element, citation),
        extra=told({"issn": words(journal, "ISSN"), "shortjournal": words(journal, "ISOAbbreviation")})
        | _relations(citation, article),
    )


def _genre(article: Element | None) -> str:
    types = {words(one) for one in children(article, "PublicationTypeList/PublicationType")}
    return "preprint" if "Preprint" in types else "journal-article"


def _title(holder: Element | None, path: str) -> str:
    """Return a title without the full stop and the brackets (for a translated one) that PubMed adds."""
    found = child(holder, path)
    marked = "" if found is None else etree.tostring(found, encoding="unicode", with_tail=False)
    title = plain_text(marked)
    if title.startswith("[") and title.rstrip(".").endswith("]"):
        title = title.rstrip(".")[1:-1]
    return title[:-1] if title.endswith(".") and not title.endswith("..") else title


def _people(authors: Element | None) -> tuple[Contributor, ...]:
    return tuple(one for one in map(_person, children(authors, "Author")) if one.name)


def _person(author: Element) -> Contributor:
    given = words(author, "ForeName") or words(author, "Initials")
    found = contributor(
        family=words(author, "LastName"), given=given, literal=words(author, "CollectiveName"),
        orcid=next((words(one) for one in children(author, "Identifier") if one.get("Source") == "ORCID"), ""),
    )  # fmt: skip
    return replace(found, suffix=words(author, "Suffix")) if found.family else found


def _is_cut(authors: Element | None) -> bool:
    return authors is not None and authors.get("CompleteYN") == "N"


def _issued(article: Element | None, issue: Element | None) -> PartialDate | None:
    """Return the day it appeared on line, if that is told, or the date printed on the issue, if it is earlier."""
    online, printed = _date(child(article, "ArticleDate")), _date(child(issue, "PubDate"))
    both = [day for day in (online, printed) if day]
    return min(both, key=lambda day: day.first_day, default=None)


def _date(element: Element | None) -> PartialDate | None:
    year, month, day = (words(element, name) for name in ("Year", "Month", "Day"))
    if not year.isdecimal():
        return printed_date(words(element, "MedlineDate")[:4])
    number = int(month) if month.isdecimal() else english_month(month)
    return calendar_date(int(year), number, int(day) if number and day.isdecimal() else None)


def _abstract(abstract: Element | None) -> str:
    parts = [(one.get("Label") or "", words(one)) for one in children(abstract, "AbstractText")]
    return "\n\n".join(f"{label}: {part}" if label else part for label, part in parts if part)


def _identifiers(element: Element, citation: Element) -> tuple[Identifier, ...]:
    ids = children(element, "PubmedData/ArticleIdList/ArticleId")
    named = {one.get("IdType") or "": words(one) for one in reversed(ids)}
    places = [one for one in children(citation, "Article/ELocationID") if one.get("EIdType") == "doi"]
    doi = named.get("doi") or next(map(words, places), "")
    return identifiers(("pmid", words(citation, "PMID")), ("doi", doi), ("pmcid", named.get("pmc", "")))


def _relations(citation: Element, article: Element | None) -> dict[str, str]:
    ties, notes = [], []
    for one in children(citation, "CommentsCorrectionsList/CommentsCorrections"):
        kind, other = one.get("RefType") or "", next(iter(identifiers(("pmid", words(one, "PMID")))), None)
        if kind in _NOTICES:
            notes.append(Notice(_NOTICES[kind], None, other))
        elif kind in _TIES and other:
            ties.append(Related(_TIES[kind], other))
    types = {words(one) for one in children(article, "PublicationTypeList/PublicationType")}
    if "Retracted Publication" in types and not any(one.kind is NoticeKind.RETRACTION for one in notes):
        notes.append(Notice(NoticeKind.RETRACTION))
    return as_extra(ties, notes)


def _book(element: Element) -> Work:
    """Return a chapter or a book of NCBI's bookshelf."""
    document = child(element, "BookDocument")
    book = child(document, "Book")
    chapter = _title(document, "ArticleTitle")
    return Work(
        kind=Kind.PAPER if chapter else Kind.BOOK,
        genre="chapter" if chapter else "",
        title=chapter or _title(book, "BookTitle"),
        contributors=_people(child(document, "AuthorList")) or _people(child(book, "AuthorList")),
        issued=_date(child(book, "PubDate")),
        container=_title(book, "BookTitle") if chapter else "",
        publisher=words(book, "Publisher/PublisherName"),
        place=words(book, "Publisher/PublisherLocation"),
        abstract=_abstract(child(document, "Abstract")),
        language=words(document, "Language"),
        identifiers=identifiers(("pmid", words(document, "PMID"))),
    )
