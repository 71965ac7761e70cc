"""References in three styles, as pandoc writes them too."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.errors import UsageError
from litlog.formats.citations.people import initials
from litlog.formats.citations.styles import STYLES, references
from litlog.model.dates import PartialDate
from litlog.model.people import Contributor
from litlog.model.work import Kind, Work
from referenced_works import ARTICLE, SAMPLES, people
from strategies import works

FOLDER = Path(__file__).parent / "references"
"""What pandoc 2.17 wrote of `SAMPLES` as CSL-JSON, with `--citeproc` and the CSL project's styles apa, ieee and
chicago-author-date (18th edition) of 2026; left out are those in which pandoc lacks a part, given below."""


@pytest.mark.parametrize("style", STYLES)
def test_references_are_those_that_pandoc_writes(style: str) -> None:
    ours = dict(zip(SAMPLES, references(list(SAMPLES.values()), style), strict=True))
    lines = (FOLDER / f"{style}.txt").read_text(encoding="utf-8").splitlines()
    expected = dict(line.split(": ", 1) for line in lines)
    assert {name: ours[name] for name in expected} == expected


BY_THE_MANUAL = [
    ("preprint", "apa", "Lind, N. (2023). *Attention to Moss* (arXiv:2301.00001). arXiv. <https://arxiv.org/abs/2301.00001>"),
    ("preprint", "chicago", "Lind, Nora. 2023. “Attention to Moss.” Preprint, arXiv, January 2. <https://arxiv.org/abs/2301.00001>."),
    ("page", "apa", "*How to plant a tree*. (n.d.). Tree Council. <https://trees.example/plant>"),
    ("page", "chicago", "Tree Council. n.d. “How to plant a tree.” <https://trees.example/plant>."),
    ("video", "apa", r"Woodwalks. (2021, July 1). *A Walk in the Woods* \[Video\]. YouTube. <https://www.youtube.com/watch?v=abcdefghijk>"),
    ("video", "chicago", "Woodwalks. 2021. “A Walk in the Woods.” *YouTube*, July 1. <https://www.youtube.com/watch?v=abcdefghijk>."),
    ("video", "ieee", "Woodwalks, *A Walk in the Woods*. (July 01, 2021). Available: <https://www.youtube.com/watch?v=abcdefghijk>"),
    ("software", "apa", r"Root, S. (2020). *treelib* (Version 1.6) \[Computer software\]. GitHub. <https://github.com/root/treelib>"),
    ("software", "chicago", "Root, Sam. 2020. *treelib*. Version 1.6. GitHub. <https://github.com/root/treelib>."),
]  # fmt: skip


@pytest.mark.parametrize(("name", "style", "expected"), BY_THE_MANUAL)
def test_what_pandoc_has_no_word_for_follows_the_manual(name: str, style: str, expected: str) -> None:
    assert references([SAMPLES[name]], style) == [expected]


def test_works_of_the_same_people_and_year_get_letters_by_title() -> None:
    later, earlier = (Work(title=title, contributors=people("Smith, Ann"), issued=PartialDate(2019)) for title in "ZA")
    assert [text.split("(")[1][:5] for text in references([later, earlier], "apa")] == ["2019b", "2019a"]
    assert "2019a" not in references([later], "apa")[0]


def test_markdown_in_a_title_is_text() -> None:
    [text] = references([Work(kind=Kind.BOOK, title="*Stars* <b>and</b> [links](x)")], "apa")
    assert r"\*Stars\* &lt;b&gt;and&lt;/b&gt; \[links\]" in text


def test_a_question_needs_no_full_stop() -> None:
    asked = Work(kind=Kind.PAPER, title="Why Moss?", contributors=people("Lind, N."), container="Moss")
    assert ["Moss?" in text and "Moss?." not in text and "?”." not in text for text in
            (references([asked], style)[0] for style in STYLES)] == [True] * 3  # fmt: skip


@pytest.mark.parametrize(
    ("given_name", "short"), [("Su-Jin", "S.-J."), ("Ann B.", "A. B."), ("J.R.R.", "J. R. R."), ("", "")]
)
def test_initials(given_name: str, short: str) -> None:
    assert initials(given_name) == short


def test_a_list_that_breaks_off_says_so() -> None:
    work = Work(title="T", contributors=(Contributor("Smith", "Ann"),), and_others=True)
    assert ["et al." in references([work], style)[0] for style in STYLES] == [True] * 3


def test_an_unknown_style_names_those_there_are() -> None:
    with pytest.raises(UsageError) as refused:
        references([ARTICLE], "mla")
    assert "apa" in refused.value.hint


@given(st.lists(works, max_size=4), st.sampled_from(sorted(STYLES)))
def test_every_work_has_a_reference_on_one_line(some: list[Work], style: str) -> None:
    written = references(some, style)
    assert len(written) == len(some)
    assert not any("\n" in text for text in written)
