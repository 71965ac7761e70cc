"""A page gives back its bytes, whatever they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.pages import page_bytes, read_page, repairs, understand
from litlog.pages.reading import heading_text

PIECES = st.sampled_from(
    ["# ", "* ", "- [ ] ", "1. ", "\t", "    ", "> ", "```\n", "~~~", "<!--", "-->", "<div>", "---\n", "+++\n",
    "===\n", "| a | b |\n",
     "|---|---|\n", "[a]: /b\n", "[x](y)", "[[w]]", "![i](j)", "`", "``", "3/05 - ", "2023-02-01", "\\[", "](", "((",
     "www.a.io", "http://x.y/z",
     "word", "Ada Lovelace 1843", '"quoted"', "\r\n", "\n", "\n\n", "\u00e9", "\u2013"]
)  # fmt: skip
MARKDOWN = st.lists(PIECES | st.text(max_size=3), max_size=40).map("".join)


@given(st.binary(max_size=300))
def test_any_bytes_come_back(data: bytes) -> None:
    assert page_bytes(read_page(data)) == data


@given(MARKDOWN)
def test_any_markdown_comes_back_and_its_meaning_stays_inside_its_blocks(text: str) -> None:
    page = read_page(text.encode())
    meaning = understand(page)
    assert page_bytes(page) == text.encode()
    assert all(one.parent is None or one.parent < number for number, one in enumerate(page.blocks))
    for one in meaning.mentions:
        assert 0 <= one.start < one.end <= len(page.blocks[one.block].raw)
        assert (one.target == "work") == (one.work in meaning.works)
    assert all(note.work in meaning.works for note in meaning.notes)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\n",
        b"\xef\xbb\xbf# Log\r\n\r\n* 1/02 - a\r\n",
        b"no last newline",
        b"caf\xe9 in Latin-1\n",
        b"---\ntitle: never closed\n",
        b"a\rb\n",
    ],
)
def test_odd_documents_come_back(data: bytes) -> None:
    assert page_bytes(read_page(data)) == data


def test_what_is_not_utf8_is_flagged() -> None:
    assert read_page(b"caf\xe9").encoding == "latin-1"
    assert read_page("café".encode()).encoding == "utf-8"


def test_lines_count_from_one_after_front_matter_too() -> None:
    page = read_page(b"---\ntitle: T\n---\n\n# One\n* two\n")
    assert [(block.kind, block.line) for block in page.blocks] == [
        ("front matter", 1),
        ("blank", 4),
        ("heading", 5),
        ("item", 6),
    ]


@pytest.mark.parametrize(
    ("text", "path", "name", "title"),
    [
        ("---\ntitle: Maps\npermalink: /on/maps/\n---\n", "x.md", "on/maps", "Maps"),
        ('+++\ntitle = "Maps"\n+++\n', "notes/maps.md", "maps", "Maps"),
        ("Title: Maps\nDate: 2023-01-02\n\ntext\n", "maps.md", "maps", "Maps"),
        ("# [Maps](https://maps.example/) #\n", "maps.md", "maps", "Maps"),
        ("Maps\n====\n", "maps.md", "maps", "Maps"),
        ("* 1/02 - no title\n", "log.md", "log", ""),
    ],
)
def test_name_and_title(text: str, path: str, name: str, title: str) -> None:
    page = read_page(text.encode(), path)
    assert (page.name, page.title) == (name, title)


@pytest.mark.slow
def test_hostile_text_takes_linear_time() -> None:
    """Each would take hours with a quadratic rule; the suite's patience is the assertion."""
    for piece in (
        "[",
        "![",
        "](",
        "`",
        "<a ",
        "<!--",
        "* ",
        "> ",
        "((",
        "|",
        "A. ",
        "Aa, ",
        "1/1 ",
        "Ab and ",
        "www.",
        ")",
        "A",
        "A'",
        "A-",
        "[pdf](https://a.example) and ",
        "Title: x\n",
    ):
        understand(read_page((piece * (60_000 // len(piece))).encode()))


@pytest.mark.parametrize(
    "text",
    ["* [a](" + " " * 60_000 + "x", "# a" + " " * 60_000 + "b", "<a " + "href=x " * 10_000, "<a href=x>" * 6_000],
)
@pytest.mark.slow
def test_what_never_ends_takes_linear_time(text: str) -> None:
    page = read_page(text.encode())
    understand(page)
    repairs(page)


@pytest.mark.parametrize(
    "raw", ["# From C# to F# in a week", "## From C# to F# in a week ##\n", "From C# to F# in a week\n====\n"]
)
def test_a_heading_loses_only_the_marks_around_it(raw: str) -> None:
    assert heading_text(raw) == "From C# to F# in a week"
