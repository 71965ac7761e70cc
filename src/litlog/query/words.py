"""Word normalisation for search: no case, no accents; the same rule for the index and for matching in memory.

A word is a run of letters, digits and private-use characters (Unicode categories L, N and Co), after
compatibility decomposition (NFKD), removal of combining marks and case folding, so that "Gödel", "GODEL" and
"godel" are one word. Chinese, Japanese and Korean are written without blanks: each of their characters is a word
of its own, and a run of them is found as a phrase.
"""

import re
from collections.abc import Callable
from functools import cache, lru_cache
from itertools import chain

from litlog.model.item import Item
from litlog.model.reading import Note
from litlog.model.text_folding import folded

__all__ = ["COLUMNS", "TEXTS", "folded", "searchable", "words"]

_CJK = "぀-ヿ㐀-䶿一-鿿豈-﫿ｦ-ﾟᄀ-ᇿ가-힯\U00020000-\U0003fffd"
_ASCII_WORD = re.compile(r"[a-z0-9]+")
_WORD = re.compile(r"[^\W_]+")


@cache
def _word_or_cjk() -> re.Pattern[str]:
    """Its large classes take milliseconds to compile, which a text in Latin letters need not wait for."""
    return re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+")


def _word_in(plain: str) -> re.Pattern[str]:
    if plain.isascii():
        return _ASCII_WORD
    maybe_cjk = any("\u1100" <= letter < "\u1200" or letter >= "\u2e80" for letter in set(plain))
    return _word_or_cjk() if maybe_cjk else _WORD


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """Return the normalised words of a text, in order."""
    plain = folded(text)
    return tuple(_word_in(plain).findall(plain))


def searchable(item: Item) -> dict[str, str]:
    """Return an item's texts by column: what `title:`, `author:` and the rest look into, and a bare word into all."""
    return {column: text_of(item) for column, text_of in TEXTS.items()}


def _key(item: Item) -> str:
    return " ".join((item.key, *item.former_keys))


def _title(item: Item) -> str:
    return " ".join((item.work.title, item.work.subtitle, *item.work.aliases))


def _author(item: Item) -> str:
    return " ".join(f"{person.name} {person.printed}" for person in item.work.contributors)


def _venue(item: Item) -> str:
    return " ".join((item.work.container, item.work.publisher, item.work.series))


def _note(item: Item) -> str:
    return "\n".join(chain.from_iterable(map(_note_texts, item.reading.notes)))


def _log(item: Item) -> str:
    return "\n".join(one.text for one in item.encounters if one.text)


def _id(item: Item) -> str:
    work = item.work
    addresses = (one.url for one in work.identifiers)
    return " ".join((*map(str, work.identifiers), *addresses, *(link.printed for link in work.links)))


def _note_texts(note: Note) -> list[str]:
    below = chain.from_iterable(map(_note_texts, note.children))
    return [text for text in (note.heading, note.text) if text] + list(below)


TEXTS: dict[str, Callable[[Item], str]] = {
    "key": _key,
    "title": _title,
    "author": _author,
    "venue": _venue,
    "abstract": lambda item: item.work.abstract,
    "tag": lambda item: " ".join(item.reading.tags),
    "note": _note,
    "log": _log,
    "id": _id,
}
"""The places that a word can be found in, in the order of the store's index, each with its text."""
COLUMNS = tuple(TEXTS)
