"""Markup removal: titles and abstracts in HTML, MathML or JATS, converted to plain text."""

import html
import re

_DROPPED = re.compile(r"<(mml:annotation|annotation|tex-math)\b[^>]{0,500}>[^<]{0,5000}</\1\s*>", re.IGNORECASE)
_BREAKS = re.compile(r"</?(?:jats:)?(?:p|sec|title|list|list-item|br)\b[^>]{0,500}>", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][\w:.-]{0,40}(?:\s[^<>]{0,2000})?/?>|<!--.{0,2000}?-->", re.DOTALL)
_LONGEST = 100_000  # no abstract is longer, and the patterns below are not for a whole book
_HEADING = re.compile(r"\A(?:abstract|summary)\s*[:.]?\s*\n+", re.IGNORECASE)


def plain_text(marked: str) -> str:
    """Return the text of a title on one line: no tags, no entities (once or twice escaped), no indentation."""
    return " ".join(_without_tags(marked).split())


def plain_paragraphs(marked: str) -> str:
    """Return the text of an abstract, a blank line between its paragraphs, without the heading "Abstract"."""
    text = _without_tags(_BREAKS.sub("\x1e", marked))
    paragraphs = (" ".join(paragraph.split()) for paragraph in text.split("\x1e"))
    return _HEADING.sub("", "\n\n".join(filter(None, paragraphs)))


def _without_tags(marked: str) -> str:
    text = _TAG.sub("", _DROPPED.sub("", marked[:_LONGEST]))
    if "&" in text:
        # Crossref escapes what publishers had escaped already: "Cell &amp;amp; Bioscience".
        text = html.unescape(_TAG.sub("", html.unescape(text)))
    return text.replace("\0", "")
