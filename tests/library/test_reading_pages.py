"""A page and its file: what changed on the page changes on the items, and nobody's words are lost between the two."""

from dataclasses import replace
from pathlib import Path

import pytest

from litlog.library.adding import Facts, add
from litlog.library.editing import change_items, remove
from litlog.library.exporting import rendered
from litlog.library.history import redo, undo
from litlog.library.library import Library
from litlog.library.listing import query_of
from litlog.library.lookup import the_item
from litlog.library.pages.logs import Taken, import_page, page_text
from litlog.model.dates import PartialDate
from litlog.model.item import Item
from litlog.model.reading import Note, Status, StatusChange

LOG = """\
---
title: Evenings
permalink: /evenings/
---

## 2023 Log
* 2/21 - read [Rings](https://example.org/rings)
* 2/23 - want to read [Ideals](https://example.org/ideals)
"""
NOTES = """\
---
permalink: /rings/
---

# Notes on [Rings](https://example.org/rings)

* every ideal is finitely generated
"""


def _import(library: Library, file: Path, text: str) -> Taken:
    file.write_text(text)
    return import_page(library, text.encode(), str(file))


def _rings(library: Library) -> Item:
    return the_item(library, "https://example.org/rings")


@pytest.fixture
def log(library: Library, tmp_path: Path) -> Path:
    """Return the file of a log that the library has read."""
    _import(library, tmp_path / "evenings.md", LOG)
    return tmp_path / "evenings.md"


def test_the_same_bytes_change_nothing(library: Library, log: Path) -> None:
    before = rendered(library, "json")
    assert _import(library, log, LOG).unchanged
    assert rendered(library, "json") == before
    assert len(library.store.steps()) == 1


def test_a_status_that_changed_on_the_page_changes(library: Library, log: Path) -> None:
    _import(library, log, LOG.replace("want to read [Ideals]", "read [Ideals]"))
    ideals = the_item(library, "https://example.org/ideals")
    assert ideals.reading.statuses == (StatusChange(Status.READ, PartialDate(2023, 2, 23)),)


def test_a_mention_that_moved_is_met_on_its_new_day(library: Library, log: Path) -> None:
    _import(library, log, LOG.replace("2/21", "2/20"))
    assert [str(one.on) for one in _rings(library).encounters] == ["2023-02-20"]
    assert [str(one.on) for one in _rings(library).reading.statuses] == ["2023-02-20"]


def test_a_mention_that_is_gone_takes_only_its_own_words_along(library: Library, log: Path) -> None:
    change_items(library, [_rings(library)], _with_my_words, "note")
    _import(library, log, LOG.replace("* 2/21 - read [Rings](https://example.org/rings)\n", ""))
    item = _rings(library)
    assert item.encounters == ()
    assert item.reading.statuses == (StatusChange(Status.READ, PartialDate(2023, 3, 1)),)
    assert [note.text for note in item.reading.notes] == ["my own words"]


def _with_my_words(item: Item) -> Item:
    statuses = (*item.reading.statuses, StatusChange(Status.READ, PartialDate(2023, 3, 1)))
    return replace(item, reading=replace(item.reading, notes=(Note("my own words"),), statuses=statuses))


def test_what_two_pages_say_stays_until_both_have_dropped_it(library: Library, log: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.md"
    line = "* 2/21 - read [Rings](https://example.org/rings)\n"
    _import(library, other, "## 2023 Log\n" + line)
    _import(library, log, LOG.replace(line, ""))
    assert _rings(library).reading.status is Status.READ
    _import(library, other, "## 2023 Log\n* 2/22 - rested\n")
    assert _rings(library).reading.status is None


def test_notes_of_a_page_are_replaced_and_those_of_another_stay(library: Library, log: Path, tmp_path: Path) -> None:
    file = tmp_path / "rings.md"
    _import(library, file, NOTES)
    add(library, ["https://example.org/rings"], Facts(note="my own words"))
    _import(library, file, NOTES.replace("finitely generated", "finitely generated, she shows"))
    texts = [note.text for note in _rings(library).reading.notes]
    assert sorted(texts) == ["every ideal is finitely generated, she shows", "my own words"]


def test_undo_of_a_revision_restores_the_one_before(library: Library, log: Path) -> None:
    before = rendered(library, "json")
    _import(library, log, LOG.replace("want to read", "read") + "* 2/24 - rested\n")
    undo(library)
    assert rendered(library, "json") == before
    assert page_text(library) == LOG.encode()
    redo(library)
    assert page_text(library).endswith(b"rested\n")


def test_a_page_that_tells_twice_of_one_work_is_heard_twice(library: Library, tmp_path: Path) -> None:
    add(library, ["10.1000/182"], Facts(title="Ideal Theory in Rings", authors=("Emmy Noether",), date="1921"))
    text = (
        "## 2023 Log\n* 2/21 - read [the review](https://doi.org/10.1000/182)\n"
        '* 2/22 - read Emmy Noether 1921 paper "Ideal Theory in Rings" ([copy](https://example.org/noether.pdf))\n'
    )
    _import(library, tmp_path / "log.md", text)
    urls = {link.url for item in library.store.items() for link in item.work.links}
    assert {"https://example.org/noether.pdf"} <= urls


def test_a_removed_work_stays_away_until_the_page_is_edited(library: Library, log: Path) -> None:
    remove(library, [_rings(library)])
    _import(library, log, LOG)
    assert len(library.store.items()) == 1
    assert page_text(library) == LOG.encode()


def test_an_edit_writes_only_what_it_changes(library: Library, tmp_path: Path) -> None:
    lines = [f"* 2/{day:02d} - read [Paper {day}](https://example.org/{day})\n" for day in range(1, 28)]
    _import(library, tmp_path / "log.md", "## 2023 Log\n" + "".join(lines))
    whole = library.store.steps()[0].changes
    _import(
        library,
        tmp_path / "log.md",
        "## 2023 Log\n" + "".join(lines) + "* 2/28 - read [One more](https://example.org/x)\n",
    )
    assert library.store.steps()[0].changes < whole / 10


def test_what_the_reader_took_back_of_an_unchanged_line_stays_away(library: Library, log: Path) -> None:
    change_items(
        library, [_rings(library)], lambda item: replace(item, reading=replace(item.reading, statuses=())), "x"
    )
    _import(library, log, LOG + "* 2/24 - rested\n")
    assert _rings(library).reading.statuses == ()


def test_works_of_one_page_that_turn_out_to_be_one_are_added_once(library: Library, tmp_path: Path) -> None:
    taken = _import(
        library,
        tmp_path / "log.md",
        "## 2023 Log\n* 2/21 - read [Ideal Theory in Rings](https://example.org/a) by Emmy Noether, 1921\n"
        '* 2/22 - Emmy Noether\'s "Ideal Theory in Rings: a reprint" ([copy](https://example.org/a/?utm_source=x))\n',
    )
    assert len(taken.added) == len(library.store.items())


def test_a_new_work_comes_with_all_that_the_page_says(library: Library, tmp_path: Path) -> None:
    text = "## 2023 Log\n* 2/21 - read [Rings](https://example.org/rings)\n    * every ideal\n"
    _import(library, tmp_path / "log.md", text)
    item = _rings(library)
    assert item.reading.status is Status.READ
    assert [note.text for note in item.reading.notes] == ["every ideal"]
    assert library.store.items(query_of(library, "note:ideal log:rings")) == [item]
    undo(library)
    assert library.store.items() == []


@pytest.mark.parametrize("notes_first", [True, False])
def test_a_link_to_a_page_of_notes_is_its_work_in_either_order(
    library: Library, tmp_path: Path, *, notes_first: bool
) -> None:
    log = (tmp_path / "log.md", "## 2023\n\n* 3/07 - wrote up my [notes on rings](/rings/)\n")
    pages = [(tmp_path / "rings.md", NOTES), log]
    for file, text in pages if notes_first else reversed(pages):
        _import(library, file, text)
    assert [str(one.on) for one in _rings(library).encounters if one.on] == ["2023-03-07"]
    assert len(library.store.items()) == 1
