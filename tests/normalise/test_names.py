"""Printed names and their parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.model.people import Contributor, Role
from litlog.normalise.names import person
from litlog.normalise.running_lists import people

# Printed | given | particle | family | suffix
PERSONS = """
Ada Lovelace                     | Ada                    |            | Lovelace         |
Lovelace, Ada                    | Ada                    |            | Lovelace         |
Lovelace,Ada                     | Ada                    |            | Lovelace         |
Stephen Wolfram                  | Stephen                |            | Wolfram          |
William J. Mitchell              | William J.             |            | Mitchell         |
J. K. Rowling                    | J. K.                  |            | Rowling          |
J.R.R. Tolkien                   | J.R.R.                 |            | Tolkien          |
K. Maziarz                       | K.                     |            | Maziarz          |
Plato                            |                        |            | Plato            |
Ludwig van Beethoven             | Ludwig                 | van        | Beethoven        |
Jan van der Berg                 | Jan                    | van der    | Berg             |
van der Berg, Jan                | Jan                    | van der    | Berg             |
Berg, Jan van der                | Jan                    | van der    | Berg             |
van der Berg, Jan Willem         | Jan Willem             | van der    | Berg             |
Guido van Rossum                 | Guido                  | van        | Rossum           |
Vincent Van Gogh                 | Vincent                |            | Van Gogh         |
Daniel De Freitas                | Daniel                 |            | De Freitas       |
Walter De la Mare                | Walter                 |            | De la Mare       |
Quoc V. Le                       | Quoc V.                |            | Le               |
Quoc Le                          | Quoc                   |            | Le               |
de Souza                         |                        | de         | Souza            |
Charles de la Vallée Poussin     | Charles                | de la      | Vallée Poussin   |
de la Vallée Poussin, Charles    | Charles                | de la      | Vallée Poussin   |
José Ortega y Gasset             | José                   |            | Ortega y Gasset  |
Gabriel García Márquez           | Gabriel García         |            | Márquez          |
García Márquez, Gabriel          | Gabriel                |            | García Márquez   |
Simone de Beauvoir               | Simone                 | de         | Beauvoir         |
Luca d'Alessandro                | Luca                   |            | d'Alessandro     |
Sinead O'Neil                    | Sinead                 |            | O'Neil           |
Jean-Paul Sartre                 | Jean-Paul              |            | Sartre           |
Tim Berners-Lee                  | Tim                    |            | Berners-Lee      |
Martin Luther King Jr.           | Martin Luther          |            | King             | Jr.
King, Jr., Martin Luther         | Martin Luther          |            | King             | Jr.
King, Martin Luther, Jr.         | Martin Luther          |            | King             | Jr.
Sammy Davis, Jr.                 | Sammy                  |            | Davis            | Jr.
King Jr., Martin Luther          | Martin Luther          |            | King             | Jr.
Guy Steele II                    | Guy                    |            | Steele           | II
von Braun, III, Wernher          | Wernher                | von        | Braun            | III
bell hooks                       | bell                   |            | hooks            |
danah boyd                       | danah                  |            | boyd             |
ludwig van beethoven             | ludwig                 | van        | beethoven        |
By Adam Gopnik                   | Adam                   |            | Gopnik           |
by: Adam Gopnik                  | Adam                   |            | Gopnik           |
Dr. Jane Goodall                 | Jane                   |            | Goodall          |
Prof. Dr. Werner Schweibenz      | Werner                 |            | Schweibenz       |
Alexandr Ivan Petrov             | Alexandr Ivan          |            | Petrov           |
Jane Goodall, PhD                | Jane                   |            | Goodall          |
Noam Shazeer (Google)            | Noam                   |            | Shazeer          |
Ashish Vaswani∗                  | Ashish                 |            | Vaswani          |
Ashish Vaswani1,2                | Ashish                 |            | Vaswani          |
  Ada \t Lovelace                | Ada                    |            | Lovelace         |
Goodfellow IJ                    | I. J.                  |            | Goodfellow       |
Bengio Y                         | Y.                     |            | Bengio           |
Erdős Pál                        | Erdős                  |            | Pál              |
Erdős, Pál                       | Pál                    |            | Erdős            |
Лев Николаевич Толстой           | Лев Николаевич         |            | Толстой          |
Толстой, Лев                     | Лев                    |            | Толстой          |
王小明                            |                        |            | 王小明             |
王, 小明                           | 小明                     |            | 王                |
村上 春樹                           |                        |            | 村上 春樹            |
김철수                              |                        |            | 김철수              |
Νίκος Καζαντζάκης                | Νίκος                  |            | Καζαντζάκης      |
ibn Sina                         |                        | ibn        | Sina             |
{W.M.P. van der} Aalst           | W.M.P. van der         |            | Aalst            |
Yann LeCun                       | Yann                   |            | LeCun            |
Knuth,                           |                        |            | Knuth            |
, Donald                         |                        |            | Donald           |
A, B, C, D                       | B C D                  |            | A                |
"""
ORGANISATIONS = """
{Barnes and Noble, Inc.} -> Barnes and Noble, Inc.
{NASA} -> NASA
NASA -> NASA
OpenAI -> OpenAI
Meta AI -> Meta AI
Google DeepMind -> Google DeepMind
The Royal Society -> The Royal Society
University of Oxford -> University of Oxford
Weights & Biases -> Weights & Biases
Centre for (UK) -> Centre for (UK)
Stanford NLP Group -> Stanford NLP Group
BigScience Workshop Team -> BigScience Workshop Team
Acme Inc. -> Acme Inc.
MIT Press -> MIT Press
@karpathy -> @karpathy
ggerganov -> ggerganov
3blue1brown -> 3blue1brown
u/somebody -> u/somebody
example.com -> example.com
"""
# A running list | the surnames in it; "+" for others.
LISTS = """
Goodfellow, Bengio, and Courville                     | Goodfellow; Bengio; Courville
Goodfellow, Bengio and Courville                      | Goodfellow; Bengio; Courville
Ian Goodfellow, Yoshua Bengio & Aaron Courville       | Goodfellow; Bengio; Courville
Hochreiter and Schmidhuber                            | Hochreiter; Schmidhuber
Rishi Bommasani, Drew A. Hudson, Russ Altman, et al.  | Bommasani; Hudson; Altman; +
Vaswani, Shzeer, Parmar et al                         | Vaswani; Shzeer; Parmar; +
Lu Lu, Pengzhan Jin, et al                            | Lu; Jin; +
Bahdanau, Cho, Bengio                                 | Bahdanau; Cho; Bengio
A. Vaswani and others                                 | Vaswani; +
Knuth, Donald and Lamport, Leslie                     | Knuth; Lamport
Knuth, Donald E.; Lamport, Leslie                     | Knuth; Lamport
LeCun, Y., Bengio, Y., & Hinton, G.                   | LeCun; Bengio; Hinton
LeCun, Y., Bengio, Y., Hinton, G.                     | LeCun; Bengio; Hinton
Goodfellow I, Bengio Y, Courville A                   | Goodfellow; Bengio; Courville
Lovelace, Ada                                         | Lovelace
van der Berg, Jan Willem                              | van der Berg
Adam Gopnik, David Remnick                            | Gopnik; Remnick
Sammy Davis, Jr., and Dean Martin                     | Davis; Martin
by Adam Gopnik                                        | Gopnik
Jane Doe and the OpenAI Team                          | Doe; the OpenAI Team
Centers for Disease Control and Prevention            | Centers for Disease Control and Prevention
{Barnes and Noble, Inc.}                              | Barnes and Noble, Inc.
Mean Gene                                             | Gene
Shazeer, Azalia Mirhoseini, K. Maziarz, Davis, Quoc Le, Geoffrey Hinton, and Jeff Dean | Shazeer; Mirhoseini; Maziarz; Davis; Le; Hinton; Dean
"""  # noqa: E501 (a list of seven people is long)


def cells(table: str, at: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.split(at)] for line in table.strip("\n").splitlines()]


@pytest.mark.parametrize(("printed", "given", "particle", "family", "suffix"), cells(PERSONS, "|"))
def test_a_person_has_parts(printed: str, given: str, particle: str, family: str, suffix: str) -> None:
    assert person(printed) == Contributor(family=family, given=given, particle=particle, suffix=suffix)


def test_the_table_is_long_enough() -> None:
    assert len(cells(PERSONS, "|")) >= 60


@pytest.mark.parametrize(("printed", "literal"), cells(ORGANISATIONS, "->"))
def test_an_organisation_is_whole(printed: str, literal: str) -> None:
    assert person(printed) == Contributor(literal=literal)


@pytest.mark.parametrize(("printed", "expected"), cells(LISTS, "|"))
def test_a_running_list(printed: str, expected: str) -> None:
    found, others = people(printed)
    assert [one.surname for one in found] + ["+"] * others == expected.split("; ")


def test_what_was_printed_and_the_role_are_kept() -> None:
    editor = person("By  Lovelace, Ada", Role.EDITOR)
    assert (editor.role, editor.printed, editor.name) == (Role.EDITOR, "By Lovelace, Ada", "Ada Lovelace")


def test_a_channel_is_never_divided() -> None:
    assert person("Mean Gene Hacks", Role.CHANNEL) == Contributor(literal="Mean Gene Hacks", role=Role.CHANNEL)


def test_a_name_longer_than_any_person_has_is_kept_whole() -> None:
    everybody = "Collaborators " * 50
    assert person(everybody).literal == everybody.strip()


@given(st.text() | st.text(st.sampled_from("aB ,.{}@-1 é王van")))
def test_any_text_is_a_name_or_nothing(text: str) -> None:
    assert bool(person(text).surname) or not person(text).given
    people(text)


@given(
    st.lists(st.sampled_from(["Ada", "van", "Berg", ",", "and", "{", "}", "Jr.", "et al.", ";", "&", "J."])).map(
        " ".join
    )
)
def test_any_mixture_of_names_is_a_list(text: str) -> None:
    found, _ = people(text)
    assert all(one.printed for one in found)


def test_hostile_lengths_take_no_time() -> None:
    people("a, " * 200_000)
    people("; " * 200_000)
    people("{" * 200_000)
    person("A " * 200_000 + "and others " * 50_000)
