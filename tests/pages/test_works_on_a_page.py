"""What a reading log says of works, construct by construct: each sample shows one and what is understood of it."""

import pytest

from litlog.model.pages import Meaning
from litlog.model.work import Kind, Work
from litlog.pages import read_page, understand


def read(text: str, head: str = "## 2023 Log\n") -> Meaning:
    return understand(read_page((head + text).encode(), "log.md"))


def the_work(text: str) -> Work:
    """Give the only work of a text."""
    (work,) = read(text).works.values()
    return work


def said(work: Work) -> tuple[str, list[str], str]:
    """Give title, authors as printed, and date of a work."""
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


def test_own_notes_pages_are_the_works_met_before_and_like_titles_stay_apart() -> None:
    meaning = read(
        "* 3/05 - Ann Marsh [1936 essay](https://en.wikipedia.org/wiki/Tides) \"The Work of Art in the Age of Print\"\n"
        "* 3/06 - Otto Lindqvist 2018 essay [\"The Work of Art in the Age of Pixels\"](https://a.example/age-of)\n"
        "* 3/07 I wrote pages for each:\n"
        "\t* Ann Marsh [1936](/marsh-1936/)\n"
        "\t* Otto Lindqvist [2018](/lindqvist-2018-art/)\n"
    )  # fmt: skip
    first, second = meaning.works
    assert [one.work for one in meaning.mentions] == [first, second, first, second]
    assert {one.work: str(one.status) for one in meaning.statuses} == {first: "read", second: "read"}


def test_works_without_a_link() -> None:
    meaning = read(
        "* 2/12 - Review Aho, Sethi, and Ullman on parsing\n"
        "* 2/13 - more ASU on parsing\n"
        "* 2/14 - see nets from Hocreiter and Schmidhuber 1997 for more\n"
    )
    book, paper = meaning.works.values()
    assert (book.kind, book.aliases) == (Kind.BOOK, ("ASU",))
    assert said(paper) == ("", ["Hocreiter", "Schmidhuber"], "1997")
    assert [one.text for one in meaning.mentions] == ["Aho, Sethi, and Ullman", "ASU", "Hocreiter and Schmidhuber 1997"]


def test_a_reference_back_finds_the_work_though_the_author_was_misspelt() -> None:
    meaning = read(
        '* 2/12 - see [Vaswni, Shzeer "Attention" 2017](https://arxiv.org/abs/1706.03762)'
        " and the 2017 Vaswani Shazeer attention paper\n"
    )
    assert len(meaning.works) == 1
    assert meaning.mentions[1].text == "2017 Vaswani Shazeer attention paper"


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


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("* 2/01 - read [On Maps](https://a.example/on-maps)", "read"),
        ("* 2/01 - started [On Maps](https://a.example/on-maps)", "reading"),
        ("* 2/01 - I want to read [On Maps](https://a.example/on-maps)", "want"),
        ("- [ ] [On Maps](https://a.example/on-maps)", "want"),
        ("- [x] [On Maps](https://a.example/on-maps)", "read"),
        ("### To read\n- [On Maps](https://a.example/on-maps)", "want"),
        ("### Papers I read\n- [On Maps](https://a.example/on-maps)", "read"),
        ("* 2/01 - [On Maps](https://a.example/on-maps)", ""),
    ],
)
def test_statuses(text: str, status: str) -> None:
    assert "".join(str(one.status) for one in read(text).statuses) == status


PAPER = """\
## 2023 Log
* 3/05 - began it

### Oxford paper
* Published July 2022
* [On the Risks of Atlases](https://arxiv.org/abs/2108.07258)
* Authors: Ria Bomann, Drew A. Hull, et al.
* Originally published summer 2021, updated July 2022.
* Table of Contents
\t* Introduction p. 3
\t* Folding p. 73
\t\t* Paper p. 74
\t\t* Cloth 81

## 4.0 Folding

### 4.1 Paper p. 74
* Two properties of paper:
\t1. Strength
\t1. Weight
* I think this is wrong
* From [Lee, Ostrom "Small nets" 2017](https://arxiv.org/abs/1706.03762), p. 80: nets fold
* "Paper is direct means to fold the world in one's hands," they say

## Elsewhere
* not about it
"""


def test_a_section_is_about_its_work_whatever_the_levels_say() -> None:
    meaning = understand(read_page(PAPER.encode()))
    (about,) = meaning.annotations
    work = meaning.works[about.work]
    assert said(work) == ("On the Risks of Atlases", ["Ria Bomann", "Drew A. Hull"], "2021-22")
    assert (work.and_others, str(work.revised)) == (True, "2022-07")
    assert [(one.title, one.page, one.level) for one in work.contents] == [
        ("Introduction", "3", 1),
        ("Folding", "73", 1),
        ("Paper", "74", 2),
        ("Cloth", "81", 2),
    ]


def test_notes_are_a_tree_with_places_kinds_and_citations() -> None:
    meaning = understand(read_page(PAPER.encode()))
    work = meaning.annotations[0].work
    assert [(one.text[:12], one.kind.value, str(one.anchor), one.parent) for one in meaning.notes] == [
        ("Two properti", "list", "p. 74", None),
        ("Strength", "paraphrase", "p. 74", 0),
        ("Weight", "paraphrase", "p. 74", 0),
        ("I think this", "remark", "p. 74", None),
        ("From [Lee, O", "paraphrase", "p. 80", None),
        ('"Paper is di', "quote", "p. 74", None),
    ]
    assert meaning.notes[4].heading == "4.1 Paper p. 74"
    assert len(meaning.notes[4].cites) == 1
    assert {one.kind.value for one in meaning.relations if one.subject == work} == {"cites"}
    places = [str(one.anchor) for one in meaning.anchors]
    assert places == ["p. 3", "p. 73", "p. 74", "p. 81", "§ 4.0", "§ 4.1", "p. 74", "p. 80"]


def test_bullets_under_an_entry_are_remarks_on_its_one_work() -> None:
    meaning = read(
        "* 3/15 buy Atlases for All, 2nd edition. [Amazon link](https://www.amazon.com/dp/B09T34LVRM)\n"
        "    * important to get the second edition!\n"
        "    * 2nd edition published March 25, 2022\n"
    )
    assert [note.text for note in meaning.notes] == [
        "important to get the second edition!",
        "2nd edition published March 25, 2022",
    ]
    (work,) = meaning.works.values()
    assert str(work.issued) == "2022-03-25"


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


def test_a_checkbox_holds_for_what_is_under_it() -> None:
    meaning = read("- [ ] A topic:\n    - [On Maps](https://a.example/on-maps)\n")
    assert [str(one.status) for one in meaning.statuses] == ["want"]


def test_a_heading_may_be_the_whole_reference() -> None:
    meaning = read(
        '### Allen: "Building Better Maps" (2014)\n[[6][6]] \\#maps\n\nThe author thinks so.\n\n[6]: https://a.example/better\n',
        "",
    )
    (about,) = meaning.annotations
    assert said(meaning.works[about.work]) == ("Building Better Maps", ["Allen"], "2014")
    assert "The author thinks so." in [note.text for note in meaning.notes]


def test_a_page_titled_with_a_works_link_is_about_it_as_a_whole() -> None:
    text = "# [The Tangled Map](https://a.example/tangled-map)\n* Author: Ann Marsh\n## Chapter 1\n* roots p. 3\n"
    meaning = read(text, "---\ntitle: x\n---\n\n")
    (about,) = meaning.annotations
    assert (about.block, meaning.works[about.work].contributors[0].printed) == (0, "Ann Marsh")
    assert str(meaning.notes[-1].anchor) == "p. 3"


def test_fields_under_a_dated_heading_are_a_record_and_no_notes() -> None:
    text = "- **Paper**: [On Maps](https://a.example/on-maps)\n- **Authors**: Ann Marsh, Ray Ostrom\n"
    meaning = read(text, "#### August 12, 2020\n")
    assert meaning.annotations == ()
    assert [said(work) for work in meaning.works.values()] == [("On Maps", ["Ann Marsh", "Ray Ostrom"], "")]


def test_reading_about_somebody_is_not_reading_his_works() -> None:
    meaning = read(
        "* 3/16 Read a bit about [Noel Sharp](https://www.linkedin.com/in/noel-sharp/), "
        "co-author of the first Folding paper\n"
        '* 3/17 see [Lee, Shrp, Sharp "Folding is all" 2017](https://arxiv.org/abs/1706.03762)\n'
    )
    assert len(meaning.works) == 1
    assert [one.text for one in meaning.mentions if one.work] == [
        "co-author of the first Folding paper",
        'Lee, Shrp, Sharp "Folding is all" 2017',
    ]
    assert meaning.statuses == ()
