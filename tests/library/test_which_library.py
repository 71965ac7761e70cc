"""The library is the one named, the one around the folder, or the reader's own."""

import os
from pathlib import Path

import pytest

from litlog.errors import UsageError
from litlog.library.locate import locate


def _begun(folder: Path, text: str = "") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "litlog.toml").write_text(text)
    return folder


def test_a_named_folder_goes_before_all(tmp_path: Path) -> None:
    around = _begun(tmp_path / "around")
    place = locate("../named", {"LITLOG_LIBRARY": "other"}, around)
    assert Path(place.database).resolve() == tmp_path / "named" / "data" / "library.db"
    assert locate(None, {"LITLOG_LIBRARY": "other"}, around).folder == around / "other"


def test_a_folder_below_a_library_is_in_it(tmp_path: Path) -> None:
    _begun(tmp_path, 'database = "my.db"\nexports = "out"\n')
    (tmp_path / "a" / "b").mkdir(parents=True)
    place = locate(None, {}, tmp_path / "a" / "b")
    assert (place.database, place.exports) == (str(tmp_path / "my.db"), tmp_path / "out")


def test_else_it_is_the_readers_own(tmp_path: Path) -> None:
    assert locate(None, {"XDG_DATA_HOME": "/data"}, tmp_path).folder == Path("/data/litlog")
    assert locate(None, {}, tmp_path).folder == Path.home() / ".local" / "share" / "litlog"


@pytest.mark.parametrize("name", ["books.db", "books.sqlite", "sub/books.sqlite3"])
def test_a_database_may_be_named_itself(name: str, tmp_path: Path) -> None:
    assert locate(name, {}, tmp_path).database == str(tmp_path / name)


def test_a_database_may_be_on_a_server(tmp_path: Path) -> None:
    url = "postgresql://localhost/books"
    assert locate(url, {}, tmp_path).database == url
    assert locate(None, {}, _begun(tmp_path, f'database = "{url}"')).database == url


@pytest.mark.parametrize("text", ["= nonsense", 'colour = "red"', "offline = 1", "\0"])
def test_settings_that_do_not_read_are_told(text: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        locate(None, {}, _begun(tmp_path, text))


def test_a_setting_file_that_is_none_is_told_and_leads_to_no_other_library(tmp_path: Path) -> None:
    for name, make in (("folder", Path.mkdir), ("lost", lambda file: file.symlink_to("nowhere")), ("pipe", os.mkfifo)):
        folder = tmp_path / name
        folder.mkdir()
        make(folder / "litlog.toml")
        for given, start in ((None, folder), (str(folder), tmp_path)):
            with pytest.raises(UsageError, match=r"litlog\.toml"):
                locate(given, {}, start)


def test_a_library_without_a_name_is_no_other_library(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="empty"):
        locate("", {}, _begun(tmp_path))
