"""Properties: any item comes back as it was put, and SQL finds what `matches` finds in memory."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Doi, Url
from litlog.model.item import Encounter, Item
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor, Role
from litlog.model.reading import Note, Reading, Status, StatusChange
from litlog.model.work import Kind, Work
from litlog.query.matching import matches
from litlog.query.terms import HAVINGS, AllOf, AnyOf, Between, Column, Exactly, Has, Not, Query, Words
from litlog.query.words import words
from litlog.store import Store, open_store
from strategies import items

WORDS = ["graph", "graphs", "godel", "the", "深", "度", "10", "2017"]
SHELF = [
    Item(
        key="godel1931",
        work=Work(
            kind=Kind.PAPER,
            title="Über formal unentscheidbare Sätze",
            subtitle="the Graph",
            contributors=(Contributor("Gödel", "Kurt"),),
            issued=PartialDate(1931),
            identifiers=(Doi("10.1007/bf01700692"),),
            links=(Link("https://example.org/Graph.pdf", LinkRole.PDF),),
        ),
        reading=Reading((StatusChange(Status.READ),), ("logic/proof", "Graphs"), 5, (Note("THE graph of 2017"),)),
        former_keys=("goedel",),
        added="2017-03-01T10:00:00Z",
        encounters=(Encounter(text="graph of graphs, the"),),
    ),
    Item(
        key="deep", work=Work(title="深度学习", kind=Kind.BOOK, abstract="the graph"), reading=Reading(tags=("logic",))
    ),
    Item(
        key="clip",
        work=Work(
            title="graph theory",
            issued=PartialDate(2017, 23),
            contributors=(Contributor(literal="The Graph", role=Role.CHANNEL),),
            identifiers=(Url("https://example.org/10"),),
        ),
        reading=Reading((StatusChange(Status.READ), StatusChange(Status.WANT)), ("logical",), 1),
        added="2020-01-01T00:00:00Z",
    ),
    Item(key="bare", work=Work()),
]

one_word = st.sampled_from(WORDS)
leaves: st.SearchStrategy[Query] = st.one_of(
    st.builds(
        Words,
        st.lists(one_word, min_size=1, max_size=2).map(tuple),
        st.sampled_from(get_args(Column)),
        st.booleans(),
    ),
    st.builds(Exactly, st.just("tag"), st.sampled_from(["logic", "LOGIC/proof", "graph", "graphs"])),
    st.builds(Exactly, st.just("kind"), st.sampled_from(["paper", "Book", "video"])),
    st.builds(Exactly, st.just("status"), st.sampled_from(["read", "want", ""])),
    st.builds(Exactly, st.just("key"), st.sampled_from(["goedel", "DEEP", "none"])),
    st.builds(Exactly, st.just("doi"), st.sampled_from(["10.1007/BF01700692", "10.1/x"])),
    st.builds(Exactly, st.just("url"), st.sampled_from(["https://example.org/10", "https://example.org/graph.pdf"])),
    st.builds(
        Between, st.just("year"), st.none() | st.sampled_from([1931, 2017]), st.none() | st.sampled_from([1931, 2017])
    ),
    st.builds(Between, st.just("rating"), st.none() | st.integers(0, 6), st.none() | st.integers(0, 6)),
    st.builds(
        Between,
        st.sampled_from(["date", "added"]),
        st.none() | st.sampled_from(["1931-01-01", "2017-03-01", "2017-10-01"]),
        st.none() | st.sampled_from(["1931-01-01", "2017-03-01", "2020-01-01"]),
    ),
    st.builds(Has, st.sampled_from(HAVINGS)),
)
queries = st.recursive(
    leaves,
    lambda terms: st.one_of(
        st.builds(Not, terms),
        st.builds(AllOf, st.lists(terms, max_size=3).map(tuple)),
        st.builds(AnyOf, st.lists(terms, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def shelf(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    is_file = request.param == "sqlite"
    folder = tmp_path_factory.mktemp("shelf")
    location = str(folder / "library.db") if is_file else request.getfixturevalue("new_database")()
    with open_store(location, create=is_file) as store:
        put(store, SHELF)
        yield store


@settings(max_examples=200)
@given(queries)
def test_sql_finds_what_memory_finds(shelf: Store, query: Query) -> None:
    expected = {item.key for item in SHELF if matches(query, item)}
    assert {item.key for item in shelf.items(query)} == expected
    assert shelf.count(query) == len(expected)
    assert {hit.item.key for hit in shelf.search(query) if hit.item} == expected


@pytest.mark.parametrize(
    ("sort", "keys"),
    [
        ("added", ["clip", "godel1931", "bare", "deep"]),
        ("key", ["bare", "clip", "deep", "godel1931"]),
        ("title", ["bare", "clip", "godel1931", "deep"]),
        ("author", ["godel1931", "clip", "bare", "deep"]),
        ("year", ["clip", "godel1931", "bare", "deep"]),
        ("rating", ["godel1931", "clip", "bare", "deep"]),
        ("status", ["clip", "godel1931", "bare", "deep"]),
    ],
)
def test_lists_are_in_the_order_asked_for(shelf: Store, sort: str, keys: list[str]) -> None:
    assert [item.key for item in shelf.items(sort=sort)] == keys
    assert [item.key for item in shelf.items(sort=sort, limit=2)] == keys[:2]


def test_an_order_that_there_is_not_is_a_mistake(shelf: Store) -> None:
    with pytest.raises(UsageError, match="no order"):
        shelf.items(sort="colour")


def alone(found: list[Item]) -> list[Item]:
    """Return items as a store keeps them: nothing twice, no key of another item, no encounter that a page tells of."""
    return [
        replace(
            item,
            former_keys=tuple(f"{item.key}-{number}" for number, _ in enumerate(item.former_keys)),
            encounters=tuple(one for one in item.encounters if not one.page),
            work=replace(item.work, identifiers=tuple(dict.fromkeys(item.work.identifiers))),
            reading=replace(item.reading, tags=tuple(dict.fromkeys(item.reading.tags))),
        )
        for item in found
    ]


@settings(max_examples=25)
@given(st.lists(items, max_size=3, unique_by=lambda item: item.key).map(alone), st.data())
def test_any_item_comes_back_and_is_found(stored: list[Item], data: st.DataObject) -> None:
    with empty_store() as store:
        put(store, stored)
        assert by_key(store.items()) == by_key(stored)
        query = data.draw(words_of(stored))
        assert {item.key for item in store.items(query)} == {item.key for item in stored if matches(query, item)}


@settings(max_examples=25)
@given(st.lists(items, min_size=2, max_size=3, unique_by=lambda item: item.key).map(alone))
def test_any_item_becomes_any_other_and_undo_brings_it_back(stored: list[Item]) -> None:
    turned = [
        replace(one, work=other.work, reading=other.reading, relations=other.relations, added=other.added)
        for one, other in zip(stored, stored[::-1], strict=True)
    ]
    with empty_store() as store:
        put(store, stored)
        put(store, turned)
        assert by_key(store.items()) == by_key(turned)
        if len(store.steps()) == 2:
            store.undo()
            assert by_key(store.items()) == by_key(stored)


@contextmanager
def empty_store() -> Iterator[Store]:
    with TemporaryDirectory() as folder, open_store(str(Path(folder, "library.db")), create=True) as store:
        yield store


def put(store: Store, found: list[Item]) -> None:
    with store.change("put") as change:
        for item in found:
            change.put(item)


def by_key(found: list[Item]) -> dict[str, Item]:
    return {item.key: item for item in found}


def words_of(found: list[Item]) -> st.SearchStrategy[Query]:
    """Return queries for words that are there."""
    spoken = sorted({word for item in found for word in words(item.work.title)}) or ["nothing"]
    return st.builds(Words, st.tuples(st.sampled_from(spoken)), st.just("any"), st.booleans())
