"""Lines in which nothing is set apart: title and people around "by", a separator or brackets."""

from collections.abc import Iterator

from litlog.pages.layouts.candidate import Candidate, Layout
from litlog.pages.layouts.line import Line, is_aside
from litlog.pages.layouts.people_beside import names_from, names_in_bracket
from litlog.pages.pieces.names import likeness
from litlog.pages.pieces.piece import Piece
from litlog.pages.pieces.titles import title_likeness
from litlog.pages.words.credits import SURE_BY

_DASHES = frozenset("- – — ― -- --- ~ | ｜ ― : ： / // · •".split())
_COLONS = frozenset(":：")
_COMMAS = frozenset(",，、;；")
_MAYBE = 0.4


def plain_candidates(line: Line) -> Iterator[Candidate]:
    """Read a line in which nothing is set apart."""
    pieces = line.pieces
    if not pieces or pieces[0].kind != "plain" or (len(pieces) == 1 and is_aside(pieces[0])):
        return
    last = _last_of_title(line)
    for number in range(1, last + 1):
        piece = pieces[number]
        sure = piece.kind == "by" and (piece.text in SURE_BY or pieces[number - 1].kind == "separator")
        if sure and pieces[number - 1].kind != "by":
            names, rest = names_from(line, number + 1, _MAYBE)
            title = line.between(0, _before(pieces, number))
            if names:
                score = title_likeness(title) * min(1.0, likeness(names) + 0.1)
                yield _between(line, "title by people", 0, _before(pieces, number), names, score, rest)
        elif piece.kind == "separator" and number < last:
            yield from _divided(line, number, last)
        elif piece.kind == "bracket":
            names = names_in_bracket(piece.text)
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
    names, rest = names_from(line, number + 1, _MAYBE)
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
