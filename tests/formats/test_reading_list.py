"""The reading list as a reader finds it."""

import io
from dataclasses import replace

import pytest

from litlog.errors import UsageError
from litlog.formats.protocols import Manner
from litlog.formats.registry import exporter
from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId, Doi
from litlog.model.item import Encounter, Item
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor
from litlog.model.reading import Anchor, Note, NoteKind, Reading, Status, StatusChange
from litlog.model.work import Kind, Work
from referenced_works import ARTICLE

TRANSFORMERS = Item(
    key="vaswani2017attention",
    work=Work(
        kind=Kind.PAPER,
        title="Attention Is All You Need",
        contributors=tuple(Contributor(family=name) for name in ("Vaswani", "Shazeer", "Parmar", "Uszkoreit", "Jones")),
        issued=PartialDate(2017, 6),
        container="NeurIPS",
        identifiers=(ArxivId("1706.03762", 5), Doi("10.1000/182")),
        links=(
            Link("https://arxiv.org/pdf/1706.03762", LinkRole.PDF),
            Link("https://arxiv.org/abs/1706.03762"),
            Link("https://example.org/notes", LinkRole.MY_NOTES, "/vaswani-2017/"),
        ),
    ),
    reading=Reading(
        statuses=(StatusChange(Status.WANT), StatusChange(Status.READ, PartialDate(2023, 3, 2))),
        tags=("ml/nlp", "attention"),
        rating=4,
        notes=(
            Note("Attention replaces recurrence.\nWorth a second reading.", anchor=Anchor("page", "3")),
            Note("we found it beneficial", NoteKind.QUOTE, Anchor("page", "5"), children=(Note("why?"),)),
            Note("scaled by the root", heading="3.2 Attention", anchor=Anchor("section", "3.2.1")),
        ),
    ),
)
HOSTILE = Item(
    key="x",
    work=Work(title="1. [a](b) | <img onerror=x>", links=(Link("https://example.org/a b)"), Link("javascript:x"))),
    reading=Reading(statuses=(StatusChange(Status.READING, progress="p. 120"),), tags=("attention",)),
    encounters=(Encounter(PartialDate(2023, 2, 9)),),
)
UNMARKED = Item(key="benjamin1936work", work=Work(kind=Kind.BOOK), added="2022-12-31T23:00:00Z")


def listed(*items: Item, group: str | None = None) -> str:
    out = io.StringIO()
    exporter("markdown", Manner(group=group)).render(items, out)
    return out.getvalue()


def headings(text: str) -> list[str]:
    return [line.removeprefix("## ") for line in text.splitlines() if line.startswith("## ")]


def test_the_list_by_status_with_notes_links_and_marks() -> None:
    assert listed(UNMARKED, TRANSFORMERS, HOSTILE) == (
        "# Reading list\n"
        "\n"
        "## Reading\n"
        "\n"
        "- [/] [1\\. \\[a\\](b) \\| &lt;img onerror=x&gt;](<https://example.org/a%20b)>), reading p. 120\n"
        "\n"
        "## Read\n"
        "\n"
        "- [x] [Attention Is All You Need](https://arxiv.org/abs/1706.03762) by Vaswani, Shazeer, Parmar et al., "
        "*NeurIPS*, 2017 ★★★★☆ ([pdf](https://arxiv.org/pdf/1706.03762), [my notes](/vaswani-2017/), "
        "[DOI](https://doi.org/10.1000/182))\n"
        "  - p. 3: Attention replaces recurrence.\n"
        "    Worth a second reading.\n"
        "  - > we found it beneficial (p. 5)\n"
        "    - why?\n"
        "  - **3.2 Attention**\n"
        "    - § 3.2.1: scaled by the root\n"
        "\n"
        "## Not marked\n"
        "\n"
        "- benjamin1936work\n"
    )


@pytest.mark.parametrize(
    ("group", "expected"),
    [
        ("status", ["Reading", "Read", "Not marked"]),
        ("tag", ["attention", "ml/nlp", "No tag"]),
        ("year", ["2017", "No year"]),
        ("kind", ["Papers", "Books", "Other"]),
        ("month", ["December 2022", "February 2023", "March 2023"]),
    ],
)
def test_the_groups(group: str, expected: list[str]) -> None:
    assert headings(listed(UNMARKED, TRANSFORMERS, HOSTILE, group=group)) == expected


def test_items_keep_their_order_under_a_heading() -> None:
    listing = listed(TRANSFORMERS, HOSTILE, group="tag")
    assert listing.index("Attention Is All") < listing.index("onerror")
    assert listed(HOSTILE, TRANSFORMERS, group="tag") != listing


def test_an_empty_list_is_a_heading() -> None:
    assert listed() == "# Reading list\n"


def test_a_group_that_there_is_not() -> None:
    with pytest.raises(UsageError, match='by "colour"') as caught:
        listed(group="colour")
    assert "month" in caught.value.hint


def test_references_in_a_style_keep_marks_stars_and_other_links() -> None:
    reading = Reading(statuses=(StatusChange(Status.READ),), rating=4)
    links = (Link("https://trees.example/talk", LinkRole.VIDEO),)
    item = Item(key="trees", work=replace(ARTICLE, links=links), reading=reading)
    out = io.StringIO()
    exporter("markdown", Manner(style="apa")).render([item], out)
    line = out.getvalue().splitlines()[-1]
    assert line == (
        "- [x] Smith, A. B., & Jones, B. (2019). On the Growth of Rings in Old Trees. *Journal of Trees*, *12*(3), "
        "101–117. <https://doi.org/10.1000/trees.12> ★★★★☆"
    ), line


def test_other_formats_have_no_citation_styles() -> None:
    with pytest.raises(UsageError, match="ris has no citation styles"):
        exporter("ris", Manner(style="apa"))
