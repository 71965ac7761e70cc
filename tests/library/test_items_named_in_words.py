"""The log knows the library: a key, an identifier or a title in a sentence is the item that is there."""

from datetime import date

import pytest

from litlog.errors import Refused
from litlog.library.adding import Facts, add
from litlog.library.exporting import rendered
from litlog.library.history import undo
from litlog.library.library import Library
from litlog.library.lookup import the_item
from litlog.library.pages.logs import import_page, latest_entries, page_text, write_entry
from litlog.model.reading import Status
from litlog.model.work import Kind

LOG = b"# Log\n\n## 2026\n\n* 1/02 - began this log\n"
ON = date(2026, 1, 9)


@pytest.fixture
def log(library: Library) -> Library:
    """Return a library with a paper, a book and a log."""
    weirs = Facts(title="Weirs Are All You Hear", authors=("Ada Lund",), key="lund2021weirs")
    add(library, ["2101.00077"], weirs)
    add(
        library,
        [],
        Facts(title="Salt and Ledger: A History", authors=("Tom Okeke",), kind=Kind.BOOK, key="okeke1998salt"),
    )
    import_page(library, LOG, "log.md")
    return library


@pytest.mark.parametrize(
    ("words", "key"),
    [
        ("read Weirs Are All You Hear", "lund2021weirs"),
        ("reread weirs are all you hear, again", "lund2021weirs"),
        ("Weirs Are All You Hear: section 3", "lund2021weirs"),
        ("finished *Salt and Ledger* by Tom Okeke", "okeke1998salt"),
        ("finished “Salt and Ledger”", "okeke1998salt"),
        ("read @lund2021weirs once", "lund2021weirs"),
        ("read [@lund2021weirs, p. 4]", "lund2021weirs"),
        ("[[lund2021weirs]] once more", "lund2021weirs"),
        ("read arXiv:2101.00077v2.", "lund2021weirs"),
        ("read 2101.00077", "lund2021weirs"),
        ("read https://arxiv.org/abs/2101.00077", "lund2021weirs"),
    ],
)
def test_an_item_in_the_words_of_an_entry(log: Library, words: str, key: str) -> None:
    taken = write_entry(log, words, ON)
    assert (taken.added, taken.met) == ((), (key,))
    assert latest_entries(log, limit=1)[0].keys == (key,)
    write_entry(log, "nothing", date(2026, 1, 10))
    assert latest_entries(log, limit=2)[1].keys == (key,)


@pytest.mark.parametrize(
    "words",
    ["mail from bob@lund2021weirs.example", "met @nobody", "version 3.14 of it", "the weirs are loud", "read on"],
)
def test_other_words_name_nothing(log: Library, words: str) -> None:
    write_entry(log, words, ON)
    assert latest_entries(log, limit=1)[0].keys == ()


def test_status_rating_and_notes_are_those_of_the_item(log: Library) -> None:
    write_entry(log, "read Weirs Are All You Hear (4.5/5)\np. 3 weirs hum", ON)
    reading = the_item(log, "lund2021weirs").reading
    assert [(one.status, str(one.on)) for one in reading.statuses] == [(Status.READ, "2026-01-09")]
    assert (reading.rating, [one.text for one in reading.notes]) == (5, ["p. 3 weirs hum"])
    assert the_item(log, "lund2021weirs").work.kind == "paper"


def test_an_identifier_that_is_not_here_makes_a_work_that_keeps_it(log: Library) -> None:
    [key] = write_entry(log, "read isbn 978-0-306-40615-7", ON).added
    write_entry(log, "read doi:10.1000/river.12 as well", date(2026, 1, 10))
    assert [str(one) for one in the_item(log, key).work.identifiers] == ["isbn:9780306406157"]
    assert len(log.store.items()) == 4


def test_a_title_by_somebody_else_is_another_work(log: Library) -> None:
    [key] = write_entry(log, "finished *Salt and Ledger* by Mira Halden", ON).added
    write_entry(log, "nothing", date(2026, 1, 10))
    work = the_item(log, key).work
    assert (work.title, work.authors[0].surname) == ("Salt and Ledger", "Halden")


def test_undo_gives_everything_back(log: Library) -> None:
    before = rendered(log, "json")
    write_entry(log, "read Weirs Are All You Hear", ON)
    undo(log)
    assert rendered(log, "json") == before


def test_a_list_of_wishes_is_no_log(library: Library) -> None:
    wishes = b"# To read\n\n- [ ] [Moss](https://a.example/moss)\n- [ ] [Reed](https://a.example/reed)\n"
    import_page(library, wishes, "wishes.md")
    with pytest.raises(Refused, match="to be read") as caught:
        write_entry(library, "read [Kelp](https://a.example/kelp)", ON)
    assert "--page wishes" in caught.value.hint
    assert page_text(library, "wishes") == wishes
    write_entry(library, "read [Kelp](https://a.example/kelp)", ON, "wishes")
    assert page_text(library, "wishes") != wishes
