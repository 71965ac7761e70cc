"""Dates in other languages, in marks, tables, at the ends of lines, over lists, of whole pages; and what is none."""

import pytest

from litlog.model.pages import Meaning
from litlog.pages import read_page, understand


def meaning_of(text: str, path: str = "") -> Meaning:
    return understand(read_page(text.encode(), path))


def dates(text: str, path: str = "") -> list[str]:
    return [str(one.on) for one in meaning_of(text, path).entries]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## 27 de Dezembro, 2023\n", ["2023-12-27"]),
        ("## 5 mai 2021\n## 1er juin 2021\n", ["2021-05-05", "2021-06-01"]),
        ("## Montag, 3. März 2020\n", ["2020-03-03"]),
        ("## 5 de mayo de 2021\n", ["2021-05-05"]),
        ("## 9 мая 2021\n", ["2021-05-09"]),
        ("## Dezembro 2023\n", ["2023-12"]),
        ("## 2023-W10\n", ["2023-03-06/2023-03-12"]),
        ("<em>(2022-6-5)</em> Otter Year. Ann Marsh.\n", ["2022-06-05"]),
        ("- **2026-06-15** a\n- `[2026-06-16]` b\n- <b>2026-06-17</b> c\n",
         ["2026-06-15", "2026-06-16", "2026-06-17"]),
        ("| Title | Finished |\n|---|---|\n| T | 2023-05-04 |\n", ["2023-05-04"]),
        ("## 2022\n| Titre | Lu le |\n|---|---|\n| T | <b>5 mai</b> |\n", ["2022-05-05"]),
        ("| 本 | 開始日 | 読了日 |\n|---|---|---|\n| T | 2020/03/17 | 2020/04/07 |\n| U | 2020/04/18 | - |\n",
         ["2020-03-17/2020-04-07", "2020-04-18"]),
        ("| Date | Title |\n|---|---|\n| 06-24-26 | T |\n", ["2026-06-24"]),
        ("# Books I read\n- Otter Year by Ann Marsh - 2023-05-04\n- Tern Song by Una Dale (2023-06-11)\n",
         ["2023-05-04", "2023-06-11"]),
        ("# Gelesen\n- Otter Year, Ann Marsh, 12.07.2023.\n- Tern Song, Una Dale – 3. März 2020\n",
         ["2023-07-12", "2020-03-03"]),
        ("# Books I read\n## 2024\n- Otter Year by Ann Marsh, August 15th\n", ["2024-08-15"]),
        ("- [Otter Year](https://a.example/otter), finished 2023-05-04\n", ["2023-05-04"]),
        ("# Books I read\n- Otter Year by Ann Marsh (June 2025)\n", ["2025-06"]),
    ],
)  # fmt: skip
def test_forms_and_places(text: str, found: list[str]) -> None:
    assert dates(text) == found


@pytest.mark.parametrize(
    "text",
    [
        '# Bibliography\n## Dale, Una. "If Fog Were Real." Fog Wiki. 2 May 2014. Web. 11 August 2014.\n',
        "# Table of Contents\n- [`[2018-06-15]` Weir Songs](#wrsg)\n- [2019-02-13 SILT](#slt)\n",
        "# Posts\n- [Otter](https://a.example/otter) - 2023-05-04\n- [Tern](https://a.example/tern) - 2023-05-05\n",
        "# Papers\n- [Otter Year](https://a.example/otter) (June 2017)\n",
        "# Changelog\n- Added stars - 2023-05-04\n- Fixed bars - 2023-05-05\n",
        "| Title | Published |\n|---|---|\n| T | 2023-05-04 |\n",
        "| Time | Journal | Author |\n|---|---|---|\n| 2016/05 | Letters | Ann Marsh |\n",
        "# Papers\n## 2017\n- [Otter Year](https://a.example/otter)\n",
        "# To read\n## 2024\n- [Otter Year](https://a.example/otter)\n",
        "3 stars 2023 and 5 marks 2021\n",
    ],
)
def test_dates_of_other_things(text: str) -> None:
    assert dates(text) == []


POST = "Today [Weir Songs](https://a.example/songs) came.\n\nNo work here.\n"


@pytest.mark.parametrize(
    ("path", "head", "day"),
    [
        ("_posts/2024-08-08-weirs.md", "", "2024-08-08"),
        ("daily/2024_08_12.md", "", "2024-08-12"),
        ("weirs.md", "---\ndate: 2024-08-08 23:30:00 -0500\n---\n\n", "2024-08-08"),
    ],
)
def test_the_works_of_a_post_are_met_on_its_day(path: str, head: str, day: str) -> None:
    meaning = meaning_of(head + POST, path)
    assert [meaning.entries[one.entry or 0].on.first_day for one in meaning.mentions] == [day]
    assert len(meaning.entries) == 1


def test_a_log_begun_long_ago_does_not_date_its_preface() -> None:
    text = f"---\ndate: 2018-01-01\n---\n{POST}\n## 2024-05-01\n- [Tern Song](https://a.example/tern)\n"
    assert dates(text) == ["2024-05-01"]


def test_a_heading_of_a_year_dates_what_was_read_whatever_the_front_matter_says() -> None:
    text = "---\ndate: 2018-01-01\n---\n# Books I read\n## 2024\n- [Tern Song](https://a.example/tern)\n"
    meaning = meaning_of(text)
    assert [str(one.on) for one in meaning.entries] == ["2024"]
    assert [one.entry for one in meaning.mentions] == [0]


def test_a_date_inside_the_text_of_a_link_is_no_part_of_the_title() -> None:
    meaning = meaning_of("# 2024\n* [2024-12-28 - Reed Songs](https://r.example/songs)\n")
    assert [work.title for work in meaning.works.values()] == ["Reed Songs"]
    assert [str(one.on) for one in meaning.entries] == ["2024-12-28"]
