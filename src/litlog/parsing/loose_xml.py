"""Reading XML that may be of any shape: no entities, no network, names without their namespaces."""

from collections.abc import Iterator

from lxml import etree

Element = etree._Element


def name_of(element: Element) -> str:
    """Return the name of an element without its namespace; "" for a comment or a processing instruction."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element | None, path: str) -> list[Element]:
    """Return what a path of names ("Journal/Title") leads to, in order."""
    found = [] if element is None else [element]
    for step in path.split("/"):
        found = [child for one in found for child in one if name_of(child) == step]
    return found


def child(element: Element | None, path: str) -> Element | None:
    """Return the first that a path leads to, or None."""
    return next(iter(children(element, path)), None)


def anywhere(element: Element, name: str) -> Iterator[Element]:
    """Return every element of this name, however deep, in the order of the document."""
    return (one for one in element.iter() if name_of(one) == name)


def words(element: Element | None, path: str = "") -> str:
    """Return the text of an element, or of the first that a path leads to, on one line, markup left out."""
    found = child(element, path) if path else element
    return "" if found is None else " ".join("".join(map(str, found.itertext())).split())
