"""Many new items put in at once: what is there afterwards is what one by one would have put there."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from litlog.errors import Refused
from litlog.model.finding import Finding, Trust
from litlog.model.item import Item
from litlog.model.reading import Note, Reading
from litlog.model.records.queue import QueueEntry
from litlog.model.work import Work
from litlog.query.terms import Words
from litlog.store import Store
from litlog.store.items.bulk_insert import NewItem

TIDES = Item(
    key="marsh1936tides",
    work=Work(title="The Tides"),
    reading=Reading(tags=("sea",), notes=(Note("High water.", children=(Note("At noon."),)), Note("Low water."))),
    former_keys=("marsh1936",),
)
MAPS = Item(key="weiss1971maps", work=Work(title="Maps"), reading=Reading(notes=(Note("On paper."),)))
SAID = Finding(Work(title="The Tides"), "page:log", Trust.LOG, "2024-01-01T00:00:00Z")
ASKED = QueueEntry(TIDES.key, "url:https://sea.example/tides", "met on a page", queued_at="2024-01-01T00:00:00Z")


def add(store: Store, *new: NewItem) -> None:
    with store.change("import") as change:
        change.add(new)


def found(items: Sequence[Item]) -> set[str]:
    return {one.key for one in items}


def test_new_items_come_back_with_what_was_said_and_is_asked(store: Store) -> None:
    add(store, NewItem(TIDES, [SAID], [ASKED]), NewItem(MAPS))

    assert [store.item(key) for key in ("marsh1936tides", "marsh1936", "weiss1971maps")] == [TIDES, TIDES, MAPS]
    assert store.findings(TIDES.key) == [SAID]
    assert store.queue() == [ASKED]
    assert found(store.items(Words(("water",)))) == {TIDES.key}


def test_one_undo_takes_all_of_them_back(store: Store) -> None:
    add(store, NewItem(TIDES, [SAID], [ASKED]), NewItem(MAPS))
    store.undo()

    assert (store.count(), store.queue(), store.items(Words(("maps",)))) == (0, [], [])


def test_more_items_than_one_statement_takes(store: Store) -> None:
    many = [NewItem(replace(MAPS, key=f"weiss{number}")) for number in range(1001)]
    add(store, *many)

    assert store.count() == 1001


@pytest.mark.parametrize("taken", ["marsh1936tides", "marsh1936"])
def test_a_key_that_another_has_or_had_is_refused_and_nothing_is_added(store: Store, taken: str) -> None:
    add(store, NewItem(TIDES))

    with pytest.raises(Refused, match=taken):
        add(store, NewItem(MAPS), NewItem(replace(MAPS, key=taken)))
    assert store.count() == 1
