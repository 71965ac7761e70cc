"""Two items that are one become one; nothing of either is lost, and undo takes all of it back."""

from dataclasses import replace
from pathlib import Path

import pytest

from litlog.errors import NotFound, UsageError
from litlog.library.adding import Facts, add
from litlog.library.editing import change_items, edit
from litlog.library.exporting import rendered
from litlog.library.history import undo
from litlog.library.importing import import_file
from litlog.library.items.item_merging import merge_items
from litlog.library.library import Library
from litlog.library.lookup import the_item
from litlog.library.metadata_lookup.enriching import waiting
from litlog.model.item import Relation, RelationKind
from litlog.model.reading import Note, Status

LOG = """\
## 2023 Log
* 2/21 - read [Rings](https://example.org/rings)
* 2/23 - read [Ideals](https://example.org/ideals)
"""


@pytest.fixture
def two(library: Library) -> Library:
    """Return a library with two works, "rings" and "ideals", and a third that speaks of "ideals"."""
    add(
        library,
        ["10.1000/182"],
        Facts(key="rings", title="Rings", tags=("algebra",), note="of rings", status=Status.WANT),
    )
    add(
        library,
        ["10.1000/183"],
        Facts(key="ideals", date="1921", tags=("ideal",), note="of ideals", status=Status.READ),
    )
    add(library, [], Facts(key="review", title="A Review of Ideals"))
    speaking = Note("see there", cites=("ideals",))
    change_items(
        library,
        [the_item(library, "review")],
        lambda item: replace(
            item,
            relations=(Relation(RelationKind.DISCUSSES, "ideals"),),
            reading=replace(item.reading, notes=(speaking,)),
        ),
        "test",
    )
    return library


def test_all_of_the_one_is_the_others(two: Library) -> None:
    edit(two, the_item(two, "ideals"), {"key": "ideale"})
    item = merge_items(two, "rings", "ideale")
    assert item == the_item(two, "rings")
    assert item.former_keys == ("ideals", "ideale")
    assert (item.work.title, item.work.year) == ("Rings", 1921)
    assert {str(one) for one in item.work.identifiers} == {"doi:10.1000/182", "doi:10.1000/183"}
    assert item.reading.tags == ("algebra", "ideal")
    assert [note.text for note in item.reading.notes] == ["of rings", "of ideals"]
    assert {one.status for one in item.reading.statuses} == {Status.WANT, Status.READ}
    assert the_item(two, "ideals").key == "rings"


def test_what_others_say_of_it_they_say_of_the_one(two: Library) -> None:
    merge_items(two, "rings", "ideals")
    review = the_item(two, "review")
    assert [one.key for one in review.relations] == ["rings"]
    assert [note.cites for note in review.reading.notes] == [("rings",)]


def test_an_item_does_not_speak_of_itself(two: Library) -> None:
    assert merge_items(two, "review", "ideals").relations == ()


def test_what_was_still_to_be_asked_is_asked_of_the_one(two: Library) -> None:
    merge_items(two, "rings", "ideals")
    assert [(one.key, one.identifier) for one in waiting(two)] == [
        ("rings", "doi:10.1000/182"),
        ("rings", "doi:10.1000/183"),
    ]


def test_the_reader_stays_one_voice_that_can_be_taken_back(two: Library) -> None:
    merge_items(two, "rings", "ideals")
    edit(two, the_item(two, "rings"), {"date": "", "title": ""})
    item = the_item(two, "rings")
    assert (item.work.title, item.work.issued) == ("", None)


def test_mentions_on_pages_move(library: Library, tmp_path: Path) -> None:
    (tmp_path / "log.md").write_text(LOG)
    import_file(library, tmp_path / "log.md")
    rings, ideals = (item.key for item in library.store.items()[::-1])
    item = merge_items(library, rings, ideals)
    assert [str(one.on) for one in the_item(library, item.key).encounters] == ["2023-02-21", "2023-02-23"]
    assert {key for entry in library.store.entries() for key in entry.keys} == {rings}


def test_a_page_that_was_joined_can_be_read_again(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "log.md"
    file.write_text(LOG)
    import_file(library, file)
    rings, ideals = (item.key for item in library.store.items()[::-1])
    merge_items(library, rings, ideals)
    file.write_text(LOG + "* 2/24 - thought about both\n")
    import_file(library, file)
    [item] = library.store.items()
    assert {link.url for link in item.work.links} == {"https://example.org/rings", "https://example.org/ideals"}
    assert len(item.encounters) == 2


def test_undo_of_joining_brings_both_back(two: Library) -> None:
    before = rendered(two, "json"), waiting(two)
    merge_items(two, "rings", "ideals")
    undo(two)
    assert (rendered(two, "json"), waiting(two)) == before


def test_joining_needs_two(two: Library) -> None:
    with pytest.raises(UsageError, match="the same item"):
        merge_items(two, "rings", "doi:10.1000/182")
    with pytest.raises(NotFound):
        merge_items(two, "rings", "nobody")
    assert len(two.store.items()) == 3
