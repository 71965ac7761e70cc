"""XML of other programs as a tree: no entities, no network, no endless depth; damaged, it is read as far as it goes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from litlog.errors import Unreadable
from litlog.model.results.parsed import Problem

_ENTITY = re.compile(rb"<!\s*ENTITY", re.IGNORECASE)
_DEEPEST = 100
"""Elements within elements; libxml2 itself stops at 256, and records of these formats have a dozen."""
_TOO_DEEP = ("Excessive depth", "xmlSAX2StartElement")


@dataclass(frozen=True, slots=True)
class Tree:
    """The root, and what the parser had to mend, with its lines."""

    root: etree._Element
    problems: tuple[Problem, ...]


def read_tree(data: bytes) -> Tree:
    """Parse a file; raises `Unreadable` for one that is no XML, declares entities or is nested without end."""
    if _ENTITY.search(data.replace(b"\0", b"")):  # in UTF-16, every other byte is a zero
        raise _own_entities()
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=True, remove_comments=True,
        remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data.strip(), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable(f"The file is no XML: {error}.", "It may have been cut off on its way.") from error
    if root is None:
        raise Unreadable("The file is no XML.", "Is it the right file, and the right --from?")
    if next(root.iter(etree.Entity), None) is not None:  # in an encoding of which the first look saw nothing
        raise _own_entities()
    errors = [one for one in parser.error_log if one.level >= etree.ErrorLevels.ERROR]
    if _is_deep(root) or any(one.message.startswith(_TOO_DEEP) for one in errors):
        raise Unreadable("The XML is nested too deeply.", "Is it the right file?")
    return Tree(root, tuple(Problem(max(one.line, 1), f"The XML is damaged: {one.message}.") for one in errors[:20]))


def _own_entities() -> Unreadable:
    return Unreadable("The XML declares entities of its own, which litlog does not expand.", "Export it again.")


def _is_deep(root: etree._Element) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            return True
    return False


def name_of(element: etree._Element) -> str:
    """Return the name of an element without its namespace or prefix; "" for what is none."""
    return element.tag.rpartition("}")[2].rpartition(":")[2] if isinstance(element.tag, str) else ""


def words(element: etree._Element | None) -> str:
    """Return the text in an element and all below it, on one line; "" for none."""
    return "" if element is None else " ".join("".join(_texts(element)).split())


def _texts(element: etree._Element) -> Iterator[str]:
    return (str(text) for text in element.itertext())


def found(element: etree._Element, path: str) -> list[etree._Element]:
    """Return the elements at a path of names, in any namespace ("titleInfo/title"); "*" is any name."""
    here = [element]
    for name in path.split("/"):
        here = [child for one in here for child in one if name in ("*", name_of(child)) and isinstance(child.tag, str)]
    return here


def first(element: etree._Element, *paths: str) -> str:
    """Return the first text at the first of some paths that has one, or ""."""
    return next((text for path in paths for one in found(element, path) if (text := words(one))), "")


def all_words(element: etree._Element, *paths: str) -> list[str]:
    """Return all texts at some paths."""
    return [text for path in paths for one in found(element, path) if (text := words(one))]


def named(root: etree._Element, *names: str) -> list[etree._Element]:
    """Return the elements of these names anywhere in the tree, in its order, in any namespace."""
    return [one for one in root.iter() if isinstance(one.tag, str) and name_of(one) in names]


def line_of(element: etree._Element) -> int:
    """Return the line on which an element begins, as far as the parser knows."""
    return element.sourceline if isinstance(element.sourceline, int) else 1
