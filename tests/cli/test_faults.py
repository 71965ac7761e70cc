"""Whatever fails, a reader sees one sentence and a next step, and never a traceback."""

import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from commands import CommandLine
from litlog.cli import running

ODD_LINKS = [
    "[`](https://a.example/)",
    "[***](https://a.example/)",
    '["."](https://a.example/)',
    "[``](https://b.example)",
]


@pytest.mark.parametrize("link", ODD_LINKS)
def test_a_link_whose_text_is_only_marks_is_logged_imported_and_synced(
    link: str, litlog: CommandLine, tmp_path: Path
) -> None:
    litlog("log", f"read {link}")
    page = tmp_path / "other.md"
    page.write_text(f"# Log\n\n- 2024-01-02: read {link}\n")
    litlog("import", str(page))
    page.write_text(f"# Log\n\n- 2024-01-02: read {link}\n- 2024-01-03: read {link} again\n")
    litlog("pages", "sync")
    assert "2024-01-03" in litlog("log")


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (IndexError("list index"), "error: litlog made a mistake (IndexError: list index).\nhint: Please report it"),
        (RecursionError(), "error: Something is nested too deeply to be read.\nhint: "),
        (MemoryError(), "error: There is not enough memory for this.\nhint: "),
        (PermissionError(13, "Permission denied", "a.md"), "error: a.md: Permission denied.\nhint: "),
    ],
)
def test_a_mistake_of_litlogs_own_is_one_sentence_too(
    error: Exception, says: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def failing(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(running, "app", failing)
    assert running.run(["list"]) == 1
    assert capsys.readouterr().err.startswith(says)
    monkeypatch.setenv("LITLOG_TRACEBACK", "1")
    with pytest.raises(type(error)):
        running.run(["list"])


def test_a_damaged_text_of_a_page_is_told(litlog: CommandLine) -> None:
    litlog("log", "read [A](https://a.example/p)")
    with sqlite3.connect(litlog.library / "data" / "library.db") as database:
        database.execute("UPDATE page_revisions SET data = x'00112233'")
    database.close()
    result = litlog.run("export", "log")
    assert result.code == 1
    assert result.err.startswith("error: A page's text in the library is damaged.\nhint: `litlog restore")


LOADING = """
import os, signal, sys
class Stopping:
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv[1]:
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Stopping())
from litlog.cli import main
sys.exit(main(sys.argv[2:]))
"""


@pytest.mark.parametrize(
    "module", ["typer", "litlog.cli.running", "litlog.cli.commands.list", "litlog.library.listing"]
)
def test_ctrl_c_while_loading_is_one_sentence(module: str, litlog: CommandLine) -> None:
    litlog("add", "--title", "One", "--key", "one")
    done = subprocess.run(
        [sys.executable, "-c", LOADING, module, "--library", str(litlog.library), "list"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (130, "Stopped; what was finished is kept.\n")


def test_ctrl_c_at_completion_is_one_sentence() -> None:
    asked = os.environ | {"_LITLOG_COMPLETE": "complete_bash", "COMP_WORDS": "litlog li", "COMP_CWORD": "1"}
    done = subprocess.run(
        [sys.executable, "-c", LOADING, "typer.completion", "li"],
        capture_output=True,
        text=True,
        check=False,
        env=asked,
    )
    assert done.returncode in (0, 130)
    assert "Traceback" not in done.stderr


def test_ctrl_c_at_work_is_one_sentence(litlog: CommandLine) -> None:
    waiting = subprocess.Popen(
        [sys.executable, "-m", "litlog", "--library", str(litlog.library), "add", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    time.sleep(1)
    waiting.send_signal(signal.SIGINT)
    _, told = waiting.communicate(timeout=60)
    assert (waiting.returncode, told) == (130, "Stopped; what was finished is kept.\n")


def test_an_export_of_a_library_that_may_not_be_written_says_that_its_file_is(
    litlog: CommandLine, tmp_path: Path
) -> None:
    litlog("add", "--title", "One", "--key", "one")
    with sqlite3.connect(litlog.library / "data" / "library.db") as database:
        database.execute("CREATE TRIGGER no BEFORE INSERT ON written_files BEGIN SELECT raise(ABORT, 'no'); END")
    database.close()
    out = tmp_path / "list.md"
    result = litlog.run("export", "markdown", "-o", str(out))
    assert result.code == 1
    assert "Nothing was changed" not in result.err
    assert f"{out} is written, but the library could not note that." in result.err
    assert "One" in out.read_text()
