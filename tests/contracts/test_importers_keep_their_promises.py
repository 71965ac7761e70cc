"""What holds for every importer: it knows its files, a damaged one is no traceback, and its line ends are no matter."""

import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litlog.errors import Unreadable
from litlog.formats.registry import importer, importer_names, recognise
from litlog.model.item import Item

SAMPLES = {path.stem: path.read_text(encoding="utf-8") for path in Path(__file__).parents[1].glob("import_samples/*")}
"""A small file of every format, made up for the tests: the same work wherever the format can tell it."""

NAMES = [name for name in importer_names() if name not in ("markdown", "json")]
_LISTS = ("openlibrary", "urls")
"""Formats without titles."""


def items(name: str, data: bytes) -> tuple[Item, ...]:
    return importer(name).parse(data).items


def test_every_importer_has_a_sample() -> None:
    assert set(SAMPLES) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_its_file_is_recognised_by_what_it_holds(name: str) -> None:
    assert recognise(SAMPLES[name].encode()) == name


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_a_byte_order_mark_and_other_line_ends_change_nothing(name: str, encoding: str) -> None:
    text = SAMPLES[name].replace("\n", "\r\n")
    assert items(name, text.encode(encoding)) == items(name, SAMPLES[name].encode())


@pytest.mark.parametrize("name", NAMES)
def test_it_gives_the_work_without_a_problem(name: str) -> None:
    parsed = importer(name).parse(SAMPLES[name].encode())
    assert not parsed.problems
    assert name in _LISTS or parsed.items[0].work.full_title.lower().startswith("on tides")


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=40)
@given(data=st.data())
def test_a_file_with_a_hole_in_it_is_read_or_refused(name: str, data: st.DataObject) -> None:
    sample = SAMPLES[name].encode()
    start = data.draw(st.integers(0, len(sample)))
    end = data.draw(st.integers(start, len(sample)))
    patch = data.draw(st.sampled_from([b"", b"\xff\x00", b"[[[", b'"', b"\n", b"<a>", b"9" * 40]))
    with suppress(Unreadable):
        for problem in importer(name).parse(sample[:start] + patch + sample[end:]).problems:
            assert problem.line >= 1
            assert problem.message


def with_another(value: Any, other: Any, steps: Iterator[int]) -> Any:
    """Return a value of JSON with `other` in the place of one of its parts, which the steps lead to."""
    inside = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else []
    step = next(steps, 0)
    if not inside or not step:
        return other
    place: Any = inside[step % len(inside)]
    changed = dict(value) if isinstance(value, dict) else list(value)
    changed[place] = with_another(value[place], other, steps)
    return changed


@pytest.mark.parametrize("name", [name for name in NAMES if SAMPLES[name].startswith(("{", "["))])
@settings(max_examples=40)
@given(steps=st.lists(st.integers(0, 20)), other=st.none() | st.booleans() | st.integers() | st.text() | st.just([{}]))
def test_an_object_of_any_other_shape_is_read_or_refused(name: str, steps: list[int], other: Any) -> None:
    odd = with_another(json.loads(SAMPLES[name]), other, iter(steps))
    with suppress(Unreadable):
        importer(name).parse(json.dumps(odd).encode())


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=20)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    with suppress(Unreadable):
        importer(name).parse(data)


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_file_holds_nothing(name: str) -> None:
    with suppress(Unreadable):
        assert not items(name, b"")
