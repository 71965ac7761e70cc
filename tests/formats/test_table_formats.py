"""Tables of other programs: numbers as spreadsheets spoil them, days, shelves and stars."""

import pytest

from litlog.errors import Unreadable
from litlog.formats.registry import importer
from litlog.model.identifiers import Isbn
from litlog.model.reading import Status
from reading_files import one, problems, read

GOODREADS = "Book Id,Title,Author,ISBN,ISBN13,My Rating,Date Read,Date Added,Bookshelves,Exclusive Shelf\n"
STORYGRAPH = "Title,Authors,ISBN/UID,Read Status,Date Added,Last Date Read,Dates Read,Star Rating\n"


def statuses(name: str, text: str) -> list[tuple[Status, str]]:
    return [(change.status, str(change.on)) for change in one(name, text).reading.statuses]


def test_a_number_that_was_kept_from_a_spreadsheet() -> None:
    work = one("goodreads", GOODREADS + '1,T,Ada Kim,"=""0262035618""","=""9780262035613""",0,,,,read\n').work
    assert work.identifiers == (Isbn("9780262035613"),)


def test_a_shelf_of_ones_own_is_a_tag_and_no_state() -> None:
    item = one("goodreads", GOODREADS + '1,T,A,,,0,,2020/10/21,"dnf, sea",someday\n')
    assert (item.reading.statuses, item.reading.tags, item.reading.rating) == ((), ("someday", "sea"), None)


def test_title_series_and_number_of_goodreads() -> None:
    first = one("goodreads", GOODREADS + '1,"The Tide (Seas, #2)",A,,,0,,,,read\n').work
    second = one("goodreads", GOODREADS + "1,The Tide (a novel),A,,,0,,,,read\n").work
    assert (first.title, first.series, first.volume) == ("The Tide", "Seas", "2")
    assert (second.title, second.series) == ("The Tide (a novel)", "")


def test_a_reading_has_two_ends() -> None:
    row = '"T","Smith, Mark",,read,2021/05/10,,"2020/01/01-2020/01/05, 2021/05/11-2021/06/02",3.75\n'
    assert statuses("storygraph", STORYGRAPH + row) == [
        (Status.READING, "2020-01-01"),
        (Status.READ, "2020-01-05"),
        (Status.READING, "2021-05-11"),
        (Status.READ, "2021-06-02"),
    ]
    item = one("storygraph", STORYGRAPH + row)
    assert [person.family for person in item.work.contributors] == ["Smith"]
    assert (item.reading.rating, item.work.extra["exact-rating"]) == (4, "3.75")


def test_what_was_given_up_is_not_read() -> None:
    row = "T,A,,did-not-finish,2021/05/10,2021/06/02,,\n"
    assert statuses("storygraph", STORYGRAPH + row) == [(Status.ABANDONED, "2021-06-02")]


def test_highlights_of_one_book_are_one_work() -> None:
    text = (
        "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at\n"
        '"One, two",T,Ada Kim,B00INIXPYE,why?,,sea,page,12,2020-10-05 10:15:00+00:00\n'
        "Three,U,Bo Lee,,,,,location,81,\nFour,T,Ada Kim,B00INIXPYE,,,,page,31,\n"
    )
    first, second = read("readwise", text)
    assert [(note.text, str(note.anchor)) for note in first.reading.notes] == [("One, two", "p. 12"), ("Four", "p. 31")]
    assert first.reading.notes[0].children[0].text == "why?"
    assert [str(note.anchor) for note in second.reading.notes] == ["81"]


def test_both_generations_of_pocket() -> None:
    old = one("pocket", "title,url,time_added,cursor,tags,status\nT,https://a.example/,1541343937,,a|b,archive\n")
    new = one("pocket", "title,url,time_added,tags,status\nhttps://a.example/,https://a.example/,1541343937,,unread\n")
    assert (old.reading.tags, old.reading.status, old.added) == (("a", "b"), Status.READ, "2018-11-04T15:05:37Z")
    assert (new.work.title, str(new.reading.statuses[0].on)) == ("", "2018-11-04")


def test_a_row_with_a_cell_too_many_is_told_with_its_line_and_stops_nothing() -> None:
    text = 'title,url,time_added,tags,status\n"A\nB",https://a.example/,1,,unread\nx,y,1,,unread,z\nC,https://c.example/,1,,\n'
    assert [item.work.title for item in read("pocket", text)] == ["A B", "C"]
    assert problems("pocket", text) == [(4, "The row has 6 cells, and there are 5 columns.")]


def test_one_spoilt_byte_spoils_no_other_letter() -> None:
    data = (GOODREADS + "1,Marées et étés à Évian,Ada Kim,,,0,,,,read\n").encode() + b"2,Caf\xe9,Bo Lee,,,0,,,,read\n"
    titles = [item.work.title for item in importer("goodreads").parse(data).items]
    assert titles == ["Marées et étés à Évian", "Café"]


def test_windows_1252_is_read_as_it_is_meant() -> None:
    data = (GOODREADS + "1,Café – “Été”,Ada Kim,,,0,,,,read\n").encode("cp1252")
    assert importer("goodreads").parse(data).items[0].work.title == "Café – “Été”"


@pytest.mark.parametrize("text", ["", "one column\n1\n", '"never closed,a,b\n' + "x" * 2_100_000])
def test_what_is_no_table_is_refused(text: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read("goodreads", text)
    assert caught.value.hint


@pytest.mark.parametrize(
    ("status", "readings", "history"),
    [
        (
            "finished",
            "2024-03-01T00:00:00.000|2024-03-09T00:00:00.000|;2020-05-01T00:00:00.000|2020-06-01T00:00:00.000|90",
            ["reading 2020-05-01", "read 2020-06-01", "reading 2024-03-01", "read 2024-03-09"],
        ),
        ("abandoned", "2020-05-01|2020-06-01|;2024-03-01|2024-03-09|",
         ["reading 2020-05-01", "read 2020-06-01", "reading 2024-03-01", "abandoned 2024-03-09"]),
        ("in_progress", "2020-05-01|2020-06-01|;2024-03-01||",
         ["reading 2020-05-01", "read 2020-06-01", "reading 2024-03-01"]),
        ("in_progress", "2020-05-01|2020-06-01|", ["reading 2020-05-01", "read 2020-06-01", "reading None"]),
        ("planned", "", ["want 2020-01-01"]),
        ("planned", "|2020-06-01|", ["read 2020-06-01", "want None"]),
        ("finished", "junk", ["read None"]),
    ],
)  # fmt: skip
def test_each_reading_of_a_book_is_in_its_history(status: str, readings: str, history: list[str]) -> None:
    row = f"On Tides,{status},{readings},paperback,2020-01-01T00:00:00.000\n"
    text = f"title,status,readings,book_format,date_added\n{row}"
    assert [f"{kind} {day}" for kind, day in statuses("openreads", text)] == history


def test_a_bookwyrm_book_has_its_days_and_a_review_without_markup() -> None:
    head = "title,author_text,remote_id,isbn_13,start_date,finish_date,stopped_date,rating,review_content,shelf\n"
    rows = (
        head + 'T,"Ada Kim, Bo Lee",https://w.example/1,,2021-05-11,,2021-06-02,3.5,<p>A &amp; B</p>,stopped-reading\n'
    )
    assert statuses("bookwyrm", rows) == [(Status.READING, "2021-05-11"), (Status.ABANDONED, "2021-06-02")]
    item = one("bookwyrm", rows)
    assert [person.family for person in item.work.contributors] == ["Kim", "Lee"]
    assert ([note.text for note in item.reading.notes], item.reading.rating) == (["A & B"], 4)
