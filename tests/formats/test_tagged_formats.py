"""RIS and its relatives as programs really write them, each trap a test of its own."""

import time

import pytest

from litlog.errors import Unreadable
from litlog.model.identifiers import Doi, Isbn, Pmcid, Pmid
from litlog.model.people import Role
from litlog.model.work import Kind
from reading_files import one, problems, read


def test_a_record_without_an_end_ends_where_the_next_begins() -> None:
    items = read("ris", "TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - \n")
    assert [item.work.title for item in items] == ["One", "Two"]


def test_a_stray_type_cuts_no_record_in_two() -> None:
    cut = "TY  - JOUR\nTI  - One\nTY  - RPRT\nJO  - Tides\nUR  - https://sea.example/1\nER  - \n"
    first, second = (item.work for item in read("ris", f"{cut}TY  - JOUR\nTI  - Two\nER  - \n"))
    assert (first.container, [link.printed for link in first.links]) == ("Tides", ["https://sea.example/1"])
    assert second.title == "Two"


@pytest.mark.parametrize(
    "text",
    [
        "TY  - JOUR\nDO  - 10.1000/1\nTY  - JOUR\nDO  - 10.1000/2\n",
        "TY  - ELEC\nTI  - One\nUR  - https://sea.example/1\nTY  - ELEC\nUR  - https://sea.example/2\n",
        "TY  - JOUR\nTI  - One\nER  - \nTY  - ELEC\nUR  - https://sea.example/2\nER  - \n",
    ],
)
def test_a_record_without_a_title_may_name_a_work_by_its_address(text: str) -> None:
    assert len(read("ris", text)) == 2


def test_procite_has_notes_for_what_ris_has_no_tag_for() -> None:
    notes = "N1  - Record ID: 7\nN1  - Author, Subsidiary: Lee, Bo\nN1  - Volume ID: 2\nN1  - Notes: Lent to Bo.\n"
    item = one(
        "ris",
        f"TY  - CHAP\n{notes}A1  - Kim, Ada\nT1  - On tides\nT2  - The sea\nVL  - 3rd\nN1  - Role: Poet\nER  - \n",
    )
    work = item.work
    assert (work.volume, work.edition, work.container) == ("2", "3rd", "The sea")
    assert [(one.name, one.role) for one in work.contributors] == [
        ("Ada Kim", Role.AUTHOR),
        ("Bo Lee", Role.CONTRIBUTOR),
    ]
    assert [note.text for note in item.reading.notes] == ["Lent to Bo.", "Role: Poet"]


def test_procite_has_the_editor_of_the_whole_in_a_note() -> None:
    text = "TY  - {}\nN1  - Record Number: 8\nT1  - x\nN1  - Author, Monographic: Lee, Bo\nER  - \n"
    roles = {kind: one("ris", text.format(kind)).work.contributors[0].role for kind in ("JOUR", "ART")}
    assert roles == {"JOUR": Role.EDITOR, "ART": Role.CONTRIBUTOR}


def test_a_note_with_a_colon_is_a_note_where_procite_did_not_write_it() -> None:
    item = one("ris", "TY  - BOOK\nTI  - x\nVL  - 2\nN1  - Volume ID: 3\nER  - \n")
    assert (item.work.volume, item.reading.notes[0].text) == ("2", "Volume ID: 3")


def test_what_stands_before_the_first_record_and_between_two_is_nothing() -> None:
    text = "Record #1 of 2\nProvider: X\n1.\nTY  - JOUR\nTI  - One\nER  - \n\n2.\nTY  - JOUR\nTI  - Two\nER  -\n"
    assert len(read("ris", text)) == 2
    assert problems("ris", text) == []


def test_a_text_goes_on_without_a_tag() -> None:
    item = one("ris", "TY  - JOUR\nTI  - On tides\nand salt\nN2  - First.\n\nSecond.\nER  - \n")
    assert item.work.title == "On tides and salt"
    assert item.work.abstract == "First.\n\nSecond."


def test_a_line_of_the_text_may_look_like_a_tag() -> None:
    assert (
        "T2-weighted" in one("ris", "TY  - JOUR\nTI  - x\nAB  - We used\nT2-weighted images.\nER  - \n").work.abstract
    )


@pytest.mark.parametrize(
    ("lines", "date"),
    [
        ("PY  - 2014\nDA  - 2014/06/01", "2014-06-01"),
        ("Y1  - 1900/01/01\nDA  - 1950/01/01", "1950-01-01"),
        ("PY  - 1948/07//", "1948-07"),
        ("PY  - 2014///Spring", "2014-21"),
        ("PY  - in press", "None"),
    ],
)
def test_dates_in_their_fields(lines: str, date: str) -> None:
    assert str(one("ris", f"TY  - JOUR\nTI  - x\n{lines}\nER  - \n").work.issued) == date


def test_the_second_title_is_a_series_of_a_book_and_the_whole_of_a_chapter() -> None:
    book = one("ris", "TY  - BOOK\nTI  - x\nT2  - y\nSP  - 320\nER  - \n").work
    chapter = one("ris", "TY  - CHAP\nTI  - x\nT2  - y\nSP  - 3\nEP  - 20\nER  - \n").work
    assert (book.series, book.container, book.length, book.pages) == ("y", "", "320 pages", "")
    assert (chapter.series, chapter.container, chapter.pages) == ("", "y", "3-20")


def test_identifiers_stand_where_they_should_not() -> None:
    work = one(
        "ris",
        "TY  - JOUR\nTI  - x\nM3  - doi: 10.1000/182\nSN  - 0915-5287\nU1  - 26957754[pmid]\nU2  - PMC4756000[pmcid]\n"
        "UR  - https://a.example/1; https://b.example/2\nUR  - Location/URL\nL1  - internal-pdf://a.pdf\nER  - \n",
    ).work
    assert work.identifiers == (Doi("10.1000/182"), Pmid("26957754"), Pmcid("PMC4756000"))
    assert [link.url for link in work.links] == ["https://a.example/1", "https://b.example/2"]
    assert (work.extra["issn"], work.extra["file"], work.extra["url"]) == ("0915-5287", "a.pdf", "Location/URL")


def test_what_has_no_place_is_kept_under_its_tag() -> None:
    assert one("ris", "TY  - JOUR\nTI  - x\nJP  - CRISPR\nER  - \n").work.extra["ris:JP"] == "CRISPR"


def test_a_family_name_keeps_its_digits_and_a_list_may_have_others() -> None:
    work = one("ris", "TY  - JOUR\nTI  - x\nAU  - van der Berg, Jan\nAU  - Person2, Ada\nAU  - et al.\nER  - \n").work
    assert [(person.particle, person.family) for person in work.contributors] == [("van der", "Berg"), ("", "Person2")]
    assert work.and_others


def test_a_number_of_a_record_is_no_key() -> None:
    assert one("ris", "TY  - JOUR\nTI  - x\nID  - 12345\nER  - \n").key == ""
    assert one("ris", "TY  - JOUR\nTI  - x\nID  - kim2001\nER  - \n").key == "kim2001"


def test_an_empty_record_is_told_with_its_line() -> None:
    text = "TY  - JOUR\nTI  - One\nER  - \nTY  - JOUR\nKW  - lost\nER  - \nTY  - JOUR\nTI  - Two\nER  - \n"
    assert len(read("ris", text)) == 2
    assert problems("ris", text) == [(4, "The record names no work.")]


@pytest.mark.parametrize("name", ["ris", "refer", "nbib", "wos"])
def test_a_file_of_another_kind_is_refused(name: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(name, "Dear reader,\nthis is a letter.\n")
    assert caught.value.hint


def test_refer_knows_organisations_by_their_comma_and_records_by_an_empty_line() -> None:
    text = "%A Kim, Ada\n%T One\n%D 2001\n%8 May 3\n\n%A Institute of the Sea,\n%T Two\n%B Whole\n%0\n"
    first, second = read("refer", text.removesuffix("%0\n"))
    assert str(first.work.issued) == "2001-05-03"
    assert (second.work.contributors[0].literal, second.work.container) == ("Institute of the Sea", "Whole")


def test_pubmed_shortens_pages_and_names_people_twice() -> None:
    work = one(
        "nbib", "PMID- 1\nTI  - x\nPG  - 475-82\nFAU - Kim, Ada\nAU  - Kim A\nAU  - et al.\nTA  - J S\nJT  - Sea\n"
    ).work
    assert (work.pages, work.container) == ("475-482", "Sea")
    assert [person.name for person in work.contributors] == ["Ada Kim"]
    assert work.and_others


def test_web_of_science_has_one_name_a_line_and_a_month_apart_from_the_year() -> None:
    work = one("wos", "PT J\nAU Kim, A\n   Lee, B\nTI x\nPD FEB\nPY 2011\nUT WOS:1\nER\n").work
    assert [person.family for person in work.contributors] == ["Kim", "Lee"]
    assert str(work.issued) == "2011-02"
    assert work.extra["id:wos"] == "WOS:1"


def test_editors_and_books() -> None:
    work = one("ris", "TY  - EDBOOK\nAU  - Kim, Ada\nTI  - x\nSN  - 0-262-03561-8 (hbk)\nER  - \n").work
    assert [person.role for person in work.contributors] == [Role.EDITOR]
    assert (work.kind, work.identifiers) == (Kind.BOOK, (Isbn("9780262035613"),))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ris", "TY  - JOUR\nTI  - x\n" + "a line\n" * 100_000),
        ("refer", "%0 Book\n%T x\n" + "\n" * 200_000),
        ("refer", "%T x\n" + "\n" * 200_000),
        ("nbib", "PMID- 1\nTI  - x" + " " * 200_000 + "\n"),
    ],
)
def test_a_long_text_takes_time_in_proportion(name: str, text: str) -> None:
    started = time.perf_counter()
    read(name, text)
    assert time.perf_counter() - started < 5
