"""What the reader sets is set: it wins, it can be taken back, and nothing else on the item changes."""

from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fake_source import FakeSource
from litlog.errors import LitlogError, NotFound, Refused, UsageError
from litlog.library.adding import Facts, add
from litlog.library.editing import change_items, edit, remove, rename_tag
from litlog.library.history import undo
from litlog.library.items.editable_fields import EDITABLE, field_text, with_field
from litlog.library.items.item_merging import merge_items
from litlog.library.items.reading_changes import with_note, with_number, with_tags, without_tags
from litlog.library.library import Library
from litlog.library.lookup import find_item, items_meant, the_item
from litlog.library.metadata_lookup.enriching import enrich, waiting
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Doi
from litlog.model.item import Item
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor, Role
from litlog.model.reading import Note
from litlog.model.work import Kind, Work
from strategies import works

BOOK = Work(
    title="Moderne Algebra",
    contributors=(
        Contributor("Waerden", "Bartel", "van der"),
        Contributor("Artin", "Emil", role=Role.EDITOR, orcid="0000-0001"),
    ),
    identifiers=(Doi("10.1000/182"), Doi("10.1000/999")),
    links=(Link("https://example.org/algebra", LinkRole.PUBLISHER), Link("https://example.org/slides")),
)


@pytest.fixture
def item(library: Library) -> Item:
    """Return an item about which a registry has told."""
    add(library, ["10.1000/182"], Facts(key="algebra"))
    told = replace(library, sources=lambda: (FakeSource({"doi:10.1000/182": BOOK}),))
    list(enrich(told, waiting(library)))
    return the_item(library, "algebra")


@given(works, st.sampled_from(EDITABLE))
def test_the_text_a_field_has_changes_nothing(work: Work, name: str) -> None:
    assert with_field(work, name, field_text(work, name)) == work


@given(works, st.sampled_from(EDITABLE), st.text(max_size=30))
def test_any_text_is_read_or_refused_and_reads_back(work: Work, name: str, text: str) -> None:
    with suppress(LitlogError):
        changed = with_field(work, name, text)
        assert with_field(work, name, text) == changed
        assert with_field(changed, name, field_text(changed, name)) == changed


@pytest.mark.parametrize(
    ("name", "text", "attribute", "value"),
    [
        ("title", "  Algebra ", "title", "Algebra"),
        ("date", "2023-02", "issued", PartialDate(2023, 2)),
        ("kind", "Book", "kind", Kind.BOOK),
        ("identifiers", "doi:10.1000/1 isbn:9780262035613", "identifiers", None),
        ("url", "HTTPS://Example.org/a?utm_source=x", "links", None),
        ("volume", "2", "volume", "2"),
    ],
)
def test_a_field_as_it_is_typed(name: str, text: str, attribute: str, value: object) -> None:
    read = getattr(with_field(Work(), name, text), attribute)
    assert read
    assert value in (None, read)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("date", "yesterday"),
        ("kind", "poem"),
        ("identifiers", "https://example.org/a"),
        ("identifiers", "nonsense"),
        ("url", "not an address"),
        ("colour", "red"),
        ("key", "two words"),
        ("key", ""),
    ],
)
def test_a_value_that_does_not_read_changes_nothing(name: str, text: str, library: Library, item: Item) -> None:
    with pytest.raises(LitlogError) as told:
        edit(library, item, {"title": "Other", name: text})
    assert told.value.hint
    assert the_item(library, "algebra") == item


def test_what_is_set_wins_and_an_empty_value_takes_it_back(library: Library, item: Item) -> None:
    assert edit(library, item, {"title": "Algebra"}).work.title == "Algebra"
    assert edit(library, item, {"title": ""}).work.title == "Moderne Algebra"


def test_people_that_stay_keep_what_is_known_of_them(library: Library, item: Item) -> None:
    people = field_text(item.work, "authors") + " and Emmy Noether"
    edited = edit(library, item, {"authors": people}).work.contributors
    assert (edited[0], edited[2]) == BOOK.contributors
    assert edited[1].family == "Noether"


def test_an_identifier_that_is_left_out_is_gone_and_undo_brings_it_back(library: Library, item: Item) -> None:
    assert len(item.work.identifiers) == 2
    assert edit(library, item, {"identifiers": "10.1000/182"}).work.identifiers == (Doi("10.1000/182"),)
    assert find_item(library, "doi:10.1000/999") is None
    undo(library)
    assert the_item(library, "doi:10.1000/999").key == "algebra"


def test_an_address_comes_first_and_the_others_stay(library: Library, item: Item) -> None:
    links = edit(library, item, {"url": "https://example.org/mine"}).work.links
    assert links[0].url == "https://example.org/mine"
    assert {link.url for link in links} > {link.url for link in BOOK.links}


def test_an_edit_of_an_item_read_long_ago_keeps_what_came_since(library: Library, item: Item) -> None:
    change_items(library, [item], lambda one: with_note(one, Note("since then")), "note")
    assert [note.text for note in edit(library, item, {"title": "Algebra"}).reading.notes] == ["since then"]


def test_an_item_that_was_removed_since_is_not_edited(library: Library, item: Item) -> None:
    remove(library, [item])
    with pytest.raises(NotFound, match="not in the library any more"):
        edit(library, item, {"title": "Algebra"})
    with pytest.raises(NotFound):
        change_items(library, [item], lambda one: with_number(one, "rating", 5), "rate")
    assert library.store.items() == []


def test_a_key_is_given_once_and_may_be_taken_again_by_its_own(library: Library, item: Item) -> None:
    add(library, [], Facts(title="Other", key="other"))
    renamed = edit(library, item, {"key": "waerden"})
    assert (renamed.key, renamed.former_keys) == ("waerden", (*item.former_keys, "algebra"))
    with pytest.raises(UsageError, match="is taken"):
        edit(library, the_item(library, "other"), {"key": "algebra"})
    assert edit(library, renamed, {"key": "algebra"}).key == "algebra"
    assert the_item(library, "waerden").key == "algebra"


def test_a_tag_is_renamed_with_those_under_it(library: Library) -> None:
    add(library, [], Facts(title="One", tags=("nlp", "NLP/bert", "nlpx")))
    [item] = rename_tag(library, "#nlp", "ml/nlp")
    assert set(item.reading.tags) == {"nlpx", "ml/nlp", "ml/nlp/bert"}
    with pytest.raises(NotFound, match='No work has the tag "nosuch"'):
        rename_tag(library, "nosuch", "other")


@pytest.mark.parametrize("tag", ["", "#", "a//b", "/a", "a,b"])
def test_what_is_no_tag(tag: str) -> None:
    with pytest.raises(UsageError):
        with_tags(Item(key="one", work=Work()), [tag])


def test_tags_are_put_on_and_taken_off_whatever_their_case() -> None:
    tagged = with_tags(Item(key="one", work=Work()), ["#ML", "ml", "a  b"])
    assert tagged.reading.tags == ("ML", "a b")
    assert without_tags(tagged, ["ml"]).reading.tags == ("a b",)


@pytest.mark.parametrize(("rating", "kept"), [(0, None), (5, 5)])
def test_a_rating_is_one_to_five(rating: int, kept: int | None) -> None:
    assert with_number(Item(key="one", work=Work()), "rating", rating).reading.rating == kept
    with pytest.raises(UsageError):
        with_number(Item(key="one", work=Work()), "rating", rating + 6)


def test_what_is_meant_is_a_key_an_identifier_or_a_query(library: Library, item: Item) -> None:
    for which in ("algebra", "doi:10.1000/182", "https://doi.org/10.1000/182", "title:moderne"):
        assert items_meant(library, which) == [item]
    with pytest.raises(NotFound, match="as a query it finds nothing"):
        items_meant(library, "title:nothing")
    with pytest.raises(NotFound) as told:
        the_item(library, "algebr")
    assert told.value.hint == "Did you mean algebra?"
    remove(library, [item])
    with pytest.raises(NotFound) as told:
        the_item(library, "algebr")
    assert "algebra" not in told.value.hint


def test_an_edit_keeps_the_key_that_a_work_was_given_meanwhile(library: Library) -> None:
    add(library, [], Facts(title="Tides", key="tides"))
    seen = the_item(library, "tides")
    edit(library, seen, {"key": "gray2020tides"})
    assert edit(library, seen, {"title": "Tides of Things"}).key == "gray2020tides"
    assert [item.key for item in library.store.items()] == ["gray2020tides"]


def test_a_work_that_was_merged_meanwhile_is_not_removed_as_another(library: Library) -> None:
    add(library, [], Facts(title="Tides", key="tides"))
    add(library, [], Facts(title="Rings of Rock", key="rings"))
    seen = the_item(library, "tides")
    merge_items(library, "rings", "tides")
    with pytest.raises(Refused, match='"tides" is called rings now'):
        remove(library, [seen])
    assert [item.key for item in library.store.items()] == ["rings"]
