"""Tags and ratings that a page puts on its works, and what only looks like one."""

import pytest

from litlog.pages import read_page, understand

MAPS = "[On Maps and Charts](https://a.example/on-maps)"
SEAS = "[Of Wide Seas](https://a.example/of-seas)"
PAPER = "# [On Maps and Charts](https://a.example/on-maps)\n\n* Authors: Ada Cartograph\n* A remark on it.\n"


def tags(text: str) -> list[str]:
    return [one.tag for one in understand(read_page(text.encode(), "log.md")).tags]


def ratings(text: str) -> list[int]:
    return [one.rating for one in understand(read_page(text.encode(), "log.md")).ratings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"* {MAPS} #maps #old-maps\n", ["maps", "old-maps"]),
        (f"* {MAPS} \\#maps/old (#seas)\n", ["maps/old", "seas"]),
        (f"* {MAPS} #[[old maps]] and more\n", ["old maps"]),
        (f"* {MAPS} [[maps]], [[seas]]\n", ["maps", "seas"]),
        (f"* {MAPS} <kbd>Venue 2025</kbd> [Old maps, seas, M. Polo]\n", ["Old maps", "seas", "M. Polo"]),
        (f"* {MAPS}\n  tags:: maps, [[old seas]]\n", ["maps", "old seas"]),
        (f"* {MAPS}\n  - Tags: maps, seas\n", ["maps", "seas"]),
        (f"* {MAPS} #地图\n", ["地图"]),
        (f"---\ntitle: Maps\ntags: [maps, 'old seas']\n---\n{PAPER}", ["maps", "old seas"]),
        (f"---\ntitle: Maps\ntags:\n  - maps\n  - old seas\nlayout: x\n---\n{PAPER}", ["maps", "old seas"]),
        (f'+++\ntitle = "Maps"\ntags = ["maps",\n  "old seas"]\n+++\n{PAPER}', ["maps", "old seas"]),
        (f"Title: Maps\nTags: maps, old seas\n\n{PAPER}", ["maps", "old seas"]),
        (f"title:: Maps\ntags:: maps, [[old seas]]\n\n{PAPER}", ["maps", "old seas"]),
    ],
)
def test_tags(text: str, found: list[str]) -> None:
    assert tags(text) == found


@pytest.mark.parametrize(
    "text",
    [
        f"* {MAPS} issue #123, in C# and F#\n",
        "* [On Maps](https://a.example/on-maps#anchor) and https://a.example/#other-thing\n",
        f"* {MAPS} in `#code` and #fa0b12\n",
        f"* {MAPS} [pdf]\n",
        f"* {MAPS} [1] and [^2]\n",
        f"* {MAPS} [pdf](https://a.example/x.pdf)\n",
        f"* {MAPS} as in [[Another page]] of mine\n",
        f"* {MAPS} [a remark in brackets that is a whole sentence]\n",
        "## Heading\n* nothing named #here\n",
        f"---\ntags: [maps]\n---\n* {MAPS}\n* {SEAS}\n",
        f"---\ntags: [maps\n---\n* {MAPS}\n",
        "",
    ],
)
def test_what_is_no_tag(text: str) -> None:
    assert tags(text) == []


def test_a_tag_is_on_the_work_before_it() -> None:
    meaning = understand(read_page(f"* {MAPS} #maps and {SEAS} #seas\n".encode(), "log.md"))
    assert [(meaning.works[one.work].title, one.tag) for one in meaning.tags] == [
        ("On Maps and Charts", "maps"),
        ("Of Wide Seas", "seas"),
    ]


@pytest.mark.parametrize(
    ("mark", "rating"),
    [
        ("★★★★☆", 4),
        ("⭐⭐⭐", 3),
        ("⭐️⭐️⭐️⭐️⭐️", 5),
        ("★☆☆☆☆", 1),
        ("★★★½", 4),
        ("★★★★★★★★☆☆", 4),
        (":star::star:", 2),
        ("4/5", 4),
        ("(4.5/5)", 5),
        ("8/10", 4),
        ("**7/10** good", 4),
        ("rating: 9/10, good", 5),
        ("I rate it 2.5/5 now", 3),
        ("4/5 stars", 4),
    ],
)
def test_ratings(mark: str, rating: int) -> None:
    assert ratings(f"* {MAPS} - {mark}\n") == [rating]


@pytest.mark.parametrize(
    "text",
    [
        f"* {MAPS} ⭐\n",
        f"## 2023 Log\n* 3/5 - {MAPS}\n",
        f"* {MAPS} as of 3/5\n",
        f"* {MAPS} (4/10)\n* {SEAS} (3/28)\n",
        f"## 2023 Log\n* 3/4 - 3/5: {MAPS}\n* 3/4 - 3/10: a chapter of K&R, {MAPS}\n",
        f"* {MAPS}, they won 3/5 games\n",
        f"* {MAPS} chapter 3/10\n",
        f"* {MAPS} read 2/5 of it\n",
        f"* {MAPS} 2/10/2023\n",
        f"* {MAPS} 7/5\n",
        "* nothing named 4/5\n",
        f"* {MAPS} and {SEAS} 4/5\n",
    ],
)
def test_what_is_no_rating(text: str) -> None:
    assert ratings(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"| Title | Rating |\n|---|---|\n| {MAPS} | 4 |\n| {SEAS} | ★★★ |\n", [4, 3]),
        (f"| Title | Score |\n|---|---|\n| {MAPS} | 4 |\n| {SEAS} | 9 |\n", [2, 5]),
        (f"* {MAPS}\n  - Rating: 4\n", [4]),
        (f"* {MAPS}\n  - My rating: 8 out of 10\n", [4]),
        (f"---\ntitle: Maps\nrating: 4\n---\n{PAPER}", [4]),
    ],
)
def test_ratings_in_columns_and_fields(text: str, found: list[int]) -> None:
    assert ratings(text) == found


@pytest.mark.parametrize("mark", ["#--", "[a", "★ ", "4/5 ", "# ", ":star:"])
def test_a_line_of_nothing_but_marks_takes_no_long_time(mark: str) -> None:
    assert len(tags(f"* {MAPS} {mark * 20_000}x\n")) <= 1
