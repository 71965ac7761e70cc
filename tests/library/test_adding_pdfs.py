"""A PDF on the disk is a work, its marks are notes, and an identifier in its text is believed when its title is."""

from dataclasses import replace
from pathlib import Path

import pytest

from asking import NOETHER, asked, taken_in, told
from fake_source import Reply
from litlog.library.adding import Facts, add
from litlog.library.editing import edit
from litlog.library.history import undo
from litlog.library.library import Library
from litlog.library.metadata_lookup.refreshing import Answer, asked_again
from litlog.model.identifiers import ArxivId, Doi
from litlog.model.item import Item
from litlog.model.reading import Note
from litlog.model.results.outcome import Added, MetAgain, Outcome
from litlog.model.work import Work
from small_pdfs import Line, comment, highlight, pdf

RINGS: list[Line] = [(20, 50, 700, "Ideal Theory in Rings"), (12, 50, 650, "doi:10.1000/182")]


def _file(folder: Path, data: bytes, name: str = "rings.pdf") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def _only(library: Library) -> Item:
    [item] = library.store.items()
    return item


def _added(library: Library, path: Path) -> Outcome:
    [outcome] = add(library, [str(path)]).outcomes
    return outcome


def test_an_identifier_in_the_text_is_asked_and_believed_under_the_same_title(library: Library, tmp_path: Path) -> None:
    _added(library, _file(tmp_path, pdf(RINGS)))
    assert _only(library).work.identifiers == ()
    asked(library, {"doi:10.1000/182": replace(NOETHER, identifiers=(Doi("10.1000/182"),))})
    item = _only(library)
    assert (item.key, item.work.identifiers, item.work.year) == ("noether1921ideal", (Doi("10.1000/182"),), 1921)
    assert library.store.queue() == []


@pytest.mark.parametrize("title", ["Ideals of Rings in Practice", "Comment on Ideal Theory in Rings", ""])
def test_the_identifier_of_a_work_that_is_cited_never_becomes_its_own(
    title: str, library: Library, tmp_path: Path
) -> None:
    _added(library, _file(tmp_path, pdf(RINGS)))
    before = _only(library)
    asked(library, {"doi:10.1000/182": Work(title=title, identifiers=(Doi("10.1000/182"),), publisher="Elsewhere")})
    assert _only(library) == before
    assert library.store.queue() == []


def test_a_work_that_is_cited_and_here_is_not_taken_for_it(library: Library, tmp_path: Path) -> None:
    add(library, ["10.1000/182"], Facts(title="Roads and Boots"))
    assert isinstance(_added(library, _file(tmp_path, pdf(RINGS))), Added)


def test_the_work_that_is_here_under_its_identifier_and_title_is_met_again(library: Library, tmp_path: Path) -> None:
    add(library, ["10.1000/182"], Facts(title="Ideal Theory in Rings"))
    assert isinstance(_added(library, _file(tmp_path, pdf(RINGS))), MetAgain)


def test_a_scan_is_known_by_its_name_and_the_readers_title(library: Library, tmp_path: Path) -> None:
    file = _file(tmp_path, pdf([]), "1412.6206v1.pdf")
    _added(library, file)
    arxiv: dict[str, Reply] = {"arxiv:1412.6206": replace(NOETHER, identifiers=(ArxivId("1412.6206"),))}
    asked(library, arxiv)
    assert _only(library).work.identifiers == ()
    edit(library, _only(library), {"title": "Ideal Theory in Rings"})
    answers = [one for one in asked_again(told(library, arxiv), [_only(library)]) if isinstance(one, Answer)]
    taken_in(library, answers, keep=True)
    assert _only(library).work.identifiers == (ArxivId("1412.6206"),)


def test_asking_again_believes_no_other_title_either(library: Library, tmp_path: Path) -> None:
    _added(library, _file(tmp_path, pdf(RINGS)))
    cited = Work(title="Roads and Boots", identifiers=(Doi("10.1000/182"), ArxivId("1412.6206")))
    other: dict[str, Reply] = {"doi:10.1000/182": cited}
    assert list(asked_again(told(library, other), [_only(library)])) == []


def test_a_pdf_on_the_web_is_read_and_what_its_text_names_is_asked(library: Library) -> None:
    add(library, ["https://example.org/rings.pdf"])
    paper = Work(title="Ideal Theory in Rings", extra={"guessed:identifiers": "doi:10.1000/182 doi:10.1000/999"})
    asked(library, {
        "url:https://example.org/rings.pdf": paper,
        "doi:10.1000/182": replace(NOETHER, identifiers=(Doi("10.1000/182"),)),
        "doi:10.1000/999": Work(title="Roads and Boots", identifiers=(Doi("10.1000/999"),)),
    })  # fmt: skip
    assert _only(library).work.identifiers == (Doi("10.1000/182"),)


MARKED = (highlight(50, 650, 150, "mine"), comment("Read again"))


def _texts(library: Library) -> list[str]:
    return [note.text for note in _only(library).reading.notes]


def test_marks_are_notes_and_come_once(library: Library, tmp_path: Path) -> None:
    file = _file(tmp_path, pdf(RINGS, annotations=MARKED))
    outcome = _added(library, file)
    assert isinstance(outcome, Added)
    assert outcome.remark == "Marks in rings.pdf are notes now: 2."
    notes = _only(library).reading.notes
    assert [note.text for note in notes] == ["doi:10.1000/182", "Read again"]
    assert _added(library, file) == MetAgain(outcome.key, str(file))
    assert _only(library).reading.notes == notes


def test_only_new_marks_come_and_the_readers_edits_stay(library: Library, tmp_path: Path) -> None:
    _added(library, _file(tmp_path, pdf(RINGS, annotations=MARKED)))
    item = _only(library)
    with library.store.change("note") as change:
        change.put(replace(item, reading=replace(item.reading, notes=(Note("My own words"),))))
    _added(library, _file(tmp_path, pdf(RINGS, annotations=(*MARKED, comment("New")))))
    assert _texts(library) == ["My own words", "New"]


def test_adding_a_marked_pdf_is_one_step(library: Library, tmp_path: Path) -> None:
    file = _file(tmp_path, pdf(RINGS))
    _added(library, file)
    before = _only(library)
    _added(library, _file(tmp_path, pdf(RINGS, annotations=MARKED)))
    undo(library)
    assert _only(library) == before


def test_marks_of_a_known_work_come_to_it(library: Library, tmp_path: Path) -> None:
    add(library, ["10.1000/182"], Facts(title="Ideal Theory in Rings", note="first"))
    _added(library, _file(tmp_path, pdf(RINGS, annotations=MARKED)))
    assert _texts(library) == ["first", "doi:10.1000/182", "Read again"]


@pytest.mark.parametrize("data", [b"%PDF-1.7 and nothing more", pdf(RINGS)[:200]], ids=["no pages", "half"])
def test_a_pdf_that_does_not_read_is_saved_by_its_name(data: bytes, library: Library, tmp_path: Path) -> None:
    outcome = _added(library, _file(tmp_path, data, "ideal_theory.pdf"))
    assert isinstance(outcome, Added)
    assert "does not read as a PDF" in outcome.remark
    assert _only(library).work.title == "ideal theory"


def test_without_the_extra_a_pdf_is_saved_by_its_name(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("litlog.sources.pdfs.pdf_source.find_spec", lambda name: None)
    file = _file(tmp_path, pdf(RINGS), "ideal_theory.pdf")
    outcome = _added(library, file)
    assert isinstance(outcome, Added)
    assert "pip install 'litlog[pdf]'" in outcome.remark
    monkeypatch.undo()
    _added(library, file)
    assert _only(library).work.title == "Ideal Theory in Rings"
