"""PubMed XML (https://www.nlm.nih.gov/bsd/licensee/elements_descriptions.html): articles and books."""

from collections.abc import Iterator

from lxml import etree

from litlog.errors import Unreadable
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.record_importer import Record, RecordImporter, Records
from litlog.formats.common.tagged_records import full_range
from litlog.formats.common.type_mapping import typed
from litlog.formats.common.xml_files import read_tree
from litlog.model.people import Contributor, Role
from litlog.parsing.loose_xml import all_words, anywhere, children, first_words, line_of, words

_ARTICLE = {
    "title": ("Article/ArticleTitle", "Article/VernacularTitle"),
    "container": ("Article/Journal/Title", "Article/Journal/ISOAbbreviation"),
    "shortjournal": ("Article/Journal/ISOAbbreviation",),
    "volume": ("Article/Journal/JournalIssue/Volume",),
    "issue": ("Article/Journal/JournalIssue/Issue",),
    "issn": ("Article/Journal/ISSN",),
    "language": ("Article/Language",),
}
_BOOK = {
    "title": ("Book/BookTitle",),
    "publisher": ("Book/Publisher/PublisherName",),
    "place": ("Book/Publisher/PublisherLocation",),
    "series": ("Book/CollectionTitle",),
    "edition": ("Book/Edition",),
    "isbn": ("Book/Isbn",),
    "language": ("Language",),
}


def _article(record: etree._Element) -> Iterator[Fact]:
    citation = next(iter(children(record, "MedlineCitation")), record)
    yield from typed("preprint" if "Preprint" in all_words(citation, _TYPES) else "journal article")
    yield from ((word, first_words(citation, *paths)) for word, paths in _ARTICLE.items())
    for article in children(citation, "Article"):
        yield from _shared(article)
        for issue in children(article, "Journal/JournalIssue/PubDate"):
            yield "date", _date(issue)
        yield from (("date", _date(one)) for one in children(article, "ArticleDate"))
    yield from (("tag", word) for word in all_words(citation, "KeywordList/Keyword"))
    yield from (("tag", word) for word in all_words(citation, "MeshHeadingList/MeshHeading/DescriptorName"))
    yield from _numbers(record, citation)


_TYPES = "Article/PublicationTypeList/PublicationType"


def _book(record: etree._Element) -> Iterator[Fact]:
    document = next(iter(children(record, "BookDocument")), record)
    chapter = first_words(document, "ArticleTitle")
    in_a_book = (chapter and not first_words(document, "Book/AuthorList/Author")) or children(document, "Pagination")
    yield from typed("chapter" if in_a_book else "book")
    yield from ((word, first_words(document, *paths)) for word, paths in _BOOK.items())
    yield from _shared(document)
    for book in children(document, "Book"):
        yield from _shared(book)
        yield from (("date", _date(one)) for one in children(book, "PubDate"))
    yield "chapter", chapter
    yield from _numbers(record, document)


def _shared(element: etree._Element) -> Iterator[Fact]:
    yield "pages", full_range(first_words(element, "Pagination/MedlinePgn")) or _page_range(element)
    yield "abstract", "\n\n".join(_abstract(element))
    for people in children(element, "AuthorList"):
        role = Role.EDITOR if people.get("Type", "").startswith("editor") else Role.AUTHOR
        yield from ((role.value, _person(one, role)) for one in children(people, "Author"))
    yield from (
        (one.get("EIdType", ""), words(one)) for one in children(element, "ELocationID") if one.get("EIdType") == "doi"
    )


def _page_range(element: etree._Element) -> str:
    return "-".join(
        filter(None, (first_words(element, "Pagination/StartPage"), first_words(element, "Pagination/EndPage")))
    )


def _abstract(element: etree._Element) -> Iterator[str]:
    for part in children(element, "Abstract/AbstractText"):
        label = part.get("Label", "")
        yield f"{label}: {words(part)}" if label else words(part)


def _person(one: etree._Element, role: Role) -> Contributor:
    if first_words(one, "CollectiveName"):
        return Contributor(literal=first_words(one, "CollectiveName"), role=role)
    orcid = next((words(name) for name in children(one, "Identifier") if name.get("Source") == "ORCID"), "")
    given = first_words(one, "ForeName", "FirstName", "Initials")
    return Contributor(first_words(one, "LastName"), given, suffix=first_words(one, "Suffix"), role=role, orcid=orcid)


def _date(element: etree._Element) -> str:
    """Return year, month and day in one text; months are numbers or English names, and some dates a text already."""
    day, month, year = (first_words(element, name) for name in ("Day", "Month", "Year"))
    if month.isdecimal():
        return "-".join([year, month.zfill(2), *([day.zfill(2)] if day else [])])
    return first_words(element, "MedlineDate") or " ".join(
        filter(None, (day, month or first_words(element, "Season"), year))
    )


def _numbers(record: etree._Element, citation: etree._Element) -> Iterator[Fact]:
    """Return the newest PubMed id, and the other ids of this record, without those of works that it cites."""
    yield from (("pmid", number) for number in all_words(citation, "PMID")[-1:])
    for path in ("PubmedData/ArticleIdList/ArticleId", "PubmedBookData/ArticleIdList/ArticleId"):
        for one in children(record, path):
            word = {"doi": "doi", "pmc": "pmcid", "url": "url"}.get(one.get("IdType", ""))
            yield from ((word, words(one)) for _ in "1" if word)


def _records(data: bytes) -> Records:
    tree = read_tree(data)
    yield from tree.problems
    wrapped = list(anywhere(tree.root, "PubmedArticle", "PubmedBookArticle"))
    records = wrapped or list(anywhere(tree.root, "MedlineCitation"))
    if not records:
        raise Unreadable("There is no PubMed record in this XML.", "Is it the right file, and the right --from?")
    for record in records:
        facts = _book(record) if children(record, "BookDocument") else _article(record)
        yield Record(line_of(record), facts, first_words(record, "MedlineCitation/PMID"))


IMPORTER = RecordImporter("medline-xml", (".xml",), _records)
