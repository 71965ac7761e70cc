"""Half characters, NUL and control characters from outside: made storable where they come in, and no work's ruin."""

from dataclasses import replace
from pathlib import Path

import pytest

from asking import NOETHER, asked
from litlog.errors import NotFound, Unreachable
from litlog.library.adding import add
from litlog.library.copies.restore import import_library
from litlog.library.history import undo
from litlog.library.importing import Imported, import_file
from litlog.library.library import Library
from litlog.library.lookup import the_item
from litlog.model.results.outcome import Failed, Queued, Updated
from litlog.model.storable import storable
from litlog.model.work import Work

HALF = "Bad \ud800 x\0y\x1b[31m"
WHOLE = "Bad \ufffd x\ufffdy [31m"


def test_an_answer_with_half_a_character_is_kept_with_a_mark_in_its_place(library: Library) -> None:
    add(library, ["10.1000/182", "10.1000/183"])
    outcomes = asked(
        library,
        {"doi:10.1000/182": replace(NOETHER, title=HALF, extra={HALF: HALF}), "doi:10.1000/183": Work(title="Good")},
    )
    assert all(isinstance(one, Updated) for one in outcomes)
    assert {item.work.title for item in library.store.items()} == {WHOLE, "Good"}
    assert library.store.queue() == []
    undo(library)


@pytest.mark.parametrize("error", [Unreachable(HALF), NotFound(HALF, HALF)])
def test_a_refusal_with_half_a_character_is_told_and_kept(error: Unreachable | NotFound, library: Library) -> None:
    add(library, ["10.1000/182"])
    [outcome] = asked(library, {"doi:10.1000/182": error})
    assert isinstance(outcome, (Queued, Failed))
    assert outcome.reason == WHOLE


def test_an_answer_that_cannot_be_kept_waits_and_the_others_are_asked(library: Library) -> None:
    add(library, ["10.1000/182", "10.1000/183"])
    unstorable = Work(title="Bad", extra={"a": object()})  # type: ignore[dict-item] # of a faulty plug-in
    outcomes = asked(library, {"doi:10.1000/182": unstorable, "doi:10.1000/183": Work(title="Good")})
    assert sorted(type(one).__name__ for one in outcomes) == ["Failed", "Updated"]  # told, and waits all the same
    assert "Good" in {item.work.title for item in library.store.items()}
    [waits] = library.store.queue()
    assert (waits.identifier, waits.tries) == ("doi:10.1000/182", 1)
    assert waits.reason.startswith("its answer could not be kept: ")


def test_json_of_a_library_with_half_a_character_comes_in(library: Library) -> None:
    page = '{"name": "p\\ud800", "encoding": "utf-8", "text": "a \\udc00 b"}'
    item = '{"key": "a", "title": "Bad \\ud800 x"}'
    import_library(
        library, f'{{"litlog": 1, "items": [{item}], "findings": {{}}, "pages": [{page}]}}'.encode(), "import"
    )
    assert the_item(library, "a").work.title == "Bad \ufffd x"
    assert [one.data for one in library.store.pages()] == ["a \ufffd b".encode()]


def test_a_file_of_another_program_comes_in(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "a.json"
    file.write_text('[{"id": "a", "type": "book", "title": "Bad \\ud800 \\u0000 x"}, {"id": "b", "title": "Good"}]')
    done = import_file(library, file)
    assert isinstance(done, Imported)
    assert len(done.added) == 2


def test_what_has_nothing_to_change_is_the_same() -> None:
    assert storable(NOETHER) is NOETHER
    assert storable("two\nlines\tof one") == "two\nlines\tof one"
