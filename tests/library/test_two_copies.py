"""Two copies of a library that went different ways are joined: nothing is lost, and what contradicts is told."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litlog.library.adding import Facts, add
from litlog.library.copies.restore import Restored, import_library
from litlog.library.editing import change_items, edit, remove
from litlog.library.exporting import rendered
from litlog.library.importing import import_file
from litlog.library.items.item_merging import merge_items
from litlog.library.items.reading_changes import with_note, with_tags
from litlog.library.library import Library, open_library
from litlog.library.locate import in_folder
from litlog.library.lookup import the_item
from litlog.library.pages.logs import import_page, page_text, write_entry
from litlog.model.dates import PartialDate
from litlog.model.item import Item
from litlog.model.reading import Anchor, Note, NoteKind, Reading, Status, StatusChange

LOG = b"## 2023 Log\n* 2/21 - read [Rings](https://example.org/rings)\n\n## 2022 Log\n* 3/01 - rested\n"


class Clock:
    """A clock that goes on by a second with each look."""

    def __init__(self, hour: int) -> None:
        self.seconds = hour * 3600

    def __call__(self) -> str:
        """Return the next second."""
        self.seconds += 1
        minutes, seconds = divmod(self.seconds, 60)
        return f"2023-03-01T{minutes // 60:02}:{minutes % 60:02}:{seconds:02}Z"


def copy_in(folder: Path, hour: int, text: bytes = b"") -> Library:
    library = open_library(in_folder(folder), create=True, offline=True)
    library = replace(library, now=Clock(hour), today=lambda: date(2023, 3, 1))
    if text:
        import_library(library, text, "import")
    return library


@pytest.fixture
def copies(tmp_path: Path) -> tuple[Library, Library]:
    """Return two copies of a library with one work and one log."""
    one = copy_in(tmp_path / "a", 1)
    add(one, ["10.1000/182"], Facts(title="On Rings", key="rings", tags=("algebra",)))
    import_page(one, LOG, "log.md")
    return one, copy_in(tmp_path / "b", 2, rendered(one, "json"))


def change(library: Library, step: Callable[[Item], Item]) -> None:
    change_items(library, [the_item(library, "rings")], step, "test")


def with_reading(**values: Any) -> Callable[[Item], Item]:
    return lambda item: replace(item, reading=replace(item.reading, **values))


def join(one: Library, other: Library) -> tuple[Restored, Restored]:
    texts = rendered(one, "json"), rendered(other, "json")
    return import_library(one, texts[1], "import"), import_library(other, texts[0], "import")


def messages(result: Restored) -> list[str]:
    return [problem.message for problem in result.problems]


def test_what_each_added_to_a_work_is_in_both(copies: tuple[Library, Library]) -> None:
    one, other = copies
    change(one, lambda item: with_note(with_tags(item, ["mine"]), Note("from one")))
    change(other, lambda item: with_note(with_tags(item, ["theirs"]), Note("from other")))
    change(other, with_reading(rating=4, priority=2, statuses=(StatusChange(Status.READ, PartialDate(2023, 2, 1)),)))
    results = join(one, other)
    assert [messages(result) for result in results] == [[], []]
    joined = the_item(one, "rings").reading
    assert joined == replace(the_item(other, "rings").reading)
    assert set(joined.tags) == {"algebra", "mine", "theirs"}
    assert {note.text for note in joined.notes} == {"from one", "from other"}
    assert (joined.rating, joined.priority, joined.status) == (4, 2, Status.READ)
    assert dict(results[0].joined)["rings"] == ("statuses", "tags", "rating", "priority", "notes")


def test_joining_twice_changes_nothing(copies: tuple[Library, Library]) -> None:
    one, other = copies
    change(other, lambda item: with_note(with_tags(item, ["theirs"]), Note("from other")))
    add(other, [], Facts(title="Ideals", key="ideals"))
    text = rendered(other, "json")
    import_library(one, text, "import")
    before, steps = rendered(one, "json"), len(one.store.steps())
    assert import_library(one, text, "import").added == ()
    assert (rendered(one, "json"), len(one.store.steps())) == (before, steps)


def test_a_work_removed_in_one_copy_is_told_in_the_other(copies: tuple[Library, Library], tmp_path: Path) -> None:
    one, other = copies
    add(one, [], Facts(title="Ideals", key="ideals"))
    import_library(other, rendered(one, "json"), "import")
    remove(one, [the_item(one, "ideals")])
    text = rendered(one, "json")
    before, steps = rendered(other, "json"), len(other.store.steps())
    day = one.store.steps(1)[0].at[:10]
    told = [f"ideals was removed in the other copy on {day}, and stays here; `litlog remove ideals` if you agree."]
    assert messages(import_library(other, text, "import")) == told
    assert messages(import_library(other, text, "import")) == told
    assert (rendered(other, "json"), len(other.store.steps())) == (before, steps)
    third = copy_in(tmp_path / "c", 3, before)
    import_library(fresh := copy_in(tmp_path / "d", 3), text, "import")
    assert rendered(fresh, "json") == text
    assert messages(import_library(third, rendered(fresh, "json"), "import")) == told
    remove(other, [the_item(other, "ideals")])
    assert [messages(result) for result in join(one, other)] == [[], []]


def test_a_removed_work_does_not_come_back_in_silence(copies: tuple[Library, Library]) -> None:
    one, other = copies
    remove(one, [the_item(one, "rings")])
    day = one.store.steps(1)[0].at[:10]
    result = import_library(one, rendered(other, "json"), "import")
    [message] = messages(result)
    assert message.startswith(f"rings was removed here on {day}, and is here again, since the other copy has it;")
    assert [messages(result) for result in join(one, other)] == [[], []]


def test_what_was_only_undone_or_merged_or_has_the_key_alone_is_not_told(copies: tuple[Library, Library]) -> None:
    one, other = copies
    add(one, [], Facts(title="Ideals", key="ideals"))
    one.store.undo()
    add(one, [], Facts(title="On rings, again", key="again"))
    merge_items(one, "rings", "again")
    add(one, [], Facts(title="On shores", key="shores"))
    add(one, [], Facts(title="On shores, again", key="shores2"))
    merge_items(one, "shores", "shores2")
    for _ in range(3):  # the merge, and the works
        one.store.undo()
    add(one, [], Facts(title="Whales", key="whales"))
    remove(one, [the_item(one, "whales")])
    add(other, [], Facts(title="Whales at sea", key="whales"))
    add(other, [], Facts(title="On shores, again", key="shores2"))
    assert messages(import_library(other, rendered(one, "json"), "import")) == []


def test_ratings_that_contradict_stay_and_are_told(copies: tuple[Library, Library]) -> None:
    one, other = copies
    change(one, with_reading(rating=2))
    change(other, with_reading(rating=5))
    told = [messages(result) for result in join(one, other)]
    assert told == [
        ["rings: rating is 2 here and 5 there; 2 stays."],
        ["rings: rating is 5 here and 2 there; 5 stays."],
    ]
    assert the_item(one, "rings").reading.rating == 2


def test_two_fields_typed_in_two_copies_are_both_kept(copies: tuple[Library, Library]) -> None:
    one, other = copies
    edit(one, the_item(one, "rings"), {"date": "1921"})
    edit(other, the_item(other, "rings"), {"container": "Annals"})
    assert [messages(result) for result in join(one, other)] == [[], []]
    works = [the_item(library, "rings").work for library in copies]
    assert works[0] == works[1]
    assert (works[0].year, works[0].container) == (1921, "Annals")


def test_of_one_field_typed_in_both_the_later_counts_and_both_are_told(copies: tuple[Library, Library]) -> None:
    one, other = copies
    edit(one, the_item(one, "rings"), {"title": "On Rings I"})
    edit(other, the_item(other, "rings"), {"title": "On Rings II"})
    told = [messages(result) for result in join(one, other)]
    assert told[0] == ["rings: title is On Rings I here and On Rings II there; On Rings II stays."]
    assert told[1] == ["rings: title is On Rings II here and On Rings I there; On Rings II stays."]
    assert {the_item(library, "rings").work.title for library in copies} == {"On Rings II"}


def test_entries_logged_in_two_copies_are_in_both_logs(copies: tuple[Library, Library]) -> None:
    one, other = copies
    write_entry(one, "read [Ideals](https://example.org/ideals)", date(2023, 2, 25))
    write_entry(other, "read [Fields](https://example.org/fields)", date(2023, 2, 24))
    assert [messages(result) for result in join(one, other)] == [[], []]
    text = page_text(one)
    assert text == page_text(other)
    assert b"ideals" in text
    assert b"fields" in text
    assert {item.work.title for item in one.store.items()} == {item.work.title for item in other.store.items()}
    steps = len(one.store.steps())
    join(one, other)
    assert len(one.store.steps()) == steps


def test_a_log_that_goes_on_is_taken_and_one_that_is_behind_is_not(copies: tuple[Library, Library]) -> None:
    one, other = copies
    write_entry(other, "read [Fields](https://example.org/fields)", date(2023, 2, 24))
    behind = rendered(one, "json")
    import_library(one, rendered(other, "json"), "import")
    import_library(other, behind, "import")
    assert page_text(one) == page_text(other)
    assert page_text(one) != LOG


def test_one_line_changed_in_both_logs_is_told(copies: tuple[Library, Library]) -> None:
    one, other = copies
    import_page(one, LOG.replace(b"rested", b"ran"), "log.md")
    change_of_other = LOG.replace(b"rested", b"swam")
    other_page = other.store.page("log")
    assert other_page
    import_page(other, LOG, other_page.path)
    import_page(other, change_of_other, other_page.path)
    result = import_library(one, rendered(other, "json"), "import")
    assert '"* 3/01 - ran" against "* 3/01 - swam"' in messages(result)[0]
    assert b"ran" in page_text(one)


def test_the_undo_of_a_join_lets_it_be_done_again(copies: tuple[Library, Library]) -> None:
    one, other = copies
    write_entry(other, "read [Fields](https://example.org/fields)", date(2023, 2, 24))
    before, text = rendered(one, "json"), rendered(other, "json")
    import_library(one, text, "import")
    one.store.undo()
    assert rendered(one, "json") == before
    import_library(one, text, "import")
    assert page_text(one) == page_text(other)


def test_a_work_that_got_another_key_here_is_known_again(copies: tuple[Library, Library]) -> None:
    one, other = copies
    add(one, [], Facts(title="Ideals", key="new"))
    add(other, [], Facts(title="Modules", key="new"))
    assert import_library(one, rendered(other, "json"), "import").renamed == (("new", "newb"),)
    edit(one, the_item(one, "newb"), {"date": "1999"})
    again = import_library(one, rendered(other, "json"), "import")
    assert again.added == ()
    assert the_item(one, "new").work.title == "Ideals"


def test_works_joined_in_the_other_copy_are_told(copies: tuple[Library, Library]) -> None:
    one, _ = copies
    add(one, [], Facts(title="Ideals", key="ideals"))
    with TemporaryDirectory() as folder, copy_in(Path(folder), 3, rendered(one, "json")) as third:
        merge_items(third, "rings", "ideals")
        result = import_library(one, rendered(third, "json"), "import")
        assert [told for told in messages(result) if "ideals" in told and "litlog merge" in told]
        assert import_library(third, rendered(one, "json"), "import").added == ()


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("tag"), st.sampled_from("abc")),
        st.tuples(st.just("note"), st.sampled_from("xyz")),
        st.tuples(st.just("status"), st.sampled_from(list(Status))),
        st.tuples(st.just("rating"), st.integers(1, 5)),
        st.tuples(st.just("date"), st.sampled_from(["1921", "1922"])),
        st.tuples(st.just("container"), st.sampled_from(["Annals", "Acta"])),
        st.tuples(st.just("add"), st.sampled_from(["Modules", "Groups"])),
        st.tuples(st.just("log"), st.sampled_from(["Sets", "Maps"])),
    ),
    max_size=5,
)


def do(library: Library, steps: Sequence[tuple[str, Any]], day: int) -> None:
    for what, value in steps:
        if what == "tag":
            change(library, lambda item, value=value: with_tags(item, [value]))  # type: ignore[misc]
        elif what == "note":
            change(library, lambda item, value=value: with_note(item, Note(value)))  # type: ignore[misc]
        elif what == "status":
            change(library, lambda item, value=value: _marked(item, value, day))  # type: ignore[misc]
        elif what == "rating":
            change(library, with_reading(rating=value))
        elif what in ("date", "container"):
            edit(library, the_item(library, "rings"), {what: value})
        elif what == "add":
            add(library, [f"10.1000/{value.lower()}"], Facts(title=value))
        else:
            write_entry(library, f"read [{value}](https://example.org/{value})", date(2023, 4, day))


def _marked(item: Item, status: Status, day: int) -> Item:
    reading: Reading = item.reading
    changes = (*reading.statuses, StatusChange(status, PartialDate(2023, 4, day)))
    return replace(item, reading=replace(reading, statuses=changes))


def shape(library: Library, without: str) -> Any:
    """Return the library as a value: each work by its identifiers and title, lists as they are."""
    plain = json.loads(rendered(library, "json"))
    for item in plain["items"]:
        item.pop("former_keys", None)
        item["notes"] = sorted(json.dumps(note, sort_keys=True) for note in item.get("notes", ()))
        for name in ("added", "encounters", *([without] if without else [])):
            item.pop(name, None)
    items = sorted(json.dumps(item, sort_keys=True) for item in plain["items"])
    return items, [page["text"] for page in plain["pages"]]


@settings(max_examples=60, deadline=None)
@given(STEPS, STEPS)
def test_a_joined_to_b_is_b_joined_to_a(here: Sequence[tuple[str, Any]], there: Sequence[tuple[str, Any]]) -> None:
    with TemporaryDirectory() as folder, copy_in(Path(folder, "a"), 1) as one:
        add(one, ["10.1000/182"], Facts(title="On Rings", key="rings"))
        import_page(one, LOG, "log.md")
        with copy_in(Path(folder, "b"), 5, rendered(one, "json")) as other:
            do(one, here, 2)
            do(other, there, 3)
            texts = rendered(one, "json"), rendered(other, "json")
            told = [messages(result) for result in join(one, other)]
            assert len(told[0]) == len(told[1])
            contradicts = any("rating is" in message for message in told[0])
            assert shape(one, "rating" if contradicts else "") == shape(other, "rating" if contradicts else "")
            steps = len(one.store.steps()), len(other.store.steps())
            import_library(one, texts[1], "import")
            import_library(other, texts[0], "import")
            assert (len(one.store.steps()), len(other.store.steps())) == steps


@pytest.mark.parametrize(
    "note",
    [
        Note("see the proof", anchor=Anchor("page", "74")),
        Note("see the proof", NoteKind.QUOTE, noted=PartialDate(2023, 3, 1)),
        Note("see the proof", noted=PartialDate(2023, 3, 1)),
    ],
)
@pytest.mark.parametrize("name", ["bibtex", "ris"])
def test_a_note_that_came_in_an_export_before_is_not_doubled_by_a_join(
    copies: tuple[Library, Library], tmp_path: Path, note: Note, name: str
) -> None:
    one, other = copies
    change(one, lambda item: with_note(item, note))
    path = tmp_path / f"export.{name[:3]}"
    path.write_bytes(rendered(one, name))
    import_file(other, path)
    assert the_item(other, "rings").reading.notes
    join(one, other)
    assert the_item(one, "rings").reading.notes == the_item(other, "rings").reading.notes == (note,)


def test_two_notes_that_came_as_one_are_not_doubled_by_a_join(copies: tuple[Library, Library]) -> None:
    one, other = copies
    change(one, with_reading(notes=(Note("first\n\nsecond", noted=PartialDate(2023, 3, 1)), Note("third"))))
    change(other, with_reading(notes=(Note("first second"), Note("first\n\nsecond\n\nthird"))))
    join(one, other)
    texts = [[note.text for note in the_item(library, "rings").reading.notes] for library in copies]
    assert texts == [["first\n\nsecond", "third"]] * 2


def test_a_new_work_comes_without_notes_of_a_page_that_is_refused(copies: tuple[Library, Library]) -> None:
    one, other = copies
    import_page(other, LOG.replace(b"rested", b"slept"), "log.md")
    import_page(one, LOG.replace(b"rested", b"walked"), "log.md")
    write_entry(one, "read [Tides](https://example.org/tides)\na note of the log", date(2022, 3, 1), "log")
    taken = import_library(other, rendered(one, "json"), "import")
    assert "log is here with another text" in " ".join(messages(taken))
    (new,) = (item for item in other.store.items() if item.work.title == "Tides")
    assert (new.reading.notes, new.reading.statuses) == ((), ())


def test_notes_that_came_as_one_are_not_doubled_by_a_join_when_one_of_them_is_gone(
    copies: tuple[Library, Library],
) -> None:
    one, other = copies
    change(one, with_reading(notes=(Note("first"), Note("second", anchor=Anchor("page", "74")))))
    change(other, with_reading(notes=(Note("first\n\np. 74: second\n\nremoved since"),)))
    for _ in range(2):
        join(one, other)
        for library in copies:
            assert sorted(note.text for note in the_item(library, "rings").reading.notes) == [
                "first",
                "removed since",
                "second",
            ]


def test_paragraphs_of_a_note_with_a_place_are_known_in_a_join(copies: tuple[Library, Library]) -> None:
    one, other = copies
    change(one, with_reading(notes=(Note("first\n\nsecond", anchor=Anchor("page", "74")),)))
    change(other, with_reading(notes=(Note("p. 74: first"), Note("second"))))
    join(one, other)
    for library in copies:
        assert [note.text for note in the_item(library, "rings").reading.notes] == ["first\n\nsecond"]


def test_a_note_written_twice_is_in_both_copies_twice(copies: tuple[Library, Library]) -> None:
    one, other = copies
    change(one, with_reading(notes=(Note("x"), Note("x"))))
    change(other, with_reading(notes=(Note("x"), Note("y"))))
    join(one, other)
    for library in copies:
        assert sorted(note.text for note in the_item(library, "rings").reading.notes) == ["x", "x", "y"]


def test_a_copy_that_says_the_same_changes_no_note(copies: tuple[Library, Library]) -> None:
    one, _ = copies
    notes = (Note("first"), Note("first\n\nsecond"), Note("second"))
    change(one, with_reading(notes=notes))
    import_library(one, rendered(one, "json"), "import")
    assert the_item(one, "rings").reading.notes == notes
