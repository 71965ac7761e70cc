"""The founding log's section on a paper becomes a page of its own, as its author did with such sections."""

from pathlib import Path

import pytest

from commands import CommandLine

KEY = "bommasani2021opportunities"
LOG = "gen-ai"
LINES_BEFORE = 41
"""Lines of the log up to its last entry; then come two blank ones and the section."""


@pytest.fixture
def original(corpora: Path) -> bytes:
    """Return the bytes of the log."""
    return (corpora / "logs" / "generative-ai-log.md").read_bytes()


@pytest.fixture
def library(original: bytes, tmp_path: Path, litlog: CommandLine) -> CommandLine:
    """Return a library that the log was imported into."""
    (tmp_path / "generative-ai-log.md").write_bytes(original)
    litlog("import", str(tmp_path / "generative-ai-log.md"))
    return litlog


def _export(library: CommandLine, page: str, file: Path) -> bytes:
    library("export", "log", "--page", page, "-o", str(file))
    return file.read_bytes()


def test_the_section_moves_and_the_log_gets_one_line(library: CommandLine, original: bytes, tmp_path: Path) -> None:
    before = library.json("show", KEY)
    library("promote", LOG, "Stanford paper", "--date", "2023-03-20")
    lines = original.splitlines(keepends=True)
    log = _export(library, LOG, tmp_path / "log.md").splitlines(keepends=True)
    assert log[:LINES_BEFORE] == lines[:LINES_BEFORE]
    assert log[LINES_BEFORE:] == [b"* 3/20 - Created [notes on Stanford paper](/bommasani-2021/)\n", b"\n", b"\n"]

    page = _export(library, "bommasani-2021", tmp_path / "page.md").splitlines(keepends=True)
    heading, published, title, *rest = lines[LINES_BEFORE + 2 :]
    assert (heading, page[5]) == (b"### Stanford paper\n", b"# " + title.removeprefix(b"* "))
    assert page[6:] == [published, *rest]

    after = library.json("show", KEY)
    assert len(after["contents"]) == len([line for line in after["contents"] if line["page"]]) == 14
    assert [_told(note) for note in after["notes"]] == [_told(note) for note in before["notes"]]
    assert after["notes"][0]["anchor"] == before["notes"][0]["anchor"]
    assert {note["page"] for note in after["notes"]} == {"bommasani-2021"}
    assert len(library.json("list")) == 29


def _told(note: dict[str, object]) -> list[object]:
    return [note.get(name) for name in ("text", "kind", "anchor", "heading", "cites")]


def test_undo_gives_the_bytes_back(library: CommandLine, original: bytes, tmp_path: Path) -> None:
    library("promote", LOG, KEY)
    library("undo")
    assert _export(library, LOG, tmp_path / "log.md") == original
    assert [page["name"] for page in library.json("pages")] == [LOG]


def test_the_log_still_says_what_it_said_of_other_works(library: CommandLine) -> None:
    """All but one: "the first Transformer paper" of 3/16 is known by its link, which is in the section."""
    before = {item["key"]: item for item in library.json("list")}
    library("promote", LOG, KEY)
    after = {item["key"]: item for item in library.json("list")}
    assert after.keys() == before.keys()
    for name in ("title", "authors", "year", "identifiers", "statuses", "relations", "tags", "encounters"):
        told = {key for key, item in before.items() if after[key].get(name) != item.get(name)}
        assert told == ({KEY, "vaswani2017attention"} if name == "encounters" else set())
