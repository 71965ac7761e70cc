"""Labels of links that a page repeats: "[City Library](…) / [Bookshop](…)" under each book name no works."""

import re
from collections import defaultdict
from collections.abc import Collection

from litlog.errors import NotIdentified
from litlog.identify import identify
from litlog.pages.pieces.anchor_text import read_anchor

_INLINE = re.compile(r"(?<!!)\[(?P<text>[^\[\]\n]{2,30})\]\((?P<url>[^()\s]{5,300})")
_FEWEST, _MOST_WORDS = 3, 3


def repeated_labels(text: str) -> frozenset[str]:
    """Return the short texts of links that lead to three and more addresses on a page, in lower case."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for link in _INLINE.finditer(text) if "](" in text else ():
        found[folded(link["text"])].add(link["url"])
    return frozenset(
        words
        for words, urls in found.items()
        if len(urls) >= _FEWEST and len(words.split()) <= _MOST_WORDS and not all(map(_is_of_a_work, urls))
    )


def _is_of_a_work(url: str) -> bool:
    """Return whether an address has the identifier of a work, as of arXiv: its text is a title, also if repeated."""
    try:
        return identify(url).scheme in ("doi", "arxiv")
    except NotIdentified:
        return False


def is_label(text: str, labels: Collection[str]) -> bool:
    """Return whether the text of a link is a label: by its words, or because the page repeats it."""
    return read_anchor(text).kind in ("label", "none", "year") or folded(text) in labels


def folded(text: str) -> str:
    """Return a text as it is compared with labels."""
    return text.strip(" *_`").casefold()
