"""What others wrote reaches a terminal without anything that a terminal obeys."""

import json
import os
import pty
import re
import subprocess
import sys

import pytest

from commands import CommandLine

TITLE = "Tides \x1b]0;owned\x07\x1b[31mred\x1b[2J \x9b5m of\x08 \u202eeht \x7fsea\r"
_COLOURS = re.compile(r"\x1b\[(?:0|1|2|31|32|33|36)m")


@pytest.fixture
def hostile(litlog: CommandLine) -> CommandLine:
    """A library in which a work of somebody else's JSON has controls wherever there is text."""
    item = {
        "key": "sea", "kind": "book", "title": TITLE, "tags": ["t\x1b[31m"], "status": None, "abstract": TITLE,
        "container": TITLE, "contributors": [{"role": "author", "literal": TITLE}], "aliases": [TITLE],
        "notes": [{"text": TITLE, "kind": "remark", "heading": TITLE, "anchor": {"kind": "page", "value": TITLE}}],
        "contents": [{"title": TITLE, "page": TITLE, "level": 1}],
        "links": [{"url": "https://e.org/\x1b[31m", "role": "work"}],
    }  # fmt: skip
    log = f"# {TITLE}\n\n* 2/09/2023 - read [{TITLE}](https://e.org/b)\n".replace("\r", "")
    page = {"name": "log", "path": "", "seen_sha256": "", "encoding": "utf-8", "text": log}
    file = litlog.library.with_suffix(".json")
    file.write_text(json.dumps({"litlog": 1, "items": [item], "findings": {}, "pages": [page]}))
    litlog("import", str(file))
    return litlog


def on_a_terminal(litlog: CommandLine, *words: str) -> str:
    """Return what a command writes to a terminal that takes colours."""
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | {"TERM": "xterm"}
    command = [sys.executable, "-m", "litlog", "--library", str(litlog.library), "--offline", *words]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs, env=environment) as running:
        os.close(theirs)
        seen = b""
        while piece := _read(ours):
            seen += piece
    os.close(ours)
    assert running.returncode in (0, 1)
    return seen.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so when the other side is closed
        return b""


COMMANDS = (
    "list", "show sea", "show sea --contents", "search tides", "log", "pages", "tags", "check",
    "history", "duplicates", "queue", "list --json", "show sea --json", "export log", "export json",
    "export markdown", "export bibtex", "export csv", "export ris", "export page key:sea", "pages explain log",
)  # fmt: skip


@pytest.mark.parametrize(
    "command", ["list", "export log", *(pytest.param(one, marks=pytest.mark.slow) for one in COMMANDS)]
)
def test_a_terminal_is_told_nothing_but_colours(hostile: CommandLine, command: str) -> None:
    seen = _COLOURS.sub("", on_a_terminal(hostile, *command.split()))
    assert re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]", seen) == []
    assert len(seen) > 2


@pytest.mark.parametrize("command", [one for one in COMMANDS if not one.startswith("export")])
def test_a_pipe_gets_no_controls_either(hostile: CommandLine, command: str) -> None:
    result = hostile.run(*command.split())
    assert re.findall(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", result.out + result.err) == []


def test_a_pipe_gets_a_page_byte_for_byte_and_json_whole(hostile: CommandLine) -> None:
    assert "\x1b]0;owned\x07\x1b[31mred" in hostile("export", "log")
    assert json.loads(hostile("export", "json"))["items"][0]["abstract"].startswith("Tides")
    assert "\x9b" not in hostile("export", "json")
