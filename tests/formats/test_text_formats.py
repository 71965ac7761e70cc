"""Clippings of Kindles in many languages, and plain lists of addresses."""

import pytest

from litlog.errors import Unreadable
from litlog.model.reading import NoteKind
from reading_files import one, problems, read


def clipping(about: str, text: str = "Twice a day.", head: str = "On Tides (Kim, Ada)") -> str:
    return f"\ufeff{head}\r\n- {about}\r\n\r\n{text}\r\n==========\r\n"


@pytest.mark.parametrize(
    ("about", "kind", "place", "noted"),
    [
        (
            "Your Highlight on page 4 | Location 60-61 | Added on Friday, February 7, 2025",
            "quote",
            "60–61",
            "2025-02-07",
        ),
        ("Your Note on page 4 | Added on Friday, 7 February 2025 13:20:55", "remark", "p. 4", "2025-02-07"),
        ("Highlight Loc. 60-61 | Added on Friday, February 07, 2014, 01:20 PM", "quote", "60–61", "2014-02-07"),
        ("Ihre Markierung bei Position 29-30 | Hinzugefügt am 19. Dezember 2014", "quote", "29–30", "2014-12-19"),
        ("Ihre Notiz auf Seite 12 | Hinzugefügt am Freitag, 19. Dezember 2014 08:52", "remark", "p. 12", "2014-12-19"),
        (
            "Votre surlignement sur la page 7 | emplacement 88-90 | Ajouté le 3 mars 2014",
            "quote",
            "88–90",
            "2014-03-03",
        ),
        ("La subrayado en la página 9 | posición 99 | Añadido el 3 de marzo de 2014", "quote", "99", "2014-03-03"),
        ("我的标注 位置 #465-466 | 添加于2013年12月24日星期二 下午09:10:24", "quote", "465–466", "2013-12-24"),
        ("我的笔记 在 第 65 页 | 添加于2013年12月18日星期三 下午04:55:44", "remark", "p. 65", "2013-12-18"),
        ("位置No. 120のハイライト | 作成日: 2014年3月3日月曜日 21:10:24", "quote", "120", "2014-03-03"),
    ],
)
def test_a_clipping_in_its_language(about: str, kind: str, place: str, noted: str) -> None:
    (note,) = one("kindle", clipping(about)).reading.notes
    assert (note.kind, str(note.anchor), str(note.noted)) == (NoteKind(kind), place, noted)


def test_a_bookmark_has_no_text_and_its_book_is_met() -> None:
    text = clipping("Your Bookmark on page 12 | Location 160 | Added on Friday, February 7, 2025 4:37:06 PM", "")
    assert one("kindle", text).reading.notes == ()


@pytest.mark.parametrize(
    ("head", "title", "people"),
    [
        ("On Tides (Kim, Ada)", "On Tides", ["Ada Kim"]),
        ("On Tides (Sea Books) (Kim, Ada; Lee, Bo)", "On Tides (Sea Books)", ["Ada Kim", "Bo Lee"]),
        ("On Tides", "On Tides", []),
    ],
)
def test_title_and_people_of_a_clipping(head: str, title: str, people: list[str]) -> None:
    work = one("kindle", clipping("Your Highlight on page 4 | Added on Friday, February 7, 2025", head=head)).work
    assert (work.title, [person.name for person in work.contributors]) == (title, people)


def highlight_at(place: str, text: str) -> str:
    return clipping(f"Your Highlight at {place} | Added on Friday, February 7, 2025", text)


def note_at(place: str, text: str = "Why?") -> str:
    return clipping(f"Your Note at {place} | Added on Saturday, February 8, 2025", text)


@pytest.mark.parametrize(
    ("clippings", "tree"),
    [
        ([highlight_at("location 60-62", "a"), note_at("location 62")], {"a": ["Why?"]}),
        (
            [highlight_at("location 60-62", "a"), highlight_at("location 70", "b"), note_at("location 61")],
            {"a": ["Why?"], "b": []},
        ),
        ([note_at("location 62"), highlight_at("location 60-62", "a")], {"a": ["Why?"]}),
        ([highlight_at("page xii", "a"), note_at("page xii")], {"a": ["Why?"]}),
        (
            [highlight_at("location 60", "a"), highlight_at("location 60-61", "b"), note_at("location 60")],
            {"a": [], "b": ["Why?"]},
        ),
        (
            [highlight_at("location 60", "a"), note_at("location 60", "x"), note_at("location 60", "y")],
            {"a": ["x", "y"]},
        ),
        ([highlight_at("location 60", "a"), note_at("location 61")], {"a": [], "Why?": []}),
        ([highlight_at("page 60", "a"), note_at("location 60")], {"a": [], "Why?": []}),
        ([highlight_at("location 1-99999999999", "a"), note_at("location 99999999999")], {"a": ["Why?"]}),
    ],
)
def test_a_note_stands_under_the_highlight_that_has_its_place(clippings: list[str], tree: dict[str, list[str]]) -> None:
    notes = one("kindle", "".join(clippings)).reading.notes
    assert {note.text: [child.text for child in note.children] for note in notes} == tree


def test_a_note_under_a_highlight_keeps_its_place_and_day() -> None:
    (quote,) = one("kindle", highlight_at("location 60-62", "a") + note_at("location 62")).reading.notes
    (note,) = quote.children
    assert (note.kind, str(note.anchor), str(note.noted)) == (NoteKind.REMARK, "62", "2025-02-08")


def test_notes_of_different_books_stay_apart() -> None:
    other = clipping("Your Note at location 60 | Added on Saturday, February 8, 2025", "Why?", head="Salt (Lee, Bo)")
    tides, salt = read("kindle", highlight_at("location 60", "a") + other)
    assert (tides.reading.notes[0].children, salt.reading.notes[0].text) == ((), "Why?")


def test_a_clipping_without_its_second_line_is_told_and_stops_nothing() -> None:
    text = "Lost (Kim, Ada)\n==========\n" + clipping("Your Highlight on page 4 | Added on Friday, February 7, 2025")
    assert len(read("kindle", text)) == 1
    assert problems("kindle", text) == [(1, "The clipping has no line about its place.")]


def test_a_file_without_clippings_is_refused() -> None:
    with pytest.raises(Unreadable, match="no Kindle clippings"):
        read("kindle", "On Tides\n")


def test_addresses_with_and_without_titles() -> None:
    links = "# tabs\nhttps://a.example/one\n<https://a.example/two> - The second\n"
    text = links + "* doi:10.1000/182\n\narXiv:1706.03762\nnothing\n"
    first, second, third, fourth = read("urls", text)
    assert (first.work.title, second.work.title) == ("", "The second")
    assert [str(item.work.identifiers[0]) for item in (third, fourth)] == ["doi:10.1000/182", "arxiv:1706.03762"]
    assert problems("urls", text) == [(7, "The record names no work.")]
