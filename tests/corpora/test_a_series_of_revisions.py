"""Eleven revisions of one real log, taken in one after the other: the library grows with it and doubles nothing."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from commands import CommandLine


@pytest.fixture
def revisions(corpora: Path) -> list[bytes]:
    """Return the revisions, the oldest first."""
    return [path.read_bytes() for path in sorted((corpora / "logs" / "series").glob("*.md"))]


@pytest.fixture
def file(tmp_path: Path, litlog: CommandLine, revisions: list[bytes]) -> Path:
    """Return a file that the library knows as its first revision that names works."""
    path = tmp_path / "gen-ai.md"
    for data in revisions[:2]:
        path.write_bytes(data)
        litlog("import", str(path))
    return path


def _identifiers(items: Any) -> Counter[str]:
    return Counter(one for item in items for one in item.get("identifiers", ()))


@pytest.mark.parametrize("command", ["import", "pages sync"])
def test_a_log_that_grows_doubles_no_work_and_no_entry(
    litlog: CommandLine, file: Path, revisions: list[bytes], command: str
) -> None:
    [noted] = [item["key"] for item in litlog.json("list", "has:arxiv")][:1]
    litlog("note", noted, "my own words")
    for data in revisions[2:]:
        file.write_bytes(data)
        litlog(*command.split(), str(file))
    litlog("export", "log", "-o", str(file.with_name("out.md")))
    assert file.with_name("out.md").read_bytes() == revisions[-1]
    assert max(_identifiers(litlog.json("list")).values()) == 1
    entries = Counter((entry["on"], entry["text"]) for entry in litlog.json("log", "--limit", "0"))
    assert max(entries.values()) == 1
    assert "my own words" in [note["text"] for note in litlog.json("show", noted)["notes"]]


def test_works_of_the_last_revision_are_those_of_an_import_of_it_alone(
    litlog: CommandLine, file: Path, revisions: list[bytes], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for data in revisions[2:]:
        file.write_bytes(data)
        litlog("pages", "sync")
    alone = CommandLine(tmp_path / "alone", capsys)
    alone("import", str(file))
    assert set(_identifiers(alone.json("list"))) <= set(_identifiers(litlog.json("list")))


def test_what_is_logged_between_two_revisions_is_kept_beside_them(
    litlog: CommandLine, file: Path, revisions: list[bytes]
) -> None:
    litlog("log", "thought about rings", "--date", "2023-02-10")
    file.write_bytes(revisions[1].rstrip(b"\n") + b" (again)\n")
    assert "joined" in litlog("pages", "sync")
    lines = file.read_bytes().splitlines()
    assert lines[-1].endswith(b" (again)")
    lines.remove(b"* 2/10 - thought about rings")
    assert lines[:-1] == revisions[1].rstrip(b"\n").splitlines()[:-1]
