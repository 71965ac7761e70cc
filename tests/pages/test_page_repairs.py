"""Repairs are proposals; each one, applied alone, changes only its span."""

import pytest

from litlog.errors import Refused
from litlog.pages import apply, page_bytes, read_page, repairs

PAGE = """\
* 3/01 Models\u00e2\u20ac\u201cbig ones, na\u00c3\u00afve, caf\u00e9 and \u00e2ge stay
* 3/02 [Mapper](www.mapper.ai) and [right](https://www.mapper.ai)
* Table of Contents
\t* Folding p. 3
\t* Cloth 14
\t* Paper p. 20
"""


def test_what_is_proposed() -> None:
    assert [(one.before, one.after) for one in repairs(read_page(PAGE.encode()))] == [
        ("\u00e2\u20ac\u201c", "\u2013"),
        ("\u00c3\u00af", "\u00ef"),
        ("www.mapper.ai", "https://www.mapper.ai"),
        ("14", "p. 14"),
    ]


def test_each_alone_changes_only_its_span() -> None:
    page = read_page(PAGE.encode())
    for one in repairs(page):
        start = sum(len(block.raw) for block in page.blocks[: one.block]) + one.start
        expected = PAGE[:start] + one.after + PAGE[start + len(one.before) :]
        assert page_bytes(apply(page, one)).decode() == expected


def test_a_repair_of_another_text_is_refused() -> None:
    one = repairs(read_page(PAGE.encode()))[0]
    with pytest.raises(Refused):
        apply(read_page(b"* other\n"), one)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("* [On Maps](https://arxiv.org/abd/2301.12345v2)\n", "abd", "abs"),
        ("* https://arxiv.org/pfd/2301.12345\n", "pfd", "pdf"),
        ("[m]: https://arxiv.org/asb/2301.12345\n", "asb", "abs"),
        ("* [https://arxiv.org/abs/2301.12345](https://arxv.org/abs/2301.12345)\n", "https://arxv.org/abs/2301.12345",
         "https://arxiv.org/abs/2301.12345"),
    ],
)  # fmt: skip
def test_an_address_that_is_a_slip_away_from_a_certain_one(text: str, before: str, after: str) -> None:
    page = read_page(text.encode())
    (one,) = repairs(page)
    assert (one.before, one.after) == (before, after)
    assert page_bytes(apply(page, one)).decode() == text.replace(before, after) or before in after
    assert repairs(apply(page, one)) == ()


@pytest.mark.parametrize(
    "url", ["https://arxiv.org/list/2301.12345", "https://arxiv.org/ps/2301.12345", "https://x.example/abd/2301.12345"]
)
def test_an_address_that_may_be_right_is_left_alone(url: str) -> None:
    assert repairs(read_page(f"* [On Maps]({url})\n".encode())) == ()


def test_a_sound_page_has_none() -> None:
    assert repairs(read_page("* na\u00efve caf\u00e9 \u2013 [a](https://b.example)\n".encode())) == ()
