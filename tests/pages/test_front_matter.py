"""The front matter of four families of sites: what is read of it, and that nothing in it can fail a page."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.pages import explain, page_bytes, read_page, understand
from litlog.pages.text.front_matter import front_matter_length, front_matter_list, front_matter_values

PAGE = "# [On Maps](https://a.example/on-maps)\n* Authors: Ada Cartograph\n"


@pytest.mark.parametrize(
    "head",
    [
        "---\ntitle: Maps\n---\n",
        "---\r\ntitle: 'Maps'\r\n---\r\n",
        '+++\ntitle = "Maps"\n+++\n',
        "Title: Maps\nSlug: maps\n\n",
        "title:: Maps\ntype:: notes\n",
        "\ufeff---\ntitle: Maps\n...\n",
    ],
)
def test_a_title_is_read_in_every_form(head: str) -> None:
    page = read_page((head + PAGE).encode(), "a.md")
    assert (page.title, page.blocks[0].kind) == ("Maps", "front matter")


@pytest.mark.parametrize(
    "head",
    [
        "---\ntags: [maps, \n---\n",
        "---\ntags: {a: [b\n  - c: 'd\n---\n",
        '---\n\ttitle: "Maps\n: : :\n---\n',
        "---\ntitle: Maps\n",
        "+++\ntags = [[[\n+++\n",
        "Title:\nDate: 2023-99-99\n\n",
        "date:: [[\n",
        "---\nrating: eleven\ndate: [2023]\ndate_order: ymd\n---\n",
        "---\n---\n",
    ],
)
def test_broken_front_matter_fails_nothing(head: str) -> None:
    page = read_page((head + PAGE).encode(), "a.md")
    meaning = understand(page)
    assert page_bytes(page) == (head + PAGE).encode()
    assert [work.title for work in meaning.works.values() if work.title == "On Maps"] == ["On Maps"]
    assert explain(page, meaning)["works"]


@given(st.text(st.sampled_from("-+:=[]'\"\n\r\t ,#atgsdie")))
def test_no_text_can_fail_it(text: str) -> None:
    assert 0 <= front_matter_length(text) <= len(text)
    front_matter_values(text)
    assert all(front_matter_list(text, "tags"))
