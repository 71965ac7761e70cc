"""Works met again on a page: by an own page, a nickname, author and year, or a description."""

import pytest

from litlog.model.pages import Meaning
from litlog.model.work import Kind, Work
from litlog.pages import read_page, understand


def read(text: str, head: str = "## 2023 Log\n") -> Meaning:
    return understand(read_page((head + text).encode(), "log.md"))


def said(work: Work) -> tuple[str, list[str], str]:
    """Return title, authors as printed, and date of a work."""
    return work.title, [one.printed for one in work.contributors], str(work.issued or "")


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


@pytest.mark.parametrize(
    "words",
    [
        "the youngest author of the first Transformer paper",
        "co-author of the Transformer paper",
        "who knows the original transformer paper by heart",
        "one of the authors of the Transformer paper",
    ],
)
def test_a_paper_goes_by_its_nickname_where_the_page_has_it(words: str) -> None:
    paper = '* 3/17 see [Vaswani, Parmar et al "Attention" 2017](https://arxiv.org/abs/1706.03762)\n'
    person = f"* 3/16 [Noel Sharp](https://www.linkedin.com/in/noel-sharp/), {words}\n"
    meaning = read(person + paper)
    assert [one.work for one in meaning.mentions] == ["", *[next(iter(meaning.works))] * 2]
    assert len(read(person).works) == 0


def test_an_own_page_is_about_the_work_whose_file_has_the_surname() -> None:
    meaning = read(
        '* 3/05 - [1936 essay](https://en.wikipedia.org/wiki/Tides) "The Tides" ([pdf](https://m.example/~x/marsh.pdf))\n'
        "* 3/07 pages for:\n\t* Ann Marsh [1936](/marsh-1936/)\n"
    )
    assert said(next(iter(meaning.works.values()))) == ("The Tides", ["Ann Marsh"], "1936")
    assert len(meaning.works) == 1


def test_a_table_of_the_page_s_own_contents_is_no_work() -> None:
    assert (
        read("- [Maps](#maps)\n- [Tides](#tides)\n## Maps\n[On Maps](https://a.example/on-maps)\n", "").mentions[1].work
        == ""
    )


def test_a_book_with_an_own_page_goes_by_its_label_and_by_the_head_of_the_address() -> None:
    meaning = read(
        "* 3/01: Created page for the [Purple Atlas book](/marsh-ostrom-2e/).\n"
        "* 3/06: Started [M&T](/mt-88) book, up to p. 14\n"
        "* 3/07: More Marsh and MT programs, see Figure 1.6 (Marsh p. 5)\n"
        "* 3/08: Nothing in [my notes](/notes-2023/) on Notes\n"
    )
    first, second = meaning.works
    assert [(one.text, one.work) for one in meaning.mentions] == [
        ("Purple Atlas book", first),
        ("M&T", second),
        ("Marsh", first),
        ("MT", second),
        ("Marsh", first),
        ("my notes", ""),
    ]
    assert [(one.work, str(one.status)) for one in meaning.statuses] == [(second, "reading"), (first, "read")]


@pytest.mark.parametrize("text", ["[Deep Maps book](/deep-maps-2016/)\n* Deep sea, and Maps", "[x](/aho-2e/)\n* Aho"])
def test_a_title_s_first_word_is_no_nickname(text: str) -> None:
    assert len(read(f"* 3/01: page for {text}\n").mentions) == 1
