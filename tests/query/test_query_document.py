"""docs/query.md tells every field, operator and value of the language, and its examples can be read."""

import re
from datetime import date
from pathlib import Path

import pytest

from litlog.model.reading import Status
from litlog.model.work import Kind
from litlog.query.fields import FIELDS
from litlog.query.parser import parse_query
from litlog.query.terms import HAVINGS

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "query.md").read_text(encoding="utf-8")
ROWS = re.findall(r"^\| `([^|]*)` \|[^|]*\|([^|\n]*)\|$", DOCUMENT, re.MULTILINE)
EXAMPLES = [example for _, examples in ROWS for example in re.findall(r"`([^`]+)`", examples) if ":" in example]


def test_every_field_has_a_row_and_no_other() -> None:
    assert {name for name, _ in ROWS} == FIELDS.keys()


def test_every_field_has_an_example() -> None:
    assert FIELDS.keys() - {example.removeprefix("-").partition(":")[0] for example in EXAMPLES} == set()


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_can_be_read(example: str) -> None:
    parse_query(example, date(2023, 3, 31))


@pytest.mark.parametrize(
    ("heading", "there_are"), [("Kinds", Kind), ("Statuses", Status), ("What can be had", HAVINGS)]
)
def test_the_values_are_those_there_are(heading: str, there_are: list[str]) -> None:
    paragraph = DOCUMENT.partition(f"**{heading}**:")[2].partition("\n\n")[0]
    assert set(re.findall(r"`([^`]+)`", paragraph)) == set(map(str, there_are))


@pytest.mark.parametrize(
    ("written", "same_as"),
    [
        ("a b", "a AND b"),
        ("a b OR c", "(a b) OR c"),
        ("-a", "NOT a"),
        ("p-values", '"p values"'),
        ('author:"van der Berg"', 'AUTHOR:"van der berg"'),
        ("added:>30d", "added:>2023-03-01"),
    ],
)
def test_what_is_said_to_be_the_same_is(written: str, same_as: str) -> None:
    assert parse_query(written, date(2023, 3, 31)) == parse_query(same_as, date(2023, 3, 31))
