"""An edit that is saved while a file is written stays, and what killed commands left is removed."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from litlog.errors import Refused
from litlog.library.exporting import export_to
from litlog.library.files import exchange, replacing
from litlog.library.files.left_over import name_beside, remove_left_over
from litlog.library.library import Library
from litlog.library.output_files import write_whole
from litlog.library.pages.logs import import_page
from litlog.library.pages.sync.sync import sync

READ, OURS, EDIT = b"as it was read", b"ours", b"an edit of the last moment"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "log.md"
    file.write_bytes(READ)
    return file


def _save_in_place(file: Path) -> None:
    file.write_bytes(EDIT)


def _save_by_renaming(file: Path) -> None:
    new = file.with_name("editor-new")
    new.write_bytes(EDIT)
    new.rename(file)


def _no_exchange(one: Path, other: Path) -> None:
    raise exchange._CannotExchangeError


@pytest.mark.parametrize("save", [_save_in_place, _save_by_renaming])
@pytest.mark.parametrize("exchanges", [True, False])
def test_an_edit_just_before_the_exchange_stays(
    file: Path, save: Callable[[Path], None], exchanges: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced = replacing._write_synced

    def slow(part: Path, data: bytes, mode: int) -> None:
        synced(part, data, mode)
        save(file)

    monkeypatch.setattr(replacing, "_write_synced", slow)
    if not exchanges:
        monkeypatch.setattr(exchange, "_exchange_at_once", _no_exchange)
    with pytest.raises(Refused, match="changed meanwhile"):
        write_whole(file, OURS, READ)
    assert file.read_bytes() == EDIT
    assert [one.name for one in file.parent.iterdir()] == ["log.md"]


def test_two_edits_in_a_row_both_stay(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put = exchange.exchange

    def with_an_edit(new: Path, target: Path, held: Path) -> None:
        target.write_bytes(EDIT + (b" 2" if target.read_bytes() == OURS else b" 1"))
        put(new, target, held)

    monkeypatch.setattr(replacing, "exchange", with_an_edit)
    with pytest.raises(Refused, match="kept as"):
        write_whole(file, OURS, READ)
    assert sorted(one.read_bytes() for one in file.parent.iterdir()) == [EDIT + b" 1", EDIT + b" 2"]


def test_an_edit_through_a_file_that_was_open_stays(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with file.open("r+b", buffering=0) as opened:  # an editor that writes a moment after the exchange
        monkeypatch.setattr(replacing, "_sync_folder", lambda folder: opened.write(EDIT))
        with pytest.raises(Refused):
            write_whole(file, OURS, READ)
    assert file.read_bytes() == EDIT


def test_a_file_that_appears_meanwhile_is_not_written_over(file: Path) -> None:
    with pytest.raises(Refused):
        write_whole(file, OURS, None)
    assert file.read_bytes() == READ


def test_a_file_that_goes_meanwhile_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced = replacing._write_synced

    def gone(part: Path, data: bytes, mode: int) -> None:
        synced(part, data, mode)
        file.unlink()

    monkeypatch.setattr(replacing, "_write_synced", gone)
    with pytest.raises(Refused):
        write_whole(file, OURS, READ)
    assert not list(file.parent.iterdir())


@pytest.mark.parametrize("exchanges", [True, False])
def test_a_file_is_replaced(file: Path, exchanges: object, monkeypatch: pytest.MonkeyPatch) -> None:
    if not exchanges:
        monkeypatch.setattr(exchange, "_exchange_at_once", _no_exchange)
    write_whole(file, OURS, READ)
    assert [(one.name, one.read_bytes()) for one in file.parent.iterdir()] == [("log.md", OURS)]


def _of_a_dead_process(target: Path, ending: str) -> Path:
    dead = subprocess.run([sys.executable, "-c", "import os; print(os.getpid())"], capture_output=True, check=True)
    name = name_beside(target, OURS, READ).name.replace(f"-{os.getpid()}-", f"-{dead.stdout.decode().strip()}-")
    return target.with_name(name).with_suffix(ending)


@pytest.mark.parametrize(("ending", "data"), [(".part", OURS[:2]), (".whole", OURS), (".whole", READ), (".held", READ)])
def test_what_a_killed_command_left_is_removed_by_the_next(file: Path, ending: str, data: bytes) -> None:
    left = _of_a_dead_process(file, ending)
    left.write_bytes(data)
    write_whole(file.with_name("other.md"), OURS)
    assert sorted(one.name for one in file.parent.iterdir()) == ["log.md", "other.md"]


def test_the_next_export_or_sync_removes_what_is_left_though_nothing_changes(library: Library, file: Path) -> None:
    import_page(library, READ, str(file))
    export = file.with_name("refs.bib")
    export_to(library, export, OURS)
    for act in (lambda: export_to(library, export, OURS), lambda: sync(library)):
        left = _of_a_dead_process(file, ".whole")
        left.write_bytes(READ)
        act()
        assert not left.exists()
        assert file.read_bytes() == READ


def test_an_edit_that_a_killed_command_had_replaced_becomes_a_copy(file: Path) -> None:
    _of_a_dead_process(file, ".whole").write_bytes(EDIT)
    remove_left_over(file.parent)
    assert {one.name: one.read_bytes() for one in file.parent.iterdir()} == {"log.md": READ, "log.md.1": EDIT}


def test_files_of_running_commands_and_of_others_stay(file: Path) -> None:
    others = [name_beside(file, OURS, READ), file.with_name(".log.md.litlog-notes"), file.with_name(".log.md.part")]
    for other in others:
        other.write_bytes(OURS)
    remove_left_over(file.parent)
    assert all(other.exists() for other in others)
