"""A reader marks a PDF, adds it, goes on marking, and adds it again."""

from pathlib import Path

from commands import CommandLine
from small_pdfs import Line, comment, highlight, pdf

PAGE: list[Line] = [
    (20, 50, 700, "A long walk"),
    (12, 50, 670, "Ada Moss"),
    (9, 50, 650, "ada@example.org"),
    (12, 50, 600, "Abstract. We walk slowly."),
    (9, 50, 500, "doi:10.1000/182"),
]


def test_highlights_become_notes_once(litlog: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "walk.pdf"
    file.write_bytes(pdf(PAGE, annotations=[highlight(50, 600, 300, "Do we?")]))
    added = litlog.run("add", str(file))
    assert (added.code, added.out) == (0, "mosslong\n")
    assert "Marks in walk.pdf are notes now: 1." in added.err
    [item] = litlog.json("list")
    assert (item["title"], item["authors"], "identifiers" in item) == ("A long walk", ["Ada Moss"], False)
    assert [entry["identifier"] for entry in litlog.json("queue")] == ["doi:10.1000/182"]

    file.write_bytes(pdf(PAGE, annotations=[highlight(50, 600, 300, "Do we?"), comment("So do I")]))
    again = litlog.run("add", str(file))
    assert "here already" in again.err
    assert "Marks in walk.pdf are notes now: 1." in again.err
    litlog("add", str(file))
    shown = litlog("show", "mosslong")
    assert shown.count("Do we?") == shown.count("So do I") == 1
    assert "p. 1" in shown


def test_a_pdf_that_cannot_be_opened_is_saved_and_the_reader_is_told(litlog: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "A_long_walk.pdf"
    file.write_bytes(b"%PDF-1.7")
    [outcome] = litlog.json("add", str(file))
    assert outcome["remark"].startswith(f"{file} does not read as a PDF.")
    assert [item["title"] for item in litlog.json("list")] == ["A long walk"]
