"""A work without the habits of its source; doing it twice changes nothing."""

from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId, Doi, RepositoryId, Url
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor
from litlog.model.work import Work
from litlog.normalise import normalise
from litlog.normalise.languages import language_tag
from litlog.normalise.markup import plain_text
from litlog.normalise.texts import clean_abstract
from litlog.normalise.titles import clean_title
from strategies import works

TITLES = """
  Attention   Is All\tYou Need.              -> Attention Is All You Need
Wait for it...                               -> Wait for it...
Letters of Apple Inc.                        -> Letters of Apple Inc.
Made in the U.S.                             -> Made in the U.S.
Vitamin D.                                   -> Vitamin D.
"On Growth and Form"                         -> On Growth and Form
"Great" and "Small"                          -> "Great" and "Small"
“On Growth”                                  -> On Growth
THE STRUCTURE AND FORM OF LIVING THINGS      -> The Structure and Form of Living Things
THE ROLE OF RNA IN HIV-1 CELLS: A REVIEW     -> The Role of RNA in HIV-1 Cells: A Review
RNA                                          -> RNA
BERT AND GPT                                 -> BERT AND GPT
LLAMA 2 VS GPT-4                             -> LLAMA 2 VS GPT-4
A <i>De Novo</i> Design of H<sub>2</sub>O    -> A De Novo Design of H2O
Salt &amp; Pepper &#x2014; a Study           -> Salt & Pepper — a Study
Using the &lt;canvas&gt; Element             -> Using the <canvas> Element
If a<b and b>c                               -> If a<b and b>c
The <mml:math><mml:mi>α</mml:mi></mml:math> Decay -> The α Decay
One<br/>Two                                  -> One Two
Zero\u200bWidth\u00a0Blank                   -> ZeroWidth Blank
<img src=x onerror=alert(1)>Safe             -> Safe
AT&T and Others                              -> AT&T and Others
.                                            -> .
"""
LANGUAGES = "en=en EN=en eng=en English=en en_US=en-US pt-br=pt-BR zh-hans=zh-Hans ger=de Klingon=Klingon"


@pytest.mark.parametrize(("written", "clean"), [line.split("->") for line in TITLES.strip("\n").splitlines()])
def test_a_title_is_cleaned(written: str, clean: str) -> None:
    assert clean_title(written) == clean.strip()


def test_only_what_changes_is_touched() -> None:
    tidy = Work(title="On Growth and Form", contributors=(Contributor("Thompson", "D'Arcy"),), language="en")
    assert normalise(tidy) == tidy


def test_a_subtitle_is_not_said_twice() -> None:
    assert normalise(Work(title="Forms: A Study", subtitle="A Study.")).full_title == "Forms: A Study"


def test_names_are_cleaned_and_nobody_is_there_twice() -> None:
    work = Work(
        contributors=(
            Contributor(" Lovelace ", "Ada "),
            Contributor("Lovelace", "Ada", printed="A. Lovelace"),
            Contributor(literal="By  Adam Gopnik"),
            Contributor(" "),
            Contributor("Knuth", "Donald", orcid="https://orcid.org/0000-0001-2345-678x"),
        )
    )
    assert [one.name for one in normalise(work).contributors] == ["Ada Lovelace", "Adam Gopnik", "Donald Knuth"]
    assert normalise(work).contributors[2].orcid == "0000-0001-2345-678X"


@pytest.mark.parametrize(
    ("date", "honest"),
    [
        (PartialDate(2023, 2), PartialDate(2023, 2)),
        (PartialDate(0), None),
        (PartialDate(9999, 12, 31), None),
        (PartialDate(2023, end=PartialDate(2023)), PartialDate(2023)),
        (PartialDate(2022, end=PartialDate(2023)), PartialDate(2022, end=PartialDate(2023))),
    ],
)
def test_no_date_is_invented(date: PartialDate, honest: PartialDate | None) -> None:
    assert normalise(Work(issued=date)).issued == honest


@pytest.mark.parametrize(("written", "tag"), [pair.split("=") for pair in LANGUAGES.split()])
def test_a_language_is_a_tag(written: str, tag: str) -> None:
    assert language_tag(written) == tag


def test_addresses_are_canonical_specific_and_there_once() -> None:
    work = normalise(
        Work(
            identifiers=(
                Doi("10.48550/arxiv.1706.03762"),
                Url("https://arxiv.org/abs/1706.03762v5"),
                Url("http://example.org/?utm_source=x"),
                Url("https://github.com/a/b"),
            ),
            links=(
                Link("http://Example.org/a?utm_source=x"),
                Link("https://example.org/a", LinkRole.PDF),
                Link("/my/notes/", LinkRole.MY_NOTES),
            ),
        )
    )
    assert work.identifiers == (ArxivId("1706.03762"), Url("https://example.org/"), RepositoryId("a/b"))
    assert work.identifiers[0] == ArxivId("1706.03762", 5)
    assert work.links == (
        Link("https://example.org/a", LinkRole.PDF, "http://Example.org/a?utm_source=x"),
        Link("/my/notes/", LinkRole.MY_NOTES),
    )


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("<jats:title>Abstract</jats:title><jats:p>We  show\n that.</jats:p>", "We show that."),
        ("Abstract: We show that.", "We show that."),
        ("Abstract algebra is hard.", "Abstract algebra is hard."),
        ("A <tex-math>\\alpha</tex-math> decay", "A decay"),
    ],
)
def test_an_abstract_is_running_text(written: str, clean: str) -> None:
    assert clean_abstract(written) == clean


@given(works)
def test_normalising_twice_changes_nothing(work: Work) -> None:
    once = normalise(work)
    assert normalise(once) == once


@given(st.text(st.sampled_from('<>&;/ampltgi#x3. "A:\u037e\u200b\u0338é'), max_size=60))
def test_cleaning_hostile_markup_twice_changes_nothing(text: str) -> None:
    once = plain_text(text)
    assert plain_text(once) == once
    title = clean_title(text)
    assert clean_title(title) == title


@pytest.mark.parametrize(
    "text", ["<" * 100_000 + "i>" * 100_000, "&amp;" * 50_000 + "lt;" * 50_000, "<i " * 100_000, "; " * 100_000]
)
def test_hostile_markup_takes_no_time(text: str) -> None:
    began = perf_counter()
    plain_text(text)
    assert perf_counter() - began < 3
