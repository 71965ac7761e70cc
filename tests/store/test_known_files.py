"""What the library knows of files: what it wrote, and the bibliographies it read."""

from litlog.model.records.bibliography import Bibliography
from litlog.store import Store

REFS = Bibliography("/home/me/refs.bib", "import:refs.bib", b"% \xff not UTF-8\n")


def test_a_bibliography_is_kept_byte_for_byte_and_is_undone_with_its_step(store: Store) -> None:
    later = Bibliography("/home/me/moved.bib", "import:refs.bib", b"")
    for one in (REFS, later):
        with store.change("import") as change:
            change.put_bibliography(one)
    assert store.bibliographies() == [later]
    store.undo()
    assert store.bibliographies() == [REFS]
    store.undo()
    assert store.bibliographies() == []


def test_a_bibliography_that_says_the_same_is_no_step(store: Store) -> None:
    for _ in range(2):
        with store.change("import") as change:
            change.put_bibliography(REFS)
    assert len(store.steps()) == 1


def test_the_keys_that_an_export_wrote_are_those_of_the_last_one(store: Store) -> None:
    assert store.own_keys("/refs.bib") == frozenset()
    store.note_written("/refs.bib", "hash", keys=["b", "a"])
    assert store.own_keys("/refs.bib") == {"a", "b"}
    store.note_written("/refs.bib", "hash")
    assert store.own_keys("/refs.bib") == frozenset()
