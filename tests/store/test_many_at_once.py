"""Several programs at one library at the same time."""

import subprocess
import sys
from pathlib import Path

from litlog.model.item import Item
from litlog.model.work import Work
from litlog.store import Store, open_store

ADDING = """
import sys
from litlog.model.item import Item
from litlog.model.work import Work
from litlog.store import Store, open_store
path, name = sys.argv[1:]
for number in range(20):
    with open_store(path, create=True) as store, store.change(f"add {name}{number}") as change:
        change.put(Item(key=f"{name}{number}", work=Work(title="A title of " + name)))
"""


def test_four_programs_make_one_library_and_add_to_it_at_once(path: Path) -> None:
    programs = [subprocess.Popen([sys.executable, "-c", ADDING, str(path), name]) for name in "abcd"]
    assert [program.wait(timeout=120) for program in programs] == [0, 0, 0, 0]
    with open_store(str(path)) as store:
        assert store.count() == 80
        assert [step.number for step in store.steps()] == list(range(80, 0, -1))


def test_a_reader_sees_one_state_while_another_writes(path: Path) -> None:
    with open_store(str(path), create=True) as writer, open_store(str(path)) as reader:
        with writer.change("add") as change:
            change.put(Item(key="one", work=Work()))
            assert reader.count() == 0
        assert reader.count() == 1


def test_a_reader_that_holds_a_state_sees_it_until_it_writes_or_lets_go(store: Store) -> None:
    with store.change("add") as change:
        change.put(Item(key="one", work=Work()))
    store.hold()
    store.hold()
    assert store.count() == 1
    store.note_written("a.md", "0" * 64)
    store.hold()
    with store.dry_run(), store.change("add") as change:
        change.put(Item(key="two", work=Work()))
    store.release()
    assert store.count() == 1
    store.release()


def test_a_held_state_is_one_while_another_writes(path: Path) -> None:
    with open_store(str(path), create=True) as writer, open_store(str(path)) as reader:
        reader.hold()
        assert reader.count() == 0
        with writer.change("add") as change:
            change.put(Item(key="one", work=Work()))
        assert (reader.count(), reader.items()) == (0, [])
        reader.release()
        assert reader.count() == 1
