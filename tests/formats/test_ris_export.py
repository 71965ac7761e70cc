"""RIS as reference managers read it."""

import io

import pytest

from litlog.formats.registry import exporter
from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId, Doi, Isbn
from litlog.model.item import Item
from litlog.model.links import Link
from litlog.model.people import Contributor, Role
from litlog.model.reading import Anchor, Note, Reading
from litlog.model.work import Kind, Work


def rendered(*items: Item) -> str:
    out = io.StringIO()
    exporter("ris").render(items, out)
    return out.getvalue()


def test_a_paper() -> None:
    work = Work(
        kind=Kind.PAPER,
        title="A Title",
        subtitle="With More",
        contributors=(
            Contributor(family="Berg", given="Jan", particle="van der", suffix="Jr."),
            Contributor(literal="CERN"),
            Contributor(family="Ed", role=Role.EDITOR),
        ),
        issued=PartialDate(2017, 6),
        container="Journal",
        volume="7",
        issue="2",
        pages="1--9",
        abstract="Two\nlines.",
        identifiers=(Doi("10.1000/182"), Isbn("9780262035613"), ArxivId("1706.03762")),
        links=(Link("https://example.org/a"),),
    )
    notes = (Note("good", anchor=Anchor("page", "3"), children=(Note("ER  - \nTY  - JOUR"),)),)
    item = Item(key="berg2017title", work=work, reading=Reading(tags=("ml", "x"), notes=notes))
    assert rendered(item) == (
        "TY  - JOUR\n"
        "ID  - berg2017title\n"
        "TI  - A Title: With More\n"
        "AU  - van der Berg, Jan, Jr.\n"
        "AU  - CERN\n"
        "ED  - Ed\n"
        "PY  - 2017\n"
        "DA  - 2017/06//\n"
        "T2  - Journal\n"
        "VL  - 7\n"
        "IS  - 2\n"
        "AB  - Two lines.\n"
        "SP  - 1\n"
        "EP  - 9\n"
        "DO  - 10.1000/182\n"
        "SN  - 9780262035613\n"
        "UR  - https://example.org/a\n"
        "UR  - https://arxiv.org/abs/1706.03762\n"
        "KW  - ml\n"
        "KW  - x\n"
        "N1  - p. 3: good\n"
        "N1  - ER - TY - JOUR\n"
        "ER  - \n"
        "\n"
    )


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (Work(), "GEN"),
        (Work(kind=Kind.PAPER), "UNPB"),
        (Work(kind=Kind.PAPER, genre="conference-paper"), "CONF"),
        (Work(kind=Kind.BOOK), "BOOK"),
        (Work(kind=Kind.COURSE), "GEN"),
    ],
)
def test_types(work: Work, expected: str) -> None:
    assert rendered(Item(key="k", work=work)).startswith(f"TY  - {expected}\nID  - k\n")


def test_a_day_and_a_season() -> None:
    assert "DA  - 2017/06/12/\n" in rendered(Item(key="k", work=Work(issued=PartialDate(2017, 6, 12))))
    assert "DA  - " not in rendered(Item(key="k", work=Work(issued=PartialDate(2021, 22))))


def test_a_year_before_our_era_has_four_digits() -> None:
    assert "PY  - -0044\nDA  - -0044/03/15/\n" in rendered(Item(key="k", work=Work(issued=PartialDate(-44, 3, 15))))
