"""Candidates: the ways in which the pieces of one line can be a title with its people."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from litlog.pages.layouts.line import Line, is_aside
from litlog.pages.pieces.names import likeness
from litlog.pages.pieces.piece import Piece
from litlog.pages.pieces.titles import title_likeness
from litlog.pages.words.credits import BY_AFTER, SURE_BY, role_before

Layout = Literal[
    "marked title, people", "people, marked title", "marked title", "title by people", "title - people",
    "people - title", "title, people", "title (people)", "people: title", "reference", "citation, title", "in link",
    "title",
]  # fmt: skip
_DASHES = frozenset("- – — ― -- --- ~ | ｜ ― : ： / // · •".split())
_COLONS = frozenset(":：")
_COMMAS = frozenset(",，、;；")
_SURE, _MAYBE = 0.55, 0.4
_CJK_MARKS = re.compile("[《『「〈]")
_PARTICLES = frozenset(("von", "van", "av", "af"))


class Candidate(NamedTuple):
    """A way to read a line: the span and text of the title, the names, and how much it looks like both.

    `rest` is the number of the first piece after title and people.
    """

    layout: Layout
    start: int
    end: int
    title: str
    names: str = ""
    score: float = 0.0
    rest: int = 0


def candidates(line: Line) -> dict[Layout, Candidate]:
    """Return the ways in which a line can be read; where it has a title set apart, that is the title."""
    found = list(_marked(line)) or list(_plain(line))
    return {one.layout: one for one in sorted(found, key=lambda one: one.score)}


def _marked(line: Line) -> Iterator[Candidate]:
    """Read a line with a link, italics, bold or quotation marks as title."""
    at = _title_piece(line)
    if at is None:
        return
    piece = line.pieces[at]
    title, names = _title_and_by(piece)
    likely = title_likeness(title)
    if names:
        yield Candidate("marked title, people", piece.start, piece.end, title, names, likely, at + 1)
        return
    after, rest = _people_after(line, at)
    before = _people_before(line, at)
    if after and before and line.pieces[at + 1].text == ".":
        after = ""  # "Lund, Ada. *Low Tide*. Reed Press": a publisher
    if after:
        yield Candidate("marked title, people", piece.start, piece.end, title, after, likely * likeness_of(after), rest)
    if before:
        yield Candidate(
            "people, marked title", piece.start, piece.end, title, before, likely * likeness(before), at + 1
        )
    if not after and not before:
        opens = not any(not is_aside(one) for one in line.pieces[:at])
        yield Candidate("marked title", piece.start, piece.end, title, "", likely * (0.5 if opens else 0.2), at + 1)


def _title_piece(line: Line) -> int | None:
    """Return the number of the piece that is set apart as a title: a link before bold, before quoted and italic.

    Bold, italic and quoted texts are titles where they open the line, or stand behind names or before "by".
    """
    for number, piece in enumerate(line.pieces):
        if piece.kind == "link" and not is_aside(piece):
            return number
    for number, piece in enumerate(line.pieces):
        marked = piece.kind in ("quoted", "emphasis", "strong") and not is_aside(piece) and not _credit(piece.text)
        if marked and not _names_before_title(line, number) and _may_title(line, number):
            return number
    return None


def _may_title(line: Line, number: int) -> bool:
    before = [one for one in line.pieces[:number] if not is_aside(one)]
    by = number + 1 < len(line.pieces) and line.pieces[number + 1].kind == "by"
    return not before or by or bool(_people_before(line, number))


def _names_before_title(line: Line, number: int) -> bool:
    """Return whether a marked piece is a name before a title that is marked, too: "**Ada Lund**, *Weir Songs*"."""
    piece = line.pieces[number]
    others = [one for one in line.pieces[number + 1 : number + 3] if one.kind in ("quoted", "emphasis", "strong")]
    return bool(others) and piece.kind == "strong" and others[0].kind != "strong" and likeness(piece.text) >= _SURE


def _credit(text: str) -> bool:
    return text.lower().startswith(("by ", "von ", "por ", "par ", "#")) or role_before(text) is not None


def _title_and_by(piece: Piece) -> tuple[str, str]:
    """Return a title and the names after "by" in one marked text: "**Weir Songs by Ada Lund:**"."""
    head, by, tail = piece.text.rpartition(" by ")
    if by and likeness(tail.strip(" :")) >= 0.8 and piece.kind != "quoted":
        return head.strip(), tail.strip(" :")
    return piece.text.rstrip(" :,."), ""


def _people_after(line: Line, at: int) -> tuple[str, int]:
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
        return _names_from(line, number + 1, 0.3)
    names = _names_in_bracket(piece.text) if piece.kind == "bracket" else _after_by(piece)
    if names:
        return names, number + 1
    if piece.kind == "plain":
        return _names_from(line, number, 0.65 if _CJK_MARKS.match(line.raw, line.pieces[at].start) else 0.8)
    return _names_from(line, number + 1, _SURE) if piece.kind == "separator" and following else ("", at + 1)


def _says_by(piece: Piece) -> bool:
    return piece.kind in ("emphasis", "strong", "plain") and piece.text.lower().startswith("by ")


def _after_by(piece: Piece) -> str:
    """Return the names in a piece that says "by" itself, "*by Ann Marsh*", or has a word for it behind."""
    if _says_by(piece):
        return piece.text[3:]
    return piece.text if piece.kind in ("plain", "emphasis", "strong") and BY_AFTER.search(piece.text) else ""


def _is_series(piece: Piece) -> bool:
    return piece.kind == "bracket" and not _names_in_bracket(piece.text) and ("#" in piece.text or is_aside(piece))


def _names_from(line: Line, number: int, least: float) -> tuple[str, int]:
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


def _people_before(line: Line, at: int) -> str:
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
    least = _MAYBE if line.pieces[at].kind == "quoted" else _SURE
    return text if likeness(text) >= least else ""


def _names_in_bracket(text: str) -> str:
    """Return the names in brackets, without a year or a role: "(Ida Frey, 2003)"."""
    parts = [part.strip(" *_") for part in text.strip("()[]（）【】 ").split(",")]
    names = [part for part in parts if part and not any(letter.isdigit() for letter in part)]
    joined = ", ".join(names)
    return joined if joined and not _credit(joined) and likeness(joined) >= _SURE else ""


def _plain(line: Line) -> Iterator[Candidate]:
    """Read a line in which nothing is set apart."""
    pieces = line.pieces
    if not pieces or pieces[0].kind != "plain":
        return
    last = _last_of_title(line)
    for number in range(1, last + 1):
        piece = pieces[number]
        sure = piece.kind == "by" and (piece.text in SURE_BY or pieces[number - 1].kind == "separator")
        if sure and pieces[number - 1].kind != "by":
            names, rest = _names_from(line, number + 1, _MAYBE)
            title = line.between(0, _before(pieces, number))
            if names:
                score = title_likeness(title) * min(1.0, likeness(names) + 0.1)
                yield _between(line, "title by people", 0, _before(pieces, number), names, score, rest)
        elif piece.kind == "separator" and number < last:
            yield from _divided(line, number, last)
        elif piece.kind == "bracket":
            names = _names_in_bracket(piece.text)
            if names:
                score = title_likeness(line.between(0, number - 1)) * likeness(names)
                yield _between(line, "title (people)", 0, number - 1, names, score, number + 1)
    last = _end_of_title(line, last)
    whole = line.between(0, last)
    yield _between(line, "title", 0, last, "", 0.3 * title_likeness(whole), last + 1)


def _end_of_title(line: Line, last: int) -> int:
    """Return the last piece of a title alone: a semicolon, marks and brackets behind it are none of it."""
    stops = (number for number in range(1, last + 1) if _stops_title(line.pieces[number]))
    last = next(stops, last + 1) - 1
    while last > 0 and (line.pieces[last].kind == "separator" or _is_comment(line.pieces[last])):
        last -= 1
    return last


def _stops_title(piece: Piece) -> bool:
    return (
        piece.text in (";", "；")
        or piece.kind in ("strong", "emphasis", "label")
        or (piece.kind == "bracket" and is_aside(piece))
    )


def _is_comment(piece: Piece) -> bool:
    """Return whether a bracket at the end of a title is no part of it; a number of a volume is."""
    return piece.kind == "bracket" and not any(letter.isdigit() for letter in piece.text)


def _last_of_title(line: Line) -> int:
    """Return the last piece that can belong to title or people: asides, labels and links behind it are none."""
    last = len(line.pieces) - 1
    while last > 0 and (line.pieces[last].kind in ("separator", "label") or is_aside(line.pieces[last])):
        last -= 1
    return last


def _before(pieces: tuple[Piece, ...], number: int) -> int:
    """Return the number of the last piece before one that is no separator."""
    number -= 1
    while number > 0 and pieces[number].kind == "separator":
        number -= 1
    return number


def _divided(line: Line, number: int, last: int) -> Iterator[Candidate]:
    """Read both sides of a separator as title and people, in either order."""
    sign = line.pieces[number].text
    left = line.between(0, _before(line.pieces, number))
    names, rest = _names_from(line, number + 1, _MAYBE)
    if names and (rest > last or line.pieces[rest].kind in ("separator", "bracket", "label")):
        score = title_likeness(left) * likeness(names)
        if sign in _DASHES and sign not in _COLONS:
            yield _between(line, "title - people", 0, _before(line.pieces, number), names, score, rest)
        elif sign in _COMMAS and rest > last:
            yield _between(line, "title, people", 0, _before(line.pieces, number), names, score * 0.95, rest)
    if likeness(left) >= _MAYBE and (sign in _DASHES):
        right = line.between(number + 1, last)
        layout: Layout = "people: title" if sign in _COLONS else "people - title"
        yield _between(line, layout, number + 1, last, left, title_likeness(right) * likeness(left), last + 1)


def _between(line: Line, layout: Layout, first: int, last: int, names: str, score: float, rest: int) -> Candidate:
    start, end = line.pieces[first].start, line.pieces[last].end
    return Candidate(layout, start, end, line.between(first, last), names, score, rest)


def likeness_of(names: str) -> float:
    """Return how much names after a word for "by" look like names; the word counts for them."""
    return min(1.0, likeness(names) + 0.2)
