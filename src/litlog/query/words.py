"""Texts as the words that search compares: no case, no accents, one rule for the index and for memory.

A word is a run of letters, digits and private-use characters (Unicode categories L, N and Co), after
compatibility decomposition (NFKD), removal of combining marks and case folding, so that "Gödel", "GODEL" and
"godel" are one word. Chinese, Japanese and Korean are written without blanks: each of their characters is a word
of its own, and a run of them is found as a phrase.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import chain

from litlog.model.item import Item
from litlog.model.reading import Note

COLUMNS = ("key", "title", "author", "venue", "abstract", "tag", "note", "log", "id")
"""The places that a word can be found in, in the order of the store's index."""

_SPELLED = str.maketrans({"ß": "ss", "ø": "o", "ł": "l", "đ": "d", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i"})
_CJK = "぀-ヿ㐀-䶿一-鿿豈-﫿ｦ-ﾟᄀ-ᇿ가-힯\U00020000-\U0003fffd"
_WORD = re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+")


def folded(text: str) -> str:
    """Give the text without case, accents and compatibility forms."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SPELLED))
    without_marks = "".join(letter for letter in plain if not unicodedata.category(letter).startswith("M"))
    return unicodedata.normalize("NFC", without_marks).casefold()


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Give the words of a text in order, as they are compared."""
    return tuple(_WORD.findall(folded(text)))


def searchable(item: Item) -> dict[str, str]:
    """Give an item's texts by column: what `title:`, `author:` and the rest look into, and a bare word into all."""
    work, reading = item.work, item.reading
    return {
        "key": " ".join((item.key, *item.former_keys)),
        "title": " ".join((work.title, work.subtitle, *work.aliases)),
        "author": " ".join(f"{person.name} {person.printed}" for person in work.contributors),
        "venue": " ".join((work.container, work.publisher, work.series)),
        "abstract": work.abstract,
        "tag": " ".join(reading.tags),
        "note": "\n".join(chain.from_iterable(map(_note_texts, reading.notes))),
        "log": "\n".join(one.text for one in item.encounters if one.text),
        "id": " ".join((*map(str, work.identifiers), *(link.printed for link in work.links))),
    }


def _note_texts(note: Note) -> list[str]:
    below = chain.from_iterable(map(_note_texts, note.children))
    return [text for text in (note.heading, note.text) if text] + list(below)
