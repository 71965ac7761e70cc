"""XML parser for documents of any shape: no entities, no network, names without namespaces."""

import re
from collections.abc import Iterator

from lxml import etree

Element = etree._Element
_REFERENCE = re.compile(rb"&#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,8}));")
_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")


def guarded_parser(*, recover: bool) -> etree.XMLParser:
    """Return a parser that expands no entities and uses no network; with `recover` it also reads damaged XML.

    With `recover`, comments and processing instructions are left out.
    """
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=recover,
        remove_comments=recover, remove_pis=recover,
    )  # fmt: skip


def without_surrogates(data: bytes) -> bytes:
    """Return XML with U+FFFD for each surrogate, encoded or referred to: libxml2 accepts them, lxml cannot decode them.

    UTF-8 excludes surrogates (RFC 3629, section 3). A text with zero bytes at its beginning is in another encoding
    and stays as it is.
    """
    if b"\0" in data[:64]:
        return data
    return _REFERENCE.sub(_scalar, _SURROGATE.sub("\ufffd".encode(), data))


def _scalar(found: re.Match[bytes]) -> bytes:
    """Return a character reference, or that of U+FFFD in the place of a surrogate's (XML 1.0, production 2)."""
    number = int(found[1], 16) if found[1] else int(found[2])
    return b"&#xFFFD;" if 0xD800 <= number <= 0xDFFF else found[0]


def name_of(element: Element) -> str:
    """Return the name of an element without its namespace or prefix; "" for a comment or an instruction."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2] if isinstance(tag, str) else ""


def children(element: Element | None, path: str) -> list[Element]:
    """Return the elements at a path of names ("Journal/Title"), in order; "*" is any name."""
    found = [] if element is None else [element]
    for step in path.split("/"):
        found = [child for one in found for child in one if (name := name_of(child)) and step in ("*", name)]
    return found


def child(element: Element | None, path: str) -> Element | None:
    """Return the first that a path leads to, or None."""
    return next(iter(children(element, path)), None)


def anywhere(element: Element, *names: str) -> Iterator[Element]:
    """Return every element of these names, however deep, in the order of the document."""
    return (one for one in element.iter() if name_of(one) in names)


def words(element: Element | None, path: str = "") -> str:
    """Return the text of an element, or of the first that a path leads to, on one line, markup left out."""
    found = child(element, path) if path else element
    return "" if found is None else " ".join("".join(map(str, found.itertext())).split())


def all_words(element: Element, *paths: str) -> list[str]:
    """Return all texts at some paths."""
    return [text for path in paths for one in children(element, path) if (text := words(one))]


def first_words(element: Element, *paths: str) -> str:
    """Return the first text at the first of some paths that has one, or ""."""
    return next(iter(all_words(element, *paths)), "")


def line_of(element: Element) -> int:
    """Return the line on which an element begins, as far as the parser knows."""
    return element.sourceline if isinstance(element.sourceline, int) else 1
