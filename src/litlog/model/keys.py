"""Citation keys: `vaswani2017attention`, in ASCII, given once.

First author's surname, year, first word of the title that says something; without an author the title's first
words serve, without a title the host or the identifier.
"""

import re
import unicodedata
from collections.abc import Container
from itertools import chain, count
from urllib.parse import urlsplit

from litlog.model.work import Work

# Words that begin a title and tell nothing; articles of the languages that our readers cite most.
_EMPTY_WORDS = frozenset(
    "a an the on of in for to and or is are what why how when from with by at der die das ein eine le la les un une "
    "el los las il lo i gli de des du del della über zur zum".split()
)
_SPELLED = str.maketrans({"ß": "ss", "æ": "ae", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "œ": "oe", "ı": "i"})


def citation_key(work: Work) -> str:
    """Give the key that this work would have in an empty library; never empty, only `a-z0-9`."""
    title_words = [word for word in map(ascii_word, re.split(r"[\W_]+", work.title)) if word]
    telling = [word for word in title_words if word not in _EMPTY_WORDS] or title_words
    author = ascii_word(work.authors[0].surname) if work.authors else ""
    year = str(work.year) if work.year else ""
    if author:
        return author + year + (telling[0] if telling else "")
    return ("".join(telling[:2]) + year) or _from_address(work) or "untitled"


def unique_key(wanted: str, taken: Container[str]) -> str:
    """Give `wanted`, or with the first of b, c, … z, x27, x28, … behind it that nobody had."""
    letters = (wanted + ending for ending in ("", *"bcdefghijklmnopqrstuvwxyz"))
    numbers = (f"{wanted}x{number}" for number in count(27))
    return next(filter(lambda key: key not in taken, chain(letters, numbers)))


def ascii_word(text: str) -> str:
    """Give the letters and digits of a text in lower-case ASCII: "Erdős, Pál" gives "erdospal"."""
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SPELLED))
    return re.sub(r"[^a-z0-9]", "", plain.casefold())


def _from_address(work: Work) -> str:
    for identifier in work.identifiers:
        if identifier.scheme != "url":
            return ascii_word(identifier.scheme + identifier.value)
    address = next((link.url for link in work.links), next((one.url for one in work.identifiers), ""))
    host = urlsplit(address).hostname or ""
    return ascii_word(host.removeprefix("www."))
