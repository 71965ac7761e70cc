"""Twice as many equal entries, or links of one entry, are twice the work: counted in what SQLite is asked and tells."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from commands import CommandLine
from litlog.store.engines.protocol import Row
from litlog.store.engines.sqlite import SqliteConnection

ONE = "title = {Tides of things}, author = {Gray, Ada}, year = 2020"


def bib(count: int) -> str:
    return "".join(f"@article{{k{number}, {ONE}, doi = {{10.1000/1}}}}\n\n" for number in range(count))


def bib_without_identifiers(count: int) -> str:
    return "".join(f"@article{{k{number}, {ONE}}}\n\n" for number in range(count))


def table(count: int) -> str:
    return "key,title,author,year\n" + "gray2020,Tides of things,Ada Gray,2020\n" * count


def links(count: int) -> str:
    of = ", ".join(f"[Paper {number} about things](https://a.example/{'p' * 50}{number})" for number in range(count))
    return f"# Log\n\n## 2023\n\n* 2/21 - read {of}\n"


def mentions(count: int) -> str:
    return "# Log\n\n## 2023\n\n* 2/21 - " + "[Tides](https://a.example/tides), " * count + "all read\n"


class Counted:
    """The values that go to the database and come from it: each counts, and each of its characters."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.sum = 0
        rows, run_many = SqliteConnection.rows, SqliteConnection.run_many

        def counted_rows(connection: SqliteConnection, sql: str, **values: Any) -> list[Row]:
            found = rows(connection, sql, **values)
            self.add([values, *found])
            return found

        def counted_many(connection: SqliteConnection, sql: str, many: Sequence[Mapping[str, Any]]) -> None:
            self.add(many)
            run_many(connection, sql, many)

        monkeypatch.setattr(SqliteConnection, "rows", counted_rows)
        monkeypatch.setattr(SqliteConnection, "run_many", counted_many)

    def add(self, rows: Sequence[Mapping[str, Any]]) -> None:
        """Count rows."""
        self.sum += sum(1 + len(str(value)) for row in rows for value in row.values())


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (bib, "a.bib"),
        (bib_without_identifiers, "a.bib"),
        (table, "a.csv"),
        (links, "log.md"),
        (mentions, "log.md"),
    ],
)
def test_twice_as_many_are_twice_the_work(
    text: Any, name: str, litlog: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = Counted(monkeypatch)
    sums = []
    for count in (150, 300):
        path = tmp_path / str(count) / name
        path.parent.mkdir()
        path.write_text(text(count), encoding="utf-8")
        one = CommandLine(tmp_path / str(count) / "library", litlog.capture)
        one("add", "--title", "Another")
        for _ in ("new", "again"):
            counted.sum = 0
            one("import", str(path))
            sums.append(counted.sum)
    assert sums[2] < 2.2 * sums[0], sums
    assert sums[3] < 2.2 * sums[1], sums


def test_equal_entries_are_found_by_each_of_their_keys(litlog: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "a.bib"
    path.write_text(bib(4), encoding="utf-8")
    [told] = litlog.json("import", str(path))
    assert [one["entry"] for one in told["joined"]] == ["k1", "k2", "k3"]
    assert litlog.json("show", "k3")["key"] == "k0"
    litlog("import", str(path))
    assert len(litlog.json("history")) == 1
    litlog("undo")
    assert litlog.run("show", "k3").code == 1


def test_an_entry_of_another_rating_between_equal_ones_is_heard(litlog: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    rows = ["Tides of things,Ada Gray,2020,a"] * 3
    path.write_text("\n".join(["title,author,year,tags", *rows, "Tides of things,Ada Gray,2020,b", *rows]), "utf-8")
    litlog("import", str(path))
    [item] = litlog.json("list")
    assert item["tags"] == ["a", "b"]


def test_a_very_long_line_is_given_to_each_work_around_its_name(litlog: CommandLine, tmp_path: Path) -> None:
    path = tmp_path / "log.md"
    path.write_text(links(300), encoding="utf-8")
    litlog("import", str(path))
    [item] = litlog.json("list", "title:250")
    [met] = item["encounters"]
    assert "[Paper 250 about things]" in met["text"]
    assert len(met["text"]) < 1000
