"""Every field of a work and of the reader's side survives the store, JSON, a merge, an import and undo, and is found.

The fields are those of the dataclasses: one that is added must get a row in `SAMPLES`, which the first test asks
for, and then every place that forgets it fails by its name.
"""

from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from commands import CommandLine
from litlog.formats.csv.reader import IMPORTER as CSV
from litlog.formats.litlog_json.reader_writer import Export, library_from_json, library_to_json
from litlog.library.bibliographies.import_entries import Entries
from litlog.library.copies.restore import import_library
from litlog.library.items.item_merging import merge_items
from litlog.library.items.provenance import put_new
from litlog.library.library import Library
from litlog.library.locate import Place
from litlog.library.lookup import the_item
from litlog.model.dates import PartialDate
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import Doi
from litlog.model.item import Item
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor
from litlog.model.reading import Anchor, Note, NoteKind, Reading, Status, StatusChange
from litlog.model.reading_fields import NUMBERS, READING_FIELDS
from litlog.model.work import ContentsItem, Kind, Work
from litlog.query.matching import matches
from litlog.query.parser import parse_query
from litlog.store import open_store

NOW = "2023-03-20T10:00:00Z"
TODAY = date(2023, 3, 20)
DAY = PartialDate(1998, 4, 2, printed="2 April 1998")
NOWHERE = ""
"""No query asks for the field."""

# By the field: a value that its bare holder (below) has not, and a query that finds it.
SAMPLES: dict[type, dict[str, tuple[Any, str]]] = {
    Work: {
        "kind": (Kind.BOOK, "kind:book"),
        "genre": ("essay", NOWHERE),
        "title": ("Gulls", "title:gulls"),
        "subtitle": ("A History", "title:history"),
        "contributors": ((Contributor("Reed", "Jo"),), "author:reed"),
        "and_others": (True, NOWHERE),
        "issued": (DAY, "year:1998 date:1998-04-02 has:date"),
        "revised": (DAY, NOWHERE),
        "container": ("Shores", "venue:shores"),
        "publisher": ("Harbour", "venue:harbour"),
        "place": ("Oslo", NOWHERE),
        "series": ("Waters", "venue:waters"),
        "volume": ("7", NOWHERE),
        "issue": ("3", NOWHERE),
        "pages": ("12–34", NOWHERE),
        "edition": ("2nd", NOWHERE),
        "length": ("18 min", NOWHERE),
        "abstract": ("Of salt.", "abstract:salt has:abstract"),
        "language": ("no", NOWHERE),
        "identifiers": ((Doi("10.1000/182"),), "doi:10.1000/182 has:doi"),
        "links": ((Link("https://a.example/tides.pdf", LinkRole.PDF),), "url:a.example/tides.pdf has:pdf has:url"),
        "aliases": (("TID",), "title:tid"),
        "contents": ((ContentsItem("Ebb", "3", 2),), "has:contents"),
        "extra": ({"shelf": "B4"}, NOWHERE),
    },
    Reading: {
        "statuses": ((StatusChange(Status.READ, DAY, "all"),), "status:read is:read has:status"),
        "tags": (("sea/tides",), "tag:sea tag:sea/tides has:tag"),
        "rating": (4, "rating:4 rating:>=4 rating:3..5 has:rating"),
        "notes": ((Note("ebb"),), "note:ebb has:note"),
        "priority": (3, "priority:3 priority:>=3 priority:2..4 has:priority"),
    },
    StatusChange: {
        "status": (Status.ABANDONED, "status:abandoned"),
        "on": (DAY, NOWHERE),
        "progress": ("p. 120", NOWHERE),
    },
    Note: {
        "text": ("flood", "note:flood"),
        "kind": (NoteKind.QUOTE, NOWHERE),
        "anchor": (Anchor("page", "74"), NOWHERE),
        "heading": ("Springs", "note:springs"),
        "noted": (DAY, NOWHERE),
        "children": ((Note("neap"),), "note:neap"),
        "cites": (("other",), NOWHERE),
        "page": ("log", NOWHERE),
    },
    Anchor: {"kind": ("section", NOWHERE), "value": ("4.1", NOWHERE), "end": ("9", NOWHERE)},
}
NOT_KEPT = {(Note, "id")}
"""The number of a note is the store's own."""

BARE = Item(key="tides", work=Work(title="Tides", contributors=(Contributor("Moss", "Ada"),)), added=NOW)
BARE_CHANGE, BARE_NOTE, BARE_ANCHOR = StatusChange(Status.WANT), Note("a note"), Anchor("page", "1")

CASES = [(kind, name) for kind, samples in SAMPLES.items() for name in samples]
each_field = pytest.mark.parametrize(("kind", "name"), CASES, ids=[f"{kind.__name__}.{name}" for kind, name in CASES])
each_of_reading = pytest.mark.parametrize("name", SAMPLES[Reading])
each_number = pytest.mark.parametrize("name", [one.name for one in NUMBERS])


def holder(kind: type) -> Item:
    """Return an item in which there is one of this kind, bare."""
    if kind is StatusChange:
        return replace(BARE, reading=Reading(statuses=(BARE_CHANGE,)))
    if kind is Note:
        return replace(BARE, reading=Reading(notes=(BARE_NOTE,)))
    if kind is Anchor:
        return replace(BARE, reading=Reading(notes=(replace(BARE_NOTE, anchor=BARE_ANCHOR),)))
    return BARE


def part(kind: type, item: Item) -> Any:
    """Return the one of this kind that an item holds."""
    if kind in (Work, Reading):
        return item.work if kind is Work else item.reading
    if kind is StatusChange:
        return item.reading.statuses[0]
    return item.reading.notes[0] if kind is Note else item.reading.notes[0].anchor


def sample(kind: type, name: str) -> Item:
    """Return an item in which this field alone has a value."""
    bare = holder(kind)
    new = replace(part(kind, bare), **{name: SAMPLES[kind][name][0]})
    if kind is Work:
        return replace(bare, work=new)
    if kind is Reading:
        return replace(bare, reading=new)
    if kind is StatusChange:
        return replace(bare, reading=Reading(statuses=(new,)))
    return replace(bare, reading=Reading(notes=(new if kind is Note else replace(BARE_NOTE, anchor=new),)))


def value(kind: type, name: str, item: Item) -> Any:
    return getattr(part(kind, item), name)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    database = str(tmp_path / "library.db")
    with open_store(database, create=True, now=lambda: NOW) as store:
        yield Library(store, Place(database, tmp_path), today=lambda: TODAY, now=lambda: NOW)


def put(library: Library, item: Item) -> None:
    with library.store.change("put") as change:
        change.put(item)


def test_every_field_has_a_sample() -> None:
    here = {(kind, one.name) for kind in SAMPLES for one in fields(kind)}
    assert here - NOT_KEPT == set(CASES)
    assert [case for case in CASES if value(*case, sample(*case)) == value(*case, holder(case[0]))] == []


def test_every_field_of_the_reader_has_a_row_in_the_table() -> None:
    assert {one.name for one in READING_FIELDS} == {one.name for one in fields(Reading)}


@each_field
def test_the_store_keeps_it(library: Library, kind: type, name: str) -> None:
    item = sample(kind, name)
    put(library, item)
    assert value(kind, name, the_item(library, "tides")) == value(kind, name, item)


@each_field
def test_undo_takes_it_back_and_brings_it_back(library: Library, kind: type, name: str) -> None:
    before, after = holder(kind), sample(kind, name)
    for item in (before, after, before):
        put(library, item)
    for expected in (after, before):
        library.store.undo()
        assert value(kind, name, the_item(library, "tides")) == value(kind, name, expected)


@each_field
def test_json_keeps_it(kind: type, name: str) -> None:
    item = sample(kind, name)
    [read] = library_from_json(library_to_json(Export((item,)))).items
    assert value(kind, name, read) == value(kind, name, item)


@each_field
def test_another_library_takes_it_in(library: Library, kind: type, name: str) -> None:
    item = sample(kind, name)
    import_library(library, library_to_json(Export((item,))), "import")
    assert value(kind, name, the_item(library, "tides")) == value(kind, name, item)


@each_field
def test_a_merge_of_two_items_keeps_it(library: Library, kind: type, name: str) -> None:
    """What only the item that goes says is what the item that stays says from then on."""
    item = sample(kind, name)
    with library.store.change("put") as change:
        put_new(change, BARE, [Finding(BARE.work, "web", Trust.WEB_PAGE, NOW)])
        put_new(change, replace(item, key="gone"), [Finding(item.work, "refs.bib", Trust.BIBLIOGRAPHY, NOW)])
    merge_items(library, "tides", "gone")
    assert value(kind, name, the_item(library, "tides")) == value(kind, name, item)


@each_of_reading
def test_an_import_adds_it_to_a_work_that_is_here(library: Library, name: str) -> None:
    known = replace(BARE, work=replace(BARE.work, identifiers=(Doi("10.1000/182"),)))
    entry = replace(sample(Reading, name), key="", work=known.work)
    with library.store.change("put") as change:
        put_new(change, known, [Finding(known.work, "web", Trust.WEB_PAGE, NOW)])
        Entries(change, "refs.bib", NOW).take(entry)
    assert value(Reading, name, the_item(library, "tides")) == value(Reading, name, entry)


@each_field
def test_a_query_finds_it_in_memory_and_in_the_store_alike(library: Library, kind: type, name: str) -> None:
    with_it, without = sample(kind, name), replace(holder(kind), key="plain")
    put(library, with_it)
    put(library, without)
    for word in SAMPLES[kind][name][1].split():
        query = parse_query(word, TODAY)
        found = [item.key for item in (with_it, without) if matches(query, item)]
        assert found == [item.key for item in library.store.items(query)] == ["tides"], word


@each_of_reading
def test_the_language_has_a_name_for_it(name: str) -> None:
    asked = next(one.asked for one in READING_FIELDS if one.name == name)
    words = SAMPLES[Reading][name][1].split()
    assert f"has:{asked}" in words
    assert any(word.startswith(f"{asked}:") for word in words)


SHOWING = (("list", "key:low"), ("show", "low"), ("export", "markdown", "key:low", "-o", "-"))


@each_number
def test_a_number_goes_through_the_command_line(litlog: CommandLine, name: str) -> None:
    for key in ("low", "high", "none"):
        litlog("add", "--title", key.title(), "--key", key)
    shown = {words: litlog(*words) for words in SHOWING}
    litlog("mark", "low", f"--{name}", "2")
    assert [words for words in SHOWING if litlog(*words) == shown[words]] == []
    litlog("mark", "high", "want", f"--{name}", "4")
    assert [one["key"] for one in litlog.json("list", "--sort", name)] == ["high", "low", "none"]
    assert [one.get(name) for one in litlog.json("list", "--sort", "key")] == [4, 2, None]
    assert [one["key"] for one in litlog.json("list", f"{name}:>=3")] == ["high"]
    litlog("mark", "low", f"--{name}", "0")
    assert [one["key"] for one in litlog.json("list", f"has:{name}")] == ["high"]
    litlog("undo")
    assert [one["key"] for one in litlog.json("list", f"{name}:2")] == ["low"]
    assert litlog.run("mark", "low", f"--{name}", "6").code == 2
    assert f"{name}:>=4" in litlog.run("list", f"{name}:many").err


@each_number
def test_a_number_goes_through_a_table(litlog: CommandLine, name: str) -> None:
    litlog("add", "--title", "Tides", "--key", "tides")
    litlog("mark", "tides", f"--{name}", "4")
    [item] = CSV.parse(litlog("export", "csv", "-o", "-").encode()).items
    assert getattr(item.reading, name) == 4
    [odd] = CSV.parse(f"title,{name}\nTides,soon\n".encode()).items
    assert getattr(odd.reading, name) is None
    assert "soon" in odd.work.extra.values()
