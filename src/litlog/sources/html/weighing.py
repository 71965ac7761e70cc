"""Metadata of a web page: each field chosen by weighing all claims on the page; in doubt a field stays empty."""

from litlog.model.identifiers import Identifier, VideoId
from litlog.model.links import Link
from litlog.model.people import Contributor, Role
from litlog.model.work import Work
from litlog.normalise.names import person
from litlog.sources.html.fields.canonical_address import address_of
from litlog.sources.html.fields.description import description
from litlog.sources.html.fields.identifiers import identifiers_of, kind_of
from litlog.sources.html.fields.languages import language_of
from litlog.sources.html.fields.publication_date import issued
from litlog.sources.html.fields.repositories import repository_title
from litlog.sources.html.fields.titles import title
from litlog.sources.html.metadata.readings import readings_of
from litlog.sources.html.page.document import Document
from litlog.sources.html.people.authorship import authors


def weighed(document: Document) -> Work:
    """Return the work that a page is, or is about."""
    read = readings_of(document)
    address = address_of(document)
    identifiers = identifiers_of(read, address)
    return Work(
        kind=kind_of(read, identifiers),
        genre=read.scholarly.genre,
        title=repository_title(identifiers, read.title) or title(read),
        contributors=_as_channels(authors(read), identifiers),
        issued=issued(read),
        container=read.host.container or read.scholarly.container or read.site,
        publisher=read.scholarly.publisher,
        volume=read.scholarly.volume,
        issue=read.scholarly.issue,
        pages=read.scholarly.pages,
        abstract=description(read),
        language=language_of(read),
        identifiers=identifiers,
        extra=read.scholarly.extra,
        links=(Link(address),) if address else (),
    )


def _as_channels(people: tuple[Contributor, ...], identifiers: tuple[Identifier, ...]) -> tuple[Contributor, ...]:
    """Return the uploaders of a video as channels."""
    if not any(isinstance(one, VideoId) for one in identifiers):
        return people
    return tuple(person(one.printed or one.name, Role.CHANNEL) for one in people)
