"""XML files of other programs: no entities, no network, limited depth; a damaged file is read as far as possible."""

import re
from dataclasses import dataclass

from lxml import etree

from litlog.errors import Unreadable
from litlog.model.results.parsed import Problem
from litlog.parsing.loose_xml import Element, guarded_parser, without_surrogates

_ENTITY = re.compile(rb"<!\s*ENTITY", re.IGNORECASE)
_DOCTYPE = re.compile(rb"<!\s*DOCTYPE", re.IGNORECASE)
_MOST_DOCTYPES = 1000
"""There is one, and a text may speak of others; but mending n of them takes libxml2 n² steps."""
_DEEPEST = 100
"""Elements within elements; libxml2 itself stops at 256, and records of these formats have a dozen."""
_TOO_DEEP = ("Excessive depth", "xmlSAX2StartElement")


@dataclass(frozen=True, slots=True)
class Tree:
    """The root, and the errors that the parser recovered from, with their lines."""

    root: Element
    problems: tuple[Problem, ...]


def read_tree(data: bytes) -> Tree:
    """Parse a file; raises `Unreadable` for one that is no XML, declares entities or is nested without end."""
    plain = data.replace(b"\0", b"")  # in UTF-16, every other byte is a zero
    if _ENTITY.search(plain):
        raise _own_entities()
    if len(_DOCTYPE.findall(plain)) > _MOST_DOCTYPES:
        raise Unreadable("The file is no XML: it has a thousand DOCTYPEs.", "Is it the right file?")
    parser = guarded_parser(recover=True)
    try:
        root = etree.fromstring(without_surrogates(data).strip(), parser)
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


def _is_deep(root: Element) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > _DEEPEST:
            return True
    return False
