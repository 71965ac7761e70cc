"""Dublin Core in `meta` tags, `DC.title` and `dcterms.issued` (https://www.dublincore.org/specifications/dublin-core/)."""

from itertools import islice

from litlog.model.identifiers import Identifier
from litlog.model.work import Work
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.markup import plain_text
from litlog.sources.html.fields.numbers import dois_in
from litlog.sources.html.page.document import Document
from litlog.sources.html.people.bylines import people


def read(document: Document) -> Work:
    """Return the work described by these tags, matched in any spelling of their names; PRISM's DOI is included."""
    dates = ("issued", "date.issued", "date.created", "created", "date", "available")
    return Work(
        title=plain_text(_first(document, "title")),
        contributors=people(document.all(*_spelled("creator"))),
        issued=next(filter(None, (printed_date(_first(document, name)) for name in dates)), None),
        publisher=plain_text(_first(document, "publisher")),
        abstract=plain_text(_first(document, "description")),
        language=_first(document, "language"),
        identifiers=_identifiers(document),
    )


def _spelled(name: str) -> tuple[str, ...]:
    return tuple(prefix + name for prefix in ("dc.", "dcterms.", "dc:", "dcterms:"))


def _first(document: Document, name: str) -> str:
    return document.first(*_spelled(name))


def _identifiers(document: Document) -> tuple[Identifier, ...]:
    told = (*document.all(*_spelled("identifier")), document.first("prism.doi"), document.first("doi"))
    return tuple(islice(dois_in(told), 1))
