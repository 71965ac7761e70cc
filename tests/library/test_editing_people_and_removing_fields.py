"""Each list of people is edited by itself, and a field is removed whoever told it."""

from dataclasses import replace

import pytest

from fake_source import FakeSource
from litlog.errors import UsageError
from litlog.library.adding import Facts, add
from litlog.library.editing import edit
from litlog.library.history import undo
from litlog.library.items.editable_fields import EDITABLE, field_text
from litlog.library.library import Library
from litlog.library.lookup import the_item
from litlog.library.metadata_lookup.enriching import enrich, waiting
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Doi
from litlog.model.item import Item
from litlog.model.links import Link
from litlog.model.people import Contributor, Role
from litlog.model.work import Kind, Work

CHAPTER = Work(
    kind=Kind.BOOK,
    genre="chapter",
    title="Of Ferries",
    subtitle="A Survey",
    contributors=(
        Contributor("Moss", "Ina"),
        Contributor("Brook", "Carl", role=Role.EDITOR, orcid="0000-0002"),
        Contributor("Stein", "Eva", role=Role.TRANSLATOR),
    ),
    issued=PartialDate(2011),
    revised=PartialDate(2012),
    container="Crossings",
    publisher="Quay",
    place="Leiden",
    series="Water",
    volume="3",
    issue="2",
    pages="10-19",
    edition="2",
    length="10 pages",
    language="en",
    abstract="On ferries.",
    identifiers=(Doi("10.1000/311"),),
    links=(Link("https://quay.example/ferries"),),
    aliases=("Ferries",),
)


@pytest.fixture
def item(library: Library) -> Item:
    """Return a chapter that a registry has told of."""
    add(library, ["10.1000/311"], Facts(key="ferries"))
    told = replace(library, sources=lambda: (FakeSource({"doi:10.1000/311": CHAPTER}),))
    list(enrich(told, waiting(library)))
    return the_item(library, "ferries")


def _named(item: Item, role: Role) -> list[str]:
    return [one.name for one in item.work.contributors if one.role is role]


def test_new_authors_leave_editors_and_translators(library: Library, item: Item) -> None:
    changed = edit(library, item, {"authors": "Moss, Ina B."})
    assert _named(changed, Role.AUTHOR) == ["Ina B. Moss"]
    assert [one for one in changed.work.contributors if one.role is not Role.AUTHOR] == list(CHAPTER.contributors[1:])


def test_new_editors_leave_authors(library: Library, item: Item) -> None:
    changed = edit(library, item, {"editors": "Carl Brook and Jo Wood", "translators": "Max Gale"})
    assert _named(changed, Role.AUTHOR) == ["Ina Moss"]
    assert _named(changed, Role.EDITOR) == ["Carl Brook", "Jo Wood"]
    assert _named(changed, Role.TRANSLATOR) == ["Max Gale"]
    assert [one.orcid for one in changed.work.contributors if one.family == "Brook"] == ["0000-0002"]


def test_one_person_may_be_author_and_editor(library: Library, item: Item) -> None:
    changed = edit(library, item, {"authors": "Carl Brook"})
    assert (_named(changed, Role.AUTHOR), _named(changed, Role.EDITOR)) == (["Carl Brook"], ["Carl Brook"])


def test_an_empty_value_takes_back_one_list_of_people(library: Library, item: Item) -> None:
    edit(library, item, {"authors": "Someone Else", "editors": "Jo Wood"})
    changed = edit(library, the_item(library, "ferries"), {"authors": ""})
    assert (_named(changed, Role.AUTHOR), _named(changed, Role.EDITOR)) == (["Ina Moss"], ["Jo Wood"])
    changed = edit(library, the_item(library, "ferries"), {"editors": ""})
    assert changed.work == item.work


@pytest.mark.parametrize("name", [name for name in EDITABLE if field_text(CHAPTER, name)])
def test_any_field_is_removed_and_undone(library: Library, item: Item, name: str) -> None:
    changed = edit(library, item, {}, unset=[name])
    assert field_text(item.work, name)
    # of several addresses the first one goes
    assert (
        field_text(changed.work, name) != field_text(item.work, name)
        if name == "url"
        else not field_text(changed.work, name)
    )
    for other in EDITABLE:
        if other != name:
            assert field_text(changed.work, other) == field_text(item.work, other)
    undo(library)
    assert the_item(library, "ferries") == item


def test_what_the_reader_set_is_removed_too(library: Library, item: Item) -> None:
    edit(library, item, {"publisher": "Pier"})
    assert edit(library, the_item(library, "ferries"), {}, unset=["publisher"]).work.publisher == ""


def test_a_field_that_is_not_there_cannot_be_removed(library: Library, item: Item) -> None:
    with pytest.raises(UsageError, match="publischer") as error:
        edit(library, item, {}, unset=["publischer"])
    assert "publisher" in error.value.hint


def test_one_kind_of_identifier_is_set_and_removed(library: Library, item: Item) -> None:
    changed = edit(library, item, {"isbn": "9780262033848"})
    assert [one.scheme for one in changed.work.identifiers] == ["doi", "isbn"]
    changed = edit(library, changed, {"doi": "10.1000/312"})
    assert sorted(map(str, changed.work.identifiers)) == ["doi:10.1000/312", "isbn:9780262033848"]
    changed = edit(library, changed, {}, unset=["doi"])
    assert [one.scheme for one in changed.work.identifiers] == ["isbn"]


def test_the_readers_own_side_is_set_and_removed_like_a_field(library: Library) -> None:
    add(library, [], Facts(title="Tides", key="tides", tags=("sea",)))
    values = {"rating": "4", "priority": "2", "status": "read", "tags": "salt, a/b", "publisher": "Shore"}
    item = edit(library, the_item(library, "tides"), values)
    reading = the_item(library, "tides").reading
    assert (reading.rating, reading.priority, reading.tags) == (4, 2, ("salt", "a/b"))
    assert (reading.status, item.work.publisher) == ("read", "Shore")
    edit(library, item, {}, unset=("rating", "priority", "status", "tags"))
    reading = the_item(library, "tides").reading
    assert (reading.rating, reading.priority, reading.tags, reading.statuses) == (None, None, (), ())


@pytest.mark.parametrize(("name", "value"), [("rating", "six"), ("rating", "6"), ("status", "raed"), ("tags", "a//b")])
def test_what_is_no_value_of_the_readers_side_is_refused(library: Library, name: str, value: str) -> None:
    add(library, [], Facts(title="Tides", key="tides"))
    with pytest.raises(UsageError):
        edit(library, the_item(library, "tides"), {name: value})
