"""References before a link: MLA, APA, names as they are spoken, and the cells of a table."""

import time

import pytest

from litlog.model.work import Work
from litlog.pages import read_page, understand

LINK = "[[pdf]](https://a.example/tides.pdf)"


def the_work(text: str) -> Work:
    (work,) = understand(read_page(text.encode())).works.values()
    return work


@pytest.mark.parametrize(
    ("text", "authors", "year"),
    [
        ('- Marsh, Ann, and Carl Ostrom. "The Tides." Sea Letters 5.2 (1936): 1-9. ', "Ann Marsh, Carl Ostrom", 1936),
        ('**[1]** Marsh, Ann B., Carl Ostrom, and Li Wu. "**The Tides**." Sea Letters. 2012. ',
         "Ann B. Marsh, Carl Ostrom, Li Wu", 2012),
        ('[2] Oord, Aaron van den, et al. "The Tides." arXiv preprint arXiv:1609.1556 (2016). ',
         "Aaron van den Oord", 2016),
        ('* A. Marsh et al., "**The Tides**." arXiv preprint (2016) ', "A. Marsh", 2016),
        ('* Ostrom, et al. "**“The Tides**." SEA(2014) ', "Ostrom", 2014),
        ("1. Marsh, A., & Ostrom, C. D. (1936). The Tides. Sea Letters, 5, 1-9. ", "A. Marsh, C. D. Ostrom", 1936),
    ],
)  # fmt: skip
def test_a_reference(text: str, authors: str, year: int) -> None:
    work = the_work(f"{text}{LINK}\n")
    assert (work.title, work.year) == ("The Tides", year)
    assert ", ".join(one.printed for one in work.contributors) == authors


def test_the_people_of_a_reference_whose_title_is_the_link() -> None:
    work = the_work("- Marsh, A., & Ostrom, C. (1936). [The Tides](https://a.example/tides). Sea Letters, 5.\n")
    assert (work.title, [one.printed for one in work.contributors], work.year) == (
        "The Tides", ["A. Marsh", "C. Ostrom"], 1936,
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        '- he said it well: "The Tides" (1936) ',
        '- Finally Ann Marsh wrote "The Tides" ',
        "- In 2015, Sea Letters (2015). ",
    ],
)
def test_a_sentence_is_no_reference(text: str) -> None:
    assert not the_work(f"{text}{LINK}\n").contributors


def test_cells_of_a_table() -> None:
    meaning = understand(
        read_page(
            b"Paper | Year | Authors | Link | Read\n--- | --- | --- | --- | ---\n"
            b"The Tides of Print | 5.2013 | I. Marsh, et al. | [[pdf]](https://a.example/1.pdf) | yes\n"
            b"Harbours | 2014 | Ann Marsh, Li Wu | [[pdf]](https://a.example/2.pdf) |\n"
        )
    )
    first, second = meaning.works.values()
    assert (first.title, first.year, first.contributors[0].printed) == ("The Tides of Print", 2013, "I. Marsh")
    assert (second.year, [one.printed for one in second.contributors]) == (2014, ["Ann Marsh", "Li Wu"])


def test_a_label_in_brackets_of_its_own_is_a_link_and_no_page() -> None:
    meaning = understand(
        read_page(b"- Tides [[pdf]](https://a.example/1.pdf)\n- Ports [[pdf]](https://a.example/2.pdf)\n")
    )
    assert [(one.url, one.kind) for one in meaning.mentions] == [
        ("https://a.example/1.pdf", "paper"),
        ("https://a.example/2.pdf", "paper"),
    ]
    assert len(meaning.works) == 2
    assert understand(read_page(b"see [[tides]]\n")).mentions[0].kind == "internal"


@pytest.mark.parametrize("piece", ["A, ", "Aa ", '"', "Marsh, A., ", "Aa, Bb Cc, ", "Aa, Bb. ", "| a ", "(1936). "])
def test_long_nonsense_takes_no_time(piece: str) -> None:
    begun = time.process_time()
    understand(read_page(f"- {piece * 4000}{LINK}\n".encode()))
    assert time.process_time() - begun < 2
