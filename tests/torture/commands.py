"""The commands under attack: what is prepared for each, and the words that start it."""

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from torture.running import LITLOG
from torture.scenes import Scene, make_old

Preparing = Callable[[Scene], None]
ON_LOOPBACK = (sys.executable, "-m", "torture.on_loopback")


def _nothing(scene: Scene) -> None:
    """Leave the scene as it is."""


@dataclass(frozen=True, slots=True)
class Case:
    """A command, the folder of the library that it is about, and what is done before it."""

    name: str
    words: Sequence[str]
    prepare: Preparing = _nothing
    library: str = "lib"
    program: Sequence[str] = LITLOG


def _after(*commands: Sequence[str]) -> Preparing:
    def prepare(scene: Scene) -> None:
        for words in commands:
            scene.must("--offline", *words)

    return prepare


def _both_edited(scene: Scene) -> None:
    """The page has an entry that its file has not, and the file one that the page has not."""
    scene.must("--offline", "log", "a line of the library", "--page", "learning-machines")
    _edit(scene.folder / "log.md", "* 9/05 - Set up", "* 9/05 - (edited) Set up")


def _edited_bib(scene: Scene) -> None:
    scene.must("export", "bibtex", "-o", "refs.bib")
    _edit(scene.folder / "refs.bib", "The Tides of Print", "The Tides of Print, by hand")
    scene.must("--offline", "tag", "kim2001", "sea")


def _older_list(scene: Scene) -> None:
    scene.must("export", "markdown", "-o", "list.md")
    scene.must("--offline", "add", "--title", "A newer work")


def _edit(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def _with_old_library(scene: Scene) -> None:
    make_old(scene.library / "data" / "library.db")


def cases(address: str) -> tuple[Case, ...]:
    """Return all commands; `address` is a page on a server of this machine, for the one that asks."""
    page = ("--page", "learning-machines")
    added = ("add", "10.1000/182")
    return (
        Case("init", ("init", "new"), library="new"),
        Case("first add", ("-L", "new", "--offline", "add", "10.1000/182"), library="new"),
        Case("add", ("--offline", "add", "10.1000/182", "--note", "a note", "--tag", "new")),
        Case("add pdf", ("--offline", "add", "paper.pdf")),
        Case("import bib", ("import", "more.bib")),
        Case("import log", ("import", "second.md")),
        Case("log", ("--offline", "log", "read [On Walking](https://walking.example/essay)", *page)),
        Case("log --edit", ("--offline", "log", "--edit", "learning-machines:7", "another text")),
        Case("log --delete", ("--offline", "log", "--delete", "learning-machines:7")),
        Case("note", ("note", "marsh1936", "a note", "--page", "7")),
        Case("tag", ("tag", "kind:article", "essay", "--yes")),
        Case("mark --in-page", ("mark", "chiang2023", "abandoned", "--in-page")),
        Case("merge", ("merge", "marsh1936", "marsh1937tides")),
        Case("promote", ("promote", "learning-machines", "gpt-3 paper", "--date", "2023-10-24")),
        Case("pages sync", ("pages", "sync"), _both_edited),
        Case("export bibtex", ("export", "bibtex", "-o", "refs.bib"), _edited_bib),
        Case("export markdown", ("export", "markdown", "-o", "list.md"), _older_list),
        Case("backup", ("backup", "safe.db")),
        Case("restore", ("restore", "safe.db"), _after(("backup", "safe.db"), added)),
        Case("upgrade", ("list",), _with_old_library),
        Case("undo", ("undo",), _after(added)),
        Case("redo", ("redo",), _after(added, ("undo",))),
        Case("refresh", ("refresh",), _after(("add", address)), program=ON_LOOPBACK),
        Case("remove", ("remove", "marsh1936", "--yes")),
    )
