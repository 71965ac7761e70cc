"""A line as pieces, without what stands around a work: verbs, signs, ratings, days, page counts."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from litlog.model.pages import Block
from litlog.pages.dates.date_forms import date_at
from litlog.pages.pieces.cut import cut
from litlog.pages.pieces.names import likeness
from litlog.pages.pieces.piece import Piece
from litlog.pages.pieces.titles import title_likeness
from litlog.pages.text.link_scanner import Seen
from litlog.pages.words.fields import field_of
from litlog.pages.words.states import OPENING_STATE, status_of_heading

_LONGEST = 700
_SHORT = 30
_SIGNS = re.compile(r"^[^\w\"“„«《『「(\[<*'‘¿¡#@$]+|[^\w\"”»》』」)\]>*'’!?.…%]+$")
_RATING = re.compile(
    r"(?:[★☆⭐🌟✩✰]\ufe0f?\s?)+½?|\b\d{1,2}(?:[.,]\d)?\s?/\s?(?:5|10)\b|\b\d(?:[.,]\d)?\s?(?:stars?|/5)\b|:star:"
)
_ASIDE = re.compile(
    r"(?:\d{1,5}\s?(?:pp?\.?|pages|pgs|seiten|s\.|págs?\.?|pagine|p[áa]ginas|стр\.?|с\.|页|頁|쪽|ページ)|pp?\.\s?\d+|"
    r"\d+(?:\.\d+)?%?|dnf|unfinished|abandoned|reread|re-read|audiobook|ebook|kindle|hardcover|paperback|audio|"
    r"print|web|"
    r"finished|done|read|再読|再读|重读)",
    re.IGNORECASE,
)
_YEAR_LAST = re.compile(r"^(?:[^()]{0,40}[\s,])?(?:1[5-9]|20)\d\d$")
_QUOTED = re.compile(r"[\[*_\"“«《]")
_NAME = 0.55
_ADDRESS = re.compile(r"https?://[^\s<>]+|\bwww\.[^\s<>]+")
_FEW_MORE, _LIKELY = 8, 0.8
_NUMBER = re.compile(r"^\s*(?:\(?\d{1,3}[.)]|\[\d{1,3}\])\s+")


@dataclass(frozen=True, slots=True)
class Line:
    """The text of a sibling in pieces; `block` is its number, `opened` whether a word for a state stood before."""

    block: int
    raw: str
    pieces: tuple[Piece, ...]
    opened: bool = False

    def between(self, first: int, last: int) -> str:
        """Return the text from one piece to another, inclusive, on one line."""
        return " ".join(self.raw[self.pieces[first].start : self.pieces[last].end].split())


def line_of(number: int, block: Block, start: int, links: Sequence[Seen], labels: Collection[str] = ()) -> Line:
    """Return the pieces of a block's text from `start` on; `labels` are the texts of links that the page repeats."""
    opening = OPENING_STATE.match(block.raw, start)
    numbered = _NUMBER.match(block.raw[start : start + 12]) if not opening else None
    at = opening.end() if opening else start + (numbered.end() if numbered else 0)
    end = min(len(block.raw.rstrip()), start + _LONGEST)
    pieces = [trimmed for piece in cut(block.raw, at, end, links, labels) if (trimmed := _trimmed(block.raw, piece))]
    while pieces and pieces[-1].kind == "separator":
        pieces.pop()
    while len(pieces) > 1 and (pieces[0].kind == "separator" or is_bare(pieces[0]) or is_aside(pieces[0])):
        pieces.pop(0)
    return Line(number, block.raw, tuple(pieces), opening is not None)


def is_bare(piece: Piece) -> bool:
    """Return whether a piece is an address without a text of its own."""
    return bool(piece.url) and (not piece.text or piece.text.startswith(("http://", "https://", "www.")))


def titles_address(line: Line, title: str) -> bool:
    """Return whether a title is all that a short line has beside one address: "The shape of hats https://…"."""
    addresses = len(_ADDRESS.findall(line.raw))
    words = len(_ADDRESS.sub("", line.raw).split())
    linked = any(one.url and not is_bare(one) for one in line.pieces)
    return (
        addresses == 1 and not linked and words <= len(title.split()) + _FEW_MORE and title_likeness(title) >= _LIKELY
    )


def is_aside(piece: Piece) -> bool:
    """Return whether a piece is a day, a rating, a count of pages, or a word on the copy: no title and no name."""
    text = piece.text.strip(" ()[]（）.,`")
    if not text or _ASIDE.fullmatch(text) or _RATING.fullmatch(text):
        return True
    if piece.kind == "bracket" and len(text) < _SHORT and status_of_heading(text):
        return True
    if _YEAR_LAST.search(text) and piece.kind == "bracket":
        return True
    found = date_at(text)
    return bool(found and found.end >= len(text) and (found.day or found.year))


def _trimmed(raw: str, piece: Piece) -> Piece | None:
    """Return a plain piece without signs and ratings at its ends; None if nothing is left."""
    if piece.kind != "plain":
        return piece
    start, end = piece.start, piece.end
    text = raw[start:end]
    rating = _RATING.search(text)
    if rating and (not text[: rating.start()].strip() or not text[rating.end() :].strip(" .)]")):
        start, end = (
            (start + rating.end(), end) if not text[: rating.start()].strip() else (start, start + rating.start())
        )
    lead = _SIGNS.match(raw[start:end])
    start += lead.end() if lead and lead.start() == 0 else 0
    tail = _SIGNS.search(raw[start:end])
    end = start + tail.start() if tail and tail.end() == end - start else end
    shown = " ".join(raw[start:end].split())
    return Piece("plain", start, end, shown) if shown else None


def opens_with_label(line: Line) -> bool:
    """Return whether a line opens with a label in bold or the word for a field: "**Key idea**: …", "Presenter: …"."""
    first, rest = line.pieces[0], line.raw[line.pieces[0].end :].lstrip()
    colon = first.text.endswith((":", "：")) or rest[:1] in (":", "：")
    if not colon or not rest.lstrip(":： "):
        return False
    label = first.text.rstrip(":： ")
    return field_of(label) is not None or (
        first.kind == "strong" and likeness(label) < _NAME and not _QUOTED.search(rest[:4])
    )
