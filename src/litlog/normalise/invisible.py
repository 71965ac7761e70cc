"""Invisible characters: controls, zero-width and direction marks, lone surrogates, and their removal."""

import re
import unicodedata

_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff\ufffe\uffff\ud800-\udfff]"
)


def without_invisible(text: str) -> str:
    """Return the text in NFC without invisible characters."""
    return unicodedata.normalize("NFC", _UNSEEN.sub("", text))
