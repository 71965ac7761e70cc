"""HTML document: a parsed page with its `meta` tags, its JSON-LD, and access to visible text."""

import codecs
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from litlog.sources.html.metadata.json_ld import nodes_of

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML = re.compile(rb"\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
# Labels that mean a larger set than they say, as browsers take them (https://encoding.spec.whatwg.org/#names-and-labels).
_WIDER = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030", "iso8859-9": "cp1254"}


def decoded(html: bytes, content_type: str | None) -> str:
    """Return the page decoded to text; undecodable bytes become U+FFFD and never raise an error."""
    for mark, encoding in _MARKS:
        if html.startswith(mark):
            return html[len(mark) :].decode(encoding, "replace")
    told = _CHARSET.search(content_type or "")
    if told and _known(told[1]):
        return html.decode(_known(told[1]), "replace")
    return _undeclared(html)


def _undeclared(html: bytes) -> str:
    try:
        return html.decode("utf-8")
    except UnicodeDecodeError:
        found = _META.search(html[:4096]) or _XML.search(html[:300])
        encoding = _known(found[1].decode("ascii")) if found else ""
        # A page that says UTF-8 and has a broken byte is still UTF-8.
        return html.decode(encoding or "cp1252", "replace")


def _known(label: str) -> str:
    """Return Python's codec name for an encoding label, "" for an unknown one or one that is not for text."""
    try:
        info = codecs.lookup(label)
    except (LookupError, ValueError):
        return ""
    return _WIDER.get(info.name, info.name) if info._is_text_encoding else ""


LARGEST = 2 * 2**20
"""Maximum number of bytes parsed of a page; metadata is at its top."""

_LONG_TAG = re.compile(r"(<[a-zA-Z]\w{0,20})[^<>]{5000,}")
_ATTRIBUTE = re.compile(r"\s[^\s=>\"']{1,60}")
_MOST_ATTRIBUTES = 2_000
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Document:
    """`metas` has the contents by lower-case `name`, `property`, `itemprop` or `id`; `nodes` are JSON-LD's objects."""

    url: str
    root: HtmlElement
    metas: Mapping[str, tuple[str, ...]]
    nodes: tuple[Mapping[str, Any], ...]

    def all(self, *names: str) -> tuple[str, ...]:
        """Return all contents of the first of these `meta` names that there is."""
        return next((self.metas[name] for name in names if name in self.metas), ())

    def first(self, *names: str) -> str:
        """Return the first content of the first of these `meta` names that there is."""
        return next(iter(self.all(*names)), "")

    @property
    def title(self) -> str:
        """Return the `<title>`, usually with the site's name at its end."""
        return next(iter(self.texts("//head/title|//body/title", most=1)), "")

    def texts(self, path: str, most: int = 20) -> list[str]:
        """Return the visible texts at an XPath, each on one line, without the empty ones."""
        found = self.root.xpath(path)
        texts = (one_line(one if isinstance(one, str) else one.text_content()) for one in found[:most])
        return [text for text in texts if text]


def one_line(text: str) -> str:
    """Return a text without line breaks, repeated blanks and invisible characters."""
    return " ".join(text.replace("\u200b", "").replace("\ufeff", "").replace("\u00ad", "").split())


def visible_text(element: HtmlElement) -> str:
    """Return the text of an element on one line, without styles and scripts inside it."""
    if next(element.iter("style", "script"), None) is None:
        return one_line(element.text_content())
    return one_line("".join(element.xpath(".//text()[not(parent::style or parent::script)]")))


def parsed(html: bytes, url: str, content_type: str | None) -> Document:
    """Return the parsed document of any bytes; an empty one if they are no HTML."""
    text = _LONG_TAG.sub(_bounded, _CONTROL.sub(" ", decoded(html[:LARGEST], content_type)))
    parser = HTMLParser(encoding="utf-8")
    try:
        root = document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        root = document_fromstring(b"<html></html>", parser=parser)
    return Document(url, root, _metas(root), nodes_of(root))


def _bounded(tag: re.Match[str]) -> str:
    """Return a long tag unless it has so many attributes that the parser needs quadratic time for them."""
    return tag[0] if len(_ATTRIBUTE.findall(tag[0])) <= _MOST_ATTRIBUTES else tag[1]


def _metas(root: HtmlElement) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for tag in root.iter("meta"):
        content = one_line(tag.get("content") or "")
        for kind in ("name", "property", "itemprop", "http-equiv", "id"):
            if content and tag.get(kind):
                found.setdefault(tag.get(kind, "").strip().lower(), []).append(content)
    return {name: tuple(dict.fromkeys(contents)) for name, contents in found.items()}
