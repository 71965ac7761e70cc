"""Which mentions are one work: what joins them, what keeps them apart, and where the reader's own pages are."""

import pytest

from litlog.model.pages import Meaning
from litlog.pages import read_page, understand


def read(text: str) -> Meaning:
    return understand(read_page(text.encode(), "log.md"))


def works(meaning: Meaning) -> list[int]:
    """Return for each mention the number of its work, 0 where it has none."""
    names = ["", *meaning.works]
    return [names.index(one.work) for one in meaning.mentions]


OWN_FILES = (
    "- [Maps of the Deep Sea](https://github.com/ann/notes/blob/main/deep.md) [[ACM](https://dl.acm.example/12)]\n"
    "- [Tides and Their Tables](https://github.com/ann/notes/blob/main/tides.md) [[Wiley](https://wiley.example/34)]\n"
    "- [Charting Harbours](https://github.com/ann/notes/blob/main/harbour.md)\n"
)


def test_files_of_the_repository_that_a_page_is_kept_in_are_the_readers_own() -> None:
    meaning = read(OWN_FILES)
    assert [one.kind for one in meaning.mentions] == ["internal", "article", "internal", "article", "internal"]
    assert works(meaning) == [1, 1, 2, 2, 0]
    assert meaning.works["w1"].title == "Maps of the Deep Sea"


def test_two_files_of_somebody_else_s_are_articles() -> None:
    kinds = {one.kind for one in read("".join(OWN_FILES.splitlines(keepends=True)[:2])).mentions if "ann" in one.url}
    assert kinds == {"article"}


def test_many_files_of_many_repositories_are_articles() -> None:
    others = "".join(f"- [Guide {n}](https://github.com/o{n}/guide/blob/main/{n}.md)\n" for n in range(4))
    assert {one.kind for one in read(OWN_FILES + others).mentions if "github" in one.url} == {"article"}


def test_notes_that_are_called_mine_are_about_the_course_of_their_title() -> None:
    meaning = read(
        "Went on with [Sailing for All](https://school.example/course/sailing)\n\n"
        "[My Notes - Sailing Lesson 2: Knots](https://ann.github.io/school/notes/sailing.html#knots)\n\n"
        "[Course Notes - Sailing for All](https://ann.github.io/school/notes/sailing.html)\n\n"
        "[A demo](https://ann.github.io/demo/knots.html)\n"
    )
    assert [one.kind == "internal" for one in meaning.mentions] == [False, True, True, False]
    assert works(meaning) == [1, 1, 1, 2]


def test_where_strangers_publish_too_only_the_page_called_mine_is() -> None:
    meaning = read(
        "[my notes](https://docs.google.com/document/d/1a) [theirs](https://docs.google.com/document/d/2b)\n"
        "[my summary](https://en.wikipedia.org/wiki/Sea) [Tide](https://en.wikipedia.org/wiki/Tide)\n"
    )
    assert [one.kind == "internal" for one in meaning.mentions] == [True, False, True, False]


def test_a_page_of_notes_on_two_works_does_not_make_them_one() -> None:
    meaning = read(
        "- [Are We Ready for Tides? The KELP Suite](https://a.example/kelp12.pdf) [[Notes](notes/kelp.md)]\n"
        "- [Tides Meet Robots: The KELP Data](https://a.example/kelp13.pdf) [[Notes](notes/kelp.md)]\n"
    )
    assert works(meaning) == [1, 1, 2, 2]


def test_a_link_that_shares_something_with_two_makes_them_one() -> None:
    meaning = read(
        "- [Maps of the Deep Sea](https://a.example/maps)\n"
        "- [see here](https://b.example/deep)\n"
        "- [Maps of the Deep Sea](https://b.example/deep)\n"
    )
    assert works(meaning) == [1, 1, 1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("[The Deep Sea](https://arxiv.org/abs/2001.00001)", "[The Deep Sea](https://arxiv.org/abs/2001.00002)"),
        ("[The Deep Sea](https://arxiv.org/abs/2001.00001)", "[The Deep Sea](https://youtu.be/abcdefghijk)"),
        ("[The Deep Sea](https://arxiv.org/abs/2001.00001)", "[The Deep Sea](https://github.com/ann/deep)"),
        ("[this section](https://a.example/one)", "[this section](https://a.example/two)"),
        ("[more flavor](https://a.example/one)", "[more flavor](https://a.example/two)"),
        ("[Radix Sort](https://a.example/notes#radix)", "[Radix Sort](https://b.example/sorting)"),
        ("[Radix Sort](#radix-sort)", "[Radix Sort](https://b.example/sorting)"),
    ],
)
def test_works_that_stay_two_though_they_are_called_the_same(first: str, second: str) -> None:
    one, other = (one.work for one in read(f"- {first}\n- {second}\n").mentions)
    assert one != other


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("- [The Deep Sea](https://arxiv.org/abs/2001.00001)\n\n- [pdf](https://arxiv.org/pdf/2001.00001v2)",
         ("joined: same arXiv id as line 1",)),
        ("- [The Deep Sea](https://a.example/sea) ([pdf](https://b.example/sea.pdf))",
         ("joined: label beside the same as line 1",)),
        ("- [The Deep Sea](https://a.example/sea)\n- [The Deep Sea](https://b.example/sea) by Ann Marsh",
         ("title: link text", "people: after the link", "joined: same title as line 1")),
        ("- Ann Marsh's [1936 essay](https://a.example/1)\n- now has [a page](/marsh-1936/)",
         ("joined: own page named after the author and year as line 1",)),
        ("- nothing\n- The Deep Sea [[pdf](https://b.example/sea.pdf)]", ("title: text before the link",)),
    ],
)  # fmt: skip
def test_a_mention_tells_why_it_was_understood_so(text: str, why: tuple[str, ...]) -> None:
    assert read(text).mentions[-1].why == why
