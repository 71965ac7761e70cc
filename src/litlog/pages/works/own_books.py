"""Books with a page of the reader's own, and their nicknames: the link label, or the first part of the address."""

import re
from collections.abc import Iterator

from litlog.pages.works.sightings import Sighting

_CALLED_BOOK = re.compile(r"\s*\bbook$", re.IGNORECASE)
_BOOK_FOLLOWS = re.compile(r"\s*book\b")
_SLUG = re.compile(r"(?P<head>[a-z]{2,})(?:-[a-z]+)*-\d{1,4}(?:e|nd|rd|th)?")
_WORDS = re.compile(r"\w+")


def is_own_book(one: Sighting) -> bool:
    """Return whether a link to the reader's own page tells that the page is about a book: "[K&R](/kr-88/) book"."""
    named = _CALLED_BOOK.sub("", one.mention.text)
    return one.internal and bool(named) and (named != one.mention.text or bool(_BOOK_FOLLOWS.match(one.after)))


def book_nicknames(one: Sighting) -> Iterator[str]:
    """Return the one-word nicknames of a book with an own page, spelled as by `nickname_key`.

    The first part of an address such as `/aho-lam-2e/` is an author's name or initials, unless the label has it too:
    then it is the first word of a title.
    """
    label = _CALLED_BOOK.sub("", one.mention.text)
    if " " not in label and label[:1].isupper():
        yield nickname_key(label)
    slug = _SLUG.fullmatch(one.mention.url.strip("/").rpartition("/")[2])
    if slug and slug["head"] not in _WORDS.findall(label.lower()):
        yield slug["head"]


def nickname_key(text: str) -> str:
    """Return a nickname normalised over spelling differences: "K&R" is "kr"."""
    return text.replace("&", "").replace(".", "").lower()
