"""The source is tidy by the project's own measures: short, finished, and every error with a next step."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import litlog
from litlog import errors

ROOT = Path(__file__).resolve().parents[2]
SOURCE = sorted((ROOT / "src").rglob("*.py"))
MOST_LINES_IN_A_FILE = 200
MOST_LINES_IN_A_FUNCTION = 45
ERRORS = {
    name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, errors.LitlogError)
}

each_file = pytest.mark.parametrize("path", SOURCE, ids=lambda path: str(path.relative_to(ROOT / "src" / "litlog")))


def _nodes(path: Path) -> Iterator[ast.AST]:
    return ast.walk(ast.parse(path.read_text(encoding="utf-8")))


@each_file
def test_a_file_is_short_and_says_what_it_holds(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= MOST_LINES_IN_A_FILE
    assert ast.get_docstring(ast.parse(text)), "the module has no docstring"


@each_file
def test_functions_are_short(path: Path) -> None:
    functions = [node for node in _nodes(path) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    lengths = {one.name: (one.end_lineno or one.lineno) - one.lineno + 1 for one in functions}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES_IN_A_FUNCTION} == {}


@each_file
def test_nothing_is_left_unfinished(path: Path) -> None:
    assert re.findall(r"\b(?:TODO|FIXME|XXX|NotImplementedError)\b", path.read_text(encoding="utf-8")) == []


@each_file
def test_every_error_has_a_hint(path: Path) -> None:
    """An error is a sentence and a next step: two arguments, wherever one is made."""
    made = [node for node in _nodes(path) if isinstance(node, ast.Call) and _name(node.func) in ERRORS]
    bare = [node.lineno for node in made if len(node.args) < 2 and not _takes_hint(node)]
    assert bare == [], "errors without a hint, by line"


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _takes_hint(call: ast.Call) -> bool:
    starred = any(isinstance(argument, ast.Starred) for argument in call.args)
    return starred or any(keyword.arg in ("hint", None) for keyword in call.keywords)


def test_the_version_is_told_once_and_has_an_entry_in_the_changelog() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert project["version"] == litlog.__version__
    assert f"## [{litlog.__version__}]" in changelog
