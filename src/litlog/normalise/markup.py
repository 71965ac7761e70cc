"""Texts without the markup and the odd blanks of where they came from: HTML, JATS and MathML tags, entities."""

import re
import unicodedata

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\ufffe\uffff\ud800-\udfff]"
)


def plain_text(text: str) -> str:
    """Give the text in NFC with single blanks, without control characters, known tags and entities.

    What becomes a tag or an entity only when another one is resolved ("&amp;lt;i&amp;gt;") is resolved too, in one
    pass, so that doing it twice changes nothing, and the time grows with the length alone.
    """
    if not text:
        return ""
    if not text.isascii() or not text.isprintable():
        text = seen(text)
    if "<" in text or "&" in text:
        from litlog.normalise.markup_tags import without_tags  # noqa: PLC0415  few texts have any, and it takes time to load

        text = unicodedata.normalize("NFC", without_tags(text))
    return " ".join(text.split())


def seen(text: str) -> str:
    """Give the text in NFC without the characters that nobody sees."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text))
