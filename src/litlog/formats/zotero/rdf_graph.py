"""RDF/XML parser: a graph of resources (https://www.w3.org/TR/rdf-syntax-grammar/), names without namespaces.

Dublin Core, BIBO, FOAF, PRISM, schema.org and Zotero's own words do not contradict each other: "title" is a title,
whichever of them says it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from lxml import etree

from litlog.parsing.loose_xml import line_of, name_of, words

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"


@dataclass(slots=True)
class Resource:
    """A subject with its properties; values are texts, or the names of other resources."""

    about: str
    line: int
    types: list[str] = field(default_factory=list)
    texts: dict[str, list[str]] = field(default_factory=dict)
    links: dict[str, list[str]] = field(default_factory=dict)

    def text(self, *names: str) -> str:
        """Return the first text under these names, or ""."""
        return next((text for name in names for text in self.texts.get(name, ())), "")


class Graph:
    """All resources of a document by name, in its order."""

    def __init__(self, root: etree._Element) -> None:
        self.resources: dict[str, Resource] = {}
        for element in root if root.tag == f"{_RDF}RDF" else [root]:
            self._read(element)

    def linked(self, one: Resource, *names: str) -> Iterator[Resource]:
        """Return the resources that one is linked to by these names; of a sequence, its members."""
        for name in names:
            for about in one.links.get(name, ()):
                target = self.resources.get(about)
                if target and any(type_ in ("Seq", "Bag", "List") for type_ in target.types):
                    yield from self.linked(target, "li", "first", "rest")
                elif target:
                    yield target

    def text(self, one: Resource, *names: str) -> str:
        """Return the first text under these names, also where it is the value or the name of a resource."""
        return next(iter(self.texts(one, *names)), "")

    def texts(self, one: Resource, *names: str) -> list[str]:
        """Return all texts under these names, also those that are the value or the name of a resource."""
        found = [text for name in names for text in one.texts.get(name, ())]
        return found + [text for target in self.linked(one, *names) if (text := target.text("value", "name", "title"))]

    def _read(self, element: etree._Element) -> str:
        about = _name(element) or f"_:{len(self.resources)}"
        one = self.resources.setdefault(about, Resource(about, line_of(element)))
        if name_of(element) != "Description":
            one.types.append(name_of(element))
        self._read_properties(one, element)
        return about

    def _read_properties(self, one: Resource, element: etree._Element) -> None:
        for child in element:
            name, target = name_of(child), _name(child)
            if name == "type" and target:
                one.types.append(target.replace("#", "/").rpartition("/")[2])
            elif target:
                one.links.setdefault(name, []).append(target)
            elif child.get(f"{_RDF}parseType") == "Resource":
                inner = Resource(f"_:{len(self.resources)}", line_of(child))
                self.resources[inner.about] = inner
                one.links.setdefault(name, []).append(inner.about)
                self._read_properties(inner, child)
            elif len(child):
                one.links.setdefault(name, []).extend(self._read(node) for node in child)
            elif text := words(child):
                one.texts.setdefault(name, []).append(text)


def _name(element: etree._Element) -> str:
    """Return the name of the resource that an element is about or links to."""
    names: Sequence[str] = ("about", "ID", "resource", "nodeID")
    found = next((name for name in names if element.get(_RDF + name)), "")
    value = element.get(_RDF + found) or "" if found else ""
    return f"#{value}" if found == "ID" else f"_:{value}" if found == "nodeID" else value
