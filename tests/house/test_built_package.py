"""What is built is what people install: it works away from the checkout, and a later one upgrades its libraries."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from litlog import __version__

pytestmark = pytest.mark.slow

ROOT = Path(__file__).resolve().parents[2]

LATER_REVISION = '''
"""A column that a later litlog has."""

import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "{head}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("works", sa.Column("shelf", sa.Text))
'''


@dataclass(frozen=True, slots=True)
class Installed:
    """A litlog in an environment of its own, beside the libraries that it depends on."""

    environment: Path

    @classmethod
    def from_wheel(cls, wheel: Path, environment: Path) -> "Installed":
        """Install a wheel into a new environment, without a network: its dependencies are lent by the present one."""
        venv.create(environment, with_pip=False)
        target = [sys.executable, "-m", "pip", "--python", str(environment / "bin" / "python")]
        subprocess.run([*target, "install", "--quiet", "--no-deps", "--no-index", str(wheel)], check=True)
        packages = next(environment.glob("lib/python*/site-packages"))
        (packages / "lent.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
        return cls(environment)

    def __call__(self, *arguments: object, cwd: Path) -> str:
        """Run a command that must succeed, and give what it prints."""
        done = subprocess.run(
            [self.environment / "bin" / "litlog", "--offline", *map(str, arguments)],
            cwd=cwd,
            env={name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


def _built(source: Path, into: Path, *what: str) -> None:
    command = [sys.executable, "-m", "build", "--no-isolation", *what, "--outdir", str(into), str(source)]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the source distribution, and the wheel from it."""
    folder = tmp_path_factory.mktemp("built")
    _built(ROOT, folder)
    return folder


@pytest.fixture(scope="module")
def litlog(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Install the wheel."""
    return Installed.from_wheel(next(built.glob("*.whl")), tmp_path_factory.mktemp("environment"))


@pytest.fixture(scope="module")
def later_litlog(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Install a litlog with one more revision of the database."""
    folder = tmp_path_factory.mktemp("later")
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        archive.extractall(folder, filter="data")
    source = folder / f"litlog-{__version__}"
    revisions = source / "src" / "litlog" / "store" / "lifecycle" / "revisions.py"
    text = revisions.read_text(encoding="utf-8")
    head = text.partition('HEAD = "')[2].partition('"')[0]
    revisions.write_text(text.replace(f'HEAD = "{head}"', 'HEAD = "9999"'), encoding="utf-8")
    script = source / "migrations" / "versions" / "9999_later.py"
    script.write_text(LATER_REVISION.format(head=head).lstrip(), encoding="utf-8")
    _built(source, folder, "--wheel")
    return Installed.from_wheel(next(folder.glob("*.whl")), folder / "environment")


def test_the_wheel_holds_the_package_with_its_migrations_and_samples_and_nothing_else(built: Path) -> None:
    names = zipfile.ZipFile(next(built.glob("*.whl"))).namelist()
    assert {name.split("/")[0] for name in names} == {"litlog", f"litlog-{__version__}.dist-info"}
    data = {Path(name).name for name in names if name.startswith("litlog/data/")}
    assert data == {"README.md", "facts.jsonl", "sample-log.md", "sample.bib"}
    assert {"litlog/py.typed", "litlog/migrations/env.py"} <= set(names)


def test_the_source_distribution_holds_what_make_check_needs(built: Path) -> None:
    with tarfile.open(next(built.glob("*.tar.gz"))) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"Makefile", ".importlinter", "tests/conftest.py", "data/sample.bib", "migrations/env.py"} <= names
    assert not {name for name in names if name.endswith((".db", ".pyc"))}


def test_an_installed_litlog_makes_a_library_and_writes_bibtex(litlog: Installed, tmp_path: Path) -> None:
    litlog("init", tmp_path / "library", cwd=tmp_path)
    litlog("add", "--title", "Notes on the Engine", "--author", "Ada Lovelace", cwd=tmp_path / "library")
    (item,) = json.loads(litlog("list", "--json", cwd=tmp_path / "library"))
    assert (item["key"], item["title"]) == ("lovelacenotes", "Notes on the Engine")
    assert "{lovelacenotes,\n" in litlog("export", "bibtex", cwd=tmp_path / "library")


def test_an_installed_litlog_demonstrates_itself(litlog: Installed, tmp_path: Path) -> None:
    litlog("demo", tmp_path / "demo", cwd=tmp_path)
    assert (tmp_path / "demo" / "exports" / "log-2023.md").read_bytes() == (ROOT / "data/sample-log.md").read_bytes()


def test_a_later_litlog_upgrades_the_library_and_keeps_a_copy(
    litlog: Installed, later_litlog: Installed, tmp_path: Path
) -> None:
    litlog("init", tmp_path, cwd=tmp_path)
    litlog("add", "--title", "Notes on the Engine", "--note", "Note G is the program.", cwd=tmp_path)
    before = litlog("list", "--json", cwd=tmp_path)
    shutil.copy(tmp_path / "data" / "library.db", tmp_path / "old.db")
    assert later_litlog("list", "--json", cwd=tmp_path) == before
    assert "Note G is the program." in before
    assert len(list((tmp_path / "data" / "backups").iterdir())) == 1
    assert litlog("--library", tmp_path / "old.db", "list", "--json", cwd=tmp_path) == before
