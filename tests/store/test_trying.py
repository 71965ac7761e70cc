"""What is tried is seen while it is tried, and has not happened afterwards."""

import pytest

from litlog.model.item import Item
from litlog.model.work import Work
from litlog.store import Store


def put(store: Store, key: str) -> None:
    with store.change("add") as change:
        change.put(Item(key=key, work=Work(title=key)))


def fail(store: Store) -> None:
    with store.change("add") as change:
        change.put(Item(key="two", work=Work(title="two")))
        raise ZeroDivisionError


def test_several_changes_see_each_other_and_are_all_taken_back(store: Store) -> None:
    with store.trying():
        put(store, "one")
        put(store, "two")
        assert {item.key for item in store.items()} == {"one", "two"}
    assert store.items() == []
    assert store.steps() == []


def test_a_change_that_fails_takes_back_itself_alone(store: Store) -> None:
    with store.trying():
        put(store, "one")
        with pytest.raises(ZeroDivisionError):
            fail(store)
        assert [item.key for item in store.items()] == ["one"]


def test_a_change_after_a_trial_stays(store: Store) -> None:
    with store.trying():
        put(store, "one")
    put(store, "two")
    assert [item.key for item in store.items()] == ["two"]
