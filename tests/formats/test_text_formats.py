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
