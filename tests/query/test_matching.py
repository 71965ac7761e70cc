"""Which queries one item answers."""

from datetime import date

import pytest

from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId, Doi, Isbn, Url
from litlog.model.item import Encounter, Item
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor
from litlog.model.reading import Note, Reading, Status, StatusChange
from litlog.model.work import ContentsItem, Kind, Work
from litlog.query.matching import matches
from litlog.query.parser import parse_query

TODAY = date(2023, 3, 31)

ITEM = Item(
    key="godel1931formal",
    former_keys=("goedel31",),
    work=Work(
        kind=Kind.PAPER,
        title="Über formal unentscheidbare Sätze",
        subtitle="der Principia Mathematica",
        contributors=(Contributor(family="Gödel", given="Kurt", printed="K. Goedel"),),
        issued=PartialDate(1931, 2),
        container="Monatshefte für Mathematik",
        abstract="Incompleteness of arithmetic.",
        identifiers=(
            Doi("10.1007/bf01700692"),
            ArxivId("1706.03762", 5),
            Isbn("9780262035613"),
            Url("https://e.org/A"),
        ),
        links=(Link("https://example.org/goedel.pdf", LinkRole.PDF, "http://Example.org/goedel.pdf"),),
        contents=(ContentsItem("Einleitung", "173"),),
    ),
    reading=Reading(
        statuses=(StatusChange(Status.READING), StatusChange(Status.READ)),
        tags=("logic/proof theory", "Städte"),
        rating=4,
        notes=(Note("the numbering", heading="§ 2", children=(Note("is the trick"),)), Note("as in 哥德尔数")),
    ),
    added="2023-03-02T23:30:00Z",
    encounters=(Encounter(PartialDate(2023, 3, 1), "logic", "read about recursion"),),
)
BARE = Item(key="untitled", work=Work())


@pytest.mark.parametrize(
    "query",
    [
        "",
        "goedel31",
        "GÖDEL formal",
        "godel -turing",
        '"formal unentscheidbare"',
        "unentsch*",
        '"formal unent"*',
        "über-formal",
        "principia",
        "recursion",
        "哥德尔",
        "德",
        "turing OR kurt",
        "-(turing OR church)",
        "author:goedel author:kurt title:satze venue:monatshefte abstract:arithmetic note:numbering log:recursion",
        'note:"is the trick"',
        "10.1007/BF01700692",
        "https://example.org/goedel.pdf",
        "tag:logic",
        "tag:LOGIC/proof*",
        'tag:"logic/proof theory"',
        "tag:stadte",
        "kind:paper is:paper is:read status:read -is:unread -is:reading",
        "key:goedel31 key:godel1931formal key:godel*",
        "doi:10.1007/BF01700692 arxiv:1706.03762v1 isbn:0262035618",
        "url:https://E.org/a url:https://example.org/goedel.pdf url:example.org",
        "year:1931 year:1930..1932 year:<1932 year:1931.. -year:>1931",
        "date:1931-02 date:1931-02-01 date:..1931 -date:1931-03",
        "added:2023-03-02 added:>30d added:2023 -added:>29d",
        "rating:4 rating:>=4 rating:..4 -rating:<4",
        "has:note has:tag has:rating has:status has:abstract has:author has:date has:log has:contents",
        "has:doi has:arxiv has:isbn has:url has:pdf",
    ],
)
def test_the_item_answers(query: str) -> None:
    assert matches(parse_query(query, TODAY), ITEM)


@pytest.mark.parametrize(
    "query",
    [
        "turing",
        "formal turing",
        '"unentscheidbare formal"',
        "nentscheid*",
        '"sätze der principia mathematica monatshefte"',
        "author:formal",
        "tag:log",
        "tag:proof",
        "key:godel",
        "is:unread",
        "kind:book",
        "doi:10.1007/bf0170069",
        "year:1932..",
        "-kurt",
        "德哥",
    ],
)
def test_the_item_does_not_answer(query: str) -> None:
    assert not matches(parse_query(query, TODAY), ITEM)


@pytest.mark.parametrize(
    "query",
    ["year:..9999", "rating:..5", "date:>0001-01-01", "added:..2023", "has:url", "has:author", "is:read", "is:paper"],
)
def test_an_item_without_a_value_lies_in_no_range_and_has_nothing(query: str) -> None:
    assert not matches(parse_query(query, TODAY), BARE)
    assert matches(parse_query(f"-{query}", TODAY), BARE)
