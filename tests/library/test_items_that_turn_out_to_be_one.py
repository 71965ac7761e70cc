"""An answer may show that two items are one: they are joined, whichever came first, under the key that papers know."""

from dataclasses import replace

from asking import NOETHER, asked, keys, told
from fake_source import Reply
from litlog.library.adding import Facts, add
from litlog.library.library import Library
from litlog.library.metadata_lookup.enriching import enrich, waiting
from litlog.model.identifiers import Doi
from litlog.model.records.queue import QueueEntry
from litlog.model.work import Work


def test_two_items_that_wait_for_one_identifier_both_get_the_answer(library: Library) -> None:
    add(library, ["https://example.org/one"], Facts(title="One of Them", authors=("Ada Lovelace",)))
    add(library, ["https://example.org/two"], Facts(title="Quite Another", authors=("Emil Artin",)))
    entries = [QueueEntry(item.key, "doi:10.1000/182") for item in library.store.items()]
    answered = list(enrich(told(library, {"doi:10.1000/182": Work(container="Annalen")}), entries))
    assert len(answered) == 2
    assert {item.work.container for item in library.store.items()} == {"Annalen"}


def test_a_newer_item_that_turns_out_to_be_an_older_one_is_joined_to_it(library: Library) -> None:
    add(library, ["10.1000/182"], Facts(tags=("old",), note="first words"))
    asked(library, {"doi:10.1000/182": NOETHER})
    add(library, ["https://example.org/rings"], Facts(tags=("new",), note="second words"))
    assert keys(asked(library, {"url:https://example.org/rings": Work(identifiers=(Doi("10.1000/182"),))})) == [
        "noether1921ideal"
    ]
    [item] = library.store.items()
    assert item.reading.tags == ("old", "new")
    assert [note.text for note in item.reading.notes] == ["first words", "second words"]
    assert {link.url for link in item.work.links} >= {"https://example.org/rings"}
    assert library.store.queue() == []


def test_an_older_item_that_turns_out_to_be_a_newer_one_is_joined_to_it(library: Library) -> None:
    add(library, ["https://example.org/rings"])
    entries = waiting(library)
    add(library, ["10.1000/182"])
    page = Work(title="A Page", identifiers=(Doi("10.1000/182"),))
    list(enrich(told(library, {"url:https://example.org/rings": page}), entries))
    [item] = library.store.items()
    assert item.work.identifiers == (Doi("10.1000/182"),)
    assert [entry.identifier for entry in library.store.queue()] == ["doi:10.1000/182"]


def test_of_two_that_are_one_the_key_that_the_reader_typed_stays(library: Library) -> None:
    add(library, ["10.1000/182"])
    add(library, ["https://example.org/rings"], Facts(key="rings"))
    page = Work(title="Ideal Theory in Rings", identifiers=(Doi("10.1000/182"),))
    replies: dict[str, Reply] = {"url:https://example.org/rings": page, "doi:10.1000/182": NOETHER}
    asked(library, replies)
    assert [item.key for item in library.store.items()] == ["rings"]


def test_two_guesses_that_are_one_get_one_lasting_key(library: Library) -> None:
    add(library, ["10.1000/182"])
    add(library, ["https://example.org/rings"])
    entries = [entry for entry in waiting(library) if entry.identifier.startswith("url:")]
    page = replace(NOETHER, identifiers=(Doi("10.1000/182"),))
    list(enrich(told(library, {"url:https://example.org/rings": page}), entries))
    assert [item.key for item in library.store.items()] == ["noether1921ideal"]
