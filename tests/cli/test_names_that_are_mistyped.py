"""Mistyped names: the message tells the near one, and nothing is changed."""

import pytest

from commands import CommandLine


@pytest.fixture
def shelf(litlog: CommandLine) -> CommandLine:
    litlog("add", "--title", "Tidal Mills", "--author", "Iris Boon", "--date", "1998", "--key", "boon1998tidal")
    litlog("add", "--title", "Heron Days", "--author", "Olga Reis", "--date", "2004", "--key", "reis2004heron")
    litlog("tag", "boon1998tidal", "water")
    return litlog


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (["mark", "boon1989tidal", "read"], "boon1998tidal"),
        (["tag", "ries2004heron", "bird"], "reis2004heron"),
        (["untag", "boon1998tidle", "water"], "boon1998tidal"),
        (["remove", "Boon1998Tidal"], "boon1998tidal"),
        (["show", "BOON1998TIDAL"], "boon1998tidal"),
        (["note", "oon1998tidal", "x"], "boon1998tidal"),
        (["export", "biblatx"], "biblatex"),
        (["export", "jsn"], "json"),
        (["list", "titel:tidal"], "title"),
        (["list", "is:raed"], "is:read"),
        (["list", "kind:bok"], "kind:book"),
        (["list", "has:nots"], "has:note"),
        (["list", "--sort", "yaer"], "Did you mean year"),
        (["mark", "boon1998tidal", "raed"], "Did you mean read"),
        (["edit", "boon1998tidal", "--set", "publischer=X"], "publisher"),
        (["edit", "boon1998tidal", "--set", "kind=bok"], "book"),
        (["tags", "rename", "watr", "sea"], "Did you mean water"),
        (["import", __file__, "--from", "bibtx"], "Did you mean bibtex"),
        (["shwo", "boon1998tidal"], "show"),
    ],
)
def test_a_mistyped_name_is_an_error_that_tells_the_near_one(shelf: CommandLine, words: list[str], near: str) -> None:
    before = shelf.json("list")
    result = shelf.run(*words)
    assert result.code in (1, 2, 3), result
    assert near in result.err + result.out
    assert shelf.json("list") == before


def test_bare_words_are_a_query_only_if_asked(shelf: CommandLine) -> None:
    assert shelf.run("tag", "heron", "bird").code == 1
    shelf("tag", "--query", "heron", "bird")
    assert [item["key"] for item in shelf.json("list", "tag:bird")] == ["reis2004heron"]


def test_a_query_with_a_field_a_phrase_or_a_star_needs_no_option(shelf: CommandLine) -> None:
    shelf("tag", "author:reis", "one")
    shelf("tag", '"heron days"', "two")
    shelf("tag", "hero*", "three")
    assert shelf.json("show", "reis2004heron")["tags"] == ["one", "two", "three"]


@pytest.mark.parametrize(
    "words", [["mark", "year:1990..", "read"], ["tag", "year:1990..", "x"], ["untag", "year:1990..", "water"],
              ["remove", "year:1990.."]]
)  # fmt: skip
def test_what_changes_several_works_needs_a_yes_in_a_pipe(shelf: CommandLine, words: list[str]) -> None:
    before = shelf.json("list")
    refused = shelf.run(*words)
    assert refused.code == 1
    assert "2 works" in refused.err
    assert "--yes" in refused.err
    assert shelf.json("list") == before
    shelf(*words, "--yes")
    assert shelf.json("list") != before


def test_a_key_with_a_colon_may_be_mistyped_too(shelf: CommandLine) -> None:
    shelf("add", "--title", "Locks", "--key", "hale:1999")
    assert "hale:1999" in shelf.run("mark", "hale:1998", "read").err
