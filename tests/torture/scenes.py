"""The scene of every attack: a folder with a library, a log, bibliographies and a paper, always at the same path."""

import shutil
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from small_pdfs import pdf
from torture.running import LITLOG, Ran, environment, run

SAMPLE_LOG = Path(__file__).parents[2] / "data" / "sample-log.md"
REFERENCES = """\
@book{marsh1936, author = {Marsh, Ann}, title = {The Tides of Print}, year = 1936, note = {kept as it is}}

@article{marsh1937tides, author = {Ann Marsh}, title = {Tides of Print, Again}, year = 1937, doi = {10.1000/tides}}

@article{kim2001, author = {Kim, Ada and Öz, Cem}, title = {On Tides}, year = 2001}
"""
MORE = "".join(
    f"@book{{more{number}, author = {{Writer, Nr{number}}}, title = {{Volume {number} of a Set}}, year = 1990}}\n"
    for number in range(40)
)
SECOND_LOG = """\
# A second log

* 2023-03-01 - read [On Walking](https://walking.example/essay) by Ann Marsh
\t* a note under it
* 2023-03-02 - more on tides
"""


@dataclass(frozen=True, slots=True)
class Scene:
    """A folder in which commands run, and the templates from which it is made anew."""

    root: Path

    @property
    def folder(self) -> Path:
        """The folder in which commands run."""
        return self.root / "scene"

    @property
    def library(self) -> Path:
        """The library's folder."""
        return self.folder / "lib"

    @property
    def variables(self) -> dict[str, str]:
        """The variables of a command on the library."""
        return environment(self.root / "home") | {"LITLOG_LIBRARY": str(self.library)}

    def litlog(
        self, *words: str, more: Mapping[str, str] | None = None, program: Sequence[str] = LITLOG, limit: float = 10
    ) -> Ran:
        """Run litlog in the folder."""
        return run((*program, *words), self.folder, self.variables | dict(more or {}), limit)

    def must(self, *words: str, program: Sequence[str] = LITLOG) -> str:
        """Run litlog where it must succeed, and give what it printed."""
        ran = self.litlog(*words, program=program, limit=120)
        if ran.code:
            raise RuntimeError(f"litlog {' '.join(words)} gave {ran.code}: {ran.err}")
        return ran.out

    def keep(self, name: str) -> None:
        """Keep the folder as a template."""
        shutil.copytree(self.folder, self.root / "templates" / name, symlinks=True)

    def restore(self, name: str) -> None:
        """Make the folder anew from a template."""
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.root / "templates" / name, self.folder, symlinks=True)


def base(root: Path) -> Scene:
    """Make the scene of all commands, and keep it as the template "base"."""
    scene = Scene(root)
    (root / "home").mkdir(parents=True)
    scene.folder.mkdir()
    files = {"references.bib": REFERENCES, "more.bib": MORE, "second.md": SECOND_LOG}
    for name, text in files.items():
        (scene.folder / name).write_text(text, encoding="utf-8")
    shutil.copy(SAMPLE_LOG, scene.folder / "log.md")
    (scene.folder / "paper.pdf").write_bytes(pdf([(16, 50, 700, "A Paper on Tides")], Title="A Paper on Tides"))
    scene.must("init", "lib")
    scene.must("import", "references.bib", "log.md")
    scene.must("tag", "marsh1936", "print", "old")
    scene.must("note", "kim2001", "a note of the reader's")
    scene.keep("base")
    return scene


def make_old(database: Path) -> None:
    """Take a library back to the revision before `priority` came, as an older litlog left it."""
    with closing(sqlite3.connect(database)) as raw:
        raw.execute("ALTER TABLE works DROP COLUMN priority")
        raw.execute("ALTER TABLE pages DROP COLUMN unconfirmed")
        raw.execute("UPDATE alembic_version SET version_num = '0005'")
        raw.commit()
