"""A mistake is shown with its column, what was expected, and how to write it."""

from datetime import date

import pytest

from litlog.errors import UsageError
from litlog.query.parser import parse_query

TODAY = date(2023, 3, 31)


def mistake(query: str) -> UsageError:
    with pytest.raises(UsageError) as caught:
        parse_query(query, TODAY)
    return caught.value


@pytest.mark.parametrize(
    ("query", "column", "what"),
    [
        ('deep "knowledge base', 6, "this quotation mark is not closed"),
        ('author:"van der', 8, "this quotation mark is not closed"),
        ("(deep", 6, "a ) is missing"),
        ("deep)", 5, "there is no ( for this )"),
        ("deep OR", 8, "a word was expected"),
        ("OR deep", 1, "a word was expected"),
        ("()", 2, "a word was expected"),
        ("deep OR ?!", 9, "there is no letter and no digit to look for"),
        ("autor:knuth", 1, 'there is no field "autor"'),
        ("x author: knuth", 10, "a value was expected right here"),
        ("author:?", 8, "there is no letter and no digit to look for"),
        ("year:soon", 6, '"soon" is not a year'),
        ("year:..", 6, "a range needs at least one end"),
        ("year:2020..2017", 6, "this range ends before it begins"),
        ("rating:7", 8, '"7" is not a rating from 1 to 5'),
        ("date:2023-02-30", 6, '"2023-02-30" is not a date'),
        ("added:>99999y", 7, '"99999y" is not a date'),
        ("isbn:9780262035614", 6, '"9780262035614" is not an ISBN, for its check digit does not fit'),
        ("doi:182", 5, '"182" is not a DOI'),
        ("status:done", 8, '"done" is not a status; there are want, reading, read, abandoned'),
        ("(" * 50 + "a" + ")" * 50, 42, "this is too many brackets in brackets"),
        ("-" * 50 + "a", 42, "this is too many brackets in brackets"),
        ("a" * 5000, 4001, "the query is too long"),
        ("a " * 450, 801, "the query is too long"),
    ],
)
def test_a_mistake_tells_its_column_and_what_was_expected(query: str, column: int, what: str) -> None:
    assert mistake(query).message.splitlines()[0] == f"Column {column}: {what}."


def test_the_caret_stands_under_the_place() -> None:
    assert mistake("knuth year:soon").message == (
        'Column 12: "soon" is not a year.\n'
        "  knuth year:soon\n"
        "             ^"
    )  # fmt: skip


def test_the_caret_knows_wide_letters_and_marks() -> None:
    assert mistake("研究 e\u0301 foo:bar").message.splitlines()[1:] == [
        "  研究 e\u0301 foo:bar",
        "         ^",
    ]


def test_of_a_long_query_only_the_surroundings_are_shown() -> None:
    shown, caret = mistake("word " * 30 + "year:soon " + "word " * 30).message.splitlines()[1:]
    assert shown == "  …" + "word " * 7 + "year:soon " + "word " * 5 + "…"
    assert shown[caret.index("^") :].startswith("soon")


def test_line_ends_and_control_characters_do_not_break_the_picture() -> None:
    assert mistake('kind:"a\n\x1b[31mb"').message.splitlines()[1:] == ['  kind:"a  [31mb"', "       ^"]


@pytest.mark.parametrize(
    ("query", "example"),
    [
        ("year:soon", "year:2017..2020"),
        ("author:", 'author:"two words"'),
        ("foo:bar", "author"),
        ('"', '"knowledge base"'),
    ],
)
def test_the_hint_shows_how_to_write_it(query: str, example: str) -> None:
    assert example in mistake(query).hint
