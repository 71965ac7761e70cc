"""The whole library as JSON: nothing is lost, and nothing hostile gets in."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.errors import Unreadable
from litlog.formats.litlog_json.reader_writer import Export, library_from_json, library_to_json
from litlog.model.dates import PartialDate
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import ArxivId, Doi
from litlog.model.item import Encounter, Item, Relation, RelationKind
from litlog.model.links import Link, LinkRole
from litlog.model.pages import Page
from litlog.model.people import Contributor, Role
from litlog.model.reading import Anchor, Note, NoteKind, Reading, Status, StatusChange
from litlog.model.work import ContentsItem, Kind, Work

WORK = Work(
    kind=Kind.PAPER,
    title="Über Sätze",
    contributors=(
        Contributor(family="Gödel", given="Kurt", printed="K. Goedel"),
        Contributor(literal="X", role=Role.EDITOR),
    ),
    issued=PartialDate(1931, 21, about=True, printed="spring 1931"),
    identifiers=(Doi("10.1000/182"), ArxivId("1706.03762", 5)),
    links=(Link("https://example.org/a", LinkRole.PDF, "example.org/a"),),
    contents=(ContentsItem("One", "3", 2),),
    extra={"bibtex:type": "article"},
)
ITEM = Item(
    key="godel1931uber",
    work=WORK,
    reading=Reading(
        (StatusChange(Status.READ, PartialDate(2023, 2, 21), "p. 3"),),
        ("logic",),
        5,
        (Note("a", NoteKind.QUOTE, Anchor("page", "3", "5"), "One", children=(Note("b", cites=("x",), id=7),)),),
    ),
    former_keys=("godel",),
    added="2023-02-21T09:30:00Z",
    encounters=(Encounter(PartialDate(2023, 2, 21), "log", "* 2/21 - read", inferred=True),),
    relations=(Relation(RelationKind.CITES, "x"),),
)
EXPORT = Export(
    items=(ITEM, Item(key="x", work=Work())),
    findings={"x": (Finding(WORK, "crossref", Trust.REGISTRY, "2023-02-21T09:30:00Z", "ab12"),)},
    pages=(
        Page(name="log", data="\ufeff* 2/09\r\n".encode(), title="T", permalink="/log/", path="a.md", seen_sha256="c"),
        Page(name="old", data=b"caf\xe9\n", encoding="latin-1"),
    ),
)


def test_the_library_comes_back_equal_and_its_text_the_same() -> None:
    again = library_from_json(library_to_json(EXPORT))
    assert again == EXPORT
    assert library_to_json(again) == library_to_json(EXPORT)


@given(st.binary())
def test_a_page_of_any_bytes_comes_back(data: bytes) -> None:
    export = Export(pages=(Page(name="p", data=data),))
    assert library_from_json(library_to_json(export)) == export


def test_the_file_is_for_people_too() -> None:
    text = library_to_json(EXPORT).decode()
    assert text.startswith('{\n "litlog": 1,\n "items": [\n  {\n   "key": "godel1931uber",\n   "kind": "paper",\n')
    assert '"title": "Über Sätze"' in text
    assert '"id"' not in text
    assert text.endswith("}\n")


def changed(path: str, value: Any) -> bytes:
    """Return the library with the value at a path (`items.0.title`) replaced, or deleted where it is `...`."""
    plain = json.loads(library_to_json(EXPORT))
    *way, last = [int(name) if name.isdigit() else name for name in path.split(".")]
    target = plain
    for name in way:
        target = target[name]
    if value is ...:
        del target[last]
    else:
        target[last] = value
    return json.dumps(plain).encode()


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        ("items.0.title", 5, "items[0].title: a text was expected."),
        ("items.0.key", ..., 'items[0]: "key" is missing.'),
        ("items.0.colour", "red", 'items[0]: "colour" is not known here.'),
        ("items.0.kind", "poem", "items[0].kind: one of paper, article,"),
        ("items.0.rating", 6, "items[0].rating: a number from 1 to 5 was expected."),
        ("items.0.rating", True, "items[0].rating: a number from 1 to 5 was expected."),
        ("items.0.and_others", "yes", "items[0].and_others: true or false was expected."),
        ("items.0.added", "yesterday", "items[0].added: a time such as 2023-02-21T09:30:00Z was expected."),
        ("items.0.issued", 1931, "items[0].issued: a text was expected."),
        ("items.0.issued", "1931-02-30", 'items[0]: "1931-02-30" is not a date.'),
        ("items.0.identifiers", ["doi:x"], 'items[0]: "x" is not a DOI.'),
        ("items.0.contributors.0.family", [], "items[0].contributors[0].family: a text was expected."),
        ("items.0.notes.0.children.0.text", None, "items[0].notes[0].children[0].text: a text was expected."),
        ("items.0.extra", {"a": 1}, "items[0].extra.a: a text was expected."),
        ("items.1", [], "items[1]: an object was expected."),
        ("items", {}, "items: a list was expected."),
        ("findings.x.0.trust", 55, "findings.x[0]: 55 is not a valid Trust."),
        ("pages.0.text", ..., 'pages[0]: "text" is missing.'),
        ("pages.1.base64", "?", "pages[1]: "),
        ("pages.1.text", "both", 'pages[1]: "text" is not known here.'),
        ("litlog", 2, "The library is in a form that this litlog does not read."),
        ("litlog", ..., "The JSON is no library of litlog's."),
    ],
)
def test_what_is_wrong_is_told_with_its_place(path: str, value: Any, message: str) -> None:
    with pytest.raises(Unreadable) as caught:
        library_from_json(changed(path, value))
    assert caught.value.message.startswith(message)
    assert caught.value.hint


def nested_notes(depth: int) -> bytes:
    note: dict[str, Any] = {"text": "a", "kind": "remark"}
    for _ in range(depth):
        note = {"text": "a", "kind": "remark", "children": [note]}
    return changed("items.0.notes", [note])


def test_notes_may_be_deep_but_not_bottomless() -> None:
    assert library_from_json(nested_notes(90)).items[0].key == "godel1931uber"
    with pytest.raises(Unreadable, match="nested more than 100 deep"):
        library_from_json(nested_notes(110))


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"[" * 100_000,
        b'{"litlog": 1' + b"0" * 5000 + b"}",
        b"\xff\xfe\x00",
        b'{"litlog": [], "items": []}',
        b'{"litlog": true, "items": []}',
    ],
)
def test_a_file_that_is_no_library_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable):
        library_from_json(data)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
)
PLACES = [
    "items",
    "items.0",
    "items.0.notes",
    "items.0.issued",
    "items.0.links.0",
    "findings",
    "findings.x.0.work",
    "pages.0",
]


@given(st.sampled_from(PLACES), JSON)
def test_no_value_at_any_place_does_more_than_be_refused(path: str, value: Any) -> None:
    read: Callable[[bytes], Export] = library_from_json
    try:
        export = read(changed(path, value))
    except Unreadable:
        return
    assert read(library_to_json(export)) == export


@pytest.mark.parametrize("address", ["javascript:alert(1)", " JavaScript:x", "java\tscript:x", "data:text/html,x"])
@pytest.mark.parametrize("name", ["url", "typed"])
def test_a_link_is_no_program(name: str, address: str) -> None:
    link = {"url": "https://fens.example/", "role": "work", name: address}
    item = {"key": "moss", "title": "Peat", "links": [link]}
    with pytest.raises(Unreadable, match=rf"items\[0\]\.links\[0\]\.{name}"):
        library_from_json(json.dumps({"litlog": 1, "items": [item], "findings": {}, "pages": []}).encode())
