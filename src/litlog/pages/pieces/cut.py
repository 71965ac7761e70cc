"""Cutting a line into pieces: marked texts, brackets, plain runs, and the separators between them."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from litlog.pages.pieces.anchor_text import clean, read_anchor
from litlog.pages.pieces.piece import Piece, PieceKind
from litlog.pages.pieces.repeated_labels import folded
from litlog.pages.text.link_scanner import Seen
from litlog.pages.words.credits import BY

_LINK = "\x01"
_MARKS = re.compile(
    r"(?P<strong>(?<![\w*])\*\*\*?(?=\S)(?:[^*\n]|\*(?!\*)){1,400}?(?<=\S)\*\*\*?|"
    r"(?<![\w_])__(?=\S)[^_\n]{1,400}?(?<=\S)__(?!\w))"
    r"|(?P<emphasis>(?<![\w*\\])\*(?=[^\s*])[^*\n]{1,400}?(?<=[^\s\\])\*(?!\w)|"
    r"(?<![\w_\\])_(?=[^\s_])[^_\n]{1,400}?(?<=[^\s\\])_(?!\w)"
    r"|<(?:em|i|cite)>[^<>]{1,400}</(?:em|i|cite)>)"
    r"|(?P<quoted>[\"“„«][^\"“”„«»\n]{2,400}[\"”“»]|《[^《》\n]{1,200}》|『[^『』\n]{1,200}』|「[^「」\n]{2,200}」|"
    r"〈[^〈〉\n]{1,200}〉)"
    r"|(?P<bracket>\([^()\n]{1,300}\)|（[^（）\n]{1,300}）|【[^【】\n]{1,100}】|\[[^\[\]\n]{1,100}\])"
    rf"|(?P<link>{_LINK}+)"
    r"|(?P<separator>(?<=\s)[-–—―~]{1,3}(?=\s)|\s*(?:—|―|--)\s*|:(?=[\s\x01*_\"“]|$)|：|[|｜]|[·•;；]|,(?=\s|$)|，|、|"
    r"(?<=\s)/{1,2}(?=\s)|(?<=[\w)\"”*_»])(?<!\b[^\W\d_a-z])\.(?=\s|$))"
)
_INNER = re.compile(r"^(?:\*{1,3}|_{1,3}|~~|[\"“„«《『「〈]|<\w+>)+|(?:\*{1,3}|_{1,3}|~~|[\"”“»》』」〉]|</\w+>)+$")
_OPENING_BY = re.compile(r"\s*(?:De|Da|Di|Del|Par|Por|Door|Von|Przez)\s(?=[^\n])")
"""Words for "by" that begin a title: "De Koperen Tuin"."""
_BLANK = " \t\r\n\xa0"


def cut(raw: str, start: int, end: int, links: Sequence[Seen], labels: Collection[str] = ()) -> list[Piece]:
    """Return the pieces of a block's text from `start` to `end`, in order.

    `links` are those of the block, `labels` the texts of links that the page repeats.
    """
    text = _with_links_hidden(raw[:end], start, links)
    pieces = _pieces(raw, text, start, end, {one.start: one for one in links})
    return [_as_label(piece) if labels and folded(piece.text) in labels else piece for piece in pieces]


def _as_label(piece: Piece) -> Piece:
    return replace(piece, kind="label") if piece.kind == "link" else piece


def inner(text: str) -> str:
    """Return a text without the marks, tags and quotation marks around it."""
    before = ""
    while before != text:
        before, text = text, _INNER.sub("", text).strip()
    return clean(text)


def _with_links_hidden(text: str, start: int, links: Sequence[Seen]) -> str:
    """Return the text with each link replaced by a run of one letter of the same length; line ends are blanks."""
    parts, done = [], 0
    for link in links:
        if link.start >= max(done, start) and link.form != "image":
            parts += [text[done : link.start], _LINK * (link.end - link.start)]
            done = link.end
    return ("".join(parts) + text[done:])[: len(text)].replace("\n", " ").replace("\r", " ")


def _pieces(raw: str, text: str, start: int, end: int, links: dict[int, Seen]) -> Iterator[Piece]:
    at = start
    opening = _OPENING_BY.match(text, start)
    for found in _MARKS.finditer(text, start):
        if opening and opening.end() < found.start() and at == start:
            yield from _plain(text, at, found.start(), opening.end())
        else:
            yield from _plain(text, at, found.start())
        yield from _marked(raw, found, links)
        at = found.end()
    yield from _plain(text, at, end, opening.end() if opening and at == start else 0)


def _marked(raw: str, found: re.Match[str], links: dict[int, Seen]) -> Iterator[Piece]:
    kind: PieceKind = found.lastgroup  # type: ignore[assignment]  # the names of the groups are the kinds
    start, end = found.span()
    within = next((number for number in range(start, end) if found.string[number] == _LINK), None)
    if kind == "separator" or within is None:
        yield Piece(kind, start, end, found[0].strip() if kind == "separator" else inner(raw[start:end]))
        return
    if kind == "bracket" and not set(found[0]) <= set("[]()（）" + _LINK):
        yield Piece(kind, start, end, inner(raw[start:end]))
        return
    for place in [number for number in range(start, end) if number in links]:
        yield _link(links[place])


def _link(link: Seen) -> Piece:
    label = read_anchor(link.text).kind in ("label", "none", "year") or link.form == "bare"
    return Piece("label" if label else "link", link.start, link.end, inner(link.text), link.url)


def _plain(text: str, start: int, end: int, after: int = 0) -> Iterator[Piece]:
    """Return a run of plain text, divided by the words for "by" from `after` on."""
    at = start
    for found in BY.finditer(text, max(start, after), end):
        yield from _run(text, at, found.start())
        yield Piece("by", found.start(), found.end(), found[0].strip(" :：").lower())
        at = found.end()
    yield from _run(text, at, end)


def _run(text: str, start: int, end: int) -> Iterator[Piece]:
    left = start + len(text[start:end]) - len(text[start:end].lstrip(_BLANK))
    right = end - (len(text[start:end]) - len(text[start:end].rstrip(_BLANK)))
    if left < right:
        yield Piece("plain", left, right, clean(text[left:right]))
