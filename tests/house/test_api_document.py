"""docs/api.md is true: its script runs, and what it shows of the facade says what goes in, comes out and is raised."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "api.md").read_text(encoding="utf-8")
SHOWN = re.findall(r"^::: (litlog\.\S+)$", DOCUMENT, re.MULTILINE)
PACKAGE = ROOT / "src" / "litlog"
FACADE = [*sorted((PACKAGE / "library").glob("[!_]*.py")), *sorted(PACKAGE.glob("*/protocols.py"))]


def test_the_script_runs_as_it_stands(tmp_path: Path) -> None:
    [script] = re.findall(r"^```python\n(.*?)^```$", DOCUMENT, re.MULTILINE | re.DOTALL)
    environment = os.environ | {"PYTHONPATH": str(ROOT / "src")}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "attentionall Attention Is All You Need\n"), done.stderr
    assert "{attentionall,\n" in (tmp_path / "ml.bib").read_text()


def test_every_module_of_the_facade_is_shown() -> None:
    modules = {".".join(path.relative_to(ROOT / "src").with_suffix("").parts) for path in FACADE}
    assert modules - set(SHOWN) == set()


def test_docstrings_of_the_facade_have_their_sections() -> None:
    told = {path.relative_to(PACKAGE): list(_without_sections(ast.parse(path.read_text("utf-8")))) for path in FACADE}
    assert "\n".join(f"{path}: {'; '.join(lacks)}" for path, lacks in told.items() if lacks) == ""


def _without_sections(module: ast.Module) -> Iterator[str]:
    """Yield what the public functions, and methods of public classes, do not say."""
    classes = [node for node in module.body if isinstance(node, ast.ClassDef) and not node.name.startswith("_")]
    for node in (*module.body, *(member for one in classes for member in one.body)):
        if isinstance(node, ast.FunctionDef) and not node.name.startswith("_") and not _is_property(node):
            text = ast.get_docstring(node) or ""
            yield from (f"{node.name} lacks {section}" for section in _needed(node) if section not in text)


def _is_property(function: ast.FunctionDef) -> bool:
    return any(isinstance(one, ast.Name) and one.id == "property" for one in function.decorator_list)


def _needed(function: ast.FunctionDef) -> Iterator[str]:
    """Yield the sections that a docstring needs: several arguments, an answer, and what is raised right here."""
    arguments = [one.arg for one in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)]
    named = [name for name in arguments if name != "self"]
    if len(named) > 1:
        yield from ("Args:", *(f"    {name}: " for name in named))
    answer = ast.unparse(function.returns) if function.returns else "None"
    if answer != "None":
        yield "Yields:" if "Iterator" in answer and _yields(function) else "Returns:"
    if any(isinstance(node, ast.Raise) and node.exc for node in ast.walk(function)):
        yield "Raises:"


def _yields(function: ast.FunctionDef) -> bool:
    is_stub = all(isinstance(node, ast.Expr) for node in function.body)
    return is_stub or any(isinstance(node, ast.Yield | ast.YieldFrom) for node in ast.walk(function))


@pytest.mark.parametrize(
    ("source", "lacks"),
    [
        ("def f(a: int) -> None: ...", []),
        ("def _f(a: int, b: int) -> int: ...", []),
        ("def f(a: int, *, b: int) -> None:\n    '''F.\n\n    Args:\n        a: One.\n    '''", ["f lacks     b: "]),
        ("class C:\n    def f(self, a: int) -> int: ...", ["f lacks Returns:"]),
        ("def f() -> Iterator[int]:\n    yield 1", ["f lacks Yields:"]),
        ("def f() -> None:\n    raise NotFound", ["f lacks Raises:"]),
    ],
)
def test_a_section_that_is_lacking_is_seen(source: str, lacks: list[str]) -> None:
    assert list(_without_sections(ast.parse(source))) == lacks
