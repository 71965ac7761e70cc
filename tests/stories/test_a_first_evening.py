"""What a new reader does first: add, tag, note, mark, find again, change, take back."""

import io
from pathlib import Path

import pytest

from commands import CommandLine
from litlog.cli import main


def test_a_link_becomes_a_work_without_a_network(litlog: CommandLine) -> None:
    added = litlog.run("add", "https://arxiv.org/abs/1706.03762v5", "--tag", "ml/nlp")
    assert added.code == 0
    [item] = litlog.json("list")
    assert item["key"] == added.out.strip()
    assert item["identifiers"] == ["arxiv:1706.03762v5"]
    assert item["kind"] == "paper"
    assert item["tags"] == ["ml/nlp"]


def test_what_is_added_offline_waits_in_the_queue(litlog: CommandLine) -> None:
    litlog("add", "10.1000/182")
    [entry] = litlog.json("queue")
    assert entry["identifier"] == "doi:10.1000/182"


def test_the_same_work_by_another_link_is_met_again(litlog: CommandLine) -> None:
    key = litlog("add", "https://arxiv.org/abs/1706.03762").strip()
    again = litlog.run("add", "https://www.arxiv.org/pdf/1706.03762v2.pdf")
    assert again.out.strip() == key
    assert "here already" in again.err
    [item] = litlog.json("list")
    assert len(item["encounters"]) == 2


def test_a_work_with_no_link_at_all_gets_a_readable_key(litlog: CommandLine) -> None:
    key = litlog("add", "--title", "The Art of Computer Programming", "--author", "Donald E. Knuth", "--date", "1968")
    assert key == "knuth1968art\n"
    [item] = litlog.json("list")
    assert (item["authors"], item["year"]) == (["Donald E. Knuth"], 1968)


def test_several_targets_from_standard_input_and_arguments(
    litlog: CommandLine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("10.1000/182\n\nisbn:9780262035613\n"))
    keys = litlog("add", "-", "https://example.org/essay").split()
    assert len(keys) == len(litlog.json("list")) == 3


def test_one_bad_target_among_good_ones_is_told_and_the_others_are_saved(litlog: CommandLine) -> None:
    result = litlog.run("add", "10.1000/182", "not a link at all")
    assert result.code == 3
    assert "not a link at all" in result.err
    assert "hint:" in result.err
    assert len(litlog.json("list")) == 1


def test_tags_are_put_on_all_that_a_query_finds_and_taken_off_again(litlog: CommandLine) -> None:
    litlog("add", "--title", "First", "--author", "Ada Lovelace")
    litlog("add", "--title", "Second", "--author", "Ada Lovelace")
    litlog("tag", "--yes", "author:lovelace", "history/computing", "classic")
    assert litlog.json("tags") == [{"tag": "classic", "count": 2}, {"tag": "history/computing", "count": 2}]
    litlog("untag", "title:first", "CLASSIC")
    assert [one["count"] for one in litlog.json("tags")] == [1, 2]
    assert len(litlog.json("list", "tag:history")) == 2


def test_renaming_a_tag_onto_another_joins_them(litlog: CommandLine) -> None:
    litlog("add", "--title", "One", "--tag", "nlp", "--tag", "ml/nlp", "--tag", "nlp/bert")
    litlog("tags", "rename", "nlp", "ml/nlp")
    [item] = litlog.json("list")
    assert sorted(item["tags"]) == ["ml/nlp", "ml/nlp/bert"]


def test_a_note_has_its_place_and_is_found_by_search(litlog: CommandLine) -> None:
    key = litlog("add", "--title", "Attention Is All You Need").strip()
    litlog("note", key, "the drawing of multi-head attention", "--page", "4")
    [hit] = litlog.json("search", "drawing")
    assert hit["key"] == key
    assert hit["where"] == "note"
    assert hit["notes"][0]["anchor"] == {"kind": "page", "value": "4"}


def test_marks_are_a_history(litlog: CommandLine) -> None:
    key = litlog("add", "--title", "A Long Novel").strip()
    litlog("mark", key, "want", "--date", "2023-01-05")
    litlog("mark", key, "reading", "--progress", "p. 120", "--date", "2023-02-01")
    litlog("mark", key, "read", "--rating", "4", "--date", "2023-03-01")
    shown = litlog.json("show", key)
    assert [one["status"] for one in shown["statuses"]] == ["want", "reading", "read"]
    assert (shown["status"], shown["rating"]) == ("read", 4)
    assert litlog.json("list", "is:read rating:>=4")[0]["key"] == key


def test_what_the_reader_sets_wins_and_show_tells_why(litlog: CommandLine) -> None:
    key = litlog("add", "https://arxiv.org/abs/1706.03762").strip()
    litlog("edit", key, "--set", "title=Attention Is All You Need", "--set", "date=2017-06-12")
    shown = litlog.json("show", "arxiv:1706.03762", "--why")
    assert (shown["title"], shown["year"]) == ("Attention Is All You Need", 2017)
    assert shown["why"]["title"][0]["source"] == "you"


def test_a_key_is_changed_once_and_the_old_one_still_finds_the_work(litlog: CommandLine) -> None:
    key = litlog("add", "--title", "On Rings", "--author", "Emmy Noether", "--date", "1921").strip()
    litlog("edit", key, "--set", "key=noether")
    assert litlog.json("show", key)["key"] == "noether"
    other = litlog("add", "--title", "On Rings, Again", "--author", "Emmy Noether", "--date", "1921").strip()
    assert other != key


def test_every_change_can_be_taken_back_and_done_again(litlog: CommandLine) -> None:
    key = litlog("add", "--title", "One").strip()
    litlog("tag", key, "x")
    litlog("note", key, "precious words")
    litlog("remove", key)
    assert litlog.json("list") == []
    litlog("undo")
    [item] = litlog.json("list")
    assert item["notes"][0]["text"] == "precious words"
    litlog("undo")
    litlog("undo")
    assert litlog.json("show", key)["tags"] == []
    litlog("redo")
    assert litlog.json("show", key)["tags"] == ["x"]
    commands = [step["command"].split()[0] for step in litlog.json("history")]
    assert commands.count("undo:") == 3


def test_a_backup_is_put_back(litlog: CommandLine) -> None:
    key = litlog("add", "--title", "One").strip()
    copy = litlog("backup").strip()
    litlog("remove", key)
    litlog("restore", copy)
    assert [item["key"] for item in litlog.json("list")] == [key]


def test_authors_are_typed_as_people_do_or_as_bibtex_does(litlog: CommandLine) -> None:
    key = litlog("add", "--title", "One", "--author", "Knuth, Donald E.", "--author", "Ada Lovelace").strip()
    assert key == "knuthone"
    assert litlog.json("show", key)["authors"] == ["Donald E. Knuth", "Ada Lovelace"]
    litlog("edit", key, "--set", "authors=Jane Roe, John Doe and Mary Major")
    assert litlog.json("show", key)["authors"] == ["Jane Roe", "John Doe", "Mary Major"]


def test_an_identifier_belongs_to_one_work(litlog: CommandLine) -> None:
    owner = litlog("add", "10.1000/182").strip()
    other = litlog("add", "--title", "Another").strip()
    result = litlog.run("edit", other, "--set", "identifiers=doi:10.1000/182")
    assert result.code == 1
    assert f"litlog merge {owner} {other}" in result.err


def test_a_home_that_nobody_has_is_no_crash(litlog: CommandLine) -> None:
    result = litlog.run("add", "~nosuchuser/x.pdf")
    assert (result.code, result.err[:6]) == (1, "error:")


def test_a_work_is_found_by_its_address_in_a_query(litlog: CommandLine) -> None:
    key = litlog("add", "10.1000/182").strip()
    assert [one["key"] for one in litlog.json("list", "https://doi.org/10.1000/182")] == [key]


def test_a_backup_of_a_library_named_by_url_goes_beside_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    address = f"sqlite:///{tmp_path}/one.db"
    assert main(["--library", address, "--offline", "add", "--title", "One"]) == 0
    assert main(["--library", address, "backup"]) == 0
    assert str(tmp_path / "backups") in capsys.readouterr().out


def test_a_merge_keeps_what_was_typed_of_both(litlog: CommandLine) -> None:
    first = litlog("add", "--title", "Book one", "--author", "Ann Person").strip()
    second = litlog("add", "--title", "Book two", "--author", "Bo Other").strip()
    litlog("edit", first, "--set", "publisher=One Press")
    litlog("edit", second, "--set", "publisher=Two Press")
    litlog("merge", first, second)
    shown = litlog.json("show", first, "--why")
    assert (shown["title"], shown["publisher"]) == ("Book one", "One Press")
    assert [claim["value"] for claim in shown["why"]["publisher"]] == ["One Press", "Two Press"]
    litlog("edit", first, "--set", "publisher=")
    assert litlog.json("show", first)["publisher"] == "Two Press"


def test_an_edit_that_changes_nothing_is_no_step(litlog: CommandLine) -> None:
    key = litlog("add", "10.1000/182").strip()
    litlog("edit", key, "--set", "title=")
    assert [step["command"].split()[0] for step in litlog.json("history")] == ["add"]


def test_works_that_may_be_one_are_listed_with_the_command_that_joins_them(litlog: CommandLine) -> None:
    facts = ("--author", "Ann Smith", "--date", "2019")
    first = litlog("add", "--title", "Growth of Rings in Old Trees", *facts).strip()
    second = litlog("add", "--title", "Growth of Ring in Old Trees", *facts).strip()
    told = litlog("duplicates")
    assert "the same people, the same year" in told
    command = next(line.split() for line in told.splitlines() if "litlog merge" in line)
    assert command[2:] == [first, second]
    litlog(*command[1:])
    assert litlog.json("duplicates") == []
