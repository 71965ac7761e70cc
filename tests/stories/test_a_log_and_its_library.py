"""The main job: a hand-kept log becomes a library and comes back byte for byte, and is written on."""

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
* 2/21 - read [Ada Lovelace](https://example.org/engines) and [Turing](https://arxiv.org/abs/2301.00001) on machines
* 3/05 Grace Hopper 1952 essay "The Education of a Computer" ([pdf link](https://example.edu/hopper.pdf)) \t
\t* clear, and early
"""


@pytest.fixture
def log(tmp_path: Path, litlog: CommandLine) -> Path:
    """Return the file of a log that was imported."""
    file = tmp_path / "evenings.md"
    file.write_bytes(LOG.encode())
    litlog("import", str(file))
    return file


def test_the_log_comes_back_byte_for_byte(log: Path, litlog: CommandLine) -> None:
    assert litlog("export", "log") == LOG


def test_importing_twice_changes_nothing(log: Path, litlog: CommandLine) -> None:
    before = litlog("export", "json")
    assert "0 works added" in litlog("import", str(log))
    assert litlog("export", "json") == before


def test_two_works_of_one_sentence_are_two_works_met_on_one_day(log: Path, litlog: CommandLine) -> None:
    found = litlog.json("list", "log:machines")
    assert len(found) == 2
    assert {one["encounters"][0]["on"] for one in found} == {"2023-02-21"}
    assert {one["status"] for one in found} == {"read"}


def test_an_entry_that_names_no_work_is_found(log: Path, litlog: CommandLine) -> None:
    [hit] = litlog.json("search", "shelf")
    assert hit["key"] is None
    assert hit["page"] == "evenings"


def test_a_new_entry_is_one_line_in_the_pages_own_style(log: Path, litlog: CommandLine) -> None:
    litlog("log", "read [Emmy](https://example.org/rings)", "--date", "2023-03-07")
    added = "* 3/07 - read [Emmy](https://example.org/rings)\n"
    assert litlog("export", "log") == LOG + added
    assert len(litlog.json("list", "log:emmy")) == 1


def test_what_was_logged_reads_back_as_it_is(log: Path, litlog: CommandLine) -> None:
    litlog("log", "3/07 - read [Emmy](https://example.org/rings)")
    litlog("export", "log", "-o", str(log))
    items = litlog.json("list")
    assert "0 works added" in litlog("import", str(log))
    assert litlog.json("list") == items


def test_an_old_file_does_not_undo_what_was_logged_since(log: Path, litlog: CommandLine) -> None:
    litlog("log", "thought about rings", "--date", "2023-03-07")
    litlog("import", str(log))
    assert "thought about rings" in litlog("export", "log")


def test_a_file_and_a_page_that_both_changed_are_not_joined_by_guess(log: Path, litlog: CommandLine) -> None:
    litlog("log", "thought about rings", "--date", "2023-03-07")
    log.write_text(LOG + "* 3/08 - thought about fields\n")
    result = litlog.run("import", str(log))
    assert result.code == 1
    assert "was edited" in result.err
    assert "thought about rings" in litlog("export", "log")


def test_an_edited_file_is_taken_in_and_the_readers_notes_stay(log: Path, litlog: CommandLine) -> None:
    litlog("note", "arxiv:2301.00001", "my own words")
    log.write_text(LOG.replace("on machines", "on thinking machines"))
    litlog("import", str(log))
    assert litlog("export", "log") == log.read_text()
    shown = litlog.json("show", "arxiv:2301.00001")
    assert [note["text"] for note in shown["notes"]] == ["my own words"]
    assert "thinking" in shown["encounters"][0]["text"]
    assert len(litlog.json("list")) == 3


def test_logging_without_a_page_begins_a_log(litlog: CommandLine) -> None:
    litlog("log", "read [Emmy](https://example.org/rings)", "--date", "2023-03-07")
    text = litlog("export", "log")
    assert "## 2023 Log" in text
    assert "* 3/07 - read [Emmy](https://example.org/rings)" in text


def test_a_library_without_a_page_gives_a_fresh_log(litlog: CommandLine) -> None:
    key = litlog("add", "https://example.org/rings", "--title", "On Rings", "--author", "Emmy Noether").strip()
    litlog("mark", key, "read", "--date", "2023-03-07")
    text = litlog("export", "log")
    assert "## 2023 Log\n" in text
    assert "* 3/07 - read [On Rings](https://example.org/rings)" in text


def test_undo_takes_a_whole_log_back(log: Path, litlog: CommandLine) -> None:
    litlog("undo")
    assert litlog.json("list") == []
    assert litlog.json("pages") == []
    litlog("redo")
    assert litlog("export", "log") == LOG


def test_pages_explain_says_how_a_page_was_understood(log: Path, litlog: CommandLine) -> None:
    told = litlog.json("pages", "explain", "evenings")
    assert told["doc"] == "evenings.md"
    days = [(one["line"], one["date"]) for one in told["entries"]]
    assert days == [(7, "2023-02-09"), (8, "2023-02-21"), (9, "2023-03-05")]
    mentions = [one for work in told["works"] for one in work["mentions"]]
    assert "https://arxiv.org/abs/2301.00001" in [one.get("url") for one in mentions]
    assert "title: link text" in [why for one in mentions for why in one["why"]]
    assert "  title: link text" in litlog("pages", "explain", "evenings")


def test_a_library_as_json_makes_an_equal_library(
    log: Path, litlog: CommandLine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    litlog("note", "arxiv:2301.00001", "my own words", "--page", "3")
    litlog("add", "--title", "On Rings", "--author", "Emmy Noether", "--tag", "algebra", "--status", "want")
    whole = tmp_path / "whole.json"
    litlog("export", "json", "-o", str(whole))
    other = CommandLine(tmp_path / "other", capsys)
    other("import", str(whole))
    assert other("export", "json") == whole.read_text()
    assert other("export", "log") == LOG


@pytest.mark.parametrize("text", [b"\n", b"", b" \r\n"])
def test_a_page_that_is_not_written_yet_is_a_page(litlog: CommandLine, tmp_path: Path, text: bytes) -> None:
    file, out = tmp_path / "log.md", tmp_path / "out.md"
    file.write_bytes(text)
    litlog("import", str(file))
    litlog("export", "log", "-o", str(out))
    assert out.read_bytes() == text


def test_the_logs_own_file_is_written_without_a_copy_beside_it(log: Path, litlog: CommandLine) -> None:
    litlog("log", "thought about rings", "--date", "2023-03-07")
    litlog("export", "log", "-o", str(log))
    assert [path.name for path in log.parent.glob("evenings*")] == ["evenings.md"]
