"""Whom a credit behind two joined links is about."""

import pytest

from litlog.pages import read_page, understand


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("[Dune Grass](https://a.example/1) and [Salt Winds](https://b.example/2) by Ruth Ohm", [[], ["Ruth Ohm"]]),
        ("[Dune Grass](https://a.example/1), [Salt Winds](https://b.example/2) by Ruth Ohm", [[], ["Ruth Ohm"]]),
        (
            "[Dune Grass](https://a.example/1) by Tom Aske and [Salt Winds](https://b.example/2) by Ruth Ohm",
            [["Tom Aske"], ["Ruth Ohm"]],
        ),
        (
            "[Dune Grass](https://a.example/1) and [Salt Winds](https://b.example/2), both by Ruth Ohm",
            [["Ruth Ohm"], ["Ruth Ohm"]],
        ),
    ],
)
def test_it_is_about_the_link_before_it_unless_it_says_both(text: str, people: list[list[str]]) -> None:
    meaning = understand(read_page(f"## 2024 Log\n* 3/2 - read {text}\n".encode(), "log.md"))
    assert [[one.name for one in work.contributors] for work in meaning.works.values()] == people
