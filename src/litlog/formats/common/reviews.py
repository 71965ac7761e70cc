"""Reviews that book services export as HTML, converted to plain lines."""

import re
from collections.abc import Iterator
from html import unescape

from litlog.formats.common.record_fields import Fact

_MARKUP = re.compile(r"</?(?:br|p|div|i|em|b|strong|u|s|a|span|blockquote|ul|ol|li|h[1-6])\b[^<>]*/?>", re.IGNORECASE)
_LINE = re.compile(r"<(?:br\b[^<>]*|/(?:p|div|li|blockquote|h[1-6]))\s*/?>", re.IGNORECASE)


def review(word: str, cell: str) -> Iterator[Fact]:
    """Return a review in lines; a text without markup stays as it is."""
    yield word, plain_review(cell)


def plain_review(text: str) -> str:
    """Return a text without the markup of services: a line break is a new line, entities are characters."""
    if not _MARKUP.search(text):
        return unescape(text) if re.search(r"&(?:amp|lt|gt|quot|#39|#x27|nbsp);", text) else text
    lines = unescape(_MARKUP.sub("", _LINE.sub("\n", text))).replace("\xa0", " ").splitlines()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.strip() for line in lines)).strip()
