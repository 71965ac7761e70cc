"""PDFs: what they say about their works, and that no file costs more than an error."""

from io import BytesIO
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from litlog.errors import Unreadable
from litlog.model.identifiers import ArxivId, Doi, Isbn
from litlog.model.identifiers.guesses import guesses
from litlog.model.work import ContentsItem, Kind, Work
from litlog.sources.pdfs.pdf_source import open_pdf, read_pdf, work_of
from small_pdfs import Line, pdf


def _page(words: str) -> list[Line]:
    return [(12, 50, 700, words)]


def test_title_and_authors_come_from_the_metadata() -> None:
    work = read_pdf(pdf([], Title="A long walk", Author="Ada Moss and Carl Lind"), "walk.pdf")
    assert (work.kind, work.title) == (Kind.PAPER, "A long walk")
    assert [person.name for person in work.authors] == ["Ada Moss", "Carl Lind"]


def test_without_a_title_in_the_metadata_the_largest_text_is_it() -> None:
    lines = [(12, 50, 700, "A long walk"), (9, 50, 660, "Ada Moss, who walked for a long time")]
    work = read_pdf(pdf(lines, Title="walk.eps", Author="ada7"), "walk.pdf")
    assert (work.title, work.authors) == ("A long walk", ())


def test_the_stamp_of_arxiv_names_the_paper() -> None:
    work = read_pdf(pdf(_page("arXiv:2301.00001v2 [cs.CL] 2 Jan 2023")), "walk.pdf")
    assert (work.identifiers, guesses(work)) == ((ArxivId("2301.00001"),), ())


def test_what_stands_in_the_text_may_be_of_a_work_that_is_cited() -> None:
    first, second = _page("doi:10.1234/walks.4, and arXiv:2301.00001."), _page("ISBN 978-0-262-03561-3")
    work = read_pdf(pdf(first, second), "walk.pdf")
    assert work.identifiers == ()
    assert guesses(work) == (ArxivId("2301.00001"), Doi("10.1234/walks.4"), Isbn("9780262035613"))


@pytest.mark.parametrize("heading", ["References", "REFERENCES", "Literatur"])
def test_a_list_of_references_is_not_looked_at(heading: str) -> None:
    told = {"pages": [f"doi:10.1234/walks.4\n{heading}\n10.1234/roads.7", "10.1234/paths.9"]}
    assert guesses(work_of(told)) == (Doi("10.1234/walks.4"),)


def test_a_number_with_a_slip_in_it_is_no_isbn() -> None:
    assert guesses(work_of({"pages": ["ISBN 978-0-262-03561-4"]})) == ()


def test_the_metadata_names_the_work_if_it_names_one() -> None:
    assert read_pdf(pdf([], Subject="Walks 4, doi:10.1234/walks.4"), "walk.pdf").identifiers == (
        Doi("10.1234/walks.4"),
    )
    assert read_pdf(pdf([], Subject="10.1234/walks.4 10.1234/roads.7"), "walk.pdf").identifiers == ()


@pytest.mark.parametrize(
    "title",
    [
        "Microsoft Word - final.doc",
        "untitled",
        "paper.dvi",
        "main_v3.pdf",
        "S0009261497040141",
        "doi:10.1/x",
        "References",
    ],
)
def test_what_a_program_wrote_is_no_title(title: str) -> None:
    assert work_of({"titles": [title]}).title == ""


def _names(*lines: str) -> list[str]:
    work = work_of({"largest": "On long walks in the rain", "lines": ["Journal of Walks 4", *lines]})
    return [person.name for person in work.authors]


TITLE = ("   On long walks", "   in the rain", "")


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["Ada Moss", "ada@example.org", "Abstract. We walk."], ["Ada Moss"]),
        (["Ada Moss1,∗ and Carl van der Lind2", "1 University of Bern", "Abstract"], ["Ada Moss", "Carl van der Lind"]),
        (
            ["Ada Moss      Carl Lind", "Bern Walks    Walk Labs", "a@b.ch     c@d.ch", "ABSTRACT"],
            ["Ada Moss", "Carl Lind"],
        ),
        (["Ada Moss", "a@b.ch", "Carl Lind", "c@d.ch", "1 Introduction"], ["Ada Moss", "Carl Lind"]),
        (["Ada Moss", "Abstract"], ["Ada Moss"]),
    ],
    ids=["mail", "marks", "columns", "one below the other", "nothing else"],
)
def test_who_is_named_below_the_title_made_it(lines: list[str], names: list[str]) -> None:
    assert _names(*TITLE, *lines) == names


@pytest.mark.parametrize(
    "lines",
    [
        ["Ada Moss", "1 Introduction"],
        ["A Study of Boots", "Ada Moss", "ada@example.org", "Abstract"],
        ["Ada Moss", "Carl Lind", "University of Bern", "Abstract"],
        ["Ada Moss", "University of Bern", "San Francisco", "Abstract"],
        ["Ada Moss", "University of Bern, Room 4", "New York, Hong Kong", "Abstract"],
        ["Second Edition", "1 Introduction"],
        ["Ada Moss", "ada@example.org"],
        [],
    ],
    ids=["a subtitle?", "a subtitle", "two or one and a place", "a town", "towns", "an edition", "no end", "nothing"],
)
def test_nobody_is_named_where_a_line_may_be_something_else(lines: list[str]) -> None:
    assert _names(*TITLE, *lines) == []


def test_authors_on_the_page_of_a_file_without_metadata() -> None:
    lines = [(20, 50, 700, "A long walk"), (12, 50, 670, "Ada Moss"), (9, 50, 650, "a@b.ch"), (9, 50, 600, "Abstract")]
    assert [person.name for person in read_pdf(pdf(lines), "walk.pdf").authors] == ["Ada Moss"]


OUTLINE = (
    "<< /First 101 0 R /Last 102 0 R >>",
    "<< /Title (Boots) /Parent 100 0 R /Next 102 0 R /First 103 0 R /Last 103 0 R /Dest [10 0 R /Fit] >>",
    "<< /Title (Rain) /Parent 100 0 R /Dest [12 0 R /Fit] >>",
    "<< /Title (Laces) /Parent 101 0 R /Dest [10 0 R /Fit] >>",
)


def test_the_outline_is_the_table_of_contents_with_printed_labels() -> None:
    labels = "/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 5 >>] >>"
    work = read_pdf(pdf([], [], catalog=f"/Outlines 100 0 R {labels}", more=OUTLINE), "walk.pdf")
    assert work.contents == (ContentsItem("Boots", "i"), ContentsItem("Laces", "i", 2), ContentsItem("Rain", "5"))


def test_without_labels_pages_are_counted() -> None:
    work = read_pdf(pdf([], [], catalog="/Outlines 100 0 R", more=OUTLINE), "walk.pdf")
    assert [line.page for line in work.contents] == ["1", "1", "2"]


@pytest.mark.parametrize(
    "outline",
    [
        ("<< /First 101 0 R >>", "<< /Title (Boots) /Dest [10 0 R /Fit] /Next 101 0 R >>"),
        ("<< /First 101 0 R >>", "<< /Title (Boots) /Dest [10 0 R /Fit] /First 101 0 R >>"),
        ("<< /First 101 0 R >>", "<< /Title 7 /Dest [99 0 R /Fit] >>"),
        ("[1 2 3]",),
        ("<< /First 999 0 R >>",),
    ],
    ids=["its own next", "its own child", "a number for a title", "a list", "nowhere"],
)
def test_a_damaged_outline_costs_no_title(outline: tuple[str, ...]) -> None:
    work = read_pdf(pdf([], catalog="/Outlines 100 0 R", more=outline, Title="A long walk"), "walk.pdf")
    assert work.title == "A long walk"
    assert len(work.contents) <= 200


PLAIN = pdf(_page("x"))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not a PDF"),
        (b"<html>", "not a PDF"),
        (b"%PDF-1.4", "does not read"),
        (PLAIN[:300], "does not read"),
        (PLAIN.replace(b"/Kids [10 0 R]", b"/Kids [2 0 R]"), "does not read"),
        (PLAIN.replace(b"/Info 4", b"/Encrypt 5 0 R /Info 4"), "does not read"),
    ],
    ids=["empty", "html", "only a header", "half", "a tree that holds itself", "encrypted by nothing"],
)
def test_what_does_not_read_is_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says) as caught:
        read_pdf(data, "walk.pdf")
    assert caught.value.message.startswith("walk.pdf")
    assert caught.value.hint


def test_a_file_whose_pages_do_not_read_has_its_metadata_still() -> None:
    data = pdf([], Title="A long walk").replace(b"/Kids [10 0 R]", b"/Kids [2 0 R]")
    assert read_pdf(data, "walk.pdf").title == "A long walk"


@pytest.mark.parametrize("page", ["\n" * 20_000, "- " * 10_000, "10.1000/" * 2_500, "ISBN" * 5_000])
def test_a_page_of_signs_takes_no_time(page: str) -> None:
    began = process_time()
    work_of({"pages": [page] * 3, "largest": page[:300], "lines": page.splitlines()})
    assert process_time() - began < 0.5


def _encrypted(password: str) -> bytes:
    writer, file = PdfWriter(BytesIO(pdf([], Title="A long walk"))), BytesIO()
    writer.encrypt(password, "owner", algorithm="RC4-128")
    writer.write(file)
    return file.getvalue()


def test_a_file_that_asks_for_a_password_says_so() -> None:
    with pytest.raises(Unreadable, match=r"^walk.pdf opens with a password only\.$"):
        read_pdf(_encrypted("secret"), "walk.pdf")


def test_a_file_that_asks_for_none_is_read_though_it_is_encrypted() -> None:
    assert read_pdf(_encrypted(""), "walk.pdf").kind is Kind.PAPER


@given(
    st.dictionaries(
        st.sampled_from(["titles", "authors", "metadata", "pages", "largest", "lines", "outline", "marks"]),
        st.text() | st.lists(st.text() | st.lists(st.integers() | st.text(), max_size=3)),
    )
)
@settings(max_examples=50)
def test_whatever_a_file_says_makes_a_work(told: dict[str, object]) -> None:
    assert work_of(told).kind is Kind.PAPER


def test_without_the_extra_the_hint_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("litlog.sources.pdfs.pdf_source.find_spec", lambda name: None)
    with pytest.raises(Unreadable) as caught:
        open_pdf(pdf([]), str(Path("walk.pdf")))
    assert caught.value.hint == "pip install 'litlog[pdf]'"


def test_a_file_of_nothing_says_nothing() -> None:
    assert read_pdf(pdf([]), "walk.pdf") == Work(kind=Kind.PAPER)
