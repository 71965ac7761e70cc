"""A mistyped `--library` makes no library and writes over nothing; `init` puts no database into a site."""

import json
from pathlib import Path

import pytest

from commands import CommandLine

LOOKING_AND_CHANGING = [
    ("undo",), ("redo",), ("pages", "sync"), ("mark", "key", "read"), ("tag", "key", "a"), ("tags", "rename", "a", "b"),
    ("remove", "key"), ("merge", "a", "b"), ("edit", "key", "--set", "title=A"), ("note", "key", "words"),
    ("refresh",), ("promote", "log", "section"), ("log", "--delete", "2023-02-21"), ("list",), ("check",), ("backup",),
]  # fmt: skip


@pytest.mark.parametrize("command", LOOKING_AND_CHANGING, ids=" ".join)
def test_it_is_not_made(litlog: CommandLine, command: tuple[str, ...]) -> None:
    result = litlog.run(*command)
    assert result.code == 1
    assert result.err.startswith("error: There is no library at ")
    assert "\nhint: " in result.err
    assert not litlog.library.exists()


def test_no_empty_list_is_written_over_a_file(litlog: CommandLine, tmp_path: Path) -> None:
    file = tmp_path / "list.md"
    file.write_text("my own list\n")
    for name in ("markdown", "bibtex", "json", "log"):
        assert litlog.run("export", name, "-o", str(file)).code == 1
    assert file.read_text() == "my own list\n"
    assert not litlog.library.exists()


@pytest.mark.parametrize("command", [("init",), ("add", "--title", "One"), ("log", "rested"), ("import", "refs.bib")])
def test_four_commands_make_it(
    litlog: CommandLine, command: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "refs.bib").write_text("@misc{one, title = {One}}\n")
    monkeypatch.chdir(tmp_path)
    litlog(*command)
    litlog("list")


@pytest.mark.parametrize("mark", ["_config.yml", ".nojekyll", "hugo.toml", "mkdocs.yml", ".eleventy.js"])
def test_in_a_site_the_database_is_not_published(litlog: CommandLine, mark: str) -> None:
    litlog.library.mkdir()
    (litlog.library / mark).touch()
    result = litlog.run("init")
    assert result.code == 0
    litlog("add", "--title", "One")
    assert sorted(one.name for one in litlog.library.iterdir()) == sorted([mark, "litlog.toml"])
    [database] = Path.home().glob(".local/share/litlog/sites/*.db")
    assert f"~/.local/share/litlog/sites/{database.name}" in result.err
    assert f'database = "~/.local/share/litlog/sites/{database.name}"' in (litlog.library / "litlog.toml").read_text()
    assert [item["title"] for item in litlog.json("list")] == ["One"]


def test_two_sites_of_one_name_have_two_databases(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for parent in ("a", "b"):
        site = tmp_path / parent / "blog"
        site.mkdir(parents=True)
        (site / "_config.yml").touch()
        litlog = CommandLine(site, capsys)
        litlog("init")
        litlog("add", "--title", parent)
        assert [item["title"] for item in litlog.json("list")] == [parent]


def test_a_page_of_somebody_elses_library_is_told_in_a_pipe(litlog: CommandLine, tmp_path: Path) -> None:
    mine, library = tmp_path / "v.sh", tmp_path / "other.json"
    mine.write_text("mine\n")
    page = {"name": "b", "path": str(mine), "encoding": "utf-8", "text": "evil\n"}
    library.write_text(json.dumps({"litlog": 1, "items": [], "findings": {}, "pages": [page]}))
    litlog("import", str(library))
    result = litlog.run("pages", "sync", "--take", "library")
    assert result.code == 1
    assert f"hint: `litlog import {mine}`" in result.err
    assert litlog.run("pages", "sync", "--json").json[0]["state"] == "unconfirmed"
    assert mine.read_text() == "mine\n"
    assert json.loads(litlog("export", "json"))["pages"][0]["path"] == str(mine)


def test_a_yes_on_a_terminal_names_the_file(
    litlog: CommandLine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = tmp_path / "other.json"
    page = {"name": "b", "path": str(tmp_path / "b.md"), "encoding": "utf-8", "text": "words\n"}
    library.write_text(json.dumps({"litlog": 1, "items": [], "findings": {}, "pages": [page]}))
    litlog("import", str(library))
    monkeypatch.setattr("litlog.cli.commands.pages_sync.is_terminal", lambda: True)
    for answer in (False, True):
        monkeypatch.setattr("typer.confirm", lambda question, answer=answer: answer and str(tmp_path) in question)
        assert litlog.run("pages", "sync").code == (0 if answer else 1)
        assert (tmp_path / "b.md").exists() == answer
