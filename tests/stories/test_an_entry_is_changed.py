"""An entry of a log is changed, moved and taken out by command; only its lines change, and undo brings all back."""

import os
from pathlib import Path

import pytest

from commands import CommandLine

LOG = """\
## 2023 Log
* 2/09 - tidied the shelf.
* 2/21 - read [Rings](https://example.org/rings)
\t* p. 3: clear
* 2/21 - read [Ideals](https://example.org/ideals)
* 3/05 - slept
"""
RINGS = "* 2/21 - read [Rings](https://example.org/rings)\n\t* p. 3: clear\n"


@pytest.fixture
def log(tmp_path: Path, litlog: CommandLine) -> Path:
    """Return the file of a log that was imported."""
    file = tmp_path / "evenings.md"
    file.write_bytes(LOG.encode())
    litlog("import", str(file))
    return file


def test_entries_are_shown_with_their_places(log: Path, litlog: CommandLine) -> None:
    assert "2023-03-05  evenings:6\n" in litlog("log")
    assert [(one["page"], one["line"]) for one in litlog.json("log", "--limit", "2")] == [
        ("evenings", 6),
        ("evenings", 5),
    ]


def test_the_entries_of_a_day_are_shown(log: Path, litlog: CommandLine) -> None:
    assert [one["line"] for one in litlog.json("log", "--date", "2023-02-21")] == [5, 3]
    assert litlog.json("log", "--date", "2023-02-22") == []


def test_only_the_line_of_a_changed_entry_changes(log: Path, litlog: CommandLine) -> None:
    assert litlog("log", "--edit", "evenings:3", "read [Fields](https://example.org/fields)") == "fields\n"
    changed = LOG.replace("[Rings](https://example.org/rings)", "[Fields](https://example.org/fields)")
    assert litlog("export", "log") == changed
    litlog("pages", "sync")
    assert log.read_text() == changed
    litlog("undo")
    assert litlog("export", "log") == LOG


def test_an_entry_is_moved_to_another_day(log: Path, litlog: CommandLine) -> None:
    litlog("log", "--edit", "evenings:3", "--date", "2023-03-01")
    assert litlog("export", "log") == LOG.replace(RINGS, "").replace("* 3/05", RINGS.replace("2/21", "3/01") + "* 3/05")
    [met] = litlog.json("show", "rings")["encounters"]
    assert met["on"] == "2023-03-01"


def test_an_entry_is_named_by_its_day_if_it_is_the_only_one(log: Path, litlog: CommandLine) -> None:
    assert litlog("log", "--delete", "2023-02-09") == "* 2/09 - tidied the shelf.\n"
    assert litlog("export", "log") == LOG.replace("* 2/09 - tidied the shelf.\n", "")
    several = litlog.run("log", "--delete", "2023-02-21")
    assert (several.code, "2 entries are of 2023-02-21" in several.err) == (1, True)
    assert "evenings:4 (" in several.err
    assert "evenings:2 (* 2/21 - read [Rings](" in several.err


def test_a_deleted_entry_takes_its_notes_along_and_comes_back(log: Path, litlog: CommandLine) -> None:
    before = litlog("export", "json")
    assert litlog("log", "--delete", "evenings:3") == RINGS
    assert litlog("export", "log") == LOG.replace(RINGS, "")
    assert not {"encounters", "notes", "statuses"} & set(litlog.json("show", "rings"))
    litlog("undo")
    assert litlog("export", "json") == before


@pytest.mark.parametrize(
    ("words", "minus", "plus"),
    [
        (("--edit", "evenings:6", "woke up"), "-* 3/05 - slept", "+* 3/05 - woke up"),
        (("--delete", "evenings:6"), "-* 3/05 - slept", ""),
        (("woke up", "--date", "2023-03-06"), "", "+* 3/06 - woke up"),
    ],
)
def test_a_dry_run_shows_the_difference(
    log: Path, litlog: CommandLine, words: list[str], minus: str, plus: str
) -> None:
    before = litlog("export", "json")
    shown = litlog("log", *words, "--dry-run")
    assert shown.startswith("--- evenings\n+++ evenings\n@@")
    assert [line for line in shown.splitlines()[3:] if line[0] != " "] == [one for one in (minus, plus) if one]
    assert litlog.json("log", *words, "--dry-run")["changed"] is False
    assert litlog("export", "json") == before


def test_the_editor_opens_on_the_lines_of_an_entry(
    log: Path, litlog: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\nsed "s/clear/unclear/" "$1" > "$1.new" && mv "$1.new" "$1"\n')
    script.chmod(0o755)
    monkeypatch.setitem(os.environ, "EDITOR", str(script))
    monkeypatch.delenv("VISUAL", raising=False)
    litlog("log", "--edit", "evenings:3")
    assert litlog("export", "log") == LOG.replace("clear", "unclear")


def test_what_was_typed_in_the_editor_is_kept_where_the_edit_is_refused(
    log: Path, litlog: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script = tmp_path / "editor"
    script.write_text('#!/bin/sh\necho "<!-- never closed" > "$1"\n')
    script.chmod(0o755)
    monkeypatch.setitem(os.environ, "EDITOR", str(script))
    monkeypatch.delenv("VISUAL", raising=False)
    refused = litlog.run("log", "--edit", "evenings:3")
    assert (refused.code, "What you typed is in" in refused.err) == (1, True)
    assert litlog("export", "log") == LOG


def test_mistakes_are_told(log: Path, litlog: CommandLine) -> None:
    for words, code, told in (
        (("--edit", "evenings:1", "x"), 1, "No entry stands on line 1 of evenings."),
        (("--edit", "mornings:1", "x"), 1, 'No page is called "mornings".'),
        (("--delete", "nonsense"), 1, '"nonsense" names no entry.'),
        (("--delete", "2023-02-30"), 2, '"2023-02-30" is not a day.'),
        (("--delete", "2020-01-01"), 1, "No entry is of 2020-01-01."),
        (("--edit", "evenings:2", "--delete", "evenings:2"), 2, "either changed or taken out"),
        (("x", "--delete", "evenings:2"), 2, "neither words nor a day"),
    ):
        result = litlog.run("log", *words)
        assert (result.code, told in result.err) == (code, True), result


def test_an_edit_tells_of_the_works_that_its_own_lines_name(log: Path, litlog: CommandLine) -> None:
    words = "[Rings](https://example.org/rings) and [Fields](https://example.org/fields)"
    logged = litlog.json("log", words, "--date", "2023-03-07")
    assert (logged["added"], logged["met"]) == (["fields"], ["rings"])
    assert litlog.json("log", "--delete", "evenings:2")["met"] == []
