"""Items go in and come out as they were; only what differs is written."""

from dataclasses import replace

import pytest

from litlog.errors import NotFound, Refused, StoreError
from litlog.model.dates import PartialDate
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import ArxivId, Doi, Url
from litlog.model.item import Encounter, Item, Relation, RelationKind
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor
from litlog.model.reading import Anchor, Note, Reading, Status, StatusChange
from litlog.model.records.queue import QueueEntry
from litlog.model.work import ContentsItem, Kind, Work
from litlog.store import Store

LOVELACE = Item(
    key="lovelace1843notes",
    work=Work(
        kind=Kind.ARTICLE,
        title="Notes on the Analytical Engine",
        contributors=(Contributor("Lovelace", "Ada", printed="A. A. L."),),
        issued=PartialDate(1843, 9, printed="September 1843"),
        identifiers=(Doi("10.1000/engine"), ArxivId("1706.03762", 5)),
        links=(Link("https://example.org/engine", LinkRole.ABSTRACT, "http://www.example.org/engine"),),
        aliases=("Note G",),
        contents=(ContentsItem("Note A", "691"), ContentsItem("Bernoulli numbers", "724", 2)),
        extra={"shelfmark": "C 12"},
    ),
    reading=Reading(
        (StatusChange(Status.WANT), StatusChange(Status.READ, PartialDate(2023, 3, 1), "p. 700")),
        ("computing/history", "poetry"),
        5,
        (Note("She saw it first.", anchor=Anchor("page", "694"), children=(Note("Loops!"), Note("And tests."))),),
    ),
    added="2023-03-01T08:00:00Z",
    encounters=(Encounter(PartialDate(2023, 3, 1), "", "lent by a friend"),),
    relations=(Relation(RelationKind.VERSION_OF, "menabrea1842sketch"),),
)


def put(store: Store, *items: Item, command: str = "add") -> None:
    with store.change(command) as change:
        for item in items:
            change.put(item)


def changed(item: Item, **reading: object) -> Item:
    return replace(item, reading=replace(item.reading, **reading))  # type: ignore[arg-type]  # fields named by the test


def test_an_item_comes_back_as_it_went_in(store: Store) -> None:
    put(store, LOVELACE)
    assert store.item("lovelace1843notes") == LOVELACE
    assert store.items() == [LOVELACE]


def test_what_does_not_count_in_comparisons_is_kept_too(store: Store) -> None:
    put(store, LOVELACE)
    work = store.items()[0].work
    assert work.issued is not None
    assert work.issued.printed == "September 1843"
    assert work.contributors[0].printed == "A. A. L."
    assert [one.version for one in work.identifiers if isinstance(one, ArxivId)] == [5]


def test_putting_the_same_again_is_no_step(store: Store) -> None:
    put(store, LOVELACE)
    put(store, LOVELACE)
    put(store, *store.items())
    assert len(store.steps()) == 1


def test_only_the_rows_that_differ_are_written(store: Store) -> None:
    put(store, LOVELACE)
    put(store, changed(LOVELACE, tags=("computing/history", "engines", "poetry")))
    assert store.steps()[0].changes == 2, "the new tag, and the one that moved"


def test_a_note_keeps_its_id_when_its_text_moves_or_changes(store: Store) -> None:
    put(store, LOVELACE)
    (note,) = store.items()[0].reading.notes
    loops = note.children[0]
    put(store, changed(LOVELACE, notes=(replace(loops, text="Loops, yes!"), replace(note, children=note.children[1:]))))
    first, second = store.items()[0].reading.notes
    assert (first.text, first.id, second.id) == ("Loops, yes!", loops.id, note.id)


def test_a_note_outlives_the_note_it_stood_under(store: Store) -> None:
    put(store, LOVELACE)
    (note,) = store.items()[0].reading.notes
    put(store, changed(LOVELACE, notes=note.children))
    assert [one.text for one in store.items()[0].reading.notes] == ["Loops!", "And tests."]


def test_tags_and_identifiers_may_change_places(store: Store) -> None:
    put(store, LOVELACE)
    swapped = replace(
        changed(LOVELACE, tags=("poetry", "computing/history")),
        work=replace(LOVELACE.work, identifiers=LOVELACE.work.identifiers[::-1]),
    )
    put(store, swapped)
    assert store.items() == [swapped]


def test_an_item_is_found_by_identifier_and_by_link(store: Store) -> None:
    put(store, LOVELACE)
    assert store.item_with(Doi("10.1000/engine")) == LOVELACE
    assert store.item_with(ArxivId("1706.03762")) == LOVELACE
    assert store.item_with(Url("https://example.org/engine")) == LOVELACE
    assert store.item_with(Url("https://example.org/Engine")) is None


def test_a_removed_item_leaves_nothing_but_its_key(store: Store) -> None:
    put(store, LOVELACE)
    with store.change("remove") as change:
        change.remove("lovelace1843notes")
    assert (store.items(), store.tags(), store.item("lovelace1843notes")) == ([], [], None)
    assert store.taken_keys("lovelace") == {"lovelace1843notes"}


def test_no_key_is_given_twice(store: Store) -> None:
    put(store, LOVELACE)
    with store.change("remove") as change:
        change.remove("lovelace1843notes")
    with pytest.raises(Refused, match="no key is given twice"):
        put(store, Item(key="lovelace1843notes", work=Work(title="Another")))


def test_an_older_key_still_finds_the_item_and_what_names_it(store: Store) -> None:
    put(store, LOVELACE, Item(key="other", work=Work(), relations=(Relation(RelationKind.CITES, "lovelace1843notes"),)))
    with store.change("rename") as change:
        change.rename("lovelace1843notes", "ada1843")
    found = store.item("lovelace1843notes")
    assert found is not None
    assert (found.key, found.former_keys) == ("ada1843", ("lovelace1843notes",))
    other = store.item("other")
    assert other is not None
    assert other.relations == (Relation(RelationKind.CITES, "ada1843"),)


def test_an_item_can_have_its_older_key_back(store: Store) -> None:
    put(store, LOVELACE)
    with store.change("rename") as change:
        change.rename("lovelace1843notes", "ada1843")
        change.rename("ada1843", "lovelace1843notes")
    assert [(one.key, one.former_keys) for one in store.items()] == [("lovelace1843notes", ("ada1843",))]


def test_a_key_of_another_item_is_refused(store: Store) -> None:
    put(store, LOVELACE, Item(key="other", work=Work()))
    with pytest.raises(Refused, match="given to another work"), store.change("rename") as change:
        change.rename("other", "lovelace1843notes")
    with store.change("rename") as change:
        change.rename("other", "third")
    with pytest.raises(Refused, match='older key of "third"'):
        put(store, Item(key="other", work=Work()))


def test_an_unknown_key_is_not_found(store: Store) -> None:
    for act in ("remove", "put_finding", "dequeue"):
        with pytest.raises(NotFound, match='No work is called "nobody"'), store.change(act) as change:
            getattr(change, act)(
                "nobody", *{"put_finding": [Finding(Work(), "you", Trust.READER)]}.get(act, ["x"] * (act == "dequeue"))
            )


def test_a_batch_sees_its_own_writes(store: Store) -> None:
    with store.change("import") as change:
        change.put(LOVELACE)
        assert change.item("lovelace1843notes") == LOVELACE
        assert change.item_with(Doi("10.1000/engine")) == LOVELACE
        assert change.taken_keys("love") == {"lovelace1843notes"}


def test_an_exception_takes_everything_back(store: Store) -> None:
    with pytest.raises(Refused):
        put(store, LOVELACE, Item(key="thief", work=Work(), former_keys=("lovelace1843notes",)))
    assert (store.items(), store.steps(), store.taken_keys("")) == ([], [], set())


def test_one_finding_a_source_the_most_trusted_first(store: Store) -> None:
    put(store, LOVELACE)
    with store.change("refresh") as change:
        change.put_finding("lovelace1843notes", Finding(Work(title="Old"), "crossref", Trust.REGISTRY, "2023-01-01"))
        change.put_finding("lovelace1843notes", Finding(Work(title="New"), "crossref", Trust.REGISTRY, "2023-02-01"))
        change.put_finding("lovelace1843notes", Finding(Work(title="Mine"), "you", Trust.READER))
    assert [(one.source, one.work.title) for one in store.findings("lovelace1843notes")] == [
        ("you", "Mine"),
        ("crossref", "New"),
    ]


def test_the_queue_holds_a_request_once(store: Store) -> None:
    put(store, LOVELACE)
    entry = QueueEntry("lovelace1843notes", "doi:10.1000/engine", "no network", 0, "2023-03-20T10:00:00Z")
    with store.change("queue") as change:
        change.enqueue(entry)
        change.enqueue(replace(entry, tries=1))
    assert store.queue() == [replace(entry, tries=1)]
    with store.change("refresh") as change:
        change.dequeue("lovelace1843notes", "doi:10.1000/engine")
    assert store.queue() == []


def test_tags_are_counted(store: Store) -> None:
    put(store, LOVELACE, Item(key="b", work=Work(), reading=Reading(tags=("poetry", "Äther"))))
    assert store.tags() == [("Äther", 1), ("computing/history", 1), ("poetry", 2)]


def test_half_a_character_is_refused(store: Store) -> None:
    with pytest.raises(StoreError):
        put(store, Item(key="half", work=Work(title="\ud800")))
    assert store.count() == 0


def test_a_nul_character_is_kept_where_the_database_can(sqlite_store: Store, postgres_store: Store) -> None:
    nul = Item(key="nul", work=Work(title="a\0b"))
    put(sqlite_store, nul)
    assert sqlite_store.items() == [nul]
    with pytest.raises(StoreError, match="NUL"):
        put(postgres_store, nul)
    assert postgres_store.count() == 0


def test_notes_nest_deep(store: Store) -> None:
    note = Note("the innermost")
    for _ in range(300):
        note = Note("around", children=(note,))
    put(store, Item(key="deep", work=Work(), reading=Reading(notes=(note,))))
    assert store.items()[0].reading.notes[0].children[0].text == "around"
