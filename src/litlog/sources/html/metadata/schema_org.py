"""Schema.org objects in JSON-LD: the main object that the page is about (https://schema.org/CreativeWork)."""

from collections.abc import Mapping
from itertools import islice
from typing import Any

from litlog.model.identifiers import Identifier
from litlog.model.people import Contributor
from litlog.model.work import Kind, Work
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.loose_json import first_text, listed, table, tables, text, texts
from litlog.parsing.markup import plain_text
from litlog.sources.html.fields.numbers import dois_in, isbns
from litlog.sources.html.metadata.json_ld import types_of
from litlog.sources.html.page.document import Document
from litlog.sources.html.people.bylines import people

_KINDS: tuple[tuple[Kind, frozenset[str]], ...] = (
    (Kind.PAPER, frozenset({"ScholarlyArticle", "MedicalScholarlyArticle", "Thesis"})),
    (
        Kind.ARTICLE,
        frozenset(
            "Article NewsArticle BlogPosting TechArticle ReportageNewsArticle OpinionNewsArticle AnalysisNewsArticle "
            "BackgroundNewsArticle ReviewNewsArticle LiveBlogPosting SocialMediaPosting AdvertiserContentArticle "
            "SatiricalArticle Report Recipe".split()
        ),
    ),
    (Kind.THREAD, frozenset({"DiscussionForumPosting", "QAPage"})),
    (Kind.BOOK, frozenset({"Book"})),
    (Kind.SOFTWARE, frozenset({"SoftwareSourceCode", "SoftwareApplication"})),
    (Kind.DATASET, frozenset({"Dataset"})),
    (Kind.COURSE, frozenset({"Course"})),
    (Kind.PODCAST, frozenset({"PodcastEpisode"})),
    (Kind.VIDEO, frozenset({"VideoObject", "Movie"})),
    (Kind.WEBPAGE, frozenset({"WebPage", "ItemPage", "AboutPage", "MedicalWebPage"})),
)
_ORGANISATIONS = frozenset({"Organization", "NewsMediaOrganization", "Corporation", "Brand"})


def read(document: Document) -> Work:
    """Return the work of the page's main object; an empty work if there is none."""
    kind, node = _main(document)
    if kind is Kind.WEBPAGE:
        kind = None  # every page is one; it says nothing
    return Work(
        kind=kind,
        title=plain_text(first_text(node.get("headline")) or first_text(node.get("name"))),
        contributors=_people(document, node.get("author")) or _people(document, node.get("creator")),
        issued=printed_date(first_text(node.get("datePublished")) or first_text(node.get("uploadDate"))),
        container=site_name(document),
        abstract=plain_text(first_text(node.get("description")) or first_text(node.get("abstract"))),
        language=first_text([text(one) or text(table(one).get("name")) for one in listed(node.get("inLanguage"))]),
        identifiers=tuple(_identifiers(node, kind)),
    )


def site_name(document: Document) -> str:
    """Return the name of the page's publisher or site."""
    _, node = _main(document)
    for holder in ("publisher", "isPartOf", "provider", "sourceOrganization"):
        for one in tables(node.get(holder)):
            if text(one.get("name")):
                return plain_text(text(one.get("name")))
    sites = (text(one.get("name")) for one in document.nodes if "WebSite" in types_of(one))
    return plain_text(next(filter(None, sites), ""))


def _main(document: Document) -> tuple[Kind | None, Mapping[str, Any]]:
    """Return the object of the most specific type, the first of several."""
    for kind, types in _KINDS:
        for node in document.nodes:
            if types & types_of(node):
                return kind, node
    return None, {}


def _people(document: Document, value: Any) -> tuple[Contributor, ...]:
    """Return people and organisations, given as objects, as references to objects of the page, or as plain text."""
    found: dict[Contributor, None] = {}
    for one in listed(value):
        node = _referred(document, table(one))
        names = texts(node.get("name")) or texts(one)
        if types_of(node) & _ORGANISATIONS:
            found |= {Contributor(literal=plain_text(name), printed=name): None for name in names[:1]}
        else:
            found |= dict.fromkeys(people(names))
    return tuple(found)


def _referred(document: Document, node: Mapping[str, Any]) -> Mapping[str, Any]:
    name = node.get("@id")
    if "name" in node or not name:
        return node
    return next((one for one in document.nodes if one.get("@id") == name and "name" in one), node)


def _identifiers(node: Mapping[str, Any], kind: Kind | None) -> list[Identifier]:
    found: list[Identifier] = []
    if kind is Kind.BOOK:
        examples = [text(one.get("isbn")) for one in _examples(node)]
        found += islice(isbns([*texts(node.get("isbn")), *examples]), 1)
    if kind is Kind.PAPER:
        named = [text(one.get("value")) for one in tables(node.get("identifier"))]
        told = [one for name in ("identifier", "sameAs", "@id", "url") for one in texts(node.get(name))]
        found += islice(dois_in([*named, *told]), 1)
    return found


def _examples(node: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    """Return the editions of a work; some shops nest them one level too deep."""
    editions = tables(node.get("workExample"))
    return [*editions, *(inner for one in editions for inner in tables(one.get("workExample")))]
