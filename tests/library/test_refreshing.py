"""What sources say otherwise than before is told field by field, and taken in only when the reader says so."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from asking import NOETHER, asked, taken_in, told
from fake_source import Reply
from litlog.errors import NotFound, Refused
from litlog.library.adding import Facts, add
from litlog.library.editing import edit
from litlog.library.exporting import rendered
from litlog.library.history import undo
from litlog.library.library import Library
from litlog.library.lookup import the_item
from litlog.library.metadata_lookup.refreshing import Answer, Refreshed, asked_again, take_in
from litlog.model.identifiers import ArxivId, Doi
from litlog.model.results.outcome import Failed, Updated
from litlog.model.work import Work

PREPRINT = replace(NOETHER, identifiers=(ArxivId("2301.00001"),), genre="preprint")
LATER = replace(PREPRINT, identifiers=(ArxivId("2301.00001"), Doi("10.1000/182")))
PAPER = replace(NOETHER, identifiers=(Doi("10.1000/182"),), container="Annalen", volume="83")


@pytest.fixture
def preprint(library: Library) -> Library:
    add(library, ["2301.00001"])
    asked(library, {"arxiv:2301.00001": PREPRINT})
    return library


def answers(library: Library, replies: dict[str, Reply]) -> list[Answer]:
    asked_ = asked_again(told(library, replies), library.store.items())
    return [one for one in asked_ if isinstance(one, Answer)]


PUBLISHED: dict[str, Reply] = {"arxiv:2301.00001": LATER, "doi:10.1000/182": PAPER}


def refuse(folder: Path, what: str) -> None:
    """Let the library's database refuse something that is written."""
    with closing(sqlite3.connect(folder / "library.db")) as raw:
        raw.execute(f"CREATE TRIGGER no BEFORE {what} BEGIN SELECT raise(ABORT, 'no'); END")


def fields(refreshed: list[Refreshed]) -> dict[str, tuple[object, object]]:
    return {one.field: (one.before, one.after) for each in refreshed for one in each.differences}


def test_a_rehearsal_tells_what_would_change_and_changes_nothing(preprint: Library) -> None:
    before, steps = rendered(preprint, "json"), preprint.store.steps()
    changes = fields(taken_in(preprint, answers(preprint, PUBLISHED), keep=False))
    assert changes["container"] == ("", "Annalen")
    assert (rendered(preprint, "json"), preprint.store.steps()) == (before, steps)


def test_what_was_rehearsed_is_what_is_taken_in_and_undo_takes_it_back(preprint: Library) -> None:
    before = rendered(preprint, "json")
    said = answers(preprint, PUBLISHED)
    assert taken_in(preprint, said, keep=False) == taken_in(preprint, said, keep=True)
    [item] = preprint.store.items()
    assert item.work.container == "Annalen"
    assert {str(one) for one in item.work.identifiers} == {"arxiv:2301.00001", "doi:10.1000/182"}
    undo(preprint)
    assert rendered(preprint, "json") == before


def test_a_source_that_says_the_same_changes_nothing(preprint: Library) -> None:
    assert taken_in(preprint, answers(preprint, {"arxiv:2301.00001": PREPRINT}), keep=True) == []


def test_what_the_reader_set_is_no_difference(preprint: Library) -> None:
    edit(preprint, the_item(preprint, "arxiv:2301.00001"), {"title": "Rings"})
    changes = fields(taken_in(preprint, answers(preprint, {"arxiv:2301.00001": Work(title="Other")}), keep=True))
    assert "title" not in changes
    assert the_item(preprint, "arxiv:2301.00001").work.title == "Rings"


def test_an_answer_that_shows_two_items_to_be_one_joins_them(preprint: Library) -> None:
    add(preprint, ["10.1000/182"], Facts(key="rings"))
    [refreshed] = taken_in(preprint, answers(preprint, {"arxiv:2301.00001": LATER}), keep=True)
    assert refreshed.now == "rings"
    assert [item.key for item in preprint.store.items()] == ["rings"]


def test_a_source_without_an_answer_is_told_and_loses_nothing(preprint: Library) -> None:
    [answer] = answers(preprint, {})
    assert isinstance(answer.said, NotFound)
    assert taken_in(preprint, [answer], keep=True) == []


def test_an_item_that_was_removed_meanwhile_stays_away(preprint: Library) -> None:
    said = answers(preprint, PUBLISHED)
    undo(preprint)
    undo(preprint)
    assert taken_in(preprint, said, keep=True) == []
    assert preprint.store.items() == []


def test_offline_is_told(preprint: Library) -> None:
    with pytest.raises(Refused, match="offline"):
        list(asked_again(preprint, preprint.store.items()))


def test_an_answer_that_cannot_be_stored_is_told_and_the_others_are_one_step(library: Library, tmp_path: Path) -> None:
    add(library, ["10.1000/181", "10.1000/182", "10.1000/183"])
    asked(library, {f"doi:10.1000/18{one}": replace(NOETHER, title=f"Part {one}", identifiers=()) for one in "123"})
    steps = len(library.store.steps())
    refuse(tmp_path, "INSERT ON findings WHEN NEW.work LIKE '%Volume 2%'")
    replies: dict[str, Reply] = {
        f"doi:10.1000/18{one}": replace(NOETHER, title=f"Part {one}", container=f"Volume {one}") for one in "123"
    }
    found = take_in(library, answers(library, replies), keep=True)
    [failed] = [one for one in found if isinstance(one, Failed)]
    assert failed.reason.startswith("its answer could not be kept: ")
    assert sorted(item.work.container for item in library.store.items()) == ["", "Volume 1", "Volume 3"]
    assert len(library.store.steps()) == steps + 1


def test_a_lookup_of_which_nothing_can_be_stored_still_waits(library: Library, tmp_path: Path) -> None:
    add(library, ["10.1000/181", "10.1000/182"])
    refuse(tmp_path, "DELETE ON queue WHEN OLD.identifier LIKE '%182'")
    outcomes = asked(library, {f"doi:10.1000/18{one}": replace(NOETHER, title=f"Part {one}") for one in "12"})
    assert [type(one) for one in outcomes] == [Updated, Failed]
    assert [one.identifier for one in library.store.queue()] == ["doi:10.1000/182"]
