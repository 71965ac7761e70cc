"""Tables of people's own, by the words over their columns; litlog's own CSV comes back as it went out."""

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.errors import Unreadable
from litlog.formats.registry import exporter, importer, recognise
from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId, Doi, Isbn
from litlog.model.item import Item
from litlog.model.links import Link
from litlog.model.people import Contributor
from litlog.model.reading import Reading, Status, StatusChange
from litlog.model.work import Kind, Work
from reading_files import one, problems, read


@pytest.mark.parametrize(
    "text",
    [
        "title,url\n",
        "Year;Author(s);Title\n",
        "DOI\tNotes\n",
        '"Link","My rating","x","y","z"\n',
        "\ufeffTITLE,PUBLICATION_YEAR\n",
    ],
)
def test_a_table_is_known_by_two_of_its_columns(text: str) -> None:
    assert recognise(text.encode()) == "csv"


@pytest.mark.parametrize(
    "text", ["Title and nothing else\n", "author,year\n", "one,two,three\n", "A title, a year, and more\n"]
)
def test_a_line_that_names_no_works_is_no_table(text: str) -> None:
    with pytest.raises(Unreadable):
        recognise(text.encode())


def test_a_file_that_is_called_csv_is_told_what_it_lacks() -> None:
    assert recognise(b"one,two\n1,2\n", "my.csv") == "csv"
    with pytest.raises(Unreadable, match="names no columns") as caught:
        read("csv", "one,two\n1,2\n")
    assert "title,author,year" in caught.value.hint


def test_every_column_that_is_known_says_something_and_the_others_are_kept() -> None:
    item = one(
        "csv",
        "Type,Book title,Author(s),Year published,Journal,Vol,URL,Arxiv ID,"
        "Keywords,My notes,Stars,Read status,Date read,Shelf mark\n"
        'book,On Tides,"Ada Kim, Bo Lee",2001,Sea,3,"https://sea.example/1, https://sea.example/a,b",1706.03762,'
        '"sea, salt",Calm.,4.5/5,read,2024-01-30,Q 7\n',
    )
    work, reading = item.work, item.reading
    assert (work.kind, work.title, str(work.issued), work.container, work.volume) == (
        "book",
        "On Tides",
        "2001",
        "Sea",
        "3",
    )
    assert [person.name for person in work.authors] == ["Ada Kim", "Bo Lee"]
    assert [link.printed for link in work.links] == ["https://sea.example/1", "https://sea.example/a,b"]
    assert work.identifiers[0] == ArxivId("1706.03762")
    assert work.extra == {"csv:shelf mark": "Q 7"}
    assert (reading.tags, reading.rating, [note.text for note in reading.notes]) == (("sea", "salt"), 5, ["Calm."])
    assert reading.statuses == (StatusChange(Status.READ, PartialDate(2024, 1, 30)),)


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Kim, Ada", ["Ada Kim"]),
        ("Kim, Ada; Lee, Bo", ["Ada Kim", "Bo Lee"]),
        ("Kim, Ada and Lee, Bo", ["Ada Kim", "Bo Lee"]),
        ("Ada Kim, Bo Lee, and Cy Poe", ["Ada Kim", "Bo Lee", "Cy Poe"]),
        ("Ada Kim & Bo Lee", ["Ada Kim", "Bo Lee"]),
    ],
)
def test_people_as_tables_have_them(cell: str, names: list[str]) -> None:
    assert [person.name for person in one("csv", f'title,authors\nx,"{cell}"\n').work.authors] == names


def test_a_word_that_is_no_state_and_a_number_that_is_no_rating_are_kept() -> None:
    item = one("csv", "title,status,rating\nx,lent,87\n")
    assert (item.reading, item.work.extra) == (Reading(), {"csv:rating": "87", "csv:status": "lent"})


def test_a_key_of_zoteros_is_not_one_that_papers_cite() -> None:
    first, second = read("csv", '"Key","Title","Date"\n"X7K2P9QA","On Tides","2001"\n"kim2001tides","Salt","2002"\n')
    assert (first.key, first.work.extra["id:zotero"], second.key) == ("", "X7K2P9QA", "kim2001tides")


def test_a_row_that_names_nothing_is_told_and_stops_nothing() -> None:
    text = "title,notes\nOne,x\n,lost\nTwo,y\n"
    assert [item.work.title for item in read("csv", text)] == ["One", "Two"]
    assert problems("csv", text) == [(3, "The record names no work.")]


def table(*items: Item) -> str:
    out = io.StringIO()
    exporter("csv").render(items, out)
    return out.getvalue()


WORDS = st.from_regex(r"[=+@-]?[A-Za-zé\"',:&.]{1,8}( [A-Za-zé\"',:&.]{1,8}){0,3}", fullmatch=True)
ITEMS = st.builds(
    Item,
    key=st.from_regex(r"[a-z]{3,8}[0-9]{4}[a-z]{0,8}", fullmatch=True),
    work=st.builds(
        Work,
        kind=st.sampled_from(Kind),
        title=WORDS.filter(lambda text: not text.startswith("'")),
        contributors=st.lists(
            st.builds(
                Contributor, family=st.sampled_from(["Kim", "Lee", "O'Neil"]), given=st.sampled_from(["Ada", "B."])
            ),
            unique=True,
            max_size=3,
        ).map(tuple),
        issued=st.none() | st.dates().map(lambda day: PartialDate(day.year, day.month, day.day)),
        container=st.just("") | WORDS,
        publisher=st.sampled_from(["", "Sea Press, Inc."]),
        identifiers=st.sampled_from([(), (Doi("10.1000/182"),), (ArxivId("1706.03762"), Isbn("9780262035613"))]),
        links=st.sampled_from([(), (Link("https://sea.example/a,b"),)]),
    ),
    reading=st.builds(
        Reading,
        statuses=st.sampled_from(Status).map(lambda status: (StatusChange(status),)) | st.just(()),
        tags=st.sampled_from([(), ("sea, salt",), ("ml/nlp", "x")]),
        rating=st.none() | st.integers(1, 5),
    ),
    added=st.sampled_from(["", "2023-02-21T09:30:00Z"]),
)


@given(st.lists(ITEMS, max_size=4, unique_by=lambda item: item.key))
def test_litlogs_own_table_comes_back_as_it_went_out(items: list[Item]) -> None:
    text = table(*items)
    parsed = importer("csv").parse(text.encode())
    assert not parsed.problems
    assert table(*parsed.items) == text


def test_what_the_table_tells_is_equal_when_it_comes_back() -> None:
    item = Item(
        key="kim2001tides",
        work=Work(
            kind=Kind.PAPER,
            title="=On Tides",
            contributors=(Contributor("Kim", "Ada"), Contributor("Lee", "Bo")),
            issued=PartialDate(2001, 5),
            container="Sea",
            identifiers=(Doi("10.1000/182"),),
            links=(Link("https://sea.example/tides"),),
        ),
        reading=Reading((StatusChange(Status.READING),), ("sea, salt", "x"), 4),
        added="2023-02-21T09:30:00Z",
    )
    back = one("csv", table(item))
    people = tuple(replace(person, printed="") for person in back.work.contributors)
    assert replace(back, work=replace(back.work, contributors=people)) == item
