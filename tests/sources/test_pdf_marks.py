"""What a reader marked in a PDF: highlights with the words under them, comments, and where they stand."""

import pytest

from litlog.model.dates import PartialDate
from litlog.model.reading import Anchor, Note, NoteKind
from litlog.sources.pdfs.pdf_source import open_pdf
from small_pdfs import Line, comment, highlight, pdf

WALK: list[Line] = [
    (12, 50, 700, "We walk slowly and we look around for boots, since boots are ex-"),
    (12, 50, 685, "pensive on this side of the hills."),
]
"""Each letter is six points wide, each space 3.3: "slowly" stands from 93 to 129."""

DAY = PartialDate(2023, 3, 20)


def _notes(*annotations: str, catalog: str = "", page: list[Line] = WALK) -> list[Note]:
    return list(open_pdf(pdf(page, annotations=annotations, catalog=catalog), "walk.pdf").notes.values())


def test_a_highlight_is_a_quotation_with_its_page_and_the_comment_under_it() -> None:
    labels = "/PageLabels << /Nums [0 << /S /D /St 74 >>] >>"
    [note] = _notes(highlight(92, 700, 156, "why?"), catalog=labels)
    under = (Note("why?", noted=DAY),)
    assert note == Note("slowly and", NoteKind.QUOTE, Anchor("page", "74"), noted=DAY, children=under)


@pytest.mark.parametrize("kind", ["Highlight", "Underline", "Squiggly"])
def test_a_marking_of_any_kind_quotes(kind: str) -> None:
    assert [note.text for note in _notes(highlight(92, 700, 130, kind=kind))] == ["slowly"]


def test_a_word_that_is_divided_between_two_lines_is_one() -> None:
    first = "50 709 400 709 50 697 400 697"
    second = "50 694 90 694 50 682 90 682"
    both = f"<< /Type /Annot /Subtype /Highlight /Rect [50 682 400 709] /QuadPoints [{first} {second}] >>"
    [note] = _notes(both)
    assert note.text.endswith("since boots are expensive")


def test_the_corners_may_come_in_any_order() -> None:
    corners = "92 697 130 697 130 709 92 709"
    [note] = _notes(f"<< /Type /Annot /Subtype /Highlight /Rect [92 697 130 709] /QuadPoints [{corners}] >>")
    assert note.text == "slowly"


def test_a_viewer_that_puts_the_words_into_the_comment_says_them_once() -> None:
    [note] = _notes(highlight(92, 700, 156, "Slowly  and"))
    assert (note.text, note.children) == ("slowly and", ())


def test_a_comment_on_the_page_is_a_remark() -> None:
    assert _notes(comment("Read again")) == [Note("Read again", anchor=Anchor("page", "1"))]


def test_where_no_words_are_found_the_comment_stands_alone() -> None:
    [note] = _notes(highlight(92, 700, 156, "a picture"), page=[])
    assert (note.text, note.kind, note.children) == ("a picture", NoteKind.REMARK, ())


def test_what_says_nothing_is_no_note() -> None:
    assert _notes(highlight(92, 700, 156), page=[]) == []


@pytest.mark.parametrize(
    "annotation",
    [
        comment("no", more="/F 2"),
        comment("Accepted", more="/StateModel /Review /State /Accepted"),
        "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /Contents (a link) >>",
        "<< /Type /Annot /Subtype /Popup /Rect [0 0 9 9] /Contents (a window) >>",
        "<< /Subtype /Highlight >>",
        "<< /Subtype /Highlight /QuadPoints [1 2 3] >>",
        "<< >>",
        "999 0 R",
        "7",
    ],
    ids=["hidden", "a state", "a link", "a window", "no place", "half a place", "nothing", "nowhere", "a number"],
)
def test_what_is_nothing_of_the_readers_is_left_out(annotation: str) -> None:
    assert [note.text for note in _notes(annotation, comment("yes"))] == ["yes"]


@pytest.mark.parametrize("damaged", ["<< /Subtype /Highlight /QuadPoints [(x) 2 3 4 5 6 7 8] >>", "[]", "(x)"])
def test_a_damaged_mark_costs_nothing_but_itself(damaged: str) -> None:
    assert [note.text for note in _notes(damaged, highlight(92, 700, 130))] == ["slowly"]


def test_a_mark_is_known_again_by_its_place_and_its_words() -> None:
    mine = highlight(92, 700, 156, "why?")
    names = [
        list(open_pdf(pdf(WALK, annotations=[one]), "walk.pdf").notes) for one in (mine, mine, mine.replace("?", "!"))
    ]
    assert names[0] == names[1] != names[2]
