"""The works that a document cites: it and its chapters are read, and what is missing is told."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from litlog.errors import Unreadable
from litlog.formats.citations.cited_keys import citations_of
from litlog.library.adding import Facts, add
from litlog.library.bib_export import BibOrder, bib_text
from litlog.library.bibliographies.cited_works import Cited, Missing, cited_items, read_citations
from litlog.library.editing import edit
from litlog.library.exporting import FORMATS, cited_text, rendered
from litlog.library.importing import import_file
from litlog.library.library import Library
from litlog.library.lookup import the_item


def test_a_document_is_read_with_its_chapters(tmp_path: Path) -> None:
    (tmp_path / "thesis.tex").write_text(r"\cite{a}\input{chapters/one}\include{gone}\input{thesis}")
    (tmp_path / "chapters").mkdir()
    (tmp_path / "chapters" / "one.tex").write_text(r"\cite{b,a}\input{chapters/two.tex}")
    (tmp_path / "chapters" / "two.tex").write_bytes("\\cite{c} Z\u00fcrich".encode("latin-1"))
    assert read_citations(tmp_path / "thesis.tex") == Cited(("a", "b", "c"), unread=(str(tmp_path / "gone.tex"),))


def test_a_document_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        read_citations(tmp_path / "thesis.tex")


def test_works_go_by_the_key_they_are_cited_by(library: Library) -> None:
    add(library, [], Facts(title="Rings", key="rings"))
    add(library, [], Facts(title="Whales", key="whales"))
    edit(library, the_item(library, "rings"), {"key": "ideals"})
    found, missing = cited_items(library.store.items(), Cited(("rings", "Whale", "x")))
    assert [item.key for item in found] == ["rings"]
    assert missing == [Missing("Whale", ("whales",)), Missing("x", ())]
    assert [item.key for item in cited_items(library.store.items(), Cited((), everything=True))[0]] == [
        "whales",
        "ideals",
    ]


def test_parents_and_macros_come_along(library: Library, tmp_path: Path) -> None:
    (tmp_path / "refs.bib").write_text(
        "@string{p = {Press}}\n@string{q = {Unused}}\n% all\n"
        "@inproceedings{child, title = {C}, crossref = {parent}}\n@misc{other, title = {O}}\n"
        "@proceedings{parent, title = {P}, publisher = p, year = 1999}\n"
    )
    import_file(library, tmp_path / "refs.bib")
    data, missing = bib_text(library, BibOrder(cited=Cited(("child",))))
    assert data.decode() == (
        "@string{p = {Press}}\n@inproceedings{child, title = {C}, crossref = {parent}}\n"
        "@proceedings{parent, title = {P}, publisher = p, year = 1999}\n"
    )
    assert missing == []


@pytest.fixture
def joined(library: Library, tmp_path: Path) -> Library:
    """Give a library in which two entries, `rings` and `ideals`, became one work; `whales` is another."""
    of_rings = "author = {Noether, Emmy}, title = {Ideal Theory}, journal = {Annals}, year = 1921"
    (tmp_path / "a.bib").write_text(
        f"@article{{rings, {of_rings}}}\n@book{{whales, title = {{Whales}}, year = 1851}}\n"
    )
    (tmp_path / "b.bib").write_text(f"@article{{ideals, {of_rings}}}\n")
    import_file(library, tmp_path / "a.bib")
    import_file(library, tmp_path / "b.bib")
    return library


def test_csl_json_has_only_what_is_cited_under_the_key_it_is_cited_by(joined: Library) -> None:
    data, missing = cited_text(joined, "csl-json", Cited(("ideals", "wales")))
    assert [(one["id"], one["other-ids"]) for one in json.loads(data)] == [("ideals", "rings")]
    assert missing == [Missing("wales", ("whales",))]


def test_a_work_cited_by_two_keys_is_one_record(joined: Library) -> None:
    data, _ = cited_text(joined, "csl-json", Cited(("ideals", "rings")))
    assert [(one["id"], one["other-ids"]) for one in json.loads(data)] == [("rings", "ideals")]


@pytest.mark.parametrize("name", [name for name in FORMATS if name not in ("log", "bibtex", "biblatex")])
def test_every_format_has_only_what_is_cited(joined: Library, name: str) -> None:
    text = cited_text(joined, name, Cited(("ideals",)))[0].decode()
    assert "Whales" not in text
    assert ("Ideal Theory" in text) == (name != "atom")  # a feed has what was read
    if name != "page":  # of one work alone
        assert cited_text(joined, name, Cited((), everything=True)) == (rendered(joined, name), [])


def test_json_keeps_the_works_own_key_and_what_was_said(joined: Library) -> None:
    plain = json.loads(cited_text(joined, "json", Cited(("ideals",)))[0])
    assert [item["key"] for item in plain["items"]] == ["rings"]
    assert plain["findings"]["rings"]


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_pandoc_finds_a_joined_work_by_each_key(joined: Library, tmp_path: Path) -> None:
    essay = tmp_path / "essay.md"
    essay.write_text("See @ideals, and @rings [p. 3; @whales].\n")
    data, missing = cited_text(joined, "csl-json", read_citations(essay))
    (tmp_path / "refs.json").write_bytes(data)
    command = ["pandoc", "--citeproc", "--bibliography=refs.json", "--to=plain", "--wrap=none", "essay.md"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True, timeout=60)
    assert (missing, done.stderr) == ([], "")
    assert done.stdout.startswith("See Noether (1921), and Noether (1921, 3; Whales 1851).")
    assert done.stdout.count("Ideal Theory") == 1


MARKDOWN = """\
Blah [see @doe99, pp. 33--35; also @smith_04:a.b]. @Item1 says, -@foo/bar. Mail me@home.example, \\@not.
@{https://example.com/bib?name=foobar&date=2000} `@code` ``@a ` @b`` <!-- @hidden -->
```
@fenced
```
End: @last-one. @été2020?
"""


def test_citations_in_markdown() -> None:
    assert citations_of(MARKDOWN, ".md").keys == (
        "doe99",
        "smith_04:a.b",
        "Item1",
        "foo/bar",
        "https://example.com/bib?name=foobar&date=2000",
        "last-one",
        "été2020",
    )
    assert citations_of("---\nnocite: |\n  @*\n---\n", ".qmd").everything
