"""What is tried is seen while it is tried, and has not happened afterwards."""

from pathlib import Path

import pytest

from litlog.errors import StoreError
from litlog.model.item import Item
from litlog.model.work import Work
from litlog.store import Store, open_store


def put(store: Store, key: str) -> None:
    with store.change("add") as change:
        change.put(Item(key=key, work=Work(title=key)))


def put_many(store: Store) -> None:
    with store.change("import") as change:
        for number in range(1000):
            change.put(Item(key=f"k{number}", work=Work(title="long " * 200)))


def fail(store: Store) -> None:
    with store.change("add") as change:
        change.put(Item(key="two", work=Work(title="two")))
        raise ZeroDivisionError


def test_several_changes_see_each_other_and_are_all_taken_back(store: Store) -> None:
    with store.dry_run():
        put(store, "one")
        put(store, "two")
        assert {item.key for item in store.items()} == {"one", "two"}
    assert store.items() == []
    assert store.steps() == []


def test_a_change_that_fails_takes_back_itself_alone(store: Store) -> None:
    with store.dry_run():
        put(store, "one")
        with pytest.raises(ZeroDivisionError):
            fail(store)
        assert [item.key for item in store.items()] == ["one"]


def test_a_change_after_a_trial_stays(store: Store) -> None:
    with store.dry_run():
        put(store, "one")
    put(store, "two")
    assert [item.key for item in store.items()] == ["two"]


def test_a_full_disk_is_told_by_a_trial_too_and_nothing_of_it_stays(path: Path) -> None:
    """The limit on pages makes SQLite fail as it does on a full disk: it takes back all of the trial by itself."""
    with open_store(str(path), create=True) as store:
        put(store, "one")
        raw = store._connection.raw  # type: ignore[attr-defined]  # there is no public way to have a full disk
        raw.execute(f"PRAGMA max_page_count = {raw.execute('PRAGMA page_count').fetchone()[0] + 20}")
        with store.dry_run():
            with pytest.raises(StoreError, match="no room left"):
                put_many(store)
            put(store, "two")
        raw.execute("PRAGMA max_page_count = 1073741823")
        assert [item.key for item in store.items()] == ["one"]
        put(store, "three")
    with open_store(str(path)) as store:
        assert store.count() == 2
