"""The characters of a page, from its bytes: byte order mark, header, `meta`, UTF-8, cp1252, in this order.

The order of the HTML standard (https://html.spec.whatwg.org/multipage/parsing.html#determining-the-character-encoding),
with strict UTF-8 before the western default, since a page that is valid UTF-8 by chance does not exist.
"""

import codecs
import re

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
    """Give the page's text; what no encoding explains becomes U+FFFD, never an error."""
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
    """Give Python's name for a label, "" for one it does not know or that is no encoding of text."""
    try:
        info = codecs.lookup(label)
    except (LookupError, ValueError):
        return ""
    return _WIDER.get(info.name, info.name) if info._is_text_encoding else ""
