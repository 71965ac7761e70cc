"""What holds for every kind of work: a new one is written, read back, shown, asked for and typed in like the others."""

import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from commands import CommandLine
from litlog.formats.litlog_json.reader_writer import Export, library_from_json, library_to_json
from litlog.formats.protocols import Manner
from litlog.formats.registry import exporter, exporter_names, importer, importer_names
from litlog.identify import goals
from litlog.model.dates import PartialDate
from litlog.model.identifiers import Url
from litlog.model.item import Item
from litlog.model.kinds import KINDS, facts_of
from litlog.model.people import Contributor
from litlog.model.reading import Reading, Status, StatusChange
from litlog.model.work import Kind, Work
from litlog.pages.words import vocabulary
from litlog.query.matching import matches
from litlog.query.parser import parse_query
from litlog.store import Store, open_store

DOCS = Path(__file__).parents[2] / "docs"
EVERY_KIND = pytest.mark.parametrize("kind", list(Kind))

UNTOLD = {
    ("csl-json", Kind.COURSE): Kind.WEBPAGE,
    ("csl-json", Kind.COLLECTION): Kind.BOOK,
    ("ris", Kind.COURSE): Kind.WEBPAGE,
    ("ris", Kind.COLLECTION): Kind.WEBPAGE,
}
"""Formats that have no type for a kind, and what comes back from them."""


def item(kind: Kind | None) -> Item:
    return Item(
        key=f"ito2020{kind or 'other'}",
        work=Work(
            kind=kind,
            title="On Tides",
            contributors=(Contributor("Ito", "Jo"),),
            issued=PartialDate(2020),
            container="Sea and Shore",
            identifiers=(Url("https://sea.example/"),),
        ),
        reading=Reading((StatusChange(Status.READ, PartialDate(2023, 3, 1)),)),
    )


ITEMS = tuple(map(item, KINDS))


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(str(tmp_path_factory.mktemp("shelf") / "library.db"), create=True) as store:
        with store.change("put") as change:
            for one in ITEMS:
                change.put(one)
        yield store


def rendered(name: str, items: tuple[Item, ...], manner: Manner | None = None) -> str:
    out = io.StringIO()
    exporter(name, manner or Manner()).render(items, out)
    return out.getvalue()


def test_every_kind_has_its_place_among_the_lists() -> None:
    assert set(KINDS) == {*Kind, None}


def test_no_two_kinds_are_called_the_same() -> None:
    headings = [facts_of(kind).heading for kind in KINDS]
    notes = [facts_of(kind).note for kind in Kind if facts_of(kind).note]
    assert len({*headings}) == len(headings)
    assert len({*notes}) == len(notes)


@EVERY_KIND
@pytest.mark.parametrize("name", [name for name in exporter_names() if name in importer_names() and name != "markdown"])
def test_an_exported_work_is_of_its_kind_when_it_is_imported(name: str, kind: Kind) -> None:
    (found,) = importer(name).parse(rendered(name, (item(kind),)).encode()).items
    assert found.work.kind == UNTOLD.get((name, kind), kind)


@EVERY_KIND
def test_a_biblatex_entry_tells_its_kind(kind: Kind) -> None:
    (found,) = importer("bibtex").parse(rendered("biblatex", (item(kind),)).encode()).items
    assert found.work.kind == kind


@EVERY_KIND
def test_a_kind_is_kept_in_json(kind: Kind) -> None:
    text = library_to_json(Export((item(kind),)))
    assert library_from_json(text).items == (item(kind),)


@EVERY_KIND
@pytest.mark.parametrize("name", ["page", "atom", "markdown"])
def test_a_work_of_a_kind_is_displayed(name: str, kind: Kind) -> None:
    assert "On Tides" in rendered(name, (item(kind),))


def test_a_reading_list_has_a_heading_for_each_kind() -> None:
    text = rendered("markdown", ITEMS, Manner(group="kind"))
    assert re.findall(r"^#+ (.*)$", text, re.MULTILINE)[-len(KINDS) :] == [facts_of(kind).heading for kind in KINDS]


@EVERY_KIND
@pytest.mark.parametrize("style", ["apa", "chicago", "ieee"])
def test_every_citation_style_refers_to_a_work_of_the_kind(style: str, kind: Kind) -> None:
    text = rendered("markdown", (item(kind),), Manner(style=style))
    assert "On Tides" in text.replace("tides", "Tides")
    assert "https://sea.example/" in text


@EVERY_KIND
@pytest.mark.parametrize("field", ["kind", "is"])
def test_works_of_a_kind_are_found_in_memory_and_in_the_store(field: str, kind: Kind, shelf: Store) -> None:
    query = parse_query(f"{field}:{kind}", date(2023, 3, 31))
    assert [one for one in ITEMS if matches(query, one)] == [item(kind)]
    assert shelf.items(query) == [item(kind)]


@EVERY_KIND
def test_a_reader_says_what_a_work_is(kind: Kind, litlog: CommandLine) -> None:
    litlog("add", "--title", "On Tides", "--key", "tides", "--kind", kind)
    assert litlog.json("show", "tides")["kind"] == kind
    litlog("edit", "tides", "--set", "kind=")
    litlog("edit", "tides", "--set", f"kind={kind}")
    assert litlog.json("show", "tides")["kind"] == kind


@EVERY_KIND
def test_an_address_can_lead_to_a_work_of_the_kind(kind: Kind) -> None:
    assert kind in {goal[0] for goal in vars(goals).values() if isinstance(goal, tuple)}


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.WEBPAGE])
def test_readers_have_a_word_for_the_kind(kind: Kind) -> None:
    assert kind in vocabulary.KINDS.values()


@EVERY_KIND
@pytest.mark.parametrize("page", ["cli.md", "json.md"])
def test_the_documents_name_the_kind(page: str, kind: Kind) -> None:
    assert re.search(rf"\b{kind}\b", (DOCS / page).read_text(encoding="utf-8"))
