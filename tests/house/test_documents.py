"""Every terminal session in the documents is replayed, in a folder with the sample data and nothing else."""

import re
import shutil
from pathlib import Path

import pytest

from transcripts import Session, agrees, commands, differences

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]
SESSIONS = [path for path in DOCUMENTS if "```console" in path.read_text(encoding="utf-8")]
SLOW = ROOT / "docs" / "sessions"
"""Its sessions take some ten seconds each."""
_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")


def _named(path: Path) -> str:
    return str(path.relative_to(ROOT))


@pytest.mark.parametrize(
    "document",
    [pytest.param(path, marks=pytest.mark.slow if SLOW in path.parents else (), id=_named(path)) for path in SESSIONS],
)
def test_a_session_goes_as_it_is_shown(document: Path, tmp_path: Path) -> None:
    folder, home = tmp_path / "session", tmp_path / "home"
    folder.mkdir()
    home.mkdir()
    shutil.copytree(ROOT / "data", folder / "data", ignore=shutil.ignore_patterns("*.db*", "backups"))
    assert "\n".join(differences(document.read_text(encoding="utf-8"), Session(folder, home))) == ""


@pytest.mark.parametrize("document", [*sorted(ROOT.glob("*.md")), *DOCUMENTS[1:]], ids=_named)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    text = re.sub(r"^```.*?^```$|`[^`\n]*`", "", document.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    assert [link for link in _LINK.findall(text) if not (document.parent / link).exists()] == []


def test_commands_are_read_with_what_they_print() -> None:
    document = "Text\n```console\n$ cat a.txt \\\n      b.txt\none\ntwo\n$ ls\n```\n\n```sh\n$ not this\n```\n"
    assert [(one.text.split(), one.expected, one.line) for one in commands(document)] == [
        (["cat", "a.txt", "b.txt"], "one\ntwo\n", 3),
        (["ls"], "", 7),
    ]


@pytest.mark.parametrize(
    ("expected", "printed", "same"),
    [
        ("one\n", "one\n", True),
        ("one\n", "one", True),
        ("one\n", "one\ntwo\n", False),
        ("", "", True),
        ("...\n", "", True),
        ("one\n...\nfour\n", "one\ntwo\nthree\nfour\n", True),
        ("one\n...\nfour\n", "one\nfour\nfive\n", False),
        ("took ... ms\n", "took 12 ms\n", True),
        ("took ... ms\n", "took 12 ms\nmore ms\n", False),
        ("1 + 1\n", "1 + 1  \n", True),
    ],
)
def test_dots_stand_for_anything(expected: str, printed: str, *, same: bool) -> None:
    assert agrees(expected, printed) is same


def test_a_session_pipes_redirects_and_tells_what_differs(tmp_path: Path) -> None:
    document = """```console
$ printf 'b\\na\\n' | sort > sorted.txt
$ cat sorted.txt
a
b
$ python -c "import socket; socket.getaddrinfo('example.org', 80)"
...
socket.gaierror: ...
$ cat sorted.txt
c
```
"""
    told = list(differences(document, Session(tmp_path, tmp_path)))
    assert [line.splitlines()[0].partition(":")[0] for line in told] == ["line 6", "line 9"]
    assert told[1].endswith("--- shown\nc\n--- printed (0)\na\nb\n")
