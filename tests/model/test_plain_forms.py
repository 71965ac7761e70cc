"""Every value of the model comes back from its plain form, by way of JSON."""

import json
from typing import Any

from hypothesis import given

from litlog.model import plain
from litlog.model.dates import PartialDate
from litlog.model.finding import Finding
from litlog.model.identifiers import Identifier
from litlog.model.item import Item
from litlog.model.reading import Note
from litlog.model.work import Work
from strategies import dates, findings, identifiers, items, notes, works


def through_json(value: Any) -> Any:
    return json.loads(json.dumps(value))


@given(items)
def test_an_item_comes_back(item: Item) -> None:
    assert plain.item_from_plain(through_json(plain.item_to_plain(item))) == item


@given(findings)
def test_a_finding_comes_back(finding: Finding) -> None:
    assert plain.finding_from_plain(through_json(plain.finding_to_plain(finding))) == finding


@given(works)
def test_a_work_comes_back_with_what_was_printed(work: Work) -> None:
    back = plain.work_from_plain(through_json(plain.work_to_plain(work)))
    assert repr(back.contributors) == repr(work.contributors)


@given(notes)
def test_a_note_comes_back(note: Note) -> None:
    assert plain.note_from_plain(through_json(plain.note_to_plain(note))) == note


@given(dates())
def test_a_date_comes_back(date: PartialDate) -> None:
    back = plain.date_from_plain(through_json(plain.date_to_plain(date)))
    assert back == date
    assert back is not None
    assert back.printed == date.printed


@given(identifiers)
def test_an_identifier_comes_back_with_its_version(identifier: Identifier) -> None:
    assert repr(plain.identifier_from_plain(plain.identifier_to_plain(identifier))) == repr(identifier)


def test_what_is_absent_is_left_out() -> None:
    assert plain.work_to_plain(Work(title="On Growth")) == {
        "kind": None,
        "title": "On Growth",
        "authors": [],
        "year": None,
    }
