"""Files are written whole, through links, and never over what a person made."""

import os
from pathlib import Path

import pytest

from litlog.errors import LitlogError, NotFound, Refused, Unreadable, UsageError
from litlog.library.adding import Facts, add
from litlog.library.exporting import Manner, export_to, rendered
from litlog.library.library import Library
from litlog.library.output_files import read_whole, write_whole
from litlog.library.setup.demo import demonstrate
from litlog.library.setup.new_library import init


def test_a_persons_edits_are_kept_aside_each_time(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "refs.bib"
    for number, edit in enumerate((b"mine", b"mine too"), start=1):
        file.write_bytes(edit)
        written = export_to(library, file, b"ours %d" % number)
        assert written.aside == tmp_path / f"refs.bib.{number}"
        assert written.aside.read_bytes() == edit
    assert export_to(library, file, b"ours 3").aside is None
    assert not export_to(library, file, b"ours 3").changed


def test_a_link_is_followed_and_permissions_stay(library: Library, tmp_path: Path) -> None:
    real, link = tmp_path / "real.bib", tmp_path / "link.bib"
    real.write_bytes(b"mine")
    real.chmod(0o600)
    link.symlink_to(real)
    export_to(library, link, b"ours")
    assert link.is_symlink()
    assert (real.read_bytes(), real.stat().st_mode & 0o777) == (b"ours", 0o600)


def test_a_write_protected_file_is_not_replaced(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "refs.bib"
    file.write_bytes(b"mine")
    file.chmod(0o444)
    with pytest.raises(Refused, match="write-protected"):
        export_to(library, file, b"ours")
    assert file.read_bytes() == b"mine"


def test_a_pipe_is_written_to(library: Library) -> None:
    reader, writer = os.pipe()
    assert export_to(library, Path(f"/dev/fd/{writer}"), b"ours").aside is None
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        assert pipe.read() == b"ours"


def test_a_device_stays_a_device() -> None:
    write_whole(Path(os.devnull), b"gone")
    assert not Path(os.devnull).is_file()


def test_a_long_name_is_a_name(tmp_path: Path) -> None:
    file = tmp_path / ("ü" * 120 + ".bib")
    write_whole(file, b"ours")
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_where_nothing_can_be_written_nothing_is_left(library: Library, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(LitlogError, match="cannot be written"):
        export_to(library, tmp_path / "file" / "refs.bib", b"ours")
    with pytest.raises(UsageError, match="is a folder"):
        export_to(library, tmp_path, b"ours")


def test_a_file_is_read_up_to_its_bound(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"12345")
    assert read_whole(tmp_path / "file", 5) == b"12345"
    for path in (tmp_path / "file", Path("/dev/zero"), tmp_path, tmp_path / "nowhere"):
        with pytest.raises(Unreadable):
            read_whole(path, 4)


def test_formats_and_pages_that_there_are_not(library: Library) -> None:
    add(library, [], Facts(title="Rings"))
    with pytest.raises(UsageError):
        rendered(library, "nosuch")
    with pytest.raises(NotFound):
        rendered(library, "log", page="nowhere")
    with pytest.raises(UsageError, match="no groups"):
        rendered(library, "bibtex", manner=Manner(group="year"))


def test_a_library_is_begun_whole_or_not_at_all(tmp_path: Path) -> None:
    place = init(tmp_path / "new")
    assert sorted(one.name for one in (tmp_path / "new").iterdir()) == ["data", "exports", "litlog.toml"]
    assert Path(place.database).is_file()
    with pytest.raises(Refused, match="is a library already"):
        init(tmp_path / "new")
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "data").write_bytes(b"in the way")
    with pytest.raises((LitlogError, OSError)):
        init(tmp_path / "other")
    assert not (tmp_path / "other" / "litlog.toml").exists()


def test_the_demonstration_never_mixes_with_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "mine").write_bytes(b"mine")
    with pytest.raises(Refused, match="is not empty"):
        list(demonstrate(tmp_path))
