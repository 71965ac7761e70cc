"""The works that a document cites: it and its chapters are read, and what is missing is told."""

from pathlib import Path

import pytest

from litlog.errors import Unreadable
from litlog.library.adding import Facts, add
from litlog.library.bib_export import BibOrder, bib_text
from litlog.library.bibliographies.cited_works import Cited, Missing, cited_items, read_citations
from litlog.library.editing import edit
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
