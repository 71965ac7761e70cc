"""Candidates: the ways in which the pieces of one line can be a title with its people."""

from collections.abc import Iterator

from litlog.pages.layouts.candidate import Candidate, Layout
from litlog.pages.layouts.line import Line, is_aside
from litlog.pages.layouts.people_beside import credit, people_after, people_before
from litlog.pages.layouts.plain_lines import plain_candidates
from litlog.pages.pieces.names import likeness
from litlog.pages.pieces.piece import Piece
from litlog.pages.pieces.titles import title_likeness

_SURE, _MAYBE = 0.55, 0.4


def candidates(line: Line) -> dict[Layout, Candidate]:
    """Return the ways in which a line can be read; where it has a title set apart, that is the title."""
    found = list(_marked(line)) or list(plain_candidates(line))
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
    after, rest = people_after(line, at)
    before = people_before(line, at)
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
        marked = piece.kind in ("quoted", "emphasis", "strong") and not is_aside(piece) and not credit(piece.text)
        if marked and not _names_before_title(line, number) and _may_title(line, number):
            return number
    return None


def _may_title(line: Line, number: int) -> bool:
    before = [one for one in line.pieces[:number] if not is_aside(one)]
    by = number + 1 < len(line.pieces) and line.pieces[number + 1].kind == "by"
    return not before or by or bool(people_before(line, number))


def _names_before_title(line: Line, number: int) -> bool:
    """Return whether a marked piece is a name before a title that is marked, too: "**Ada Lund**, *Weir Songs*"."""
    piece = line.pieces[number]
    others = [one for one in line.pieces[number + 1 : number + 3] if one.kind in ("quoted", "emphasis", "strong")]
    return bool(others) and piece.kind == "strong" and others[0].kind != "strong" and likeness(piece.text) >= _SURE


def _title_and_by(piece: Piece) -> tuple[str, str]:
    """Return a title and the names after "by" in one marked text: "**Weir Songs by Ada Lund:**"."""
    head, by, tail = piece.text.rpartition(" by ")
    if by and likeness(tail.strip(" :")) >= 0.8 and piece.kind != "quoted":
        return head.strip(), tail.strip(" :")
    return piece.text.rstrip(" :,."), ""


def likeness_of(names: str) -> float:
    """Return how much names after a word for "by" look like names; the word counts for them."""
    return min(1.0, likeness(names) + 0.2)
