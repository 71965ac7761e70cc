"""The lists of works on a page keep their group, the headings and bullets above, and their order."""

from typing import Any

from litlog.pages import explain, read_page, understand

PAGE = """\
# Reading list
- [On Maps](https://a.example/on-maps)
- [Of Seas](https://a.example/of-seas)
    - [On Waves](https://a.example/on-waves), which it cites

## Globes
- Old:
    - [One Globe](https://a.example/one-globe)
    - [Two Globes](https://a.example/two-globes)
    - [Three Globes](https://a.example/three-globes)
- [A Lone Globe](https://a.example/a-lone-globe)

| Title | Rating |
|---|---|
| [Four Globes](https://a.example/four-globes) | 5 |
| [Five Globes](https://a.example/five-globes) | 4 |

## 2023 Log
* 2/21 - [Rings](https://a.example/rings)
* 2/22 - [Ideals](https://a.example/ideals)
* 2/23 - [Fields](https://a.example/fields)
"""


def told(text: str) -> dict[str, Any]:
    page = read_page(text.encode(), "list.md")
    return explain(page, understand(page))


def test_lists_in_their_order() -> None:
    plain = told(PAGE)
    titles = {one["id"]: one["title"] for one in plain["works"]}
    assert [(one["line"], one["group"], [titles[key] for key in one["works"]]) for one in plain["lists"]] == [
        (1, ["Reading list"], ["On Maps", "Of Seas", "On Waves"]),
        (7, ["Reading list", "Globes", "Old"], ["One Globe", "Two Globes", "Three Globes"]),
        (6, ["Reading list", "Globes"], ["A Lone Globe", "Four Globes", "Five Globes"]),
    ]


def test_a_page_without_lists_has_none() -> None:
    assert told("# Log\n* one [On Maps](https://a.example/on-maps)\n")["lists"] == []
    assert told("")["lists"] == []


def test_works_have_their_tags_and_rating() -> None:
    plain = told("* [On Maps](https://a.example/on-maps) #maps - ★★★☆☆\n")
    assert [(one["tags"], one["rating"]) for one in plain["works"]] == [(["maps"], 3)]
