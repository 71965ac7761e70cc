"""The names of the months, and the types of works, stand in one table each, which every other module reads."""

import ast
import importlib
import re
from collections.abc import Mapping
from pathlib import Path

import pytest

import litlog
from litlog.normalise.month_names import ABBREVIATED, ENGLISH, MONTHS
from litlog.parsing.work_types import ENTRY_TYPES, REPORT, THESIS, WorkType, work_type

ROOT = Path(litlog.__file__).parent
TABLE = ROOT / "normalise" / "month_names.py"
MOST_MONTHS_ELSEWHERE = 5
"""A module may speak of a few months, as in an example; six or more are a table."""


def months_named(source: str) -> set[int]:
    """Return the months that the string literals of a module name, its docstrings apart."""
    tree = ast.parse(source)
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    texts = (
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation
    )
    words = {word for text in texts for word in re.findall(r"[^\W\d_]+", text.lower())}
    return {MONTHS[word] for word in words & MONTHS.keys()}


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_has_no_months_of_its_own(path: Path) -> None:
    if path != TABLE:
        assert len(months_named(path.read_text(encoding="utf-8"))) <= MOST_MONTHS_ELSEWHERE


@pytest.mark.parametrize(
    "source",
    [
        f"MONTHS = {ABBREVIATED!r}",
        f'MONTHS = "{" ".join(ENGLISH)}".split()',
        "MONTHS = {'Januar': 1, 'Februar': 2, 'März': 3, 'April': 4, 'Mai': 5, 'Juni': 6}",
        r'FORM = rf"(?:january|february|march \d+|april|june|july) {YEAR}"',
    ],
    ids=["a tuple", "words", "a mapping in German", "a pattern"],
)
def test_a_second_table_would_be_found(source: str) -> None:
    assert len(months_named(source)) > MOST_MONTHS_ELSEWHERE


def test_examples_are_no_table() -> None:
    assert months_named('"""From January, February, March, April, May, June."""\nDAY = "3 June 2021"') == {6}


READERS = [path for room in ("formats", "parsing", "sources") for path in sorted((ROOT / room).rglob("*.py"))]
TYPES = ROOT / "parsing" / "work_types.py"


def said_again(tables: Mapping[str, object]) -> set[str]:
    """Return the words to which a module's own tables give the meaning that they have for all."""
    own = [table for table in tables.values() if isinstance(table, dict) and table is not ENTRY_TYPES]
    words = ((word, found) for table in own for word, found in table.items() if isinstance(found, WorkType))
    return {word for word, found in words if work_type(word) == found}


def test_a_reader_has_only_the_types_that_are_its_own() -> None:
    repeated = {}
    for path in READERS:
        if path != TYPES and "work_types" in path.read_text(encoding="utf-8"):
            name = ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__")
            if words := said_again(vars(importlib.import_module(name))):
                repeated[name] = words
    assert repeated == {}


def test_a_type_said_again_would_be_found() -> None:
    assert said_again({"_TYPES": {"Thesis": THESIS, "rprt": REPORT}}) == {"Thesis"}
