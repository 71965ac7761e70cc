"""What goes wrong is told in one sentence with a next step, exits 1, and loses nothing."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from commands import CommandLine, Result


def _is_told(result: Result, *words: str) -> None:
    assert result.code == 1, result
    assert result.err.startswith("error: ")
    assert "Traceback" not in result.err
    assert "\nhint: " in result.err
    for word in words:
        assert word in result.err


def test_a_target_that_is_nothing(litlog: CommandLine) -> None:
    _is_told(litlog.run("add", "complete nonsense"), "complete nonsense")


def test_a_file_that_is_not_there(litlog: CommandLine, tmp_path: Path) -> None:
    _is_told(litlog.run("import", str(tmp_path / "nowhere.bib")), "nowhere.bib")


def test_a_work_that_is_not_there_and_one_that_comes_near(litlog: CommandLine) -> None:
    litlog("add", "--title", "On Rings", "--author", "Emmy Noether", "--date", "1921")
    _is_told(litlog.run("show", "noether1921ring"), "Did you mean noether1921rings?")


def test_a_library_that_is_not_there_is_not_made_by_looking(litlog: CommandLine) -> None:
    _is_told(litlog.run("list"))
    assert not litlog.library.exists()


def test_a_folder_that_cannot_be_made(capsys: pytest.CaptureFixture[str]) -> None:
    _is_told(CommandLine(Path("/proc/no/library"), capsys).run("add", "--title", "One"))


def test_a_file_in_the_place_of_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "taken").write_text("mine")
    _is_told(CommandLine(tmp_path / "taken" / "library", capsys).run("add", "--title", "One"))
    assert (tmp_path / "taken").read_text() == "mine"


@pytest.mark.parametrize("damage", [b"This is no database.", b"SQLite format 3\x00" + b"\xff" * 4000])
def test_a_damaged_database_is_left_as_it_is(damage: bytes, litlog: CommandLine) -> None:
    litlog("add", "--title", "One")
    database = litlog.library / "data" / "library.db"
    for extra in ("-wal", "-shm"):
        database.with_name(database.name + extra).unlink(missing_ok=True)
    database.write_bytes(damage)
    _is_told(litlog.run("list"))
    _is_told(litlog.run("add", "--title", "Two"))
    assert database.read_bytes() == damage


def test_an_export_into_a_folder_name_or_nowhere(litlog: CommandLine, tmp_path: Path) -> None:
    litlog("add", "--title", "One")
    assert litlog.run("export", "bibtex", "-o", str(tmp_path)).code == 2
    _is_told(litlog.run("export", "bibtex", "-o", "/proc/no/refs.bib"), "/proc/no/refs.bib")


def test_an_export_never_writes_over_what_a_person_wrote(litlog: CommandLine, tmp_path: Path) -> None:
    litlog("add", "--title", "One")
    file = tmp_path / "refs.csv"
    file.write_text("my own notes\n")
    result = litlog.run("export", "csv", "-o", str(file))
    assert result.code == 0
    assert "kept as" in result.err
    assert (tmp_path / "refs.csv.1").read_text() == "my own notes\n"
    litlog("add", "--title", "Two")
    litlog("export", "csv", "-o", str(file))
    assert not (tmp_path / "refs.csv.2").exists()


def test_what_a_person_wrote_into_a_bibliography_stays_in_it(litlog: CommandLine, tmp_path: Path) -> None:
    litlog("add", "--title", "One")
    file = tmp_path / "refs.bib"
    file.write_text("% my own notes\n")
    litlog("export", "bibtex", "-o", str(file))
    assert file.read_text().startswith("% my own notes\n\n@misc{")
    file.write_text("my own notes, which are no BibTeX")
    assert "kept as" in litlog.run("export", "bibtex", "-o", str(file)).err
    assert (tmp_path / "refs.bib.1").read_text() == "my own notes, which are no BibTeX"


COUNTED = "COVERAGE_PROCESS_CONFIG"
"""What makes coverage.py write a file of its own, which the disk below has no room for either."""


def test_a_full_disk_loses_nothing(litlog: CommandLine) -> None:
    litlog("add", "--title", "One")
    filled = _on_a_full_disk(litlog.library, "add", "--title", "x" * 100_000, *("--note", "y" * 100_000))
    _is_told(filled)
    assert [item["title"] for item in litlog.json("list")] == ["One"]
    litlog("add", "--title", "Two")


def _on_a_full_disk(library: Path, *arguments: str) -> Result:
    """Run a command that can make no file larger than 250 kB, as on a disk that is full."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (250_000, 250_000))

    done = subprocess.run(
        [sys.executable, "-m", "litlog", "--library", str(library), "--offline", *arguments],
        capture_output=True,
        text=True,
        preexec_fn=limit,
        check=False,
        env={name: value for name, value in os.environ.items() if name != COUNTED},
    )
    return Result(done.returncode, done.stdout, done.stderr)


@pytest.mark.parametrize(
    "arguments",
    [
        ("list", "year:notayear"),
        ("search", "("),
        ("add",),
        ("add", "--title", "One", "--date", "yesterday"),
        ("tag", "x"),
        ("nosuchcommand",),
        ("export", "nosuchformat"),
        ("export", "csv", "--page", "log"),
        ("export", "bibtex", "--sort", "title"),
        ("export", "json", "--group", "year"),
        ("export", "log", "--sort", "title"),
        ("import", "-"),
        ("list", "--sort", "colour"),
    ],
)
def test_a_command_that_does_not_read_is_a_usage_error(arguments: tuple[str, ...], litlog: CommandLine) -> None:
    litlog("add", "--title", "One")
    result = litlog.run(*arguments)
    assert result.code == 2
    assert "Traceback" not in result.err


def test_of_several_files_the_one_that_was_not_read_is_named(tmp_path: Path, litlog: CommandLine) -> None:
    (tmp_path / "refs.bib").write_text("@book{a, title={A}}")
    (tmp_path / "empty.bib").touch()
    result = litlog.run("import", str(tmp_path / "refs.bib"), str(tmp_path / "empty.bib"))
    assert (result.code, result.out) == (3, f"{tmp_path}/refs.bib: 1 work added, 0 met again.\n")
    assert f"error: {tmp_path}/empty.bib: The file is empty.\n" in result.err


def test_a_backup_that_is_not_there_is_called_one(tmp_path: Path, litlog: CommandLine) -> None:
    litlog("add", "--title", "One")
    result = litlog.run("restore", str(tmp_path / "nosuch.db"))
    assert result.code == 1
    assert result.err.startswith(f"error: There is no backup at {tmp_path}/nosuch.db.\nhint: `litlog backup`")


def test_what_others_wrote_cannot_command_the_terminal(litlog: CommandLine) -> None:
    litlog("add", "--title", "red \x1b[31malert\x1b]0;owned\x07")
    assert "\x1b" not in litlog("list")
