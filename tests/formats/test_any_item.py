"""What holds for every item: it is written in every format, tidily, and JSON gives it back."""

import io
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from litlog.formats.litlog_json.reader_writer import Export, library_from_json, library_to_json
from litlog.formats.markdown.annotated_page import render_page
from litlog.formats.markdown.log import render_log
from litlog.formats.protocols import Manner
from litlog.formats.registry import exporter
from litlog.model.item import Item
from litlog.model.reading import Note, Reading
from litlog.model.work import Work
from strategies import findings, items, keys


def dated(item: Item) -> Item:
    return replace(item, added="2023-02-21T09:30:00Z" if item.added else "")


# An item with all its parts takes long to make up.
fewer = settings(max_examples=30)
some_items = st.lists(items.map(dated), max_size=2)


@fewer
@given(some_items, st.dictionaries(keys, st.lists(findings, max_size=2).map(tuple), max_size=2))
def test_json_gives_back_what_it_was_given(found: list[Item], said: dict[str, tuple[object, ...]]) -> None:
    export = Export(tuple(found), said)  # type: ignore[arg-type]
    assert library_from_json(library_to_json(export)) == export


def is_tidy(text: str) -> bool:
    lines = text.split("\n")
    return lines[-1] == "" and lines[-2] != "" and not any(line.endswith((" ", "\t")) for line in lines)


def rendered(found: list[Item], name: str, group: str | None = None) -> str:
    out = io.StringIO()
    exporter(name, Manner(group=group)).render(found, out)
    return out.getvalue()


@fewer
@given(some_items, st.sampled_from(["status", "tag", "year", "kind", "month"]))
def test_a_reading_list_is_tidy(found: list[Item], group: str) -> None:
    text = rendered(found, "markdown", group)
    assert is_tidy(text)
    assert text == rendered(found, "markdown", group)


@fewer
@given(some_items)
def test_a_log_is_tidy(found: list[Item]) -> None:
    assert is_tidy(render_log(found))


@fewer
@given(items.map(dated))
def test_a_page_is_tidy(item: Item) -> None:
    assert is_tidy(render_page(item))


@fewer
@given(some_items)
def test_items_are_written_without_complaint(found: list[Item]) -> None:
    for name in ("csv", "csl-json", "ris"):
        assert rendered(found, name) == rendered(found, name)


def test_a_heading_of_blanks_is_no_heading() -> None:
    item = Item(key="a", work=Work(title="T"), reading=Reading(notes=(Note("x", heading="\r"),)))
    assert "## \n" not in render_page(item)
    assert "## Notes\n* x\n" in render_page(item)
