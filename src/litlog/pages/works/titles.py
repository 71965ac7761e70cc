"""Title of a linked work: from the link text, or quoted, italic or plain beside it; and the role of the link text."""

import re
from typing import NamedTuple

from litlog.pages.pieces.anchor_text import Anchor, clean
from litlog.pages.pieces.surroundings import quoted_title
from litlog.pages.words.vocabulary import PIECE, VENUE_WORDS
from litlog.pages.works.credits import people_before
from litlog.pages.works.plain_titles import credited, plain_title

_PIECE_FOLLOWS = re.compile(rf"\s*(?:(?:(?!this\b|these\b)\w+ )?(?:\d{{4}} )?){PIECE}\b", re.IGNORECASE)
_QUOTE_FOLLOWS = re.compile(rf"(?:\s*{PIECE}\b)?(?:,? (?:called|titled|entitled))?[\s,:(]{{0,3}}[\"“*]")
_QUOTE_ENDS = re.compile(r"[\"”*][\s,:(\[]{0,3}$")
_QUOTE_CREDITED = re.compile(r"[\"“]([^\"“”]{4,300})[\"”],? by [^.]{4,300}\.?\s*$")
_BRACKET_FOLLOWS = re.compile(r"[\s]{0,3}[\[(]$")


class Titled(NamedTuple):
    """A title, with the author and the venue found beside it; each may be empty. `place` is its provenance."""

    title: str = ""
    author: str = ""
    venue: str = ""
    place: str = "link text"


def title_of(anchor: Anchor, before: str, after: str) -> Titled:
    """Return title, author and venue, from the link's text if it is one of them, or else from the text beside it."""
    if anchor.kind in ("title", "citation") and (anchor.marked or not _names_venue(anchor, before, after)):
        return Titled(anchor.title)
    if anchor.kind in ("name", "title") and _names_venue(anchor, before, after):
        return _beside(before, after)._replace(venue=anchor.title)
    if anchor.kind == "name":
        author = anchor.title if _PIECE_FOLLOWS.match(after) else ""
        return Titled("" if author else anchor.title, author)
    return _beside(before, after)._replace(venue=anchor.venue)


def _names_venue(anchor: Anchor, before: str, after: str) -> bool:
    """Return whether "[New Yorker](…) article" names a venue: a periodical, or an author before and "article" after."""
    words = anchor.title.split()
    if len(words) > 4 or not _PIECE_FOLLOWS.match(after) or not all(word[:1].isupper() for word in words):
        return False
    return not VENUE_WORDS.isdisjoint(anchor.title.lower().split()) or bool(people_before(before))


def _beside(before: str, after: str) -> Titled:
    """Find a title outside the link, and its author: quoted next to it, plain before its bracket, or a sentence."""
    if _QUOTE_FOLLOWS.match(after):
        return Titled(quoted_title(after), place="quoted after the link")
    if _QUOTE_ENDS.search(before):
        quoted = quoted_title(before[before.rstrip('"”*[( ,:\t').rfind('"') :]) or quoted_title(before[-300:])
        return Titled(quoted, place="quoted before the link")
    named = _QUOTE_CREDITED.search(before)
    if named:
        return Titled(clean(named[1]).strip(" ,."), place="quoted before the link")
    if _BRACKET_FOLLOWS.search(before):
        return Titled(*_bracketless(before), place="text before the link")
    return Titled(*(("", "") if people_before(before) else plain_title(before)), place="text before the link")


def _bracketless(before: str) -> tuple[str, str]:
    """Return a text before "[[label](…)]" as a title, if it looks like a title and not like a sentence."""
    text = " ".join(before.rstrip(" [(\t").split()).strip("*_ ").rstrip(":-–—, ")
    title = 2 <= len(text.split()) <= 30 and not re.search(r"[.!?]\s+[A-Z]", text)
    return credited(text) if title else plain_title(before)
