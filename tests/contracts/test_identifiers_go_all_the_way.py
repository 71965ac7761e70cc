"""What holds for every scheme of identifiers: a new one is recognised, kept, found, shown, written and read back."""

import io
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import find

from commands import CommandLine
from litlog.errors import NotIdentified
from litlog.formats.common.display import other_links
from litlog.formats.litlog_json.reader_writer import Export, library_from_json, library_to_json
from litlog.formats.registry import exporter, importer
from litlog.identify import describe, identify
from litlog.model.dates import PartialDate
from litlog.model.identifiers import SCHEMES, Identifier, Url, from_parts
from litlog.model.item import Item
from litlog.model.people import Contributor
from litlog.model.plain.works import identifier_from_plain, identifier_to_plain
from litlog.model.reading import Reading, Status, StatusChange
from litlog.model.work import Kind, Work
from litlog.query.matching import matches
from litlog.query.parser import parse_query
from litlog.query.terms import IdentifierField
from litlog.sources.routing import web_page_knows
from litlog.store import Store, open_store
from strategies import identifiers

DOCS = Path(__file__).parents[2] / "docs"
EVERY_SCHEME = pytest.mark.parametrize("scheme", list(SCHEMES))

UNTOLD = {("csl-json", "asin")}
"""Formats in which there is no place for a scheme: CSL has no such field, and no address for where a work is sold."""


def example(scheme: str) -> Identifier:
    return from_parts(scheme, SCHEMES[scheme].example)


def item(scheme: str) -> Item:
    return Item(
        key=f"with-{scheme}",
        work=Work(
            kind=Kind.BOOK,
            title="On Tides",
            contributors=(Contributor("Ito", "Jo"),),
            issued=PartialDate(2020),
            publisher="Shore Press",
            identifiers=(example(scheme),),
        ),
        reading=Reading((StatusChange(Status.READ, PartialDate(2023, 3, 1)),)),
    )


ITEMS = tuple(map(item, SCHEMES))


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(str(tmp_path_factory.mktemp("shelf") / "library.db"), create=True) as store:
        with store.change("put") as change:
            for one in ITEMS:
                change.put(one)
        yield store


def rendered(name: str, one: Item) -> bytes:
    out = io.StringIO()
    exporter(name).render([one], out)
    return out.getvalue().encode()


@EVERY_SCHEME
def test_an_identifier_is_filed_under_its_scheme_and_reads_back(scheme: str) -> None:
    one = example(scheme)
    assert one.scheme == scheme
    assert from_parts(*str(one).split(":", 1)) == one
    assert SCHEMES[scheme].unchecked(one.value) == one
    assert identifier_from_plain(identifier_to_plain(one)) == one


@EVERY_SCHEME
def test_a_value_of_another_form_is_refused(scheme: str) -> None:
    with pytest.raises(NotIdentified, match="is not"):
        from_parts(scheme, "no such ☂ value")


@EVERY_SCHEME
def test_a_pasted_identifier_is_recognised_with_its_prefix_and_as_its_address(scheme: str) -> None:
    one = example(scheme)
    assert identify(str(one)) == one
    assert identify(f"{scheme.upper()}: {one.value}") == one
    assert identify(one.url) == one
    assert describe(one.url).identifiers == (one,)


@EVERY_SCHEME
def test_a_page_can_be_asked_about_it(scheme: str) -> None:
    assert web_page_knows(example(scheme))


@EVERY_SCHEME
def test_it_is_stored_and_the_work_is_found_by_it(scheme: str, shelf: Store) -> None:
    assert shelf.item_with(example(scheme)) == item(scheme)


@EVERY_SCHEME
def test_a_reader_adds_and_shows_a_work_by_it(scheme: str, litlog: CommandLine) -> None:
    litlog("add", str(example(scheme)), "--title", "On Tides", "--key", "tides")
    assert litlog.json("show", str(example(scheme)))["key"] == "tides"


@pytest.mark.parametrize("field", [*get_args(IdentifierField), "url"])
def test_a_query_by_it_finds_the_same_in_memory_and_in_the_store(field: str, shelf: Store) -> None:
    for text in (f"{field}:{SCHEMES[field].example}", f"has:{field}"):
        query = parse_query(text, date(2023, 3, 31))
        assert [one for one in ITEMS if matches(query, one)] == [item(field)]
        assert shelf.items(query) == [item(field)]


@EVERY_SCHEME
@pytest.mark.parametrize("name", ["bibtex", "biblatex", "csl-json", "ris"])
def test_an_exported_identifier_is_there_when_it_is_imported(name: str, scheme: str) -> None:
    (found,) = importer("bibtex" if name == "biblatex" else name).parse(rendered(name, item(scheme))).items
    named = {*found.work.identifiers, *(Url(link.url) for link in found.work.links)}
    assert (example(scheme) in named) == ((name, scheme) not in UNTOLD)


@EVERY_SCHEME
def test_it_is_kept_in_json(scheme: str) -> None:
    assert library_from_json(library_to_json(Export((item(scheme),)))).items == (item(scheme),)


@EVERY_SCHEME
@pytest.mark.parametrize("name", ["markdown", "page", "csv", "atom"])
def test_a_work_with_it_is_displayed(name: str, scheme: str) -> None:
    assert "On Tides" in rendered(name, item(scheme)).decode()


@pytest.mark.parametrize("scheme", [name for name, one in SCHEMES.items() if one.catalogue])
def test_where_a_work_can_be_bought_is_shown_beside_its_title(scheme: str) -> None:
    assert other_links(item(scheme).work) == [f"[{SCHEMES[scheme].label}]({example(scheme).url})"]


@EVERY_SCHEME
def test_the_random_items_of_the_tests_have_it(scheme: str) -> None:
    assert find(identifiers, lambda one: one.scheme == scheme)


@EVERY_SCHEME
def test_the_documents_name_it(scheme: str) -> None:
    assert re.search(rf"\b{scheme}\b", (DOCS / "json.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize("field", get_args(IdentifierField))
def test_the_help_names_its_field(field: str) -> None:
    assert f" {field}:" in (DOCS / "cli.md").read_text(encoding="utf-8")
