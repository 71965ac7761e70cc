"""What holds for every item: it is written in every format, tidily, and JSON gives it back."""

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.formats.json import Export, library_from_json, library_to_json
from litlog.formats.log import render_log
from litlog.formats.page import render_page
from litlog.formats.registry import exporter
from litlog.model.item import Item
from strategies import findings, items, keys


def dated(item: Item) -> Item:
    return replace(item, added="2023-02-21T09:30:00Z" if item.added else "")


some_items = st.lists(items.map(dated), max_size=3)


@given(some_items, st.dictionaries(keys, st.lists(findings, max_size=2).map(tuple), max_size=2))
def test_json_gives_back_what_it_was_given(found: list[Item], said: dict[str, tuple[object, ...]]) -> None:
    export = Export(tuple(found), said)  # type: ignore[arg-type]
    assert library_from_json(library_to_json(export)) == export


def is_tidy(text: str) -> bool:
    lines = text.split("\n")
    return lines[-1] == "" and lines[-2] != "" and not any(line.endswith((" ", "\t")) for line in lines)


def rendered(found: list[Item], name: str, group: str | None = None) -> str:
    out = io.StringIO()
    exporter(name, group=group).render(found, out)
    return out.getvalue()


@given(some_items, st.sampled_from(["status", "tag", "year", "kind", "month"]))
def test_a_reading_list_is_tidy(found: list[Item], group: str) -> None:
    text = rendered(found, "markdown", group)
    assert is_tidy(text)
    assert text == rendered(found, "markdown", group)


@given(some_items)
def test_a_log_is_tidy(found: list[Item]) -> None:
    assert is_tidy(render_log(found))


@given(items.map(dated))
def test_a_page_is_tidy(item: Item) -> None:
    assert is_tidy(render_page(item))


@pytest.mark.parametrize("name", ["csv", "csl-json", "ris"])
@given(found=some_items)
def test_an_item_is_written_without_complaint(name: str, found: list[Item]) -> None:
    assert rendered(found, name) == rendered(found, name)
