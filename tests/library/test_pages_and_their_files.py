"""A page and its file: either may be ahead of the other, and where both are, nothing is guessed."""

from datetime import date
from pathlib import Path

import pytest

from litlog.errors import NotFound, Refused, UsageError
from litlog.library.checks.check import check, mend
from litlog.library.exporting import export_to
from litlog.library.library import Library
from litlog.library.pages.logs import Taken, import_page, page_text, revise, the_page, write_entry

LOG = """\
---
title: Evenings
permalink: /evenings/
---

## 2023 Log
* 2/21 - read [Rings](https://example.org/rings)
* 2/23 - want to read [Ideals](https://example.org/ideals)
"""


def _import(library: Library, file: Path, text: str) -> Taken:
    file.write_text(text)
    return import_page(library, text.encode(), str(file))


@pytest.fixture
def log(library: Library, tmp_path: Path) -> Path:
    """Return the file of a log that the library has read."""
    _import(library, tmp_path / "evenings.md", LOG)
    return tmp_path / "evenings.md"


def test_what_was_logged_is_not_undone_by_the_old_file(library: Library, log: Path) -> None:
    write_entry(library, "rested", date(2023, 2, 24))
    assert import_page(library, LOG.encode(), str(log)).unchanged
    assert page_text(library).endswith(b"rested\n")


def test_what_changed_on_both_sides_is_refused(library: Library, log: Path) -> None:
    write_entry(library, "rested", date(2023, 2, 24))
    with pytest.raises(Refused, match="was edited"):
        _import(library, log, LOG + "* 2/25 - walked\n")
    assert page_text(library) == LOG.encode() + b"* 2/24 - rested\n"


def test_a_file_that_was_exported_and_then_edited_is_taken_in(library: Library, log: Path) -> None:
    write_entry(library, "rested", date(2023, 2, 24))
    export_to(library, log, page_text(library))
    assert not _import(library, log, log.read_text() + "* 2/25 - walked\n").unchanged
    assert page_text(library).endswith(b"* 2/24 - rested\n* 2/25 - walked\n")
    write_entry(library, "slept", date(2023, 2, 26))
    with pytest.raises(Refused):
        _import(library, log, log.read_text() + "* 2/27 - swam\n")


def test_a_file_that_was_made_the_librarys_text_by_hand_is_agreed_upon(library: Library, log: Path) -> None:
    write_entry(library, "rested", date(2023, 2, 24))
    text = page_text(library).decode()
    assert _import(library, log, text).unchanged
    assert not _import(library, log, text + "* 2/25 - walked\n").unchanged


def test_a_renamed_file_with_its_permalink_is_the_page_it_was(library: Library, log: Path, tmp_path: Path) -> None:
    moved = log.rename(tmp_path / "moved.md")
    _import(library, moved, LOG + "* 2/24 - rested\n")
    [page] = library.store.pages()
    assert (page.name, page.path) == ("evenings", str(moved))


def test_two_files_of_one_name_are_two_pages(library: Library, tmp_path: Path) -> None:
    for folder in ("here", "there"):
        (tmp_path / folder).mkdir()
        _import(library, tmp_path / folder / "log.md", f"## 2023 Log\n* 2/21 - was {folder}\n")
    assert [page.name for page in library.store.pages()] == ["log", "log-2"]
    assert _import(library, tmp_path / "there" / "log.md", "## 2023 Log\n* 2/21 - was away\n").page.name == "log-2"
    assert page_text(library, "log") == b"## 2023 Log\n* 2/21 - was here\n"


def test_a_strangers_file_is_not_the_log_that_was_begun_here(library: Library, tmp_path: Path) -> None:
    write_entry(library, "rested", date(2023, 2, 24))
    assert _import(library, tmp_path / "log.md", "## 2023 Log\n* 2/21 - walked\n").page.name == "log-2"


def test_a_file_that_moved_takes_its_name_along(library: Library, tmp_path: Path) -> None:
    _import(library, tmp_path / "log.md", "## 2023 Log\n* 2/21 - rested\n")
    (tmp_path / "away").mkdir()
    moved = (tmp_path / "log.md").rename(tmp_path / "away" / "log.md")
    _import(library, moved, "## 2023 Log\n* 2/21 - rested well\n")
    assert [page.path for page in library.store.pages()] == [str(moved)]


def test_an_entry_needs_words_and_a_log_to_stand_in(library: Library, log: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        write_entry(library, "  \n")
    with pytest.raises(NotFound, match="No page"):
        write_entry(library, "rested", page="nowhere")
    _import(library, tmp_path / "second.md", "## 2023 Log\n* 2/21 - rested\n")
    _import(library, tmp_path / "third.md", "# Rings\n\nNo date is here.\n")
    with pytest.raises(NotFound, match="keeps 2 logs") as told:
        write_entry(library, "rested")
    assert told.value.hint == "Name one of: evenings, second."


def test_a_library_without_a_log_says_so(library: Library) -> None:
    with pytest.raises(NotFound, match="keeps no log"):
        the_page(library)


def test_a_page_that_changed_meanwhile_is_not_written_over(library: Library, log: Path) -> None:
    page = the_page(library)
    write_entry(library, "rested", date(2023, 2, 24))
    with pytest.raises(Refused, match="changed meanwhile"):
        revise(library, page, page, "check --fix")


def test_a_repair_changes_its_span_alone(library: Library, tmp_path: Path) -> None:
    _import(library, tmp_path / "log.md", "## 2023 Log\n* 2/21 - read GÃ¶del and PoincarÃ©\n")
    first, second = (remark for remark in check(library) if remark.repair)
    assert first.where == "log:2"
    mend(library, second)
    assert page_text(library) == "## 2023 Log\n* 2/21 - read GÃ¶del and Poincaré\n".encode()
    mend(library, first)
    assert [remark for remark in check(library) if remark.repair] == []
