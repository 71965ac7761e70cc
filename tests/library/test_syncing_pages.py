"""Pages and their files brought to one text: which way a text goes, and that no word of either side is lost."""

from datetime import date
from pathlib import Path

import pytest

from litlog.errors import LitlogError, NotFound
from litlog.library.editing import change_items, remove
from litlog.library.items.item_merging import merge_items
from litlog.library.items.reading_changes import with_note
from litlog.library.library import Library
from litlog.library.lookup import the_item
from litlog.library.pages.logs import import_page, page_text, revise, the_page, write_entry
from litlog.library.pages.sync.sync import Synced, sync
from litlog.model.reading import Note
from litlog.pages import read_page

LOG = """\
---
title: Evenings
permalink: /evenings/
---

## 2023 Log
* 2/21 - read [Rings](https://example.org/rings)
* 2/23 - want to read [Ideals](https://example.org/ideals)
"""
RESTED, WALKED = "* 2/24 - rested\n", "* 2/25 - walked\n"


@pytest.fixture
def log(library: Library, tmp_path: Path) -> Path:
    """Return the file of a log that was imported."""
    return _imported(library, tmp_path / "evenings.md", LOG)


def _imported(library: Library, file: Path, text: str) -> Path:
    file.write_text(text)
    import_page(library, text.encode(), str(file))
    return file


def _rest(library: Library) -> None:
    write_entry(library, "rested", date(2023, 2, 24), "evenings")


def _only(synced: list[Synced]) -> Synced:
    [one] = synced
    return one


def _steps(library: Library) -> int:
    return len(library.store.steps())


def test_what_agrees_stays_as_it_is(library: Library, log: Path) -> None:
    before = _steps(library)
    assert _only(sync(library)).state == "same"
    assert _steps(library) == before


def test_an_edited_file_is_taken_in(library: Library, log: Path) -> None:
    log.write_text(LOG + "* 2/24 - read [Fields](https://example.org/fields)\n")
    synced = _only(sync(library))
    assert (synced.state, len(synced.added), len(synced.met)) == ("taken", 1, 2)
    assert page_text(library) == log.read_bytes()
    assert _only(sync(library)).state == "same"


def test_a_page_that_is_ahead_is_written_out_and_is_no_step(library: Library, log: Path) -> None:
    _rest(library)
    before = _steps(library)
    assert _only(sync(library)).state == "written"
    assert log.read_text() == LOG + RESTED
    assert _steps(library) == before
    log.write_text(LOG + RESTED + WALKED)
    assert _only(sync(library)).state == "taken"


def test_edits_of_both_sides_are_in_both_afterwards_in_one_step(library: Library, log: Path) -> None:
    _rest(library)
    log.write_text(LOG + WALKED)
    before = _steps(library)
    assert _only(sync(library)).state == "merged"
    assert page_text(library).decode() == log.read_text() == LOG + RESTED + WALKED
    assert _steps(library) == before + 1
    assert _only(sync(library)).state == "same"


def test_a_dry_run_tells_and_does_nothing(library: Library, log: Path) -> None:
    _rest(library)
    log.write_text(LOG + WALKED)
    assert _only(sync(library, dry_run=True)).state == "merged"
    assert (page_text(library).decode(), log.read_text()) == (LOG + RESTED, LOG + WALKED)


@pytest.fixture
def disputed(library: Library, log: Path) -> Path:
    """Return the file of a log in which both sides wrote another word on line 8, and one new entry each."""
    text = LOG.replace("want to read", "finished").encode()
    revise(library, the_page(library), read_page(text, str(log)), "check --fix")
    _rest(library)
    log.write_text(LOG.replace("want to read", "gave up") + WALKED)
    return log


def test_what_both_changed_differently_is_shown_and_both_stay(library: Library, disputed: Path) -> None:
    kept, file = page_text(library), disputed.read_bytes()
    synced = _only(sync(library))
    assert synced.state == "conflict"
    [conflict] = synced.conflicts
    assert ("finished" in conflict.mine, "gave up" in conflict.theirs) == (True, True)
    assert (conflict.mine_line, conflict.theirs_line) == (8, 8)
    assert (page_text(library), disputed.read_bytes()) == (kept, file)


def test_a_page_with_a_conflict_does_not_keep_others_waiting(library: Library, disputed: Path, tmp_path: Path) -> None:
    other = _imported(library, tmp_path / "mornings.md", "## 2023 Log\n* 2/21 - woke\n")
    other.write_text("## 2023 Log\n* 2/21 - woke late\n")
    assert [one.state for one in sync(library)] == ["conflict", "taken"]
    assert [one.state for one in sync(library, ["mornings", str(other)])] == ["same"]


def test_to_take_the_file_decides_only_what_is_disputed(library: Library, disputed: Path) -> None:
    assert _only(sync(library, take="file")).state == "merged"
    assert disputed.read_text() == LOG.replace("want to read", "gave up") + RESTED + WALKED
    assert page_text(library) == disputed.read_bytes()


def test_to_take_the_library_keeps_the_file_as_it_was_aside(library: Library, disputed: Path) -> None:
    file = disputed.read_bytes()
    synced = _only(sync(library, take="library"))
    assert disputed.read_text() == LOG.replace("want to read", "finished") + RESTED + WALKED
    assert page_text(library) == disputed.read_bytes()
    assert synced.aside
    assert synced.aside.read_bytes() == file


def test_a_file_that_is_gone_is_told_and_written_anew_only_if_asked(library: Library, log: Path) -> None:
    log.unlink()
    assert _only(sync(library)).state == "missing"
    assert not log.exists()
    assert _only(sync(library, take="library")).state == "written"
    assert log.read_text() == LOG


def test_a_page_without_a_file_has_none_to_agree_with(library: Library) -> None:
    write_entry(library, "rested", date(2023, 2, 24))
    assert [one.state for one in sync(library, take="library")] == ["missing"]


def test_a_file_that_cannot_be_read_is_told(library: Library, log: Path) -> None:
    log.unlink()
    log.mkdir()
    synced = _only(sync(library))
    assert (synced.state, bool(synced.reason), bool(synced.hint)) == ("unreadable", True, True)


def test_a_page_must_be_known(library: Library, log: Path) -> None:
    with pytest.raises(NotFound):
        sync(library, ["nowhere"])


def test_where_a_file_cannot_be_written_nothing_is_changed(library: Library, log: Path) -> None:
    _rest(library)
    log.write_text(LOG + WALKED)
    kept = page_text(library)
    log.parent.chmod(0o500)
    try:
        if _may_write(log.parent):
            pytest.skip("the permissions of folders do not bind this user")
        with pytest.raises(LitlogError):
            sync(library)
    finally:
        log.parent.chmod(0o700)
    assert (page_text(library), log.read_text()) == (kept, LOG + WALKED)


def _may_write(folder: Path) -> bool:
    try:
        (folder / "probe").touch()
    except OSError:
        return False
    return True


def test_an_entry_that_was_undone_leaves_the_file_too(library: Library, log: Path) -> None:
    _rest(library)
    sync(library)
    library.store.undo()
    assert _only(sync(library)).state == "written"
    assert log.read_text() == LOG


def test_an_undone_sync_loses_nothing_of_the_file(library: Library, log: Path) -> None:
    _rest(library)
    log.write_text(LOG + WALKED)
    sync(library)
    library.store.undo()
    assert page_text(library).decode() == LOG + RESTED
    sync(library)
    assert page_text(library).decode() == log.read_text() == LOG + RESTED + WALKED


def test_a_file_put_back_to_an_earlier_text_is_an_edit_of_it(library: Library, log: Path) -> None:
    _rest(library)
    sync(library)
    log.write_text(LOG)
    assert _only(sync(library)).state == "taken"
    assert page_text(library).decode() == LOG


UNLINKED = "* 2/22 - (see LSTMs from Hochreiter and Schmidhuber 1997)\n"


def test_the_readers_words_and_decisions_stay(library: Library, tmp_path: Path) -> None:
    log = _imported(library, tmp_path / "log.md", LOG + UNLINKED)
    keys = [item.key for item in library.store.items()]
    change_items(library, library.store.items(), lambda item: with_note(item, Note("my own words")), "note")
    log.write_text((LOG + UNLINKED).replace("want to read", "read") + WALKED)
    sync(library)
    items = library.store.items()
    assert [item.key for item in items] == keys
    assert all("my own words" in [one.text for one in item.reading.notes] for item in items)


def test_two_works_that_the_reader_made_one_stay_one(library: Library, tmp_path: Path) -> None:
    other = "* 2/26 - (see nets from Hinton and Sejnowski 1983)\n"
    log = _imported(library, tmp_path / "log.md", "## 2023 Log\n" + UNLINKED + other)
    first, second = (item.key for item in library.store.items())
    merge_items(library, first, second)
    log.write_text(log.read_text() + WALKED)
    sync(library)
    assert [item.key for item in library.store.items()] == [first]


def test_a_work_that_the_reader_removed_comes_back_only_with_its_line(library: Library, log: Path) -> None:
    rings = the_item(library, "https://example.org/rings")
    remove(library, [rings])
    log.write_text(LOG.replace("want to read", "began"))
    assert _only(sync(library)).added == ()
    log.write_text(log.read_text().replace("2/21 - read", "2/21 - reread"))
    assert len(_only(sync(library)).added) == 1


@pytest.mark.parametrize("names", [("a", "b"), ("b", "a")])
def test_a_block_that_moves_to_another_page_takes_its_works_along(
    library: Library, tmp_path: Path, names: tuple[str, str]
) -> None:
    source, target = (tmp_path / f"{name}.md" for name in names)
    _imported(library, source, LOG.replace("evenings", names[0]) + UNLINKED)
    _imported(library, target, "## 2023 Log\n* 2/01 - woke\n")
    keys = {item.key for item in library.store.items()}
    source.write_text(LOG.replace("evenings", names[0]))
    target.write_text("## 2023 Log\n* 2/01 - woke\n" + UNLINKED)
    assert [one.added for one in sync(library)] == [(), ()]
    assert {item.key for item in library.store.items()} == keys
