"""Which part of a page is about which work, and the notes there."""

from litlog.model.pages import Meaning
from litlog.model.work import Work
from litlog.pages import read_page, understand


def read(text: str, head: str = "## 2023 Log\n") -> Meaning:
    return understand(read_page((head + text).encode(), "log.md"))


def said(work: Work) -> tuple[str, list[str], str]:
    """Return title, authors as printed, and date of a work."""
    return work.title, [one.printed for one in work.contributors], str(work.issued or "")


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


def test_a_dated_line_that_names_the_work_of_its_page_is_no_note() -> None:
    link = "[The Tangled Map](https://a.example/tangled-map)"
    log = f"## 2023 Log\n* 3/02 - read {link} by Ann Marsh\n* 3/05 - the legend is wrong\n"
    meaning = read(f"# {link}\n\n* Author: Ann Marsh\n\n{log}", "")
    assert [note.text for note in meaning.notes] == ["3/05 - the legend is wrong"]
    assert len(meaning.entries) == 2


def test_a_link_among_the_notes_is_no_title_of_a_work_with_a_doi() -> None:
    page = """\
# Salt and the growth of harbours

**Authors**: Mira Halden
**Year**: 1998
**DOI**: [10.1000/salt.7](https://doi.org/10.1000/salt.7)

[Open the page](zotero://open-pdf/items/A1) "Salt was money." ([Halden, 1998](obsidian://open?vault=y), p. 3)
"""
    (work,) = understand(read_page(page.encode(), "salt.md")).works.values()
    assert (work.title, work.year) == ("Salt and the growth of harbours", 1998)
