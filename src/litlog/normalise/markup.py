"""Markup removal: HTML, JATS and MathML tags, entities and irregular blanks converted to plain text."""

import unicodedata

from litlog.normalise.invisible import without_invisible


def plain_text(text: str) -> str:
    """Return the text in NFC with single blanks, without control characters, known tags and entities.

    A tag or entity that appears only when another one is resolved ("&amp;lt;i&amp;gt;") is resolved too, in one pass,
    so that the function is idempotent and its time is linear in the length.
    """
    if not text:
        return ""
    if not text.isascii() or not text.isprintable():
        text = without_invisible(text)
    if "<" in text or "&" in text:
        from litlog.normalise.markup_tags import without_tags  # noqa: PLC0415  few texts have any, and it takes time to load

        text = unicodedata.normalize("NFC", without_tags(text))
    return " ".join(text.split())
