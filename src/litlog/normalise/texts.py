"""Normalising other texts of a work: blanks, entities and tags are cleaned, nothing else is changed."""

from typing import Any

from litlog.model.work import Work
from litlog.normalise.change_where import with_values
from litlog.normalise.markup import plain_text

_FIELDS = ("genre", "container", "publisher", "place", "series", "volume", "issue", "pages", "edition", "length")


def with_clean_texts(work: Work) -> Work:
    """Return the work with its short texts, abstract and aliases cleaned; an alias equal to the title is dropped."""
    aliases = dict.fromkeys(filter(None, map(plain_text, work.aliases)))
    aliases.pop(work.title, None)
    changed: dict[str, Any] = {name: plain_text(getattr(work, name)) for name in _FIELDS}
    return with_values(work, abstract=clean_abstract(work.abstract), aliases=tuple(aliases), **changed)


def clean_abstract(abstract: str) -> str:
    """Return an abstract as running text, without the heading "Abstract" that publishers add."""
    text = plain_text(abstract)
    while True:
        word, _, rest = text.partition(" ")
        if word.rstrip(":.") not in ("Abstract", "ABSTRACT", "Summary") or not rest[:1].isupper():
            return text
        text = rest
