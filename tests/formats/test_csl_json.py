"""CSL-JSON as citation processors read it."""

import io
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from litlog.formats.registry import exporter, importer
from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId, Doi, Isbn
from litlog.model.item import Item
from litlog.model.links import Link
from litlog.model.people import Contributor, Role
from litlog.model.reading import Reading
from litlog.model.work import Kind, Work

PAPER = Item(
    key="berg2017title",
    work=Work(
        kind=Kind.PAPER,
        title="A Title",
        subtitle="With More",
        contributors=(
            Contributor(family="Berg", given="Jan", particle="van der", suffix="Jr."),
            Contributor(literal="CERN"),
            Contributor(family="Ed", role=Role.EDITOR),
        ),
        and_others=True,
        issued=PartialDate(2017, 6, 12),
        container="Journal",
        volume="7",
        issue="2",
        pages="1–9",
        identifiers=(Doi("10.1000/182"), Isbn("9780262035613")),
    ),
    reading=Reading(tags=("ml", "x")),
)


def rendered(*items: Item) -> str:
    out = io.StringIO()
    exporter("csl-json").render(items, out)
    return out.getvalue()


def entry(work: Work) -> Any:
    return json.loads(rendered(Item(key="k", work=work)))[0]


@pytest.mark.parametrize("name", ["csl-json", "ris"])
def test_chapters_of_one_book_keep_its_isbn_which_is_not_their_own(name: str) -> None:
    book = "booktitle = {A Book}, publisher = {P}, year = 2001, isbn = {9780262035613}"
    source = f"@incollection{{a, title = {{A}}, {book}}}\n@inproceedings{{b, title = {{B}}, {book}}}\n"
    chapters = importer("bibtex").parse(source.encode()).items
    out = io.StringIO()
    exporter(name).render(chapters, out)
    for one in (*chapters, *importer(name).parse(out.getvalue().encode()).items):
        assert (one.work.identifiers, one.work.extra["isbn"]) == ((), "9780262035613")
    assert out.getvalue().count("9780262035613") == 2


def test_a_paper() -> None:
    assert json.loads(rendered(PAPER)) == [
        {
            "id": "berg2017title",
            "type": "article-journal",
            "title": "A Title: With More",
            "author": [
                {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der", "suffix": "Jr."},
                {"literal": "CERN"},
                {"literal": "others"},
            ],
            "editor": [{"family": "Ed"}],
            "issued": {"date-parts": [[2017, 6, 12]]},
            "container-title": "Journal",
            "volume": "7",
            "issue": "2",
            "page": "1–9",
            "DOI": "10.1000/182",
            "ISBN": "9780262035613",
            "URL": "https://doi.org/10.1000/182",
            "keyword": "ml, x",
        }
    ]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        (PartialDate(1936, about=True), {"date-parts": [[1936]], "circa": True}),
        (PartialDate(2021, 22), {"date-parts": [[2021]], "season": 2}),
        (PartialDate(2023, 4, 12, end=PartialDate(2023, 5)), {"date-parts": [[2023, 4, 12], [2023, 5]]}),
        (PartialDate(-299), {"date-parts": [[-299]]}),
    ],
)
def test_dates(date: PartialDate, expected: Any) -> None:
    assert entry(Work(issued=date))["issued"] == expected


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        (Work(), "document"),
        (Work(kind=Kind.PAPER), "article"),
        (Work(kind=Kind.PAPER, genre="preprint", container="arXiv"), "article"),
        (Work(kind=Kind.PAPER, genre="inproceedings", container="NeurIPS"), "paper-conference"),
        (Work(kind=Kind.PAPER, genre="phdthesis"), "thesis"),
        (Work(kind=Kind.BOOK, genre="proceedings"), "book"),
        (Work(kind=Kind.VIDEO), "motion_picture"),
        (Work(kind=Kind.THREAD), "post"),
    ],
)
def test_types(work: Work, expected: str) -> None:
    assert entry(work)["type"] == expected


def test_every_kind_has_a_type_and_a_preprint_its_archive() -> None:
    assert all(entry(Work(kind=kind))["type"] for kind in Kind)
    preprint = entry(Work(kind=Kind.PAPER, identifiers=(ArxivId("1706.03762"),)))
    assert (preprint["archive"], preprint["archive_location"]) == ("arXiv", "1706.03762")


def test_an_address_that_is_none_is_left_out() -> None:
    assert "URL" not in entry(Work(links=(Link("javascript:alert(1)"),)))


@pytest.mark.skipif(not shutil.which("pandoc"), reason="pandoc is not installed")
def test_pandoc_cites_from_it(tmp_path: Path) -> None:
    bibliography = tmp_path / "library.json"
    summer = PartialDate(2021, 22)
    others = [Item(key=f"k-{kind}", work=Work(kind=kind, title=f"T {kind.title()}", issued=summer)) for kind in Kind]
    bibliography.write_text(rendered(PAPER, *others), encoding="utf-8")
    cited = "[@berg2017title] " + " ".join(f"[@{item.key}]" for item in others)
    command = ["pandoc", "--citeproc", f"--bibliography={bibliography}", "--to=plain", "--wrap=none"]
    done = subprocess.run(command, input=cited, capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ""
    assert "(van der Berg, CERN, et al. 2017)" in done.stdout
    assert all(item.work.title in done.stdout for item in others)
