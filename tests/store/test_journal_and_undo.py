"""Every command that changed something is one step, and can be taken back and done again."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.errors import NotFound, Refused
from litlog.model.dates import PartialDate
from litlog.model.item import Item
from litlog.model.pages import Block, Entry, Meaning, Mention, Page
from litlog.model.reading import Note, Reading
from litlog.model.work import Work
from litlog.query.terms import Words
from litlog.store import Store, open_store
from litlog.store.change import Change

KNUTH = Item(key="knuth1984", work=Work(title="Literate Programming"), reading=Reading(tags=("essay",)))
FLOYD = Item(key="floyd1967", work=Work(title="Assigning Meanings to Programs"))
LOG = b"* 2/21 - read Knuth\n"
PAGE = Page(name="log", data=LOG, blocks=(Block("item", LOG.decode(), 1, 1, "*"),))
SAYS = Meaning(
    entries=(Entry(0, PartialDate(2023, 2, 21), "2/21", " - "),),
    mentions=(Mention(0, 14, 19, "Knuth", work="knuth1984", entry=0),),
)


def do(store: Store, command: str, act: Callable[[Change], None]) -> None:
    with store.change(command) as change:
        act(change)


def test_a_step_tells_what_was_done_and_when(store: Store) -> None:
    do(store, "add knuth1984", lambda change: change.put(KNUTH))
    (step,) = store.steps()
    assert (step.number, step.at, step.command, step.changes) == (1, "2023-03-20T10:00:00Z", "add knuth1984", 3)


def test_undo_and_redo_walk_back_and_forth(store: Store) -> None:
    do(store, "one", lambda change: change.put(KNUTH))
    do(store, "two", lambda change: change.put(FLOYD))
    store.undo()
    store.undo()
    assert store.items() == []
    assert store.redo().command == "redo: one"
    assert store.items() == [KNUTH]
    assert store.redo().command == "redo: two"
    assert store.undo().command == "undo: two"
    assert store.items() == [KNUTH]
    assert store.steps()[0].undoes == 6
    assert store.steps()[1].undone_by == 7


def test_there_is_nothing_to_undo_or_redo_at_the_start(store: Store) -> None:
    with pytest.raises(NotFound, match="nothing to undo"):
        store.undo()
    with pytest.raises(NotFound, match="nothing to redo"):
        store.redo()


def test_new_work_ends_what_can_be_done_again(store: Store) -> None:
    do(store, "one", lambda change: change.put(KNUTH))
    store.undo()
    do(store, "two", lambda change: change.put(FLOYD))
    with pytest.raises(NotFound, match="nothing to redo"):
        store.redo()


def test_keys_stay_taken_after_undo(store: Store) -> None:
    do(store, "add", lambda change: change.put(KNUTH))
    store.undo()
    assert store.taken_keys("knuth") == {"knuth1984"}
    store.redo()
    assert store.item("knuth1984") == KNUTH


def test_a_removed_item_comes_back_with_its_page_and_its_keys(store: Store) -> None:
    def with_page(change: Change) -> None:
        change.put(KNUTH)
        change.put_page(PAGE, SAYS)
        change.rename("knuth1984", "literate")

    do(store, "log", with_page)
    before = store.items()
    do(store, "remove", lambda change: change.remove("literate"))
    store.undo()
    assert store.items() == before
    assert store.meaning("log").mentions[0].work == "literate"
    assert store.item("knuth1984") == before[0]


def test_a_page_comes_back_byte_for_byte(store: Store) -> None:
    do(store, "add", lambda change: change.put(KNUTH))
    do(store, "import", lambda change: change.put_page(PAGE, SAYS))
    do(store, "remove", lambda change: change.remove_page("log"))
    assert store.page("log") is None
    store.undo()
    assert store.page("log") == PAGE


def test_searching_follows_undo(store: Store) -> None:
    do(store, "add", lambda change: change.put(KNUTH))
    store.undo()
    assert store.search(Words(("literate",))) == []
    store.redo()
    assert [hit.item for hit in store.search(Words(("literate",)))] == [KNUTH]


def meddle(path: Path, sql: str) -> None:
    """Write past the journal, as another program would."""
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute(sql)


def test_what_has_changed_since_is_refused_by_name(sqlite_store: Store, path: Path) -> None:
    do(sqlite_store, "add", lambda change: change.put(KNUTH))
    meddle(path, "UPDATE works SET title = 'Mine'")
    with pytest.raises(Refused, match='The fields of "knuth1984" changed after step 1'):
        sqlite_store.undo()
    assert sqlite_store.items()[0].work.title == "Mine"


def test_undo_does_not_take_what_hangs_on_a_row_it_removes(sqlite_store: Store, path: Path) -> None:
    do(sqlite_store, "add", lambda change: change.put(KNUTH))
    meddle(path, "INSERT INTO notes (id, work_id, kind, text) SELECT 999, id, 'remark', 'Keep me' FROM works")
    with pytest.raises(Refused, match='The notes of "knuth1984" changed after step 1'):
        sqlite_store.undo()
    assert sqlite_store.items()[0].reading.notes == (Note("Keep me"),)


@given(st.lists(st.sampled_from(["put", "tag", "note", "rename", "remove", "page", "unpage"]), max_size=8))
def test_undoing_everything_leaves_an_empty_library_and_redoing_the_full_one(
    tmp_path_factory: pytest.TempPathFactory, commands: list[str]
) -> None:
    with open_store(str(tmp_path_factory.mktemp("undo") / "library.db"), create=True) as store:
        states = [state(store)]
        for number, command in enumerate(commands):
            do(store, command, lambda change, number=number, command=command: act(change, command, number))  # type: ignore[misc]  # bound now
            if len(store.steps()) == len(states):
                states.append(state(store))
        for expected in reversed(states[:-1]):
            store.undo()
            assert state(store) == expected
        for expected in states[1:]:
            store.redo()
            assert state(store) == expected


def act(change: Change, command: str, number: int) -> None:
    key = next((key for key in sorted(change.taken_keys("k")) if change.item(key)), None)
    item = change.item(key) if key else None
    if command == "put" or item is None:
        change.put(replace(KNUTH, key=f"k{number}"))
    elif command == "tag":
        change.put(replace(item, reading=replace(item.reading, tags=(*item.reading.tags, f"t{number}"))))
    elif command == "note":
        change.put(replace(item, reading=replace(item.reading, notes=(Note("n", children=item.reading.notes),))))
    elif command == "rename":
        change.rename(item.key, f"k{number}")
    elif command == "remove":
        change.remove(item.key)
    else:
        mention = replace(SAYS.mentions[0], work=item.key)
        change.put_page(PAGE, replace(SAYS, mentions=(mention,) if command == "page" else ()))


def state(store: Store) -> object:
    page = store.page("log")
    return store.items(), store.tags(), page, store.meaning("log") if page else None, store.entries()


def test_a_removed_tree_of_notes_is_removed_again(store: Store) -> None:
    tree = Note("parent", children=(Note("child", children=(Note("grandchild"),)), Note("second")))
    noted = replace(KNUTH, reading=Reading(notes=(tree,)))
    do(store, "add", lambda change: change.put(noted))
    do(store, "remove", lambda change: change.remove("knuth1984"))
    for _ in range(2):
        store.undo()
    assert [store.redo().command, store.redo().command] == ["redo: add", "redo: remove"]
    assert store.items() == []
    store.undo()
    (back,) = store.items()
    assert [note.text for note in back.reading.notes[0].children] == ["child", "second"]


def test_notes_that_were_taken_away_are_taken_away_again(store: Store) -> None:
    tree = Note("parent", children=(Note("child"),))
    do(store, "add", lambda change: change.put(replace(KNUTH, reading=Reading(notes=(tree,)))))
    do(store, "clear", lambda change: change.put(replace(KNUTH, reading=Reading())))
    store.undo()
    assert store.redo().command == "redo: clear"
    assert store.items()[0].reading.notes == ()
