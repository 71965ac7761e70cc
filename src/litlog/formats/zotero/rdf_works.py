"""Work fields of an RDF resource: texts, people, and the resource that it is part of."""

import re
from collections.abc import Iterator

from litlog.formats.common.extra_field import extra_lines
from litlog.formats.common.record_fields import Fact
from litlog.formats.common.tagged_records import page_range
from litlog.formats.common.type_mapping import typed
from litlog.formats.zotero.rdf_graph import Graph, Resource
from litlog.model.people import Contributor, Role
from litlog.normalise.names import person

_TEXTS = {
    "title": ("title", "name", "headline"),
    "subtitle": ("subtitle",),
    "volume": ("volume", "volumeNumber"),
    "issue": ("issue", "issueNumber"),
    "pages": ("pages", "pagination"),
    "edition": ("edition", "version"),
    "publisher": ("publisher",),
    "abstract": ("abstract", "description"),
    "language": ("language", "inLanguage"),
    "shorttitle": ("shortTitle",),
    "length": ("numPages", "numberOfPages", "runningTime"),
    "key": ("citationKey",),
}
_MANY = {
    "date": ("date", "issued", "datePublished", "created", "dateCreated"),
    "isbn": ("isbn", "isbn13", "isbn10"),
    "issn": ("issn", "eissn"),
    "doi": ("doi",),
    "pmid": ("pmid",),
    "url": ("uri", "url"),
    "tag": ("subject", "keywords", "about"),
}
_PEOPLE = {
    Role.AUTHOR: ("authorList", "authors", "author", "creator", "inventors", "programmers", "directors", "presenters"),
    Role.EDITOR: ("editorList", "editors", "editor"),
    Role.TRANSLATOR: ("translatorList", "translators", "translator"),
    Role.CONTRIBUTOR: ("contributorList", "contributors", "contributor", "seriesEditors"),
}
_PERIODICALS = frozenset("Journal Periodical Newspaper Magazine Issue PublicationIssue PublicationVolume".split())
_IDENTIFIER = re.compile(r"(DOI|ISBN|ISSN|PMID)[ :]\s*(\S.*)", re.IGNORECASE)
_MOST_LEVELS = 4
"""An article is in an issue, that in a volume, that in a journal, that in a series."""


def work_facts(graph: Graph, one: Resource) -> Iterator[Fact]:
    """Return the facts of a work and of its containers, without notes, files and collections."""
    yield from typed(one.text("itemType") or next(iter(one.types), ""))
    yield from ((word, graph.text(one, *names)) for word, names in _TEXTS.items())
    yield from ((word, text) for word, names in _MANY.items() for text in graph.texts(one, *names))
    yield from _people(graph, one)
    yield from _identifiers(graph, one)
    yield from (("place", place) for place in _places(graph, one))
    yield from page_range(one.text("pageStart"), one.text("pageEnd"))
    yield from _parts(graph, one, _MOST_LEVELS)
    yield from (("number", text) for text in one.texts.get("number", ()))
    yield from (fact for text in one.texts.get("extra", ()) for fact in extra_lines(text))
    yield "added", one.text("dateSubmitted") if len(one.text("dateSubmitted")) > 10 else ""


def _people(graph: Graph, one: Resource) -> Iterator[Fact]:
    """Return the people of each role under the first of its names, so that nobody in two lists comes twice."""
    for role, names in _PEOPLE.items():
        for name in names:
            found = [_person(other, role) for other in graph.linked(one, name)]
            found += [person(text, role) for text in one.texts.get(name, ())]
            if found:
                yield from ((role.value, other) for other in found)
                break


def _person(one: Resource, role: Role) -> Contributor:
    """Return a person; a family name alone is Zotero's way to write an organisation."""
    family = one.text("surname", "familyName", "family_name", "lastName")
    given = one.text("givenName", "givenname", "firstName")
    if family and given:
        return Contributor(family, given, role=role)
    return Contributor(literal=family or one.text("name", "value") or given, role=role)


def _identifiers(graph: Graph, one: Resource) -> Iterator[Fact]:
    """Return "DOI 10.1000/1", addresses in nodes, and the resolver's address of the same work."""
    for text in graph.texts(one, "identifier"):
        found = _IDENTIFIER.fullmatch(text)
        if found:
            yield found[1].lower(), found[2]
        elif text.lower().startswith(("http://", "https://")):
            yield "url", text
    for address in one.links.get("sameAs", ()):
        yield from (("url", address) for _ in "1" if "doi.org/" in address)
    yield from (("url", address) for name in ("uri", "url", "homepage") for address in one.links.get(name, ()))


def _places(graph: Graph, one: Resource) -> list[str]:
    """Return the town of the publisher, which is in an address resource of its own."""
    addresses = [
        address for other in graph.linked(one, "publisher") for address in graph.linked(other, "adr", "address")
    ]
    return [address.text("locality", "addressLocality") for address in addresses]


def _parts(graph: Graph, one: Resource, levels: int) -> Iterator[Fact]:
    """Return the facts from containers: the name of a journal, number and date of an issue, the title of a series."""
    yield from (("series", text) for text in one.texts.get("isPartOf", ()))
    for whole in graph.linked(one, "isPartOf", "isPartOfSeries") if levels else ():
        types = set(whole.types)
        word = "series" if "Series" in types else "container"
        yield word, graph.text(whole, "title", "name")
        yield from ((name, graph.text(whole, *_TEXTS[name])) for name in ("volume", "issue", "publisher"))
        if types & _PERIODICALS:
            yield "issue", whole.text("number")
        yield from ((name, text) for name in ("date", "isbn", "issn") for text in graph.texts(whole, *_MANY[name]))
        yield from _identifiers(graph, whole)
        yield "shortjournal", whole.text("alternative", "shortTitle")
        yield from _parts(graph, whole, levels - 1)
