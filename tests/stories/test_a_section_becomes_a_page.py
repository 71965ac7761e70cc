"""The notes on a paper leave the log for a page of their own, both files are written, and all of it is taken back."""

from pathlib import Path

import pytest

from commands import CommandLine

LOG = """\
---
title: Evenings
permalink: /evenings/
---

## 2023 Log
* 2/09 - tidied the shelf.

### Lovelace's notes
* [Sketch of the Analytical Engine](https://example.org/sketch)
* Author: Ada Lovelace
* Published 1843
* Contents
\t* Note A p. 696
\t* Note G 722
* Operating cards, p. 700: "may act upon  other things besides number" \t
\t* music!
"""
PAGE = """\
---
title: Sketch of the Analytical Engine
permalink: /lovelace-1843/
---

# [Sketch of the Analytical Engine](https://example.org/sketch)
* Author: Ada Lovelace
* Published 1843
* Contents
\t* Note A p. 696
\t* Note G 722
* Operating cards, p. 700: "may act upon  other things besides number" \t
\t* music!
"""
KEY = "lovelace1843sketch"
ENTRY = "Created [notes on Lovelace's notes](/lovelace-1843/)"


@pytest.fixture
def log(tmp_path: Path, litlog: CommandLine) -> Path:
    """Return the file of a log that was imported."""
    file = tmp_path / "evenings.md"
    file.write_bytes(LOG.encode())
    litlog("import", str(file))
    return file


def test_it_is_tried_then_done_then_written_and_read_again(log: Path, litlog: CommandLine) -> None:
    said = litlog.run("promote", "evenings", "Lovelace's notes", "--date", "2023-02-12", "--dry-run")
    assert said.out == PAGE
    assert ENTRY in said.err
    assert litlog("export", "log") == LOG

    assert litlog("promote", "evenings", "Lovelace's notes", "--date", "2023-02-12") == "lovelace-1843\n"
    assert litlog("export", "log", "--page", "lovelace-1843") == PAGE
    head, _, _ = LOG.partition("\n### Lovelace")
    assert litlog("export", "log", "--page", "evenings") == f"{head}* 2/12 - {ENTRY}\n\n"

    page = log.with_name("lovelace-1843.md")
    litlog("export", "log", "--page", "lovelace-1843", "-o", str(page))
    page.write_text(PAGE + "* and poetry\n", encoding="utf-8")
    litlog("import", str(page))
    assert [note["text"] for note in litlog.json("show", KEY)["notes"]][1:] == ["and poetry"]
    assert len(litlog.json("pages")) == 2


def test_what_a_program_is_told(log: Path, litlog: CommandLine) -> None:
    told = litlog.json("promote", str(log), KEY, "--permalink", "/engine/", "--date", "2023-02-12")
    assert told == {
        "page": "engine",
        "permalink": "/engine/",
        "path": str(log.with_name("engine.md")),
        "log": "evenings",
        "key": KEY,
        "date": "2023-02-12",
        "entry": ENTRY.replace("lovelace-1843", "engine"),
        "changed": True,
    }
    assert litlog.json("search", "poetry OR music")[0]["key"] == KEY


def test_undo_and_redo(log: Path, litlog: CommandLine) -> None:
    before = litlog("export", "json")
    litlog("promote", "evenings", KEY)
    after = litlog("export", "json")
    litlog("undo")
    assert litlog("export", "json") == before
    litlog("redo")
    assert litlog("export", "json") == after


@pytest.mark.parametrize(
    ("words", "code", "hint"),
    [
        (("evenings", "2023 Log"), 1, '"Lovelace\'s notes" (lovelace1843sketch)'),
        (("mornings", "Lovelace's notes"), 1, "evenings"),
        (("evenings", KEY, "--permalink", "/evenings/"), 1, "--permalink"),
        (("evenings", KEY, "--permalink", "?"), 2, "/benjamin-1936/"),
        (("evenings", KEY, "--date", "yesterday"), 2, "2023-02-21"),
    ],
)
def test_a_mistake_is_told_with_the_next_step(
    log: Path, litlog: CommandLine, words: tuple[str, ...], code: int, hint: str
) -> None:
    said = litlog.run("promote", *words)
    assert said.code == code
    assert hint in said.err.partition("hint: ")[2]
    assert litlog("export", "log") == LOG


def test_the_table_of_contents_alone(log: Path, litlog: CommandLine) -> None:
    assert litlog("show", KEY, "--contents") == "Note A  p. 696\nNote G  p. 722\n"
    assert litlog.json("show", KEY, "--contents")[1] == {"title": "Note G", "page": "722", "level": 1}
    litlog("add", "--title", "Bare")
    assert litlog.json("show", "bare", "--contents") == []
    assert "No table of contents" in litlog.run("show", "bare", "--contents").err
