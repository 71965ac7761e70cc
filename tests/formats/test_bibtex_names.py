"""Name lists by BibTeX's rules."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.model.people import Contributor, Role
from litlog.parsing.bibtex.name_lists import read_names, written_names


def parts(latex: str) -> tuple[str, str, str, str, str]:
    (person,), _ = read_names(latex, Role.AUTHOR)
    return person.given, person.particle, person.family, person.suffix, person.literal


@pytest.mark.parametrize(
    ("latex", "expected"),
    [
        ("Donald E. Knuth", ("Donald E.", "", "Knuth", "", "")),
        ("Knuth, Donald E.", ("Donald E.", "", "Knuth", "", "")),
        ("Ludwig van Beethoven", ("Ludwig", "van", "Beethoven", "", "")),
        ("van der Berg, Jan", ("Jan", "van der", "Berg", "", "")),
        ("Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin",
         ("Charles Louis Xavier Joseph", "de la", "Vallée Poussin", "", "")),
        ("de Souza", ("", "de", "Souza", "", "")),
        ("King, Jr., Martin Luther", ("Martin Luther", "", "King", "Jr.", "")),
        ("{Barnes and Noble, Inc.}", ("", "", "", "", "Barnes and Noble, Inc.")),
        ("{NASA}", ("", "", "", "", "NASA")),
        ("{\\'E}mile Zola", ("Émile", "", "Zola", "", "")),
        ("{\\'e}mile Zola", ("", "émile", "Zola", "", "")),
        ("{van der} Aalst", ("van der", "", "Aalst", "", "")),
        ("Aalst, {W.M.P. van der}", ("W.M.P. van der", "", "Aalst", "", "")),
        ("Plato", ("", "", "Plato", "", "")),
        ("bell hooks", ("", "bell", "hooks", "", "")),
        ("Jean~Paul Sartre", ("Jean Paul", "", "Sartre", "", "")),
        ("A, B, C, D", ("C, D", "", "A", "B", "")),
        ("Knuth,", ("", "", "Knuth", "", "")),
        ("family=Hasselt, given=Ada, prefix=van", ("Ada", "van", "Hasselt", "", "")),
    ],
)  # fmt: skip
def test_parts_of_a_name(latex: str, expected: tuple[str, str, str, str, str]) -> None:
    assert parts(latex) == expected


def test_people_are_separated_by_and_outside_braces() -> None:
    people, others = read_names("A B and {C and D} AND Anderson, Sandy and others", Role.EDITOR)
    assert [person.printed for person in people] == ["A B", "C and D", "Anderson, Sandy"]
    assert others
    assert {person.role for person in people} == {Role.EDITOR}


@pytest.mark.parametrize("latex", ["A B and  and C D", "A B and C D and", "and A B and C D"])
def test_an_empty_name_is_nobody(latex: str) -> None:
    people, others = read_names(latex, Role.AUTHOR)
    assert [person.family.split()[-1] for person in people] == ["B", "D"]
    assert not others


@pytest.mark.parametrize(
    ("person", "latex"),
    [
        (Contributor("Berg", "Jan", "van der"), "van der Berg, Jan"),
        (Contributor("King", "Martin Luther", suffix="Jr."), "King, Jr., Martin Luther"),
        (Contributor(literal="Weights & Biases"), r"{Weights \& Biases}"),
        (Contributor("Gödel", "Kurt"), r"G{\"o}del, Kurt"),
        (Contributor("Barnes and Noble", "B."), "{Barnes and Noble}, B."),
        (Contributor("Souza", particle="de"), "de Souza"),
        (Contributor("Lo Presti"), "{Lo Presti}"),
        (Contributor(given="Madonna"), "Madonna"),
    ],
)
def test_names_are_written_so_that_bibtex_reads_the_same_parts(person: Contributor, latex: str) -> None:
    assert written_names([person]) == latex


FIRST = st.sampled_from(["Donald E.", "Jean~Paul", r"{\'E}mile", "Andy", "{W.M.P. van der}"])
VON = st.sampled_from(["", "van der ", "de la ", r"{\o}st "])
LAST = st.sampled_from(["Knuth", "Vall{\\'e}e Poussin", "{Barnes and Noble}", "O'Neil", r"\'Etoile"])
NAMES = (
    st.builds("{} {}{}".format, FIRST, VON, st.sampled_from(["Knuth", "O'Neil"]))
    | st.builds("{}{}, {}".format, VON, LAST, FIRST)
    | st.builds("{}{}, Jr., {}".format, VON, LAST, FIRST)
    | st.just("{The {NASA} and Others, Inc.}")
)
LISTS = st.lists(NAMES, max_size=4).map(" and ".join)


@given(LISTS)
def test_people_that_were_read_are_written_so_that_they_are_read_again(latex: str) -> None:
    people, others = read_names(latex, Role.AUTHOR)
    assert read_names(written_names(people, others=others), Role.AUTHOR) == (people, others)


@given(st.text("ab A,{}~\\'\" and", max_size=40))
def test_any_text_is_some_list_of_names(latex: str) -> None:
    people, _ = read_names(latex, Role.AUTHOR)
    assert all(isinstance(person, Contributor) for person in people)
