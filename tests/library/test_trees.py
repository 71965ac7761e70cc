"""A tree of files, one a work, joins two copies of a library by git: field by field, and nothing hostile gets in."""

import shutil
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.errors import Refused, Unreadable, UsageError
from litlog.library.adding import Facts, add
from litlog.library.copies.item_joins import Copy
from litlog.library.copies.joining import Restored
from litlog.library.copies.tree_export import export_tree
from litlog.library.copies.tree_files import copy_from_text, copy_text, file_name
from litlog.library.copies.tree_import import import_tree
from litlog.library.editing import change_items, edit, remove
from litlog.library.exporting import rendered
from litlog.library.importing import Imported, import_file
from litlog.library.items.reading_changes import with_note, with_tags, without_tags
from litlog.library.library import Library, open_library
from litlog.library.locate import in_folder
from litlog.library.lookup import the_item
from litlog.model.dates import PartialDate
from litlog.model.item import Item
from litlog.model.reading import Anchor, Note, NoteKind, Status, StatusChange
from litlog.query.terms import Words
from strategies import findings, items, notes


def library_in(folder: Path) -> Library:
    return open_library(in_folder(folder), create=True, offline=True)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return tmp_path / "tree"


@pytest.fixture
def pair(tmp_path: Path, tree: Path) -> tuple[Library, Library]:
    """Return two libraries that agree on a tree with two works."""
    one, other = library_in(tmp_path / "a"), library_in(tmp_path / "b")
    add(one, ["10.1000/182"], Facts(title="On Rings", key="rings", tags=("algebra", "old")))
    add(one, [], Facts(title="Ideals", key="ideals"))
    change(one, lambda item: with_note(item, Note("As *seen* in\nprint", NoteKind.QUOTE, Anchor("page", "74"))))
    export_tree(one, tree)
    import_tree(other, tree)
    return one, other


def change(library: Library, step: Callable[[Item], Item]) -> None:
    change_items(library, [the_item(library, "rings")], step, "test")


def over(source: Library, tree: Path, target: Library) -> Restored:
    """Take what one library changed over to another by the tree."""
    export_tree(source, tree)
    return import_tree(target, tree)


def told(result: Restored) -> list[str]:
    return [problem.message for problem in result.problems]


def rated(number: int | None) -> Callable[[Item], Item]:
    return lambda item: replace(item, reading=replace(item.reading, rating=number))


def test_one_value_stands_on_a_line_and_notes_are_markdown(pair: tuple[Library, Library], tree: Path) -> None:
    assert (tree / "litlog-tree.json").read_text() == '{"litlog-tree": 1}\n'
    assert sorted(path.name for path in (tree / "works").iterdir()) == ["ideals.md", "rings.md"]
    text = (tree / "works" / "rings.md").read_text()
    assert '\ntags: "algebra"\ntags: "old"\ntitle: "On Rings"\n' in text
    notes = '* As *seen* in\n  print\n  <!-- {"anchor": {"kind": "page", "value": "74"}, "kind": "quote"} -->\n'
    assert text.endswith(f"\n\n## Notes\n\n{notes}")


def test_a_library_comes_over_whole(pair: tuple[Library, Library], tree: Path) -> None:
    one, other = pair
    works = [sorted((item.key, repr(item.work)) for item in library.store.items()) for library in pair]
    assert works[0] == works[1]
    assert the_item(one, "rings").reading == the_item(other, "rings").reading
    assert export_tree(other, tree).written == 0
    assert import_tree(one, tree).joined == ()


def test_what_one_side_removed_is_gone_and_what_the_other_added_stays(
    pair: tuple[Library, Library], tree: Path
) -> None:
    one, other = pair
    change(one, lambda item: replace(without_tags(item, ["old"]), reading=without_tags(item, ["old"]).reading))
    change(one, lambda item: replace(item, reading=replace(item.reading, notes=(Note("Mine"),))))
    change(other, lambda item: with_note(with_tags(item, ["new"]), Note("Theirs")))
    assert told(over(one, tree, other)) == []
    joined = the_item(other, "rings").reading
    assert set(joined.tags) == {"algebra", "new"}
    assert {note.text for note in joined.notes} == {"Mine", "Theirs"}
    over(other, tree, one)
    assert set(the_item(one, "rings").reading.tags) == {"algebra", "new"}
    steps = len(one.store.steps())
    import_tree(one, tree)
    assert len(one.store.steps()) == steps


def test_a_value_removed_on_one_side_is_removed_on_the_other(pair: tuple[Library, Library], tree: Path) -> None:
    one, other = pair
    change(one, rated(4))
    over(one, tree, other)
    change(other, rated(None))
    assert told(over(other, tree, one)) == []
    assert the_item(one, "rings").reading.rating is None


def test_what_both_changed_is_told_and_the_own_stays(pair: tuple[Library, Library], tree: Path) -> None:
    one, other = pair
    change(one, rated(4))
    change(other, rated(2))
    export_tree(one, tree)
    with pytest.raises(Refused, match="has changes that the library has not taken in: rings"):
        export_tree(other, tree)
    result = import_file(other, tree)
    assert isinstance(result, Imported)
    assert [problem.message for problem in result.problems] == ["rings: rating is 2 here and 4 there; 2 stays."]
    assert (result.format, the_item(other, "rings").reading.rating) == ("tree", 2)
    assert told(over(other, tree, one)) == []
    assert the_item(one, "rings").reading.rating == 2


def test_a_field_that_the_reader_set_comes_over_as_his(pair: tuple[Library, Library], tree: Path) -> None:
    one, other = pair
    edit(one, the_item(one, "rings"), {"date": "1921"})
    edit(other, the_item(other, "rings"), {"container": "Annals"})
    assert told(over(one, tree, other)) == []
    work = the_item(other, "rings").work
    assert (work.year, work.container) == (1921, "Annals")


def test_a_line_edited_by_hand_is_the_readers_word(pair: tuple[Library, Library], tree: Path) -> None:
    one, other = pair
    file = tree / "works" / "rings.md"
    file.write_bytes(file.read_bytes().replace(b'\ntitle: "On Rings"', b'\ntitle: "On Fields"').replace(b"\n", b"\r\n"))
    import_tree(one, tree)
    assert the_item(one, "rings").work.title == "On Fields"
    over(one, tree, other)
    assert the_item(other, "rings").work.title == "On Fields"


def test_a_work_removed_is_removed_by_the_tree_unless_it_changed(pair: tuple[Library, Library], tree: Path) -> None:
    one, other = pair
    remove(one, one.store.items())
    change(other, rated(3))
    result = over(one, tree, other)
    assert [item.key for item in other.store.items()] == ["rings"]
    assert told(result) == [
        "ideals was removed from the tree, and now here; `litlog undo` brings it back.",
        "rings was removed from the tree and changed here; it stays.",
    ]
    assert export_tree(other, tree).written == 1


def test_a_work_removed_here_stays_removed(pair: tuple[Library, Library], tree: Path) -> None:
    one, _ = pair
    remove(one, [the_item(one, "ideals")])
    assert import_tree(one, tree).added == ()
    assert export_tree(one, tree).removed == 1
    assert not (tree / "works" / "ideals.md").exists()


def test_a_new_key_comes_over(pair: tuple[Library, Library], tree: Path) -> None:
    one, other = pair
    edit(one, the_item(one, "rings"), {"key": "noether1921"})
    over(one, tree, other)
    assert the_item(other, "rings").key == "noether1921"
    assert len(other.store.items()) == 2


def test_only_what_a_query_finds_is_written_and_the_rest_stays(pair: tuple[Library, Library], tree: Path) -> None:
    one, _ = pair
    change(one, rated(3))
    edit(one, the_item(one, "ideals"), {"date": "1910"})
    assert export_tree(one, tree, Words(("rings",), "title")).written == 1
    assert (tree / "works" / "ideals.md").exists()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b'<<<<<<< ours\ntitle: "a"\n', "two versions of it were not joined by git"),
        (b"\xff", "it is no file of a tree"),
        (b'key: "x"\ntitle: "a"\ntitle: "b"\n', "title is there twice"),
        (b'key: "x"\ntitle: 5\n', "a text was expected"),
        (b'title: "a"\n', "'key'"),
        (b'key: ["x"]\n', "it is no file of a tree"),
        (b"key: " + b"[" * 100_000, "it is nested too deeply"),
        (b'key: "x"\ntitle\n', '"title" has no value'),
        (b'key: "rings"\nkind: null\n', "another file has rings, too"),
    ],
)
def test_a_file_that_does_not_read_is_told_and_no_work_is_removed(
    pair: tuple[Library, Library], tree: Path, text: bytes, message: str
) -> None:
    one, _ = pair
    (tree / "works" / "zzz.md").write_bytes(text)
    result = import_tree(one, tree)
    assert [problem.lost for problem in result.problems] == [True]
    assert message in told(result)[0]
    assert len(one.store.items()) == 2


def test_links_are_neither_read_nor_written(pair: tuple[Library, Library], tree: Path, tmp_path: Path) -> None:
    one, _ = pair
    (tmp_path / "secret").write_text('key: "secret"\n')
    (tree / "works" / "x.md").symlink_to(tmp_path / "secret")
    assert "is a link" in told(import_tree(one, tree))[0]
    (tree / "works" / "x.md").unlink()
    (tree / "works").rename(tmp_path / "elsewhere")
    (tree / "works").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Refused, match="is a link"):
        export_tree(one, tree)


def test_a_folder_of_something_else_is_left_alone(library: Library, tree: Path) -> None:
    (tree / "works").mkdir(parents=True)
    with pytest.raises(Refused):
        export_tree(library, tree)
    (tree / "file").write_text("")
    with pytest.raises(UsageError):
        export_tree(library, tree / "file")


@pytest.mark.parametrize("key", ["DBLP:conf/nips/V17", "../../etc/passwd", "con", "Über", "a" * 300, "Smith2020", ""])
def test_any_key_has_a_name_that_every_file_system_takes(key: str) -> None:
    name = file_name(key)
    assert len(name) < 80
    assert set(name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-_.")
    assert name != file_name(key.lower() + "x")
    assert name.partition(".")[0] != "con"


@given(items, st.lists(findings, max_size=2), st.lists(notes, max_size=3))
def test_any_item_comes_back_from_its_file(item: Item, said: Sequence[object], some: Sequence[Note]) -> None:
    whole = replace(item, encounters=(), reading=replace(item.reading, notes=(*item.reading.notes, *some)))
    back = copy_from_text(copy_text(Copy(whole))).item
    assert back.reading.notes == whole.reading.notes
    assert back.work.title == whole.work.title
    assert back.work.contributors == whole.work.contributors
    assert back.reading.statuses == whole.reading.statuses
    assert set(back.reading.tags) == set(whole.reading.tags)
    assert back.work.extra == whole.work.extra


def test_a_dry_run_of_two_libraries_leaves_them(pair: tuple[Library, Library], tree: Path) -> None:
    one, other = pair
    change(one, rated(4))
    export_tree(one, tree)
    before = rendered(other, "json")
    with other.store.dry_run():
        assert import_tree(other, tree).joined == (("rings", ("rating",)),)
    assert rendered(other, "json") == before
    assert import_tree(other, tree).joined == (("rings", ("rating",)),)


def test_a_tree_that_was_deleted_is_written_anew(pair: tuple[Library, Library], tree: Path) -> None:
    one, _ = pair
    shutil.rmtree(tree)
    assert export_tree(one, tree).written == 2
    assert over(one, tree, one).problems == ()


def test_a_tree_without_its_folder_of_works_removes_nothing(pair: tuple[Library, Library], tree: Path) -> None:
    one, other = pair
    shutil.rmtree(tree / "works")
    for library in (one, other):
        with pytest.raises(Unreadable, match="works is not there"):
            import_tree(library, tree)
        assert the_item(library, "rings")
    (tree / "litlog-tree.json").unlink()
    assert export_tree(one, tree).written == 2


def test_the_side_that_is_taken_counts_in_a_conflict(pair: tuple[Library, Library], tree: Path) -> None:
    one, other = pair
    change(one, rated(4))
    change(other, rated(2))
    assert told(over(one, tree, other)) == ["rings: rating is 2 here and 4 there; 2 stays."]
    assert told(import_tree(other, tree)) == ["rings: rating is 2 here and 4 there; 2 stays."]
    result = import_tree(other, tree, take="files")
    assert (told(result), result.problems[0].lost) == (["rings: rating is 2 here and 4 there; 4 is taken."], False)
    assert the_item(other, "rings").reading.rating == 4
    assert told(import_tree(other, tree)) == []
    assert export_tree(other, tree).written == 0


def test_the_library_is_taken_and_the_tree_follows(pair: tuple[Library, Library], tree: Path) -> None:
    one, other = pair
    change(one, rated(4))
    change(other, rated(2))
    export_tree(one, tree)
    assert not import_tree(other, tree, take="library").problems[0].lost
    assert told(import_tree(other, tree)) == []
    assert told(over(other, tree, one)) == []
    assert the_item(one, "rings").reading.rating == 2


def test_two_histories_are_both_kept_and_the_side_taken_ends_them(pair: tuple[Library, Library], tree: Path) -> None:
    one, other = pair
    read, left = (StatusChange(status, PartialDate(2023, 2, 1)) for status in (Status.READ, Status.ABANDONED))
    change(one, lambda item: replace(item, reading=replace(item.reading, statuses=(read,))))
    change(other, lambda item: replace(item, reading=replace(item.reading, statuses=(left,))))
    export_tree(one, tree)
    import_tree(other, tree, take="files")
    assert the_item(other, "rings").reading.statuses == (left, read)


def test_what_one_side_removed_and_the_other_changed(pair: tuple[Library, Library], tree: Path) -> None:
    one, other = pair
    change(one, rated(4))
    export_tree(one, tree)
    remove(other, [the_item(other, "rings")])
    assert told(import_tree(other, tree, take="library")) == [
        "rings was removed here and changed in the tree; it stays removed."
    ]
    assert export_tree(other, tree).removed == 1
    change(one, rated(5))
    import_tree(one, tree, take="files")
    assert [item.key for item in one.store.items()] == ["ideals"]


def test_a_key_that_another_work_had_here_is_not_taken_over_from_the_tree(
    pair: tuple[Library, Library], tree: Path
) -> None:
    one, other = pair
    add(other, [], Facts(title="Circles drawn by Hand", authors=("Eva Kreis",), key="circles"))
    remove(other, [the_item(other, "circles")], "remove")
    edit(one, the_item(one, "rings"), {"key": "circles"})
    over(one, tree, other)
    assert the_item(other, "rings").work.title == "On Rings"
