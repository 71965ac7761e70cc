"""A table for spreadsheets, in which no title becomes a formula."""

import csv
import io

import pytest

from litlog.formats.registry import exporter
from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId
from litlog.model.item import Item
from litlog.model.links import Link
from litlog.model.people import Contributor
from litlog.model.reading import Reading, Status, StatusChange
from litlog.model.work import Kind, Work


def table(*items: Item) -> str:
    out = io.StringIO()
    exporter("csv").render(items, out)
    return out.getvalue()


def test_a_line_an_item() -> None:
    item = Item(
        key="vaswani2017attention",
        work=Work(
            kind=Kind.PAPER,
            title='Attention, "All" You Need',
            contributors=(Contributor(family="Vaswani", given="Ashish"), Contributor(family="Shazeer", given="Noam")),
            issued=PartialDate(2017, 6),
            container="NeurIPS",
            identifiers=(ArxivId("1706.03762"),),
            links=(Link("https://example.org/a"),),
        ),
        reading=Reading((StatusChange(Status.READ),), ("ml/nlp", "x"), 4),
        added="2023-02-21T09:30:00Z",
    )
    assert table(item) == (
        "key,kind,title,authors,date,venue,publisher,status,rating,tags,doi,arxiv,isbn,url,added\n"
        'vaswani2017attention,paper,"Attention, ""All"" You Need",Ashish Vaswani; Noam Shazeer,2017-06,NeurIPS,,read,4,'
        "ml/nlp; x,,1706.03762,,https://example.org/a,2023-02-21T09:30:00Z\n"
    )


@pytest.mark.parametrize("title", ['=HYPERLINK("x")', "+1", "-1", "@SUM(A1)", "\t=1", "\r\n=1"])
def test_no_cell_begins_like_a_formula(title: str) -> None:
    rows = list(csv.DictReader(io.StringIO(table(Item(key="k", work=Work(title=title))), newline="")))
    assert [row["title"] for row in rows] == ["'" + title.strip()]
