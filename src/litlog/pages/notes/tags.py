"""Tags in the text of a block: "#maps", also after a backslash, "[[maps]]", "[maps, seas]" after the works."""

import re
from collections.abc import Iterator

from litlog.model.pages import Block
from litlog.pages.text.block_text import words_of
from litlog.pages.words.vocabulary import LABELS

_HASH = re.compile(r"(?<![^\s(,])\\?#(?:\[\[(?P<words>[^\[\]\n]+)\]\]|(?P<word>[^\W\d_][\w/-]*[\w]|[^\W\d_]))(?![\w#])")
_COLOUR = re.compile(r"(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)
_TRAILING = re.compile(r"(?<![\w\]!])\[(?P<words>[^\W\d_][^\[\]()\n:]{0,150})\](?![\[(:])[ \t.]*(?=\r?\n|\Z)")
_WIKI = re.compile(r"\[\[(?P<word>[^\[\]|\n]+)\]\]")
_ONLY_TAGS = re.compile(r"(?:[\s,;.()-]|\[\[[^\[\]|\n]+\]\]|\\?#[\w/-]++)*")
_FIELD = re.compile(r"[*_]{0,2}(?:tags?|keywords|topics)[*_]{0,2}\s*::?[*_]{0,2}\s*(?P<value>.+)", re.IGNORECASE)
_PROPERTY = re.compile(r"^[ \t]*tags::[ \t]*(?P<value>[^\n]+)", re.MULTILINE | re.IGNORECASE)
_MAYBE = re.compile(r"#[^\W\d_\[]|#\[\[|\[[^\W\d_\[]|\[\[|\b(?:tags?|keywords|topics)\b", re.IGNORECASE)
_LONGEST = 40
_MOST_WORDS = 4


def may_tag(raw: str) -> bool:
    """Return whether a block can contain tags (a fast check before parsing)."""
    return bool(_MAYBE.search(raw))


def tags_in(raw: str, free: str, after: int) -> Iterator[tuple[int, str]]:
    """Return the tags of a block that names works, each with its offset.

    In `free` the links of the block are blanked out. Plain brackets hold tags only at or after `after`, the end of the
    last work.
    """
    for found in _HASH.finditer(free):
        if found["words"] or not (_COLOUR.fullmatch(found["word"]) and re.search(r"\d", found["word"])):
            yield found.start(), (found["words"] or found["word"]).strip()
    trailing = _TRAILING.search(free, after)
    for tag in _list(trailing["words"]) if trailing else ():
        yield after, tag
    line_end = raw.find("\n", after) if "\n" in raw[after:] else len(raw)
    if _ONLY_TAGS.fullmatch(free, after, line_end):
        yield from ((found.start(), found["word"].strip()) for found in _WIKI.finditer(free, after, line_end))
    for named in _PROPERTY.finditer(raw):
        yield from ((after, tag) for tag in _values(named["value"]))


def tag_field(block: Block) -> list[str]:
    """Return the tags of a bullet that is only a field of tags: "Tags: maps, seas"."""
    found = _FIELD.fullmatch(words_of(block))
    return _values(found["value"]) if found else []


def _list(words: str) -> list[str]:
    """Parse "maps, seas" in brackets; a single link label ("[pdf]") and a sentence in brackets are no tags."""
    parts = [part.strip() for part in words.split(",")]
    fit = all(part and len(part) <= _LONGEST and len(part.split()) <= _MOST_WORDS for part in parts)
    labels = all(word in LABELS for part in parts for word in part.lower().split())
    return parts if fit and not labels else []


def _values(value: str) -> list[str]:
    parts = (part.strip(" \t\r[]#\\\"'*_.") for part in value.split(","))
    return [part for part in parts if part and len(part) <= _LONGEST]
