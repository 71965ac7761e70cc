"""What is typed in an editor is used or kept, whatever the editor leaves behind."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from commands import CommandLine


@pytest.fixture
def work(litlog: CommandLine) -> str:
    return litlog("add", "--title", "On Rings", "--author", "Emmy Noether", "--date", "1921").strip()


def _editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str) -> None:
    editor = tmp_path / "editor"
    editor.write_text(f"#!/bin/sh\n{script}\n")
    editor.chmod(0o755)
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", str(editor))
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


def _kept(error: str) -> str:
    file = re.search(r"What you typed is in (\S+)\.$", error, re.MULTILINE)
    assert file, error
    return Path(file[1]).read_text()


def test_fields_and_notes_come_from_the_editor(
    litlog: CommandLine, work: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _editor(monkeypatch, tmp_path, 'sed -i "s/^title:.*/title: Rings: a Theory/" "$1"')
    litlog("edit", work)
    _editor(monkeypatch, tmp_path, 'printf "first line\\nsecond line\\n" > "$1"')
    litlog("note", work)
    item = litlog.json("show", work)
    assert item["title"] == "Rings: a Theory"
    assert item["notes"][0]["text"] == "first line\nsecond line"
    assert "    first line\n    second line\n" in litlog("show", work)
    assert "title=Rings: a Theory" in litlog("history").replace("'", "")
    assert not list(tmp_path.glob("litlog-*"))


@pytest.mark.parametrize("typed", ["no field at all", "year of wonders: 1921"])
def test_a_form_that_does_not_read_is_kept(
    litlog: CommandLine, work: str, typed: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _editor(monkeypatch, tmp_path, f'echo "{typed}" >> "$1"')
    result = litlog.run("edit", work)
    assert result.code == 2
    assert typed in _kept(result.err)


def test_a_place_that_cannot_be_is_told_before_anything_is_typed(
    litlog: CommandLine, work: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    _editor(monkeypatch, tmp_path, f'touch "{tmp_path}/opened"')
    assert litlog.run("note", work, "--page", "4", "--section", "2").code == 2
    assert not (tmp_path / "opened").exists()


@pytest.mark.parametrize("script", ['rm "$1"', 'printf "\\377\\376" > "$1"', "exit 3", ': > "$1"'])
@pytest.mark.parametrize("command", ["edit", "note"])
def test_a_broken_editor_is_told_and_changes_nothing(
    litlog: CommandLine, work: str, command: str, script: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = litlog("export", "json")
    _editor(monkeypatch, tmp_path, script)
    result = litlog.run(command, work)
    assert "Traceback" not in result.err
    assert result.code in {1, 2} or "nothing changed" in result.err
    assert litlog("export", "json") == before


def test_an_editor_that_is_no_command(litlog: CommandLine, work: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", "'")
    assert litlog.run("note", work).code == 2


def _in_a_process(litlog: CommandLine, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "litlog", "--library", str(litlog.library), "--offline", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL)


@pytest.mark.parametrize("signal", ["KILL", "INT", "TERM"])
def test_what_was_typed_when_litlog_ended_is_named_by_the_next(
    litlog: CommandLine, work: str, signal: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    _editor(monkeypatch, tmp_path, f'printf "lost words" > "$1"\nkill -{signal} $PPID\nsleep 1')
    ended = _in_a_process(litlog, "note", work)
    assert ended.returncode != 0
    [file] = tmp_path.glob("litlog-*.md")
    assert file.read_text() == "lost words"
    if signal == "INT":
        assert f"What you typed is in {file}." in ended.stderr
    _editor(monkeypatch, tmp_path, 'printf "new words" > "$1"')
    assert str(file) in _in_a_process(litlog, "note", work).stderr
    assert str(file) not in _in_a_process(litlog, "edit", work).stderr
    assert file.read_text() == "lost words"


def test_what_was_typed_can_be_gone_on_with(
    litlog: CommandLine, work: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    _editor(monkeypatch, tmp_path, 'printf "lost words" > "$1"\nkill -KILL $PPID')
    _in_a_process(litlog, "note", work)
    _editor(monkeypatch, tmp_path, 'printf " found" >> "$1"')
    monkeypatch.setattr("litlog.cli.editor.is_terminal", lambda: True)
    monkeypatch.setattr("typer.confirm", lambda question, default: default)
    litlog("note", work)
    assert litlog.json("show", work)["notes"][0]["text"] == "lost words found"
    assert not list(tmp_path.glob("litlog-*"))


def test_a_form_in_which_nothing_was_typed_is_removed(
    litlog: CommandLine, work: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    _editor(monkeypatch, tmp_path, "kill -KILL $PPID")
    _in_a_process(litlog, "edit", work)
    assert list(tmp_path.glob("litlog-*"))
    _editor(monkeypatch, tmp_path, "exit 3")
    litlog.run("edit", work)
    assert not list(tmp_path.glob("litlog-*"))
