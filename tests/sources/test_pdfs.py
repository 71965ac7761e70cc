"""PDFs: what they say about themselves, and that no file costs more than an error."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litlog.errors import Unreadable
from litlog.model.identifiers import ArxivId, Doi
from litlog.model.work import Kind
from litlog.sources.pdf import read_pdf, work_of


def pdf(text: str = "", **information: str) -> bytes:
    """Write a PDF of one page with a line of text, and these values in its document information."""
    stream = f"BT /F1 12 Tf 50 700 Td ({text}) Tj ET".encode("latin-1")
    font = b"<< /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>"
    values = " ".join(f"/{name} ({value})" for name, value in information.items())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font %s >> >>" % font,
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        f"<< {values} >>".encode("latin-1"),
    ]
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Root 1 0 R /Info 5 0 R /Size 6 >>\nstartxref\n%d\n%%%%EOF" % len(body)
    return body + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def test_title_and_authors_come_from_the_metadata() -> None:
    work = read_pdf(pdf(Title="A long walk", Author="Ada Moss and Carl Lind"), "walk.pdf")
    assert (work.kind, work.title) == (Kind.PAPER, "A long walk")
    assert [person.name for person in work.authors] == ["Ada Moss", "Carl Lind"]


def test_without_a_title_in_the_metadata_the_largest_text_is_it() -> None:
    data = pdf(
        "A long walk) Tj /F1 9 Tf 0 -40 Td (Ada Moss, who walked for a long time", Title="walk.eps", Author="ada7"
    )
    work = read_pdf(data, "walk.pdf")
    assert (work.title, work.authors) == ("A long walk", ())


def test_the_only_identifier_on_the_first_page_is_the_papers() -> None:
    work = read_pdf(pdf("arXiv:2301.00001v2 [cs.CL] 2 Jan 2023, doi:10.1234/walks.4."), "walk.pdf")
    assert work.identifiers == (Doi("10.1234/walks.4"), ArxivId("2301.00001"))


def test_one_of_several_on_the_page_may_be_a_reference() -> None:
    assert read_pdf(pdf("10.1234/walks.4 cites 10.1234/roads.7"), "walk.pdf").identifiers == ()


def test_the_metadata_decides_between_several() -> None:
    data = pdf("10.1234/walks.4 cites 10.1234/roads.7", Subject="Walks 4, doi:10.1234/walks.4")
    assert read_pdf(data, "walk.pdf").identifiers == (Doi("10.1234/walks.4"),)


@pytest.mark.parametrize(
    "title", ["Microsoft Word - final.doc", "untitled", "paper.dvi", "main_v3.pdf", "S0009261497040141", "doi:10.1/x"]
)
def test_what_a_program_wrote_is_no_title(title: str) -> None:
    assert work_of({"titles": [title]}).title == ""


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "not a PDF"),
        (b"<html>", "not a PDF"),
        (b"%PDF-1.4", "does not read"),
        (pdf("x")[:300], "does not read"),
        (pdf("x").replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]"), "does not read"),
    ],
    ids=["empty", "html", "only a header", "half", "a tree that holds itself"],
)
def test_what_does_not_read_is_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(Unreadable, match=says) as caught:
        read_pdf(data, "walk.pdf")
    assert caught.value.message.startswith("walk.pdf")
    assert caught.value.hint


@given(st.dictionaries(st.sampled_from(["titles", "authors", "metadata", "page"]), st.text() | st.lists(st.text())))
@settings(max_examples=50)
def test_whatever_a_file_says_makes_a_work(told: dict[str, object]) -> None:
    assert work_of(told).kind is Kind.PAPER


def test_without_the_extra_the_hint_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("litlog.sources.pdf.find_spec", lambda name: None)
    with pytest.raises(Unreadable) as caught:
        read_pdf(pdf("x"), str(Path("walk.pdf")))
    assert caught.value.hint == "pip install 'litlog[pdf]'"
