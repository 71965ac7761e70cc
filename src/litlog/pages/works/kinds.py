"""Kind detection: what a link goes to, from its address, then the words beside it, then the heading above.

The kinds are those of `Kind`, and person, company, collection, internal and image.
"""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from litlog.pages.pieces.anchor_text import Anchor
from litlog.pages.words.lists import kind_of_list
from litlog.pages.words.vocabulary import KINDS

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_VAGUE = frozenset(("", "webpage"))
_SENTENCE_END = re.compile(r"[.!?]\s")


def is_internal(url: str, base_urls: Sequence[str]) -> bool:
    """Return whether an address is a page of the reader's own: relative, or under a base address of the library."""
    if url.startswith(tuple(base_urls)):
        return True
    return not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//|www\.", url) and not _looks_like_host(url)


def _looks_like_host(url: str) -> bool:
    """Return whether a text is a host, "example.org/page", and no file with a known ending, "notes/page.md"."""
    head = url.partition("/")[0]
    return bool(re.fullmatch(r"(?:[\w-]+\.)+(?:com|org|net|edu|io|ai|gov|dev|uk|de|fr|info|blog|me)", head))


def kind_from_words(anchor: Anchor, before: str, after: str, heading: str) -> str:
    """Return the kind named in the link, beside it, or in the heading above; empty if none is."""
    if anchor.kind_word:
        return anchor.kind_word
    beside = _WORD.findall(_SENTENCE_END.split(after[:60])[0].lower())[:2]
    sentences = _SENTENCE_END.split(before[-600:].lower())
    ends = [word for sentence in reversed(sentences) for word in _WORD.findall(sentence)[-1:]]
    said = next((KINDS[word] for word in (*beside, *ends[:1]) if word in KINDS), "")
    listed = kind_of_list(heading)
    return said or (str(listed) if listed else "") or next((KINDS[word] for word in ends if word in KINDS), "")


def kind_of_link(described: str, said: str, url: str) -> str:
    """Return the kind of a link, decided between its address and the words around it."""
    if described not in _VAGUE:
        return described
    if said:
        return said
    last = _path(url).rstrip("/").rpartition("/")[2]
    return "article" if "-" in last else described or "webpage"


def _path(url: str) -> str:
    try:
        return urlsplit(url if "//" in url else f"//{url}").path
    except ValueError:
        return ""
