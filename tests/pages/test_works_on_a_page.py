"""What a reading log says of works, construct by construct: each sample shows one and what is understood of it."""

import pytest

from litlog.model.pages import Meaning
from litlog.model.work import Kind, Work
from litlog.pages import read_page, understand


def read(text: str, head: str = "## 2023 Log\n") -> Meaning:
    return understand(read_page((head + text).encode(), "log.md"))


def the_work(text: str) -> Work:
    """Return the only work of a text."""
    (work,) = read(text).works.values()
    return work


def said(work: Work) -> tuple[str, list[str], str]:
    """Return title, authors as printed, and date of a work."""
    return work.title, [one.printed for one in work.contributors], str(work.issued or "")


@pytest.mark.parametrize(
    ("text", "title", "authors", "issued"),
    [
        ("* 2/01 - [Notes on the Engine](https://a.example/notes-on) by Ada Lovelace. Fine.",
         "Notes on the Engine", ["Ada Lovelace"], ""),
        ("* 2/01 - [Maps, and How to Fold Them](https://a.example/maps-fold) from May 2021. Long.",
         "Maps, and How to Fold Them", [], "2021-05"),
        ("* 2/01 - Ann Marsh [1936 essay](https://en.wikipedia.org/wiki/Tides) \"The Tides of Print\"",
         "The Tides of Print", ["Ann Marsh"], "1936"),
        ("* 2/01 - Otto Lindqvist 2018 essay [\"The Tides of Pixels\"](https://a.example/tides-of) in *Museum Letters*",
         "The Tides of Pixels", ["Otto Lindqvist"], "2018"),
        ("* 2/01 William J. Harrow [*The Second Eye: Seeing Twice*](https://a.example/second-eye) 1992",
         "The Second Eye: Seeing Twice", ["William J. Harrow"], "1992"),
        ("* 2/01 - see [Lee, Ray Ostrom et al \"Small nets\" 2017](https://a.example/small-nets)",
         "Small nets", ["Lee", "Ray Ostrom"], "2017"),
        ("* 2/01 - Weekly Chart article. From July 2022. The Growth of Large Atlases. [Box link](https://app.box.com/s/abc)",
         "The Growth of Large Atlases", [], "2022-07"),
        ("* 2/01 - I thought about buying Atlases for All: Draw, 2nd edition. [Amazon](https://www.amazon.com/dp/B09T34LVRM)",
         "Atlases for All: Draw", [], ""),
        ("* 2/01 - Attention to Maps [[arXiv](https://arxiv.org/abs/1706.03762)]", "Attention to Maps", [], ""),
        ("* 2/01 - [Good guide](https://a.example/blog/guide.html) to maps by Olga Brandt. Published February, 2023.",
         "", ["Olga Brandt"], "2023-02"),
        ("* 2/01 - super [notes by Tim Vale](https://til.example.org/tim/notes-here)", "", ["Tim Vale"], ""),
        ("* 2/01 - Adam Crane [New Yorker](https://www.newyorker.com/culture/what-can-it-teach) article on art",
         "", ["Adam Crane"], ""),
    ],
)  # fmt: skip
def test_what_stands_around_a_link(text: str, title: str, authors: list[str], issued: str) -> None:
    assert said(the_work(text)) == (title, authors, issued)


def test_venue_edition_and_length() -> None:
    assert the_work('* 2/01 - ["T of U"](https://a.example/t-of) in *Museum Letters*').container == "Museum Letters"
    assert the_work("* 2/01 - From Maps and Biases. [On T](https://a.example/on-t)").container == "Maps and Biases"
    assert the_work("* 2/01 - Adam Crane [New Yorker](https://n.example/a-b) article").container == "New Yorker"
    assert the_work("* 2/01 - [Old Maps](https://a.example/old-maps), 3rd edition").edition == "3"
    video = the_work("* 2/01 - 18 minute [YouTube video](https://youtu.be/wi0M2J4uE5I) by Map Channel compares three")
    assert (video.kind, video.length, video.contributors[0].literal) == (Kind.VIDEO, "18 min", "Map Channel")


def test_two_works_in_one_entry_share_what_is_said_after_both() -> None:
    first, second = "[Ann Marsh](https://marsh.example/what-is-it)", "[Ray Ostrom](https://arxiv.org/abs/2212.03551)"
    meaning = read(f"* 2/21 - read {first} and {second} Feb 2023 articles")
    assert [said(work) for work in meaning.works.values()] == [
        ("", ["Ann Marsh"], "2023-02"),
        ("", ["Ray Ostrom"], "2023-02"),
    ]
    assert len(meaning.entries) == 1
    assert [str(one.status) for one in meaning.statuses] == ["read", "read"]


def test_a_second_link_in_brackets_is_the_same_work() -> None:
    work = the_work(
        '* 3/05 - Ann Marsh [1936 essay](https://en.wikipedia.org/wiki/Tides) "The Tides" ([pdf link](https://m.example/t.pdf))'
    )
    assert [link.role.value for link in work.links] == ["about", "pdf"]


def test_people_and_companies_are_no_works() -> None:
    meaning = read(
        "* 3/16 [Noel Sharp](https://www.linkedin.com/in/noel-sharp/), cofounder at [Mapper.ai](www.mapper.ai)\n"
        "* 3/17 [Walkway](https://walkway.example) cofounded by [Cora Valdez](https://coravaldez.example)\n"
    )
    assert meaning.works == {}
    assert [one.target for one in meaning.mentions] == ["person", "organisation", "organisation", "person"]


def test_discussions_are_works_of_their_own_with_relations() -> None:
    meaning = read(
        "* 2/24 - [FB released LLaMA](https://ai.example/blog/llama-model)\n"
        "* 3/11 See this [Hacker News thread](https://news.ycombinator.com/item?id=1) about running LLaMA locally\n"
        "\t* This is the [github repo](https://github.com/ann/llama.cpp) by ann\n"
        "\t* [notes by Tim Vale](https://til.example.org/llama-7b) From this "
        "[comment](https://news.ycombinator.com/item?id=2) in the same HN thread.\n"
    )
    names = {one.text: one.work for one in meaning.mentions}
    arrows = {(one.subject, one.kind.value, one.object) for one in meaning.relations}
    assert arrows == {
        (names["Hacker News thread"], "discusses", names["FB released LLaMA"]),
        (names["github repo"], "implements", names["FB released LLaMA"]),
        (names["comment"], "comment-in", names["Hacker News thread"]),
        (names["notes by Tim Vale"], "via", names["comment"]),
    }


def test_the_same_address_with_another_title_is_another_work() -> None:
    meaning = read(
        "* 2/01 [Folding large paper maps](https://a.example/x)\n* 2/02 [Sailing alone in winter](https://a.example/x)\n"
    )
    assert len(meaning.works) == 2


def test_a_title_in_italics_after_a_verb_is_a_book() -> None:
    work = the_work("* 1/13 Began C. V. Woodhouse's *The Long War* (1936)")
    assert said(work) == ("The Long War", ["C. V. Woodhouse"], "1936")


def test_a_box_after_the_readers_own_page_is_what_the_page_is_about() -> None:
    meaning = read(
        "- [Growing Maps](growing.md) [[Oxford](https://arxiv.org/abs/1706.03762)] [[code](https://github.com/a/b)]"
    )
    page, paper, code = meaning.mentions
    assert (page.work == paper.work, page.work == code.work) == (True, False)
    assert meaning.works[page.work].title == "Growing Maps"
    assert [one.kind.value for one in meaning.relations] == ["implements"]
