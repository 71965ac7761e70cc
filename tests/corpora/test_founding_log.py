"""The founding log becomes a library, and the library knows what a person would read in it."""

import shutil
from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest

from bib_validators import biber_complaints, bibtex_complaints, needs_biber, needs_bibtex
from commands import CommandLine

NAME = "generative-ai-log.md"


@pytest.fixture
def original(corpora: Path) -> bytes:
    """Return the bytes of the log."""
    return (corpora / "logs" / NAME).read_bytes()


@pytest.fixture
def library(corpora: Path, tmp_path: Path, litlog: CommandLine) -> CommandLine:
    """Return a library that the log was imported into."""
    shutil.copy(corpora / "logs" / NAME, tmp_path)
    litlog("import", str(tmp_path / NAME))
    return litlog


@pytest.fixture
def told(library: CommandLine) -> Any:
    """Return how the page was understood."""
    return library.json("pages", "explain")


def _by_line(told: Any) -> dict[int, list[str]]:
    """Return the works that each line mentions, by their keys."""
    lines = defaultdict(list)
    for work in told["works"]:
        for mention in work["mentions"]:
            if work.get("kind") not in ("person", "company"):
                lines[mention["line"]].append(work["id"])
    return lines


def test_it_comes_back_byte_for_byte_and_twice_is_once(library: CommandLine, original: bytes, tmp_path: Path) -> None:
    library("export", "log", "-o", str(tmp_path / "out.md"))
    assert (tmp_path / "out.md").read_bytes() == original
    before = library("export", "json")
    library("import", str(tmp_path / NAME))
    assert library("export", "json") == before


def test_it_has_29_works(library: CommandLine) -> None:
    kinds = [item["kind"] for item in library.json("list")]
    assert len(kinds) == 29
    assert {kind: kinds.count(kind) for kind in ("paper", "book", "video", "software", "thread")} == {
        "paper": 8, "book": 3, "video": 1, "software": 1, "thread": 4,
    }  # fmt: skip


def test_it_has_35_links_to_works_and_others(told: Any) -> None:
    mentions = [mention for work in told["works"] for mention in work["mentions"]]
    assert len([one for one in mentions if one.get("url")]) == 35


def test_it_has_18_dated_entries_on_17_days_and_one_between(told: Any, library: CommandLine) -> None:
    days = [entry["date"] for entry in told["entries"]]
    dated = [entry for entry in told["entries"] if entry["line"] != 38]
    assert len(dated) == 18
    assert len({entry["date"] for entry in dated}) == 17
    assert all(day.startswith("2023") for day in days)
    entries = library.json("log", "--limit", "0")
    [undated] = [entry for entry in entries if entry["inferred"]]
    assert "sebastianraschka" in undated["text"]
    place = entries.index(undated)
    assert "3/16" in entries[place - 1]["text"]
    assert "3/15" in entries[place + 1]["text"]


def test_pages_of_ones_own_are_the_works_met_before(told: Any) -> None:
    lines = _by_line(told)
    assert [set(lines[line]) for line in (26, 27, 28)] == [set(lines[line]) for line in (21, 22, 23)]
    assert not set(lines[22]) & set(lines[23])


def test_one_line_may_be_two_works_and_two_links_one(told: Any) -> None:
    lines = _by_line(told)
    assert len(set(lines[10])) == 2
    assert (len(lines[22]), len(set(lines[22]))) == (2, 1)
    assert len(set(lines[34])) == 3
    kinds = {work["id"]: work["kind"] for work in told["works"]}
    assert sorted(kinds[work] for work in set(lines[34])) == ["book", "thread", "thread"]


def test_works_without_a_link_have_their_place(told: Any) -> None:
    lines = _by_line(told)
    assert lines[8] == lines[9] != []
    assert len(set(lines[82])) == 2
    [unlinked] = [work for work in told["works"] if 1997 in work.get("year", ())]
    assert unlinked["id"] in lines[82]


def test_contents_have_their_pages(library: CommandLine) -> None:
    shown = library.json("show", "arxiv:2108.07258")
    pages = [line["page"] for line in shown["contents"]]
    assert pages == "3 21 73 74 81 85 91 97 101 105 109 114 118 123".split()
    assert [line["level"] for line in shown["contents"]] == [1] * 3 + [2] * 11


def test_notes_stand_under_their_work_with_their_page(library: CommandLine) -> None:
    notes = library.json("show", "arxiv:2108.07258")["notes"]
    assert any(note.get("anchor") == {"kind": "page", "value": "74"} for note in notes)
    cited = {key for note in notes for key in note.get("cites", ())}
    assert library.json("show", "arxiv:1706.03762")["key"] in cited


def test_a_new_entry_is_one_line_in_the_logs_own_style(library: CommandLine, original: bytes, tmp_path: Path) -> None:
    library("log", "read [Something](https://example.org/something)", "--date", "2023-03-20")
    library("export", "log", "-o", str(tmp_path / "out.md"))
    before, after = original.splitlines(), (tmp_path / "out.md").read_bytes().splitlines()
    [place] = [number for number, line in enumerate(after) if line not in before]
    assert after[place] == b"* 3/20 - read [Something](https://example.org/something)"
    assert after[:place] + after[place + 1 :] == before
    assert place == 41


def test_a_fresh_library_learns_the_same_from_what_was_written(
    library: CommandLine, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    library("export", "log", "-o", str(tmp_path / "out" / NAME))
    other = CommandLine(tmp_path / "other", capsys)
    other("import", str(tmp_path / "out" / NAME))
    assert other.json("pages", "explain") == library.json("pages", "explain")
    assert {item["key"] for item in other.json("list")} == {item["key"] for item in library.json("list")}


@needs_bibtex
@pytest.mark.parametrize("style", ["plain", "abbrv", "alpha"])
def test_bibtex_takes_its_bibliography_without_a_word(library: CommandLine, tmp_path: Path, style: str) -> None:
    library("export", "bibtex", "-o", str(tmp_path / "library.bib"))
    assert bibtex_complaints(tmp_path / "library.bib", style) == []


@needs_biber
def test_biber_takes_its_bibliography_without_a_word(library: CommandLine, tmp_path: Path) -> None:
    library("export", "biblatex", "-o", str(tmp_path / "library.bib"))
    assert biber_complaints(tmp_path / "library.bib") == []


def test_what_was_written_may_be_lost_with_the_library_and_rebuilt(
    library: CommandLine, original: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / NAME).unlink()
    library("export", "log", "-o", str(tmp_path / NAME))
    assert (tmp_path / NAME).read_bytes() == original


def test_each_repair_changes_only_its_span(library: CommandLine, original: bytes, tmp_path: Path) -> None:
    repairable = [one for one in library.json("check") if one["repairable"]]
    assert [one["where"].rpartition(":")[2] for one in repairable] == ["18", "39", "61"]
    library("check", "--fix", "--yes")
    library("export", "log", "-o", str(tmp_path / "out.md"))
    pairs = zip(original.splitlines(), (tmp_path / "out.md").read_bytes().splitlines(), strict=True)
    assert [number for number, (before, after) in enumerate(pairs, 1) if before != after] == [18, 39, 61]
    for _ in range(3):
        library("undo")
    library("export", "log", "-o", str(tmp_path / "again.md"))
    assert (tmp_path / "again.md").read_bytes() == original
