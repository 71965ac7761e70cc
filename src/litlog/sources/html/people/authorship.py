"""Authors of a page: all author claims, weighed."""

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from litlog.model.people import Contributor
from litlog.normalise.names import person
from litlog.normalise.organisations import is_organisation
from litlog.sources.html.fields.evidence import Claim, best
from litlog.sources.html.fields.sites import letters
from litlog.sources.html.metadata.readings import Readings
from litlog.sources.html.page.document import Document, one_line
from litlog.sources.html.people.bylines import people
from litlog.sources.html.people.shown_names import shown_names

_IN_MICRODATA = "//link[@itemprop='name']|//meta[@itemprop='name']"
_GIVEN = "//*[contains(concat(' ',@class,' '),' given-name ')]"
_FAMILY = frozenset(("surname", "family-name"))
_MOST = 200
_NEAR = 6


def names_in_microdata(document: Document) -> tuple[Contributor, ...]:
    """Return names inside an `itemprop="author"` that are not visible (https://schema.org/author)."""
    found = document.root.xpath(_IN_MICRODATA)[:_MOST]
    names = (one_line(one.get("content", "")) for one in found if _is_of_author(one))
    return tuple(map(person, dict.fromkeys(filter(None, names))))


def names_in_parts(document: Document) -> tuple[Contributor, ...]:
    """Return names with marked-up parts (http://microformats.org/wiki/h-card), without those in references."""
    return tuple(dict.fromkeys(_in_parts(document.root.xpath(_GIVEN)[:_MOST])))


def _in_parts(elements: list[HtmlElement]) -> Iterator[Contributor]:
    for element in elements:
        behind = element.getnext()
        if behind is None or _FAMILY.isdisjoint((behind.get("class") or "").split()) or _is_cited(element):
            continue
        given, family = (one_line(one.text_content())[:100] for one in (element, behind))
        if given and family:
            yield Contributor(family, given, printed=f"{given} {family}")


def _is_of_author(element: HtmlElement) -> bool:
    return any(outer.get("itemprop") == "author" for outer in islice(element.iterancestors(), 3))


def _is_cited(element: HtmlElement) -> bool:
    around = islice(element.iterancestors(), _NEAR)
    return any(word in (outer.get("class") or "").lower() for outer in around for word in ("reference", "cited", "bib"))


People = tuple[Contributor, ...]

_TAGS = {
    "parsely-author": 0.97, "sailthru.author": 0.97, "cxenseparse:author": 0.97, "og:article:author": 0.95,
    "byl": 0.92, "article:author": 0.92, "dcsext.author": 0.92, "book:author": 0.92, "music:musician": 0.9,
    "author": 0.8, "writer": 0.8, "twitter:misc:written by": 0.9,
}  # fmt: skip
"""`meta` tags for authors, each with the share of correct values on a thousand pages."""

_WRITTEN_BY = re.compile(
    r"written by|verfasst von|écrit par|escrito por|geschrieben von|scritto da|author", re.IGNORECASE
)
_BEHIND_TITLE = re.compile(r",? by (?P<name>[^|–—•]{3,60}?)(?:\s[|–—•-]\s.*)?")
_CAREFUL = 0.9
_ORGANISATION = 0.6
"""Weight factor of a byline without persons, since many pages name the publisher as the author."""


def authors(read: Readings) -> People:
    """Return the authors with the most support; the site itself only if nobody else is named."""
    told = [claim for claim in _claims(read) if claim.value]
    claims = [claim for one in told for claim in _without(one, read.own)]
    return best(claims, _agree) or next(iter(_owners(told)), ())


def _claims(read: Readings) -> Iterator[Claim[People]]:
    yield Claim(read.host.contributors, "site", 0.999)
    yield Claim(read.scholarly.contributors, "Highwire", 0.99)
    yield Claim(read.linked.contributors, "JSON-LD", 0.93)
    yield Claim(read.core.contributors, "Dublin Core", 0.91)
    for name, weight in _TAGS.items():
        yield Claim(people(read.document.all(name)), f"meta {name}", weight)
    yield Claim(_labelled(read.document), "Twitter label", 0.85)
    yield Claim(names_in_microdata(read.document), "microdata", 0.85)
    yield Claim(names_in_parts(read.document), "names in parts", 0.9)
    yield Claim(_behind_title(read), "title", 0.85)
    yield from shown_names(read.lines, headed=bool(read.heading))


def _labelled(document: Document) -> People:
    """Return the value of Twitter's pair of a label ("Written by") and its value."""
    pairs = ((document.first(f"twitter:label{n}"), document.all(f"twitter:data{n}")) for n in (1, 2))
    return next((people(values) for label, values in pairs if _WRITTEN_BY.search(label)), ())


def _behind_title(read: Readings) -> People:
    """Return the name in a `<title>` of the form title, "by", name, if the title is known from elsewhere."""
    for title in (read.graph.title, read.heading):
        found = _BEHIND_TITLE.fullmatch(read.title[len(title) :]) if title and read.title.startswith(title) else None
        if found:
            return people([found["name"]])
    return ()


def _without(claim: Claim[People], own: frozenset[str]) -> Iterator[Claim[People]]:
    kept = tuple(one for one in claim.value if letters(one.name) not in own)
    persons = tuple(one for one in kept if not _is_organisation(one))
    if kept:
        yield Claim(kept, claim.place, claim.weight if persons else claim.weight * _ORGANISATION)


def _owners(told: list[Claim[People]]) -> Iterator[People]:
    """Return authors named like the site: persons on their own page, and publishers named by reliable tags."""
    for claim in told:
        if claim.weight >= _CAREFUL or all(one.given and not _is_organisation(one) for one in claim.value):
            yield claim.value


def _is_organisation(one: Contributor) -> bool:
    """Return whether an author is an organisation; a literal name of one word is a person's handle."""
    return is_organisation(one.name) or " " in one.literal


def _agree(one: People, other: People) -> bool:
    return not {letters(who.name) for who in one}.isdisjoint(letters(who.name) for who in other)
