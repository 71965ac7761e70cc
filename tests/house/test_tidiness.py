"""The source is tidy by the project's own measures: short, finished, and every error with a next step."""

import ast
import re
import tomllib
from collections.abc import Mapping
from functools import cache
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
_VERSION = re.compile(r"\[(?P<number>\d+\.\d+\.\d+)\] - \d{4}-\d{2}-\d{2}")
_UNFINISHED = re.compile(r"\b(?:TODO|FIXME|XXX|NotImplementedError)\b")


@cache
def _trees() -> Mapping[str, ast.Module]:
    """Return every module parsed, by its name below `src`; read once for all tests."""
    return {str(path.relative_to(ROOT / "src")): ast.parse(path.read_text(encoding="utf-8")) for path in SOURCE}


def _offenders(found: Mapping[str, object]) -> str:
    """Return one line for each module that has something to report."""
    return "\n".join(f"{name}: {what}" for name, what in found.items() if what)


def test_a_file_is_short() -> None:
    lengths = {str(path): len(path.read_text(encoding="utf-8").splitlines()) for path in SOURCE}
    assert _offenders({name: length for name, length in lengths.items() if length > MOST_LINES_IN_A_FILE}) == ""


def test_a_file_says_what_it_holds() -> None:
    assert _offenders({name: not ast.get_docstring(tree) for name, tree in _trees().items()}) == ""


def test_functions_are_short() -> None:
    assert _offenders({name: _long_functions(tree) for name, tree in _trees().items()}) == ""


def _long_functions(tree: ast.Module) -> Mapping[str, int]:
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)]
    lengths = {one.name: (one.end_lineno or one.lineno) - one.lineno + 1 for one in functions}
    return {name: length for name, length in lengths.items() if length > MOST_LINES_IN_A_FUNCTION}


def test_nothing_is_left_unfinished() -> None:
    left = {str(path): _UNFINISHED.findall(path.read_text(encoding="utf-8")) for path in SOURCE}
    assert _offenders(left) == ""


def test_every_error_has_a_hint() -> None:
    """An error is a sentence and a next step: two arguments, wherever one is made; the lines of others are told."""
    assert _offenders({name: _without_hint(tree) for name, tree in _trees().items()}) == ""


def _without_hint(tree: ast.Module) -> list[int]:
    made = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and _name(node.func) in ERRORS]
    return [node.lineno for node in made if len(node.args) < 2 and not _takes_hint(node)]


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ('raise NotFound("gone")', [1]),
        ('raise errors.NotFound("gone")', [1]),
        ('raise NotFound("gone", "look elsewhere")', []),
        ('raise NotFound("gone", hint="look elsewhere")', []),
        ("raise NotFound(*both)", []),
    ],
)
def test_an_error_without_a_hint_is_seen(source: str, lines: list[int]) -> None:
    assert _without_hint(ast.parse(source)) == lines


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _takes_hint(call: ast.Call) -> bool:
    starred = any(isinstance(argument, ast.Starred) for argument in call.args)
    return starred or any(keyword.arg in ("hint", None) for keyword in call.keywords)


def test_the_version_is_the_newest_of_the_changelog() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    headings = re.findall(r"^## (.*)$", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)
    versions = [_VERSION.fullmatch(heading) for heading in headings[1:]]
    assert headings[0] == "[Unreleased]"
    assert all(versions), headings
    numbers = [[int(part) for part in version["number"].split(".")] for version in versions if version]
    assert numbers == sorted(numbers, reverse=True)
    assert project["version"] == litlog.__version__ == ".".join(map(str, numbers[0]))
