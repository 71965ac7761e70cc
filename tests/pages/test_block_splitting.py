"""Pages are cut into blocks as a person sees them."""

import pytest

from litlog.pages import read_page


def shape(text: str) -> list[tuple[str, int, str]]:
    """Return kind, level and the first line of each block that is not blank."""
    blocks = read_page(text.encode()).blocks
    return [(one.kind, one.level, one.raw.split("\n")[0].strip()) for one in blocks if one.kind != "blank"]


def test_tabs_and_four_blanks_are_one_depth() -> None:
    text = "* a\n\t* tab\n    * four\n\t\t* deep\n        * eight\n* b\n"
    assert [level for _, level, _ in shape(text)] == [1, 2, 2, 3, 3, 1]


def test_a_bullet_is_a_bullet_however_far_it_is_indented() -> None:
    assert shape("* a\n            * far\n") == [("item", 1, "* a"), ("item", 2, "* far")]


def test_lazy_and_indented_lines_belong_to_their_item() -> None:
    assert shape("* a\nlazy\n  more\n* b\n") == [("item", 1, "* a"), ("item", 1, "* b")]


def test_a_paragraph_after_a_blank_belongs_to_the_item_only_if_indented() -> None:
    page = read_page(b"* a\n\n  its text\n\nnot its text\n")
    assert [(one.kind, one.parent) for one in page.blocks if one.kind == "paragraph"] == [
        ("paragraph", 0),
        ("paragraph", None),
    ]


def test_headings_hold_what_follows_until_the_next_of_their_level() -> None:
    page = read_page(b"# A\n## B\n* x\n# C\ntext\n")
    assert [one.parent for one in page.blocks] == [None, 0, 1, None, 3]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Title\n---\n", ["heading"]),
        ("* item\n---\n", ["item", "rule"]),
        ("* * *\n", ["rule"]),
        ("```\n* not an item\n\n# nor a heading\n```\nafter\n", ["code", "paragraph"]),
        ("~~~\nnever closed\n\n# x\n", ["code"]),
        ("<!--\n* 1/02 - template\n\n-->\n* a\n", ["html", "item"]),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n\ntext\n", ["table", "table", "table", "paragraph"]),
        ("> said\n> more\n", ["quote"]),
        ("[a]: https://x.example/\n", ["definition"]),
        ("text\n2023. A year\n", ["paragraph"]),
        ("---\ntitle: x\n---\n# H\n", ["front matter", "heading"]),
        ("---\nno end\n", ["rule", "paragraph"]),
        ("#tag\n", ["paragraph"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    assert [kind for kind, _, _ in shape(text)] == kinds


def test_markers_are_kept_as_typed() -> None:
    assert [one.marker for one in read_page(b"1. a\n1. b\n+ c\n3) d\n").blocks] == ["1.", "1.", "+", "3)"]
