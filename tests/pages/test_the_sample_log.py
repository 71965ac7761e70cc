"""The works that a person reads in the project's own sample log: all of them, none twice, and nobody among them."""

from pathlib import Path

import pytest

from litlog.model.pages import Meaning, Page
from litlog.pages import read_page, understand

LOG = Path(__file__).resolve().parents[2] / "data" / "sample-log.md"


@pytest.fixture(scope="module")
def page() -> Page:
    return read_page(LOG.read_bytes(), "sample-log.md")


@pytest.fixture(scope="module")
def meaning(page: Page) -> Meaning:
    return understand(page)


WORKS = [
    ([8, 9], "book", "", "Cormen, Leiserson, Rivest, Stein", ""),
    ([10], "article", "", "Rich Sutton", "2019-03"),
    ([10], "paper", "", "Jonathan Frankel", "2019-03"),
    ([12], "video", "", "3Blue1Brown", ""),
    ([13], "article", "Mistral released Mistral 7B", "", ""),
    ([16], "article", "Why Momentum Really Works", "Gabriel Goh", ""),
    ([17], "article", "The Unreasonable Effectiveness of Recurrent Neural Networks", "", "2015-05"),
    ([18], "article", "Illustrated Guide to LSTM's and GRU'sâ€“A", "", "2018-09"),
    ([19], "article", "Understanding LSTM Networks", "Christopher Olah", "2015-08"),
    ([21, 26], "article", "", "Ted Chiang", "2023"),
    ([22, 27], "article", "The Work of Art in the Age of Mechanical Reproduction", "Walter Benjamin", "1936"),
    ([23, 28], "paper", "The Work of Art in the Age of Digital Reproduction", "Werner Schweibenz", "2018"),
    ([24], "book", "Reinforcement Learning: An Introduction", "Richard S. Sutton, Andrew G. Barto", "2018"),
    ([29, 31], "thread", "", "", ""),
    ([30], "software", "", "ggerganov", ""),
    ([31], "article", "", "Simon Willison", ""),
    ([31], "thread", "", "", ""),
    ([34], "thread", "", "", ""),
    ([34], "thread", "", "", ""),
    ([34], "book", "Transformers for Natural Language Processing: Build", "", "2022-03-25"),
    ([38], "article", "", "Sebastian Raschka", "2023-02"),
    ([39, 75], "paper", "Attention is all you need", "Vaswani, Shazer, Parmar", "2017"),
    ([41], "article", "", "", ""),
    ([41], "article", "", "", ""),
    ([46], "paper", "Language Models are Few-Shot Learners",
     "Tom B. Brown, Benjamin Mann, Nick Ryder, Melanie Subbiah", "2020-21"),
    ([73], "paper", "Scaling laws", "Jared Kaplan, Sam McCandlish", "2020"),
    ([75], "paper", "Neural machine translation by jointly learning", "Bahdanau, Cho, Bengio", ""),
    ([76], "paper", "", "Hochreitter, Schmidhuber", "1997"),
    ([76], "paper", "Deep residual learning for image recognition", "Kaiming He, X. Zhang, Ren, Jian Sun", "2015"),
]  # fmt: skip
"""The lines of each work, its kind, title (40 characters count), authors as printed, and when it appeared."""


def test_the_works_of_the_log(page: Page, meaning: Meaning) -> None:
    lines: dict[str, set[int]] = {}
    for one in meaning.mentions:
        if one.work:
            lines.setdefault(one.work, set()).add(page.blocks[one.block].line)
    found = [
        (
            sorted(lines[name]),
            str(work.kind),
            work.title[:40],
            ", ".join(one.printed for one in work.contributors),
            str(work.issued or ""),
        )
        for name, work in meaning.works.items()
    ]
    assert sorted(found) == sorted((lines, kind, title[:40], *more) for lines, kind, title, *more in WORKS)


def test_people_and_organisations_of_the_log(meaning: Meaning) -> None:
    assert [(one.text, one.target) for one in meaning.mentions if not one.work] == [
        ("Aidan Gomez", "person"),
        ("Cohere", "organisation"),
        ("Runway", "organisation"),
        ("Cristobal Valenzuela", "person"),
    ]


def test_what_was_read_and_when(meaning: Meaning) -> None:
    names = {name: next(iter(work.contributors)).printed for name, work in meaning.works.items() if work.contributors}
    assert [(names[one.work], str(one.status), str(one.on or "")) for one in meaning.statuses] == [
        ("Cormen", "read", "2023-09-07"),
        ("Rich Sutton", "read", "2023-09-14"),
        ("Jonathan Frankel", "read", "2023-09-14"),
        ("Ted Chiang", "read", "2023-10-09"),
        ("Walter Benjamin", "read", "2023-10-09"),
        ("Werner Schweibenz", "read", "2023-10-09"),
        ("Tom B. Brown", "read", ""),
    ]


def test_edition_and_venues(meaning: Meaning) -> None:
    works = meaning.works.values()
    assert [one.edition for one in works if one.edition] == ["2"]
    assert sorted(one.container for one in works if one.container) == [
        "Decoder", "Distill", "MIT Tech Review", "Museum International", "New Yorker", "Towards Data Science",
    ]  # fmt: skip
