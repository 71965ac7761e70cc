"""The example plug-in is a package that builds, and litlog uses its source and its format once it is installed."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "litlog-plugin-shelf"

SHELF = """\
isbn,title,author,year
978-0-262-03561-3,Deep Learning,Ian Goodfellow,2016
not an isbn,Nothing,,
0-201-89683-4,Fundamental Algorithms,Donald E. Knuth,n.d.
"""

Run = Callable[..., str]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel of a copy, and unpack it: for a package in pure Python that is all an installation does."""
    folder = tmp_path_factory.mktemp("plug_in")
    source = shutil.copytree(EXAMPLE, folder / "source")
    build = [sys.executable, "-m", "build", "--no-isolation", "--wheel", "--outdir", str(folder), str(source)]
    subprocess.run(build, check=True, capture_output=True)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as wheel:
        wheel.extractall(folder / "installed")
    return folder / "installed"


@pytest.fixture
def python(installed: Path, tmp_path: Path) -> Run:
    """Return a Python in which litlog and the plug-in are installed, with a shelf."""
    shelf = tmp_path / "config" / "litlog" / "shelf.csv"
    shelf.parent.mkdir(parents=True)
    shelf.write_text(SHELF)
    modules = os.pathsep.join((str(installed), str(ROOT / "src")))
    environment = os.environ | {"PYTHONPATH": modules, "XDG_CONFIG_HOME": str(tmp_path / "config")}

    def run_(*words: str) -> str:
        command = [sys.executable, *words]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run_


def test_its_format_is_one_of_those_that_export_knows(python: Run) -> None:
    litlog = ("-m", "litlog", "--library", "library.db", "--offline")
    python(*litlog, "add", "--title", "The Tides", "--author", "Ada Marsh", "--date", "1936")
    python(*litlog, "add", "--title", "Nameless")
    assert python(*litlog, "export", "titles") == "Marsh, The Tides, 1936\nNameless\n"


def test_its_source_is_asked_before_those_of_litlog(python: Run) -> None:
    """Ask it as litlog does, and not the others, which would reach for the network."""
    program = """
import json
from litlog.model.identifiers import ArxivId, Isbn
from litlog.settings import Settings
from litlog.sources.registry import default_sources
first = default_sources(Settings(), now=lambda: "2023-03-20T10:00:00Z")[0]
isbns = [Isbn.parse(text) for text in ("9780262035613", "9780201896831", "9780131103627")]
answers = dict(first.fetch_many(isbns))
print(json.dumps({
    "name": first.name,
    "knows": [first.knows(isbns[0]), first.knows(ArxivId.parse("1706.03762"))],
    "titles": [answers[one].work.title for one in isbns[:2]],
    "years": [answers[one].work.year for one in isbns[:2]],
    "surnames": [answers[one].work.authors[0].surname for one in isbns[:2]],
    "missing": answers[isbns[2]].message,
}))
"""
    assert json.loads(python("-c", program)) == {
        "name": "shelf",
        "knows": [True, False],
        "titles": ["Deep Learning", "Fundamental Algorithms"],
        "years": [2016, None],
        "surnames": ["Goodfellow", "Knuth"],
        "missing": "isbn:9780131103627 is not on the shelf.",
    }
