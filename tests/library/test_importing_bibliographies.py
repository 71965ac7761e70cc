"""Bibliographies into the library: twice is once, keys that papers cite go on finding their works."""

from pathlib import Path

import pytest

from litlog.library.editing import edit, remove
from litlog.library.exporting import rendered
from litlog.library.history import undo
from litlog.library.importing import Imported, import_file
from litlog.library.library import Library
from litlog.library.lookup import the_item
from litlog.model.results.outcome import Failed

RINGS = """\
@article{noether:rings,
  author = {Noether, Emmy},
  title = {Ideal Theory in Rings},
  journal = {Annalen},
  year = 1921,
  doi = {10.1000/182},
}
"""
LOG = """\
## 2023 Log
* 2/21 - read [Ideal Theory in Rings](https://doi.org/10.1000/182)
"""


@pytest.fixture
def bib(tmp_path: Path) -> Path:
    file = tmp_path / "refs.bib"
    file.write_text(RINGS)
    return file


def _import(library: Library, file: Path, text: str = "") -> Imported:
    if text:
        file.write_text(text)
    result = import_file(library, file)
    assert isinstance(result, Imported), result
    return result


def test_an_entry_has_its_own_key(library: Library, bib: Path) -> None:
    assert _import(library, bib).added == ("noether:rings",)
    assert the_item(library, "noether:rings").work.container == "Annalen"
    assert library.store.queue() == []


def test_twice_changes_nothing(library: Library, bib: Path) -> None:
    _import(library, bib)
    before = rendered(library, "json")
    again = _import(library, bib)
    assert (again.added, again.met) == ((), ("noether:rings",))
    assert rendered(library, "json") == before
    assert len(library.store.steps()) == 1


def test_what_was_edited_since_stays_when_the_file_comes_again(library: Library, bib: Path) -> None:
    _import(library, bib)
    edit(library, the_item(library, "noether:rings"), {"key": "rings", "title": "Rings", "identifiers": ""})
    _import(library, bib)
    [item] = library.store.items()
    assert (item.key, item.work.title) == ("rings", "Rings")


def test_a_file_that_was_edited_is_believed_anew(library: Library, bib: Path) -> None:
    _import(library, bib)
    _import(library, bib, RINGS.replace("Annalen", "Mathematische Annalen"))
    assert the_item(library, "noether:rings").work.container == "Mathematische Annalen"


def test_one_work_under_two_keys_is_found_by_both(library: Library, bib: Path, tmp_path: Path) -> None:
    _import(library, bib)
    result = _import(library, tmp_path / "other.bib", RINGS.replace("noether:rings", "EN21"))
    assert result.renamed == (("EN21", "noether:rings"),)
    assert the_item(library, "EN21").key == "noether:rings"


def test_two_works_under_one_key_are_told_apart(library: Library, bib: Path, tmp_path: Path) -> None:
    _import(library, bib)
    other = "@book{noether:rings, author = {Artin, Emil}, title = {Galois Theory}, year = 1942}"
    result = _import(library, tmp_path / "other.bib", other)
    assert result.renamed == (("noether:rings", "noether:ringsb"),)
    assert the_item(library, "noether:rings").work.year == 1921


def test_two_entries_of_one_work_in_a_file_are_both_kept(library: Library, bib: Path) -> None:
    shorter = "@misc{noether1921, title = {Ideal Theory in Rings}, doi = {10.1000/182}, publisher = {Springer}}"
    result = _import(library, bib, RINGS + shorter)
    assert result.renamed == (("noether1921", "noether:rings"),)
    item = the_item(library, "noether1921")
    assert (item.work.container, item.work.publisher) == ("Annalen", "Springer")
    before = rendered(library, "json")
    _import(library, bib)
    assert rendered(library, "json") == before
    assert len(library.store.steps()) == 1


def test_log_and_bibliography_give_one_library_in_either_order(tmp_path: Path, bib: Path, library: Library) -> None:
    log = tmp_path / "log.md"
    log.write_text(LOG)
    _import(library, log)
    _import(library, bib)
    [one] = library.store.items()
    for _ in range(2):
        undo(library)
    _import(library, bib)
    _import(library, log)
    [other] = library.store.items()
    assert (one.work, one.reading, one.encounters) == (other.work, other.reading, other.encounters)


def test_a_guessed_key_gives_way_to_that_of_a_bibliography(tmp_path: Path, bib: Path, library: Library) -> None:
    _import(library, tmp_path / "log.md", LOG)
    [guess] = [item.key for item in library.store.items()]
    _import(library, bib)
    assert the_item(library, guess).key == "noether:rings"


def test_what_does_not_read_well_is_told_with_its_line(library: Library, bib: Path) -> None:
    result = _import(library, bib, RINGS + "\n@article{broken,\n  title = {never closed\n")
    assert "noether:rings" in result.added
    assert [problem.line > 8 for problem in result.problems] == [True]


@pytest.mark.parametrize(
    ("name", "data"),
    [("folder", None), ("nothing.bib", b""), ("binary.bib", b"\0\1\2\3" * 9), ("x.pdf", b"%PDF-1.4"), ("x.txt", b"?")],
)
def test_a_file_that_is_nothing_to_import_changes_nothing(
    name: str, data: bytes | None, library: Library, tmp_path: Path
) -> None:
    file = tmp_path / name
    file.mkdir() if data is None else file.write_bytes(data)
    result = import_file(library, file)
    assert isinstance(result, Failed)
    assert name in result.target
    assert result.hint
    assert library.store.steps() == []


def test_a_format_that_there_is_not(library: Library, bib: Path) -> None:
    assert isinstance(import_file(library, bib, "nosuch"), Failed)


def test_a_readme_without_a_date_is_a_page_without_entries(library: Library, tmp_path: Path) -> None:
    result = _import(library, tmp_path / "README.md", "# Rings\n\nSee [the docs](https://example.org/docs).\n")
    assert result.entries == 0
    assert [page.name for page in library.store.pages()] == ["README"]
    assert rendered(library, "log", page="README") == b"# Rings\n\nSee [the docs](https://example.org/docs).\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("@misc{web, title={A Page of Nobody}, year={2020}}", "@misc{web, title={A Page of Nobody}, year={2021}}"),
        ("@book{p, title={Rings}, editor={A. Editor}}", "@book{p, title={Rings}, editor={A. Editor}, publisher={Q}}"),
        ("@book{r, title={Teh Rings}, author={Emmy Noether}}", "@book{r, title={The Rings}, author={Emmy Noether}}"),
    ],
)  # fmt: skip
def test_an_entry_that_was_edited_is_the_entry_it_was(
    library: Library, tmp_path: Path, before: str, after: str
) -> None:
    file = tmp_path / "refs.bib"
    for text in (before, after):
        file.write_text(text)
        import_file(library, file)
    assert len(library.store.items()) == 1


def test_another_work_under_a_taken_key_gets_another_key(library: Library, tmp_path: Path) -> None:
    for name, text in (("a", "@book{intro, title={Introduction}, author={Jane Roe}}"),
                       ("b", "@book{intro, title={Introduction}, author={John Doe}}")):  # fmt: skip
        (tmp_path / f"{name}.bib").write_text(text)
        import_file(library, tmp_path / f"{name}.bib")
    assert {item.key for item in library.store.items()} == {"intro", "introb"}


def test_an_entry_that_was_undone_has_its_key_again(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "refs.bib"
    _import(library, file, "@misc{k, title={Notes}, note={mine}}")
    undo(library)
    assert _import(library, file).added == ("k",)
    assert (_import(library, file).added, _import(library, file).met) == ((), ("k",))
    assert _import(library, file, "@misc{k, title={Notes}, note={mine}, year=1999}").met == ("k",)


def test_an_entry_without_a_title_comes_back_once_after_it_was_removed(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "refs.bib"
    _import(library, file, "@online{k, abstract={What it says}, rating={1}}")
    remove(library, [the_item(library, "k")])
    assert _import(library, file).added == ("k",)
    assert _import(library, file).added == ()


PEAT = "author = {Moss, Ada}, title = {Peat and Lanterns in the North}, year = 2012"


def test_it_is_told_which_item_an_entry_was_joined_to_and_why(library: Library, tmp_path: Path) -> None:
    _import(library, tmp_path / "a.bib", f"@article{{one, {PEAT}, journal = {{Journal of Fens}}}}")
    second = f"@article{{two, {PEAT}, journal = {{J. Fens}}}}"
    [joined] = _import(library, tmp_path / "b.bib", second).joined
    assert (joined.entry, joined.key) == ("two", "one")
    assert joined.reasons == ("the same title", "the same people", "the same year")
    assert _import(library, tmp_path / "b.bib", second).joined == (), "it was told the first time"
    assert the_item(library, "two").key == "one"


def test_a_doubt_is_two_works(library: Library, tmp_path: Path) -> None:
    _import(library, tmp_path / "a.bib", f"@phdthesis{{one, {PEAT}, school = {{Fen University}}}}")
    result = _import(library, tmp_path / "b.bib", f"@article{{two, {PEAT}, journal = {{Journal of Fens}}}}")
    assert (result.added, result.joined) == (("two",), ())


def test_chapters_with_the_doi_of_their_book_stay_apart(library: Library, tmp_path: Path) -> None:
    whole = "booktitle = {On Fens}, year = 2012, doi = {10.1000/fens}"
    first = f"@incollection{{one, author = {{Moss, Ada}}, title = {{Introduction}}, pages = {{1--9}}, {whole}}}"
    other = f"@incollection{{two, author = {{Reed, Bo}}, title = {{Sedge at night}}, pages = {{10--19}}, {whole}}}"
    _import(library, tmp_path / "a.bib", first)
    assert _import(library, tmp_path / "b.bib", other).added == ("two",)
    assert _import(library, tmp_path / "b.bib", other).met == ("two",)


def test_older_keys_go_to_pandoc_and_come_back(library: Library, tmp_path: Path) -> None:
    _import(library, tmp_path / "a.bib", f"@article{{one, {PEAT}}}")
    _import(library, tmp_path / "b.bib", f"@article{{two, {PEAT}}}")
    written = rendered(library, "csl-json")
    assert b'"other-ids": "two"' in written
    remove(library, [the_item(library, "one")])
    (tmp_path / "c.json").write_bytes(written.replace(b'"one"', b'"three"').replace(b'"two"', b'"four"'))
    _import(library, tmp_path / "c.json")
    assert the_item(library, "four").key == "three"


@pytest.mark.parametrize(
    "fields",
    [
        "journal = {arXiv preprint arXiv:2101.00001}",
        "journal = {CoRR}, volume = {abs/2101.00001}",
        "note = {arXiv:2101.00001v2 [cs.LG]}",
        "howpublished = {arXiv:2101.00001}",
        "eprint = {https://arxiv.org/abs/2101.00001}",
        "howpublished = {\\url{https://arxiv.org/abs/2101.00001}}",
    ],
)
def test_an_arxiv_id_is_read_where_it_is_printed(library: Library, tmp_path: Path, fields: str) -> None:
    text = f"@misc{{one, {PEAT}, {fields}}}\n"
    _import(library, tmp_path / "a.bib", text)
    work = the_item(library, "one").work
    assert [str(one) for one in work.identifiers if one.scheme == "arxiv"] == ["arxiv:2101.00001"]
    assert work.kind == "paper"
    assert rendered(library, "bibtex").decode() == text


@pytest.mark.parametrize("note", ["Comment on arXiv:2101.00001", "See also arXiv:2101.00001 and others"])
def test_an_arxiv_id_of_another_paper_is_none(library: Library, tmp_path: Path, note: str) -> None:
    _import(library, tmp_path / "a.bib", f"@misc{{one, {PEAT}, note = {{{note}}}}}")
    assert the_item(library, "one").work.identifiers == ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("@article{a, title = {Peat at Night}, %s}", "@article{b, title = {Author Correction: Peat at Night}, %s}"),
        ("@article{a, title = {Peat, Part I}, %s}", "@article{b, title = {Peat, Part II}, %s}"),
        ("@book{a, title = {Peat}, volume = 1, %s}", "@book{b, title = {Peat}, volume = 2, %s}"),
    ],
)
def test_a_correction_and_parts_stay_apart_with_one_doi(library: Library, tmp_path: Path, one: str, other: str) -> None:
    shared = "author = {Moss, Ada}, year = 2012, doi = {10.1000/peat}"
    assert _import(library, tmp_path / "one.bib", one % shared).added == ("a",)
    assert _import(library, tmp_path / "other.bib", other % shared).added == ("b",)
    assert _import(library, tmp_path / "again.bib", (other % shared).replace("{b,", "{c,")).met == ("b",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Peat and Lanterns Under Early Snow", r"Peat \& Lanterns under Early Snow"),
        ("On $L_2$ Lanterns Under Early Snow", "On L2 Lanterns under early snow"),
        ("Lantern-bearing Weevils Under Early Snow", "Lantern bearing weevils under early snow"),
        ("Peat and Fire", r"Peat \& Fire"),
        ("Peat Lanterns Under Early Snow", "The Peat Lanterns Under Early Snow"),
    ],
)
def test_a_title_spelled_otherwise_is_found(library: Library, tmp_path: Path, one: str, other: str) -> None:
    entry = "@article{%s, title = {%s}, author = {Moss, Ada}, year = 2012}"
    _import(library, tmp_path / "one.bib", entry % ("a", one))
    assert _import(library, tmp_path / "other.bib", entry % ("b", other)).met == ("a",)
    assert _import(library, tmp_path / "back.bib", entry % ("c", one)).met == ("a",)
