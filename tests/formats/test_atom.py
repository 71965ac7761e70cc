"""A feed of what was read: the latest first, only what has a day, well-formed whatever the texts."""

from xml.etree import ElementTree as ET

from hypothesis import given

from litlog.formats.atom import render_atom
from litlog.model.dates import PartialDate
from litlog.model.item import Encounter, Item
from litlog.model.links import Link
from litlog.model.reading import Note, Reading, Status, StatusChange
from litlog.model.work import Work
from strategies import items

ATOM = "{http://www.w3.org/2005/Atom}"


def read(key: str, title: str, day: str, *, status: Status = Status.READ, **reading: object) -> Item:
    history = (StatusChange(status, PartialDate.parse(day)),)
    links = (Link(f"https://example.org/{key}"),)
    return Item(key=key, work=Work(title=title, links=links), reading=Reading(statuses=history, **reading))  # type: ignore[arg-type]


def texts(feed: str, name: str) -> list[str]:
    return [one.text or "" for one in ET.fromstring(feed).iter(f"{ATOM}{name}")]


def test_the_latest_stands_first_and_dates_the_feed() -> None:
    feed = render_atom([read("a", "Early", "2023-01-02"), read("b", "Late & <Great>", "2023-03-04")])
    assert texts(feed, "title") == ["What I read", "Late & <Great>", "Early"]
    assert texts(feed, "updated") == ["2023-03-04T00:00:00Z", "2023-03-04T00:00:00Z", "2023-01-02T00:00:00Z"]


def test_what_has_no_day_or_is_only_wanted_is_left_out() -> None:
    wanted = read("w", "Wanted", "2023-01-02", status=Status.WANT)
    assert texts(render_atom([wanted, Item(key="x", work=Work(title="Undated"))]), "title") == ["What I read"]


def test_a_meeting_in_the_log_counts_where_nothing_says_read() -> None:
    met = Item(key="m", work=Work(title="Met"), encounters=(Encounter(PartialDate(2023, 2, 21)),))
    assert texts(render_atom([met]), "updated")[1] == "2023-02-21T00:00:00Z"


def test_tags_rating_and_notes_come_along() -> None:
    item = read("a", "A", "2023-01-02", tags=("ml/nlp",), rating=4, notes=(Note("first", children=(Note("below"),)),))
    feed = render_atom([item])
    assert ET.fromstring(feed).find(f"{ATOM}entry/{ATOM}category").attrib == {"term": "ml/nlp"}  # type: ignore[union-attr]
    assert texts(feed, "content") == ["first\n  below"]
    assert "★★★★☆" in texts(feed, "summary")[0]


def test_an_entry_keeps_its_id() -> None:
    before = texts(render_atom([read("a", "A", "2023-01-02")]), "id")
    after = texts(render_atom([read("b", "B", "2023-03-02"), read("a", "A new title", "2023-02-02")]), "id")
    assert before[1] == after[2]
    assert len(set(after)) == 3


@given(items)
def test_every_feed_is_well_formed(item: Item) -> None:
    assert ET.fromstring(render_atom([item])).tag == f"{ATOM}feed"
