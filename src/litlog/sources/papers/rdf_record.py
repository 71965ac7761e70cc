"""RDF/XML in Dublin Core and PRISM, one of the forms of Crossref's content negotiation, as a work."""

from litlog.errors import Unreadable
from litlog.model.people import Contributor
from litlog.model.work import Kind, Work
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.loose_xml import Element, child, children, words
from litlog.sources.field_parsers import contributor, identifiers, told
from litlog.sources.http.hints import AGAIN


def record(root: Element) -> Work:
    """Return the work of the first description; raises `Unreadable` for one without a title."""
    work = child(root, "Description")
    title = words(work, "title")
    if work is None or not title:
        raise Unreadable("The DOI's agency sent RDF without a title.", AGAIN)
    container = next((one for holder in children(work, "isPartOf") for one in holder), None)
    return Work(
        kind=Kind.PAPER if words(container, "issn") else None,
        title=title,
        contributors=tuple(_person(one) for holder in children(work, "creator") for one in holder),
        issued=printed_date(words(work, "date")),
        container=words(container, "title"),
        publisher=words(work, "publisher"),
        volume=words(work, "volume"),
        issue=words(work, "number") or words(work, "issue"),
        pages="–".join(filter(None, (words(work, "startingPage"), words(work, "endingPage")))),
        identifiers=identifiers(("doi", words(work, "doi") or words(work, "identifier"))),
        extra=told({"issn": words(container, "issn")}),
    )


def _person(person: Element) -> Contributor:
    return contributor(
        family=words(person, "familyName"), given=words(person, "givenName"), literal=words(person, "name")
    )
