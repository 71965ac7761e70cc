"""Reading XML that may be of any shape: no entities, no network, names without their namespaces."""

import re
from collections.abc import Iterator

from lxml import etree

from litlog.errors import Unreachable, Unreadable
from litlog.sources.http.hints import AGAIN
from litlog.sources.http.responses import is_page

Element = etree._Element
_DECLARATION = re.compile(rb"<!DOCTYPE[^>\[]*(?:\[[^\]]*\][^>]*)?>", re.IGNORECASE)


def xml_of(body: bytes, who: str) -> Element:
    """Read a document; in the name of `who` sent it; raises `Unreachable` for a page, `Unreadable` for what is none."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)
    try:
        return etree.fromstring(_DECLARATION.sub(b"", body, count=1).strip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        if is_page(body):
            raise Unreachable(f"{who} sent a page where a record was due.", AGAIN) from error
        raise Unreadable(f"{who} sent something that is not XML.", AGAIN) from error


def name_of(element: Element) -> str:
    """Give the name of an element without its namespace; "" for a comment or a processing instruction."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element | None, path: str) -> list[Element]:
    """Give what a path of names ("Journal/Title") leads to, in order."""
    found = [] if element is None else [element]
    for step in path.split("/"):
        found = [child for one in found for child in one if name_of(child) == step]
    return found


def child(element: Element | None, path: str) -> Element | None:
    """Give the first that a path leads to, or None."""
    return next(iter(children(element, path)), None)


def anywhere(element: Element, name: str) -> Iterator[Element]:
    """Give every element of this name, however deep, in the order of the document."""
    return (one for one in element.iter() if name_of(one) == name)


def words(element: Element | None, path: str = "") -> str:
    """Give the text of an element, or of the first that a path leads to, on one line, markup left out."""
    found = child(element, path) if path else element
    return "" if found is None else " ".join("".join(map(str, found.itertext())).split())
