"""The names beside a title: behind "by" or a separator, in brackets, or before it."""

import re

from litlog.pages.layouts.line import Line, is_aside
from litlog.pages.pieces.names import likeness
from litlog.pages.pieces.piece import Piece
from litlog.pages.words.credits import BY_AFTER, SURE_BY, role_before

_COMMAS = frozenset(",，、;；")
_SURE, _MAYBE = 0.55, 0.4
_YEAR_BEHIND = re.compile(r"[,\s]+\(?(?:1[5-9]|20)\d\d[a-z]?\)?$")
_CJK_MARKS = re.compile("[《『「〈]")
_PARTICLES = frozenset(("von", "van", "av", "af"))


def people_after(line: Line, at: int) -> tuple[str, int]:
    """Return the names after the title piece, and the number of the piece behind them."""
    number = at + 1
    while number < len(line.pieces) and (line.pieces[number].kind == "label" or _is_series(line.pieces[number])):
        number += 1
    if number >= len(line.pieces):
        return "", at + 1
    piece = line.pieces[number]
    following = line.pieces[number + 1] if number + 1 < len(line.pieces) else None
    if piece.kind == "separator" and following and (following.kind == "by" or _says_by(following)):
        number, piece = number + 1, following
    if piece.kind == "by":
        return names_from(line, number + 1, 0.3)
    names = names_in_bracket(piece.text) if piece.kind == "bracket" else _after_by(piece)
    if names:
        return names, number + 1
    if piece.kind == "plain":
        return names_from(line, number, 0.65 if _CJK_MARKS.match(line.raw, line.pieces[at].start) else 0.8)
    return names_from(line, number + 1, _SURE) if piece.kind == "separator" and following else ("", at + 1)


def _says_by(piece: Piece) -> bool:
    return piece.kind in ("emphasis", "strong", "plain") and piece.text.lower().startswith("by ")


def _after_by(piece: Piece) -> str:
    """Return the names in a piece that says "by" itself, "*by Ann Marsh*", or has a word for it behind."""
    if _says_by(piece):
        return piece.text[3:]
    return piece.text if piece.kind in ("plain", "emphasis", "strong") and BY_AFTER.search(piece.text) else ""


def _is_series(piece: Piece) -> bool:
    return piece.kind == "bracket" and not names_in_bracket(piece.text) and ("#" in piece.text or is_aside(piece))


def names_from(line: Line, number: int, least: float) -> tuple[str, int]:
    """Return the names from a piece on, as long as further pieces are names, too."""
    first, last = number, -1
    while number < len(line.pieces):
        piece = line.pieces[number]
        if last >= 0 and _goes_on(line, number):
            number += 1
            continue
        if piece.kind not in ("plain", "strong", "emphasis", "link", "label") or is_aside(piece):
            break
        if piece.url and least >= _SURE:  # behind a comma alone a link is another work
            break
        lead = _leading_names(piece.text)
        if likeness(lead) < (least if last < 0 else max(least, _MAYBE)):
            break
        last = number
        number += 1
        if lead != piece.text:
            return (_names_text(line, first, last - 1) + " " + lead).strip(), number
    return (_names_text(line, first, last), last + 1) if last >= 0 else ("", first - 1)


def _goes_on(line: Line, number: int) -> bool:
    """Return whether a piece stands between names or inside one: a comma, the stop of an initial, "de"."""
    piece = line.pieces[number]
    if piece.kind == "by":
        inside = piece.text not in SURE_BY or piece.text in _PARTICLES
        return inside and line.raw[piece.start - 1 : piece.start].isspace()
    if piece.kind != "separator":
        return False
    return piece.text in _COMMAS or piece.text == "&" or (piece.text == "." and _initial_before(line, number))


def _names_text(line: Line, first: int, last: int) -> str:
    """Return the names between two pieces; of links only what a reader sees."""
    if last < first:
        return ""
    if any(one.url for one in line.pieces[first : last + 1]):
        return ", ".join(one.text for one in line.pieces[first : last + 1] if one.kind != "separator")
    return line.between(first, last).replace("**", "")


def _initial_before(line: Line, number: int) -> bool:
    """Return whether a full stop only ends an initial: "J. R. Lund"."""
    before = line.raw[: line.pieces[number].start]
    return len(before) > 1 and before[-1:].isupper() and not before[-2].isalpha()


def _leading_names(text: str) -> str:
    """Return the part of a text before what follows names: "Ada Lund in 2021", "Una Dale. A novel"."""
    words = text.split()
    for count in range(min(len(words), 12), 0, -1):
        head = " ".join(words[:count])
        if likeness(head) >= _MAYBE and (count == len(words) or not words[count][0].isupper()):
            return head
    return text


def people_before(line: Line, at: int) -> str:
    """Return the names before the title piece, where nothing else stands before it."""
    pieces = [one for one in line.pieces[:at] if not is_aside(one)]
    while pieces and pieces[-1].kind == "separator":
        pieces.pop()
    if (
        not pieces
        or pieces[-1].text.endswith(("'s", "’s", "s'", "s’"))
        or any(one.kind in ("label", "quoted", "bracket") for one in pieces)
    ):
        return ""
    text = " ".join(line.raw[pieces[0].start : pieces[-1].end].split()).strip(" *_:")
    if "](" in text:
        text = ", ".join(one.text for one in pieces if one.kind != "separator")
    names = _YEAR_BEHIND.sub("", text)
    least = _MAYBE if line.pieces[at].kind == "quoted" or names != text else _SURE
    text = names
    return text if likeness(text) >= least else ""


def names_in_bracket(text: str) -> str:
    """Return the names in brackets, without a year or a role: "(Ida Frey, 2003)"."""
    parts = [part.strip(" *_") for part in text.strip("()[]（）【】 ").split(",")]
    names = [part for part in parts if part and not any(letter.isdigit() for letter in part)]
    joined = ", ".join(names)
    return joined if joined and not credit(joined) and likeness(joined) >= _SURE else ""


def credit(text: str) -> bool:
    """Return whether a text is a credit and no title: "by Ann Marsh", "trans. Jo Pell"."""
    return text.lower().startswith(("by ", "von ", "por ", "par ", "#")) or role_before(text) is not None
