"""Names that the markup of a page puts together for machines: microdata, and names in their parts."""

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from litlog.model.people import Contributor
from litlog.normalise.names import person
from litlog.sources.html.page.document import Document, one_line

_IN_MICRODATA = "//link[@itemprop='name']|//meta[@itemprop='name']"
_GIVEN = "//*[contains(concat(' ',@class,' '),' given-name ')]"
_FAMILY = frozenset(("surname", "family-name"))
_MOST = 200
_NEAR = 6


def names_in_microdata(document: Document) -> tuple[Contributor, ...]:
    """Give names that only machines are told inside an `itemprop="author"` (https://schema.org/author)."""
    found = document.root.xpath(_IN_MICRODATA)[:_MOST]
    names = (one_line(one.get("content", "")) for one in found if _is_of_author(one))
    return tuple(map(person, dict.fromkeys(filter(None, names))))


def names_in_parts(document: Document) -> tuple[Contributor, ...]:
    """Give names with their parts marked (http://microformats.org/wiki/h-card), but for those of references."""
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
