"""A query may begin with a minus, as the query language says; what is an option stays one."""

import pytest

from commands import CommandLine


@pytest.fixture
def two_works(litlog: CommandLine) -> CommandLine:
    litlog("add", "--title", "Rings", "--key", "rings", "--status", "read")
    litlog("add", "--title", "Hills", "--key", "hills")
    return litlog


@pytest.mark.parametrize(
    "words",
    [["-is:read"], ["-rings"], ["--limit", "5", "-is:read"], ["-is:read", "--limit", "5"], ["--", "-is:read"]],
)
def test_list_leaves_out_what_a_minus_names(two_works: CommandLine, words: list[str]) -> None:
    assert two_works("list", *words).split() == ["hills", "Hills"]


def test_a_word_that_begins_like_an_option_is_a_word(two_works: CommandLine) -> None:
    assert two_works("list", "-hills").split()[0] == "rings"


def test_search_and_export_take_a_minus_too(two_works: CommandLine) -> None:
    assert "rings" not in two_works("search", "-is:read", "hills")
    assert "@misc{rings" not in two_works("export", "bibtex", "-is:read", "-o", "-")


def test_an_option_with_one_dash_too_few_is_no_word(two_works: CommandLine) -> None:
    assert two_works.run("list", "-limit", "5").code == 2


def test_a_mistake_is_shown_at_its_column(two_works: CommandLine) -> None:
    assert "Column 2:" in two_works.run("list", "-auther:noether").err


def test_list_says_when_it_finds_nothing(two_works: CommandLine) -> None:
    result = two_works.run("list", "tag:none")
    assert (result.code, result.out, result.err) == (0, "", "Nothing found.\n")
