"""A library as JSON is the whole library, and joins another without taking anything of it."""

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from litlog.errors import Unreadable
from litlog.formats.litlog_json.reader_writer import Export, library_to_json
from litlog.library.adding import Facts, add
from litlog.library.checks.check import check, refuse
from litlog.library.copies.restore import back_up, import_library, restore
from litlog.library.editing import change_items, edit, remove
from litlog.library.exporting import rendered
from litlog.library.importing import Imported, import_file
from litlog.library.items.reading_changes import with_note
from litlog.library.library import Library, open_library
from litlog.library.locate import in_folder
from litlog.library.lookup import the_item
from litlog.library.pages.logs import import_page
from litlog.model.item import Item, Relation, RelationKind
from litlog.model.reading import Note
from litlog.model.work import Work
from strategies import findings, items

LOG = b"""\
## 2023 Log
* 2/21 - read [Rings](https://example.org/rings)
* 2/22 - read [Ideals](https://example.org/ideals)
"""


DATED_ITEMS = items.map(lambda item: replace(item, added="2023-03-01T00:00:00Z"))
DATED_FINDINGS = findings.map(lambda finding: replace(finding, found_at="2023-03-01T00:00:00Z"))


def _library(folder: Path) -> Library:
    return open_library(in_folder(folder), create=True, offline=True)


def _item(key: str, title: str, **parts: Any) -> Item:
    return Item(key=key, work=Work(title=title), added="2023-03-01T00:00:00Z", **parts)


def _json(*some: Item) -> bytes:
    return library_to_json(Export(some))


@settings(max_examples=25)
@given(
    st.lists(DATED_ITEMS, max_size=4, unique_by=lambda item: item.key), st.lists(DATED_FINDINGS, min_size=1, max_size=2)
)
def test_out_and_in_is_the_same_library(some: Sequence[Item], said: Sequence[Any]) -> None:
    data = library_to_json(Export(tuple(some), {item.key: said for item in some}))
    with TemporaryDirectory() as folder, _library(Path(folder, "a")) as one, _library(Path(folder, "b")) as other:
        added = import_library(one, data, "import").added
        assert len(added) == len(some)
        text = rendered(one, "json")
        import_library(other, text, "import")
        assert rendered(other, "json") == text
        assert import_library(one, text, "import").added == ()


def test_pages_come_along_with_what_they_name(library: Library, tmp_path: Path) -> None:
    import_page(library, LOG, "/somewhere/log.md")
    remove(library, [the_item(library, "https://example.org/ideals")])
    text = rendered(library, "json")
    with _library(tmp_path / "other") as other:
        import_library(other, text, "import")
        assert rendered(other, "json") == text
        assert rendered(other, "log") == LOG
        assert len(other.store.items()) == 1


def test_twice_is_once_and_what_was_edited_since_stays(library: Library) -> None:
    add(library, [], Facts(title="Rings", key="rings"))
    text = rendered(library, "json")
    edit(library, the_item(library, "rings"), {"title": "Ideals"})
    result = import_library(library, text, "import")
    assert (result.added, result.met) == ((), ("rings",))
    assert [item.work.title for item in library.store.items()] == ["Ideals"]


def test_a_page_of_which_the_only_work_was_removed_does_not_bring_it_back(library: Library, tmp_path: Path) -> None:
    import_page(library, b"* read [Rings](https://a.example/rings)\n", "log.md")
    remove(library, library.store.items())
    text = rendered(library, "json")
    with _library(tmp_path / "other") as other:
        import_library(other, text, "import")
        assert rendered(other, "json") == text


def test_another_work_under_a_key_that_is_taken_gets_one_of_its_own(library: Library) -> None:
    add(library, [], Facts(title="Here First", key="rings"))
    speaking = _item(
        "review",
        "A Review",
        relations=(Relation(RelationKind.DISCUSSES, "rings"),),
    )
    noted = with_note(speaking, Note("see", children=(Note("there", cites=("rings",)),)))
    result = import_library(library, _json(_item("rings", "From Afar"), noted), "import")
    assert result.renamed == (("rings", "ringsb"),)
    assert the_item(library, "rings").work.title == "Here First"
    review = the_item(library, "review")
    assert [one.key for one in review.relations] == ["ringsb"]
    assert review.reading.notes[0].children[0].cites == ("ringsb",)


def test_the_same_work_under_another_key_is_met(library: Library) -> None:
    add(library, ["10.1000/182"], Facts(key="mine", tags=("kept",)))
    [there] = library.store.items()
    result = import_library(library, _json(replace(there, key="theirs", added="")), "import")
    assert (result.added, result.met, result.renamed) == ((), ("mine",), (("theirs", "mine"),))


def test_a_removed_work_that_comes_back_has_its_key(library: Library) -> None:
    add(library, [], Facts(title="Rings", key="rings"))
    text = rendered(library, "json")
    remove(library, library.store.items())
    assert import_library(library, text, "import").renamed == ()
    assert the_item(library, "rings").work.title == "Rings"


def test_a_key_of_a_removed_work_is_not_given_to_another(library: Library) -> None:
    add(library, [], Facts(title="Rings", key="rings"))
    remove(library, library.store.items())
    text = _json(_item("rings", "Quite Another Thing"))
    assert import_library(library, text, "import").renamed == (("rings", "ringsb"),)


def test_former_keys_that_are_taken_stay_where_they_are(library: Library) -> None:
    add(library, [], Facts(title="Here First", key="old"))
    import_library(library, _json(_item("new", "From Afar", former_keys=("old", "older"))), "import")
    assert the_item(library, "old").work.title == "Here First"
    assert the_item(library, "older").key == "new"


def test_two_items_under_one_key_in_a_file_are_two(library: Library) -> None:
    result = import_library(library, _json(_item("one", "First"), _item("one", "Second"), _item("", "Third")), "import")
    assert len(set(result.added)) == 3
    assert {item.work.title for item in library.store.items()} == {"First", "Second", "Third"}


def test_what_a_file_tells_without_a_source_survives_an_edit(library: Library) -> None:
    import_library(library, _json(_item("rings", "Rings")), "import")
    assert edit(library, the_item(library, "rings"), {"date": "1921"}).work.title == "Rings"


def test_a_page_that_is_here_with_another_text_stays_and_is_told(library: Library, tmp_path: Path) -> None:
    import_page(library, LOG, "/somewhere/log.md")
    text = json.loads(rendered(library, "json"))
    text["pages"][0]["text"] += "* 2/23 - rested\n"
    (tmp_path / "whole.json").write_text(json.dumps(text))
    result = import_file(library, tmp_path / "whole.json")
    assert isinstance(result, Imported)
    assert [problem.lost for problem in result.problems] == [True]
    assert rendered(library, "log") == LOG


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"[" * 100_000,
        b'{"litlog": 1}',
        b'{"litlog": 99, "items": [], "findings": {}, "pages": []}',
        b'{"litlog": 1, "items": [{"key": 7}], "findings": {}, "pages": []}',
        b'{"litlog": 1, "items": [{"key": "a", "issued": "2023-13"}], "findings": {}, "pages": []}',
        b'{"litlog": 1, "items": [], "findings": {}, "pages": [{"name": "a", "base64": "?"}]}',
    ],
)
def test_what_is_no_library_changes_nothing(data: bytes, library: Library) -> None:
    with pytest.raises(Unreadable):
        import_library(library, data, "import")
    assert library.store.steps() == []


def test_a_backup_is_a_library_and_comes_back(library: Library) -> None:
    add(library, [], Facts(title="Rings", key="rings"))
    copy = back_up(library)
    assert copy.parent.name == "backups"
    change_items(library, library.store.items(), lambda item: with_note(item, Note("since")), "note")
    library.store.close()
    kept = restore(library.place, copy)
    assert kept
    with open_library(library.place) as restored:
        assert [item.reading.notes for item in restored.store.items()] == [()]


def test_a_repair_that_was_refused_is_not_offered_by_the_library_restored(tmp_path: Path) -> None:
    with _library(tmp_path / "a") as one, _library(tmp_path / "b") as other:
        import_page(one, LOG.replace(b"https://example.org/ideals", b"www.example.org/ideals"), "log.md")
        [remark] = [each for each in check(one) if each.repair]
        refuse(one, remark)
        import_library(other, rendered(one, "json"), "import")
        assert [each for each in check(other) if each.repair] == []
        assert rendered(other, "json") == rendered(one, "json")
