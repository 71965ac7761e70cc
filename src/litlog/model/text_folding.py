"""Text folding for comparison: case, accents, ligatures and compatibility forms are removed."""

import unicodedata

_SPELLED = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"})


def folded(text: str) -> str:
    """Return the text in lower case, decomposed (NFKD), without its combining marks: "Gödel" gives "godel"."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SPELLED))
    without_marks = "".join(letter for letter in plain if not unicodedata.category(letter).startswith("M"))
    return unicodedata.normalize("NFC", without_marks).casefold()
