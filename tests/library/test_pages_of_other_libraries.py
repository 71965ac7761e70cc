"""The file of a page that came in with another library is left alone until the reader names it."""

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from litlog.errors import Refused
from litlog.library.checks.check import check
from litlog.library.copies.restore import import_library, library_text
from litlog.library.exporting import export_to
from litlog.library.library import Library
from litlog.library.pages.logs import import_page, page_text, the_page
from litlog.library.pages.promoting import promotion
from litlog.library.pages.sync.confirming import confirm_file, unconfirmed_pages
from litlog.library.pages.sync.sync import sync

MINE = b"#!/bin/sh\necho mine\n"
EVIL = "evil\n"
LOG = """\
## 2023 Log
* 2/09 - read [Small nets](https://arxiv.org/abs/1706.03762)

### Oxford paper
* [On the Risks of Atlases](https://arxiv.org/abs/2108.07258)
* Authors: Ria Bomann, Drew A. Hull, et al.
* Published July 2022
* Paper folds, p. 74
"""


def _told(library: Library, path: Path | str, seen: bytes = MINE, text: str = EVIL, **fields: str) -> None:
    page = {"name": "b", "path": str(path), "seen_sha256": sha256(seen).hexdigest(), "encoding": "utf-8", "text": text}
    told = {"litlog": 1, "items": [], "findings": {}, "pages": [page | fields]}
    import_library(library, json.dumps(told).encode(), "import")


@pytest.fixture
def script(tmp_path: Path) -> Path:
    file = tmp_path / "v.sh"
    file.write_bytes(MINE)
    return file


@pytest.mark.parametrize("take", [None, "library", "file"])
@pytest.mark.parametrize("seen", [MINE, EVIL.encode(), b""])
def test_sync_neither_reads_nor_writes_it(library: Library, script: Path, seen: bytes, take: str | None) -> None:
    _told(library, script, seen)
    [synced] = sync(library, take=take)  # type: ignore[arg-type]
    assert synced.state == "unconfirmed"
    assert (script.read_bytes(), page_text(library, "b")) == (MINE, EVIL.encode())


def test_no_file_and_no_folder_is_made(library: Library, tmp_path: Path) -> None:
    _told(library, tmp_path / "new" / "evil.md", b"", seen_sha256="")
    sync(library, take="library")
    assert not (tmp_path / "new").exists()


def test_check_does_not_look_at_it(library: Library, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    _told(library, tmp_path / "pipe")
    assert [one.message for one in check(library) if "confirm" in one.message]


def test_an_export_over_it_keeps_what_was_there(library: Library, script: Path) -> None:
    _told(library, script)
    written = export_to(library, script, page_text(library, "b"))
    assert written.aside
    assert written.aside.read_bytes() == MINE
    assert the_page(library, "b").unconfirmed


def test_an_imported_library_stays_equal(library: Library, script: Path) -> None:
    _told(library, script)
    before = json.loads(library_text(library, (), whole=True))
    assert before["pages"][0]["path"] == str(script)
    assert set(before["pages"][0]) == {"name", "path", "seen_sha256", "encoding", "text", "works"}


def test_the_reader_confirms_it_by_importing_the_file(library: Library, script: Path) -> None:
    _told(library, script, text=MINE.decode())
    assert import_page(library, MINE, str(script)).unchanged
    assert [one.state for one in sync(library)] == ["same"]
    assert not unconfirmed_pages(library)
    library.store.undo()
    assert unconfirmed_pages(library)


def test_a_confirmed_file_with_another_text_is_not_written_over(library: Library, script: Path) -> None:
    _told(library, script)
    with pytest.raises(Refused):
        import_page(library, MINE, str(script))
    assert [one.state for one in sync(library)] == ["conflict"]
    assert script.read_bytes() == MINE
    [synced] = sync(library, take="library")
    assert synced.aside
    assert synced.aside.read_bytes() == MINE


def test_an_edit_of_the_page_of_ones_own_library_is_taken_in(library: Library, script: Path) -> None:
    _told(library, script, b"a\n", text="a\n")
    import_page(library, b"a\n\nb\n", str(script))
    assert page_text(library, "b") == b"a\n\nb\n"


def test_a_yes_confirms_it_too(library: Library, tmp_path: Path) -> None:
    _told(library, tmp_path / "b.md", seen_sha256="")
    confirm_file(library, the_page(library, "b"), str(tmp_path / "b.md"), "pages sync")
    assert [one.state for one in sync(library)] == ["written"]
    assert (tmp_path / "b.md").read_text() == EVIL


def test_a_page_cut_out_of_it_is_as_little_confirmed(library: Library, tmp_path: Path) -> None:
    _told(library, tmp_path / "log.md", text=LOG)
    made = promotion(library, "b", "Oxford paper")
    assert made.page.unconfirmed
    assert made.log.unconfirmed


def test_a_page_without_a_file_has_nothing_to_confirm(library: Library) -> None:
    _told(library, "")
    assert not the_page(library, "b").unconfirmed
    assert [one.state for one in sync(library)] == ["missing"]
