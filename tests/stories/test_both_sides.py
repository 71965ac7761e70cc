"""A log is edited in an editor and by commands on the same days, and `pages sync` brings the two together."""

from pathlib import Path

import pytest

from commands import CommandLine

LOG = """\
---
title: Evenings
permalink: /evenings/
---

## 2023 Log
* 2/21 - read [Rings](https://example.org/rings)
* 2/23 - want to read [Ideals](https://arxiv.org/abs/2301.00001)
"""


@pytest.fixture
def log(tmp_path: Path, litlog: CommandLine) -> Path:
    """Return the file of a log that was imported."""
    file = tmp_path / "evenings.md"
    file.write_text(LOG)
    litlog("import", str(file))
    return file


def _edit(log: Path, old: str, new: str) -> None:
    assert old in log.read_text()
    log.write_text(log.read_text().replace(old, new))


def test_a_week_on_both_sides(log: Path, litlog: CommandLine) -> None:
    litlog("note", "arxiv:2301.00001", "my own words")
    litlog("log", "read [Emmy](https://example.org/emmy)", "--date", "2023-02-24")
    _edit(log, "want to read [Ideals]", "read the book [Ideals]")
    assert "would be joined" in litlog("pages", "sync", "--dry-run")
    assert "joined" in litlog("pages", "sync")
    entry = "* 2/24 - read [Emmy](https://example.org/emmy)\n"
    assert log.read_text() == LOG.replace("want to read", "read the book") + entry == litlog("export", "log")
    shown = litlog.json("show", "arxiv:2301.00001")
    assert (shown["status"], [note["text"] for note in shown["notes"]]) == ("read", ["my own words"])
    assert len(litlog.json("list")) == 3
    assert litlog.run("pages", "sync").err == "evenings: as it was.\n"


def test_import_of_a_file_whose_page_is_ahead_names_the_way(log: Path, litlog: CommandLine) -> None:
    litlog("log", "rested", "--date", "2023-02-24")
    _edit(log, "want to read", "began")
    result = litlog.run("import", str(log))
    assert (result.code, "litlog pages sync evenings" in result.err) == (1, True)
    litlog("pages", "sync", "evenings")
    assert "began" in litlog("export", "log")


def test_an_undone_sync_finds_both_sides_again(log: Path, litlog: CommandLine) -> None:
    litlog("log", "rested", "--date", "2023-02-24")
    log.write_text(LOG + "* 2/25 - walked\n")
    litlog("pages", "sync")
    litlog("undo")
    litlog("log", "slept", "--date", "2023-02-24")
    assert "joined" in litlog("pages", "sync")
    assert {"rested", "slept", "walked"} <= set(log.read_text().split())


BROKEN = "## 2023 Log\n* 2/21 - read GÃ¶del twice, slowly\n"


@pytest.fixture
def disputed(tmp_path: Path, litlog: CommandLine) -> Path:
    """Return the file of a page whose one entry was repaired in the library, and written anew in the file."""
    file = tmp_path / "logic.md"
    file.write_text(BROKEN)
    litlog("import", str(file))
    litlog("check", "--fix", "--yes")
    file.write_text(BROKEN.replace("twice", "thrice"))
    return file


def test_both_texts_are_shown_with_the_next_step(disputed: Path, litlog: CommandLine) -> None:
    result = litlog.run("pages", "sync")
    assert result.code == 1
    assert "Gödel twice" in result.out
    assert "thrice" in result.out
    assert "--take file" in result.err
    assert disputed.read_text() == BROKEN.replace("twice", "thrice")
    assert litlog("export", "log") == BROKEN.replace("GÃ¶del", "Gödel")


def test_one_page_of_two_in_conflict_is_code_three(disputed: Path, log: Path, litlog: CommandLine) -> None:
    result = litlog.run("pages", "sync", "--json")
    told = {one["page"]: one for one in result.json}
    assert result.code == 3
    assert {name: one["state"] for name, one in told.items()} == {"evenings": "same", "logic": "conflict"}
    [conflict] = told["logic"]["conflicts"]
    assert (conflict["library"]["line"], conflict["file"]["line"]) == (2, 2)
    assert "thrice" in conflict["file"]["text"]


@pytest.mark.parametrize("side", ["file", "library"])
def test_a_side_is_taken(disputed: Path, litlog: CommandLine, side: str) -> None:
    texts = {"file": disputed.read_text(), "library": litlog("export", "log")}
    litlog("pages", "sync", "--take", side)
    assert disputed.read_text() == litlog("export", "log") == texts[side]
    asides = [path.read_text() for path in disputed.parent.glob("logic.md.*")]
    assert asides == ([texts["file"]] if side == "library" else [])


def test_a_side_has_a_name(log: Path, litlog: CommandLine) -> None:
    assert litlog.run("pages", "sync", "--take", "mine").code == 2


def test_files_that_are_not_there_are_told(log: Path, litlog: CommandLine) -> None:
    log.unlink()
    result = litlog.run("pages", "sync")
    assert (result.code, result.out) == (0, "")
    assert "--take library" in result.err
    litlog("pages", "sync", "--take", "library")
    assert log.read_text() == LOG


def test_a_log_without_a_file_is_told_how_to_get_one(litlog: CommandLine, tmp_path: Path) -> None:
    litlog("log", "rested", "--date", "2023-02-24")
    assert "has no file" in litlog.run("pages", "sync").err
    litlog("export", "log", "-o", str(tmp_path / "log.md"))
    litlog("import", str(tmp_path / "log.md"))
    assert litlog.json("pages", "sync")[0]["state"] == "same"


def test_a_page_that_was_made_in_the_library_gets_its_file(litlog: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "log.md"
    file.write_text(
        "## 2023 Log\n* 2/09 - began\n\n### Rings paper\n* [On Rings](https://arxiv.org/abs/2301.00001)\n"
        "* Authors: Emmy Noether\n* Published 1921\n\n#### 1 Ideals p. 3\n* a chain that ends\n"
    )
    litlog("import", str(file))
    litlog("promote", "log", "Rings paper", "--date", "2023-02-10")
    litlog("pages", "sync")
    assert "a chain that ends" in (tmp_path / "noether-1921.md").read_text()
    assert "a chain that ends" not in file.read_text()


A = "# Log\n\n## 2023\n\n* 2/20 - read [B](https://b.example/b)\n"


@pytest.fixture
def small(litlog: CommandLine, tmp_path: Path) -> Path:
    """Return the file of a small log that was imported."""
    file = tmp_path / "p.md"
    file.write_text(A)
    litlog("import", str(file))
    return file


def test_what_is_logged_again_after_the_file_went_back_is_written_again(litlog: CommandLine, small: Path) -> None:
    for _ in range(2):
        litlog("log", "CCC", "--date", "2023-02-25")
        litlog("pages", "sync")
        assert "CCC" in small.read_text()
        small.write_text(A)
        litlog("pages", "sync")
        assert litlog("export", "log") == A


def test_words_that_are_put_back_into_the_file_are_taken_in(litlog: CommandLine, small: Path) -> None:
    litlog("log", "CCC", "--date", "2023-02-25")
    litlog("pages", "sync")
    put_back = small.read_text()
    small.write_text(A)
    litlog("pages", "sync")
    small.write_text(put_back)
    litlog("import", str(small))
    assert litlog("export", "log") == put_back == small.read_text()


@pytest.mark.parametrize("writes", [("pages", "sync"), ("export", "log", "-o")])
def test_a_line_typed_in_the_file_outlives_two_undos(litlog: CommandLine, small: Path, writes: tuple[str, ...]) -> None:
    write = (*writes, str(small)) if "-o" in writes else writes
    small.write_text(A + "\nT1\n")
    litlog("pages", "sync")
    litlog("log", "C", "--date", "2023-02-25")
    litlog(*write)
    litlog("undo")
    litlog("undo")
    litlog(*write)
    kept = [path.read_text() for path in small.parent.glob("p.md*")] + [litlog("export", "log")]
    assert any("T1" in text for text in kept)


def test_an_undone_entry_that_was_written_out_leaves_the_file(litlog: CommandLine, small: Path) -> None:
    litlog("log", "CCC", "--date", "2023-02-25")
    litlog("pages", "sync")
    litlog("undo")
    litlog("pages", "sync")
    assert small.read_text() == A
    litlog("redo")
    litlog("pages", "sync")
    assert "CCC" in small.read_text()
