"""What the library exported and imports again says nothing new, and doubles nothing."""

from dataclasses import replace
from pathlib import Path

import pytest

from litlog.library.adding import Facts, add
from litlog.library.editing import change_items
from litlog.library.exporting import export_to, rendered
from litlog.library.importing import Imported, import_file
from litlog.library.items.reading_changes import with_note, with_status
from litlog.library.library import Library
from litlog.library.listing import query_of
from litlog.library.lookup import the_item
from litlog.library.pages.logs import import_page
from litlog.model.item import Item
from litlog.model.reading import Note, Status, StatusChange

LOG = b"""\
---
title: Tides
permalink: /tides/
---

## 2023 Log
* 2/21 - read [Amber and the Hills](https://doi.org/10.1000/amber) by Kim Abel

### Cedar paper
* [Cedar and the Hills](https://cedar.example/essay)
* Authors: Kim Castro
* Published July 1962
* a remark
"""


@pytest.fixture
def logged(library: Library) -> Library:
    """Return a library with a log that read a paper and has a section on an essay, and a book that waits."""
    import_page(library, LOG, "tides.md")
    add(library, ["isbn:9780262035613"], Facts(title="Basalt and the Shore", authors=("Kim Brandt",)))
    return library


def typed(library: Library) -> list[Item]:
    return [replace(item, encounters=(), relations=(), former_keys=()) for item in library.store.items()]


@pytest.mark.parametrize(
    ("name", "query"),
    [("markdown", ""), ("page", "key:abelamber"), ("page", "key:castro1962cedar"), ("biblatex", ""), ("bibtex", "")],
)
def test_nothing_is_said_twice(logged: Library, tmp_path: Path, name: str, query: str) -> None:
    before = typed(logged)
    path = tmp_path / f"export.{'bib' if 'tex' in name else 'md'}"
    export_to(logged, path, rendered(logged, name, query_of(logged, [query] if query else [])))
    assert isinstance(import_file(logged, path), Imported)
    after = typed(logged)
    for one, other in zip(before, after, strict=True):
        assert (one.key, one.work.kind, one.work.title, one.reading) == (
            other.key,
            other.work.kind,
            other.work.title,
            other.reading,
        )


def test_a_note_of_two_pages_stays_as_long_as_one_has_it(library: Library) -> None:
    import_page(library, LOG, "tides.md")
    import_page(library, LOG.replace(b"tides", b"shores"), "shores.md")
    assert [note.text for note in the_item(library, "castro1962cedar").reading.notes] == ["a remark"]
    import_page(library, LOG.replace(b"a remark", b"another"), "tides.md")
    assert {note.text for note in the_item(library, "castro1962cedar").reading.notes} == {"another", "a remark"}


def added(library: Library) -> Item:
    add(library, ["isbn:9780262035613"], Facts(title="Basalt and the Shore", authors=("Kim Brandt",)))
    (one,) = library.store.items()
    return one


def imported(library: Library, path: Path, text: bytes) -> None:
    path.write_bytes(text)
    assert isinstance(import_file(library, path), Imported)


def test_a_note_of_several_paragraphs_comes_back_from_ris_in_any_division(library: Library, tmp_path: Path) -> None:
    one = added(library)
    change_items(library, [one], lambda item: with_note(item, Note("first\n\np. 74: second")), "note")
    text = rendered(library, "ris")
    assert b"N1  - first\nN1  - p. 74: second\n" in text
    imported(library, tmp_path / "own.ris", text)
    assert [note.text for note in the_item(library, one.key).reading.notes] == ["first\n\np. 74: second"]


def test_misc_does_not_say_what_kind_a_work_is(library: Library, tmp_path: Path) -> None:
    told = b"@article{tides, title={Tides}, author={Kim Abel}, journal={Sea}, year={1990}, doi={10.1000/tides}}"
    imported(library, tmp_path / "sea.bib", told)
    vague = b"@misc{tides, title={Tides}, author={Kim Abel}, year={1990}, doi={10.1000/tides}, url={https://t.example}}"
    imported(library, tmp_path / "vague.bib", vague)
    assert the_item(library, "tides").work.kind == "paper"


def test_a_page_without_notes_does_not_tell_that_a_work_is_read(library: Library, tmp_path: Path) -> None:
    one = added(library)
    change_items(library, [one], lambda item: with_status(item, StatusChange(Status.READING)), "mark")
    before = the_item(library, one.key).reading
    imported(library, tmp_path / "page.md", rendered(library, "page"))
    assert the_item(library, one.key).reading == before
