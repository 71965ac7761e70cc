"""A log or a reading list that is made of a library, read into another, gives the same works, statuses and notes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litlog.errors import NotFound, UsageError
from litlog.formats.markdown.log import LogForm
from litlog.library.exporting import Manner, rendered
from litlog.library.library import Library
from litlog.library.listing import query_of
from litlog.library.locate import Place
from litlog.library.pages.log_exporting import log_form, log_text
from litlog.library.pages.logs import import_page
from litlog.model.dates import PartialDate
from litlog.model.item import Item
from litlog.model.links import Link
from litlog.model.reading import Note, NoteKind, Reading, Status, StatusChange
from litlog.model.work import Work
from litlog.query.terms import EVERYTHING
from litlog.store import open_store

NOW = "2023-03-20T10:00:00Z"
WORDS = st.lists(st.sampled_from(["rings", "ideals", "fields", "proofs", "limits"]), min_size=2, max_size=5).map(
    " ".join
)
DAYS = st.dates(date(2019, 1, 1), date(2023, 12, 31)).map(PartialDate.of) | st.builds(
    PartialDate, st.just(2022), st.integers(1, 12)
)
LEAVES = st.builds(Note, text=WORDS, kind=st.sampled_from([NoteKind.REMARK, NoteKind.QUOTE]))
NOTES = st.lists(st.builds(replace, LEAVES, children=st.lists(LEAVES, max_size=2).map(tuple)), max_size=3).map(tuple)
HISTORIES = st.lists(st.builds(StatusChange, st.sampled_from(Status), DAYS), max_size=4, unique_by=lambda one: one.on)
Readings = list[tuple[str, list[StatusChange], tuple[Note, ...]]]
READINGS: st.SearchStrategy[Readings] = st.lists(
    st.tuples(WORDS, HISTORIES, NOTES), max_size=5, unique_by=lambda one: one[0]
)


@pytest.fixture(scope="module")
def new_library(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], Library]:
    def make() -> Library:
        folder = tmp_path_factory.mktemp("library")
        database = str(folder / "library.db")
        store = open_store(database, create=True, now=lambda: NOW)
        return Library(store, Place(database, folder), today=lambda: date(2023, 3, 20), now=lambda: NOW)

    return make


def _item(number: int, title: str, history: list[StatusChange], notes: tuple[Note, ...]) -> Item:
    statuses = tuple(sorted(history, key=lambda one: one.on.first_day if one.on else ""))
    work = Work(title=title.capitalize(), links=(Link(f"https://example.org/{number}"),))
    return Item(key=f"key{number}", work=work, reading=Reading(statuses, notes=notes), added=NOW)


def _put(library: Library, items: list[Item]) -> None:
    with library.store.change("add") as change:
        for item in items:
            change.put(item)


def _told(library: Library) -> Sequence[object]:
    """Return what a log tells of each work: its address, its history, its notes without the page they came by."""
    return sorted(
        (item.work.links[0].url, item.work.title, _history(item), _notes(item.reading.notes))
        for item in library.store.items()
    )


def _history(item: Item) -> list[tuple[str, str]]:
    return sorted((str(one.on), str(one.status)) for one in item.reading.statuses)


def _notes(notes: tuple[Note, ...]) -> Sequence[object]:
    return [(note.text, str(note.kind), _notes(note.children)) for note in notes]


@pytest.mark.parametrize("form", [LogForm(), LogForm(headings=True)], ids=["bullets", "headings"])
@settings(max_examples=15)
@given(readings=READINGS)
def test_a_log_reads_back(new_library: Callable[[], Library], form: LogForm, readings: Readings) -> None:
    with new_library() as first, new_library() as second:
        _put(first, [_item(number, *reading) for number, reading in enumerate(readings)])
        log = log_text(first, EVERYTHING, form=form)
        import_page(second, log, "/reader/log.md")
        assert _told(second) == _told(first), log.decode()
        assert log_text(second, EVERYTHING, form=form) == log


def test_a_log_has_what_a_query_finds_in_the_days_that_are_asked_for(new_library: Callable[[], Library]) -> None:
    with new_library() as library:
        history = [
            StatusChange(Status.WANT, PartialDate(2022, 12, 30)),
            StatusChange(Status.READ, PartialDate(2023, 2, 9)),
        ]
        _put(library, [_item(1, "rings and ideals", history, ()), _item(2, "fields", history[:1], ())])
        form = log_form(library, "log", when="2023-02", title="February", permalink="/february/")
        assert log_text(library, query_of(library, "rings"), form=form).decode() == (
            "---\ntitle: February\npermalink: /february/\n---\n\n"
            "## 2023 Log\n* 2/09 - read [Rings and ideals](https://example.org/1)\n"
        )
        assert b"fields" not in log_text(library, query_of(library, "is:read"))


def test_a_page_that_is_kept_is_made_anew_only_in_another_form(new_library: Callable[[], Library]) -> None:
    page = b"# Evenings\n\n## 2023 Log\n- 2/21: read [Rings](https://example.org/rings)\n- 2/22: slept\n"
    with new_library() as library:
        import_page(library, page, "/reader/evenings.md")
        assert log_text(library, EVERYTHING) == page
        assert log_text(library, EVERYTHING, "evenings", LogForm(headings=True)).decode().partition("## 2023 Log\n")[
            2
        ] == ("\n### 21 February 2023\n* read [Rings](https://example.org/rings)\n\n### 22 February 2023\n* slept\n")
        assert b"slept" not in log_text(library, query_of(library, "rings"))
        with pytest.raises(NotFound):
            log_text(library, EVERYTHING, "no such page", LogForm())


@pytest.mark.parametrize(("format_name", "when"), [("log", "soon"), ("markdown", "2023")])
def test_what_is_no_form_of_a_log_is_told(new_library: Callable[[], Library], format_name: str, when: str) -> None:
    with new_library() as library, pytest.raises(UsageError):
        log_form(library, format_name, when=when)


@pytest.mark.parametrize("group", ["status", "year", "kind", "tag"])
@settings(max_examples=10)
@given(readings=READINGS)
def test_a_reading_list_reads_back(new_library: Callable[[], Library], group: str, readings: Readings) -> None:
    marked = [reading for reading in readings if reading[1] or group != "status"]  # the first heading is of all below
    with new_library() as first, new_library() as second:
        _put(first, [_item(number, *reading) for number, reading in enumerate(marked)])
        reading_list = rendered(first, "markdown", manner=Manner(group=group))
        import_page(second, reading_list, "/reader/list.md")
        assert _listed(second) == _listed(first), reading_list.decode()


def _listed(library: Library) -> Sequence[object]:
    """Return what a reading list tells of each work: where the reader stands now, and the notes."""
    items = sorted(library.store.items(), key=lambda item: item.work.links[0].url)
    return [(item.work.links[0].url, item.reading.status, _notes(item.reading.notes)) for item in items]


def test_a_reading_list_has_the_order_that_is_asked_for(new_library: Callable[[], Library]) -> None:
    with new_library() as library:
        _put(library, [_item(1, "rings", [], ()), _item(2, "fields", [], ()), _item(3, "ideals", [], ())])
        lines = rendered(library, "markdown", sort="title").decode().splitlines()
        assert [line[3:9] for line in lines if line.startswith("- ")] == ["Fields", "Ideals", "Rings]"]
