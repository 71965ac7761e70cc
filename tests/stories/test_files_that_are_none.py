"""Pipes, devices and loops of links in the place of files are refused in a sentence, and nobody waits for them."""

import json
import os
from pathlib import Path

import pytest

from commands import CommandLine

LOG = "## 2023 Log\n* 2/21 - read [Rings](https://example.org/rings)\n"


@pytest.fixture
def log(litlog: CommandLine, tmp_path: Path) -> Path:
    file = tmp_path / "log.md"
    file.write_text(LOG)
    litlog("import", str(file))
    file.unlink()
    return file


def _pipe(file: Path) -> None:
    os.mkfifo(file)


def _loop(file: Path) -> None:
    file.symlink_to(file)


def _device(file: Path) -> None:
    file.symlink_to("/dev/zero")


@pytest.mark.parametrize("make", [_pipe, _loop, _device])
@pytest.mark.parametrize("side", [(), ("--take", "library"), ("--take", "file")])
def test_sync_refuses_them(litlog: CommandLine, log: Path, make: object, side: tuple[str, ...]) -> None:
    make(log)  # type: ignore[operator]
    for words in (side, (*side, "--dry-run")):
        result = litlog.run("pages", "sync", *words)
        assert result.code == 1
        assert "error: " in result.err
        assert "Traceback" not in result.err
    litlog("check")
    assert litlog("export", "log") == LOG


def test_an_export_over_a_loop_is_refused(litlog: CommandLine, log: Path) -> None:
    _loop(log)
    for name in ("log", "bibtex", "json"):
        result = litlog.run("export", name, "-o", str(log))
        assert (result.code, "Traceback" in result.err) == (1, False)
    assert log.is_symlink()


@pytest.mark.parametrize("words", [("add",), ("import",), ("pages", "sync"), ("export", "bibtex", "--keys")])
def test_a_loop_is_named(litlog: CommandLine, log: Path, words: tuple[str, ...]) -> None:
    loop = log.with_name("loop.pdf")
    _loop(loop)
    result = litlog.run(*words, str(loop))
    assert (result.code, "Traceback" in result.err) == (1, False)


def test_a_page_is_no_pipe(litlog: CommandLine) -> None:
    reader, writer = os.pipe()
    os.write(writer, LOG.encode())
    os.close(writer)
    result = litlog.run("import", "--from", "markdown", f"/dev/fd/{reader}")
    os.close(reader)
    assert result.code == 1
    assert "is no regular file" in result.err


def test_a_pipe_in_a_folder_of_papis_is_passed_by(litlog: CommandLine, tmp_path: Path) -> None:
    (tmp_path / "papers" / "one").mkdir(parents=True)
    os.mkfifo(tmp_path / "papers" / "one" / "info.yaml")
    assert litlog.run("import", str(tmp_path / "papers")).code == 3


def test_a_title_or_key_of_another_library_feigns_no_line(litlog: CommandLine, tmp_path: Path) -> None:
    items = [{"key": "moss", "title": "Peat\nfens2001  Fens"}, {"key": "a\nb", "title": "Bogs"}, {"key": "k" * 3000}]
    file = tmp_path / "other.json"
    library = {"litlog": 1, "items": [{"title": ""} | one for one in items], "findings": {}, "pages": []}
    file.write_text(json.dumps(library))
    assert litlog.run("import", str(file)).code == 0
    lines = litlog.run("list").out.splitlines()
    assert len(lines) == len(items)
    assert sorted(map(len, lines))[1] < 100
