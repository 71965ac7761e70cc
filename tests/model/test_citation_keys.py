"""Citation keys that people can read, and computers can write anywhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.model.citation_keys import ascii_word, citation_key, unique_key
from litlog.model.dates import PartialDate
from litlog.model.identifiers import from_parts
from litlog.model.links import Link
from litlog.model.people import Contributor, Role
from litlog.model.work import Kind, Work
from strategies import works

PEOPLE = """
Vaswani        | 2017 | Attention Is All You Need                        | vaswani2017attention
van der Berg   | 1992 | On the Origin of Things                          | vanderberg1992origin
Erdős          | 1947 | Some remarks                                     | erdos1947some
Müller-Groß    | 2001 | Über die Liebe                                   | mullergross2001liebe
Øster          | 2001 | The                                              | oster2001the
O'Neil         | 2016 | Weapons of Math Destruction                      | oneil2016weapons
Schmidhuber    |      | Deep learning                                    | schmidhuberdeep
Schmidhuber    | 1997 |                                                  | schmidhuber1997
Толстой        | 1869 | Война и мир                                      | tolstoi1869voina
Καζαντζάκης    | 1946 | Ζορμπάς                                          | kazantzakis1946zormpas
王             | 2020 | 深度学习                                             | work2020
王             | 2020 | 深度学习 Transformers                                | transformers2020
Lu             | 2019 | "DeepONet": learning                             | lu2019deeponet
"""
ORGANISATIONS = """
OpenAI                                                       | openai2023report
The Royal Society                                            | royalsociety2023report
European Organization for Nuclear Research, Geneva           | europeanorganizationnuclear2023report
"""


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("family", "year", "title", "key"), rows(PEOPLE))
def test_a_key_names_who_when_and_what(family: str, year: str, title: str, key: str) -> None:
    issued = PartialDate(int(year)) if year else None
    assert citation_key(Work(title=title, issued=issued, contributors=(Contributor(family=family),))) == key


@pytest.mark.parametrize(("name", "key"), rows(ORGANISATIONS))
def test_an_organisation_is_named_shortly(name: str, key: str) -> None:
    assert (
        citation_key(Work(title="Report", issued=PartialDate(2023), contributors=(Contributor(literal=name),))) == key
    )


def test_a_channel_stands_in_for_an_author() -> None:
    channel = Contributor(literal="Mean Gene Hacks", role=Role.CHANNEL)
    editor = Contributor(family="Ignored", role=Role.EDITOR)
    assert citation_key(Work(title="Three Models", contributors=(editor, channel))) == "meangenehacksthree"


@pytest.mark.parametrize(
    ("work", "key"),
    [
        (Work(title="The Illustrated Transformer", issued=PartialDate(2018)), "illustratedtransformer2018"),
        (Work(identifiers=(from_parts("arxiv", "1706.03762"),)), "arxiv170603762"),
        (Work(identifiers=(from_parts("url", "https://www.example.org/x"),)), "exampleorg"),
        (Work(links=(Link("https://example.org/x"),)), "exampleorg"),
        (Work(links=(Link("/my/notes/"),)), "work"),
        (Work(links=(Link("https://[broken"),)), "broken"),
        (Work(), "work"),
        (Work(title="深度学习", kind=Kind.BOOK, issued=PartialDate(2016)), "book2016"),
        (Work(title="深度学习", links=(Link("https://zhuanlan.zhihu.com/p/12345"),)), "zhuanlanzhihucom"),
        (Work(title="深度学习", identifiers=(from_parts("doi", "10.1000/182"),)), "doi101000182"),
        (Work(title="!!!", issued=PartialDate(2020)), "work2020"),
        (Work(title="Republic", issued=PartialDate(-380)), "republic380"),
    ],
)
def test_without_an_author_there_is_still_a_key(work: Work, key: str) -> None:
    assert citation_key(work) == key


@given(works)
def test_every_work_has_a_key(work: Work) -> None:
    assert re.fullmatch(r"[a-z0-9]+", citation_key(work))


@given(st.text())
def test_a_word_is_ascii(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9]{0,40}", ascii_word(text))


def test_a_key_is_given_once() -> None:
    taken: list[str] = []
    for _ in range(30):
        taken.append(unique_key("knuth1984", taken))
    assert taken[:3] == ["knuth1984", "knuth1984b", "knuth1984c"]
    assert taken[-5:] == ["knuth1984z", "knuth1984x27", "knuth1984x28", "knuth1984x29", "knuth1984x30"]


def test_the_thousandth_key_is_found_in_few_questions() -> None:
    class Counting(set[str]):
        questions = 0

        def __contains__(self, key: object) -> bool:
            self.questions += 1
            return super().__contains__(key)

    taken = Counting()
    for _ in range(1000):
        taken.add(unique_key("example", taken))
    assert len(taken) == 1000
    assert taken >= {"examplez", "examplex27", "examplex1000"}
    assert taken.questions < 50 * 1000


def test_a_key_typed_far_ahead_is_no_one_elses() -> None:
    taken = {"a", *(f"a{letter}" for letter in "bcdefghijklmnopqrstuvwxyz"), "ax27", "ax28", "ax30"}
    assert unique_key("a", taken) in {"ax29", "ax31"}


def test_a_monstrous_title_gives_a_short_key() -> None:
    assert len(citation_key(Work(title="x" * 1_000_000))) <= 40
