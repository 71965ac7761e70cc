"""A key is given to one work only; a work that was undone or removed gets its key back."""

import pytest

from litlog.errors import UsageError
from litlog.library.adding import Facts, add
from litlog.library.editing import edit, remove
from litlog.library.history import redo, undo
from litlog.library.library import Library
from litlog.library.lookup import find_item, the_item
from litlog.library.pages.logs import import_page

REEDS = Facts(title="Counting Reeds", authors=("Nell Arden",), date="2015")
LOG = b"# 2024 Log\n\n* 3/02 - read [Reed Beds](https://reeds.example/beds) by Nell Arden\n"


def _keys(library: Library) -> list[str]:
    return sorted(item.key for item in library.store.items())


@pytest.mark.parametrize("targets", [["10.1000/77"], ["https://reeds.example/count"], []])
def test_undone_or_removed_and_added_again_it_has_the_same_key(library: Library, targets: list[str]) -> None:
    add(library, targets, REEDS)
    [first] = _keys(library)
    for _ in range(3):
        undo(library)
        add(library, targets, REEDS)
        assert _keys(library) == [first]
    undo(library)
    redo(library)
    assert _keys(library) == [first]
    remove(library, [the_item(library, first)])
    add(library, targets, REEDS)
    assert _keys(library) == [first]
    undo(library)
    undo(library)
    assert _keys(library) == [first]


def test_another_work_does_not_get_the_key_of_one_that_is_gone(library: Library) -> None:
    add(library, ["10.1000/77"], REEDS)
    remove(library, [the_item(library, "arden2015counting")])
    add(library, ["10.1000/78"], Facts(title="Counting Swans", authors=("Nell Arden",), date="2015"))
    assert _keys(library) == ["arden2015countingb"]
    with pytest.raises(UsageError, match="taken"):
        add(library, [], Facts(title="Something Else", key="arden2015counting"))


def test_a_typed_key_comes_back_by_typing_it(library: Library) -> None:
    add(library, ["10.1000/77"], Facts(title="Counting Reeds", key="reeds"))
    remove(library, [the_item(library, "reeds")])
    add(library, ["10.1000/77"], Facts(title="Counting Reeds", key="reeds"))
    assert _keys(library) == ["reeds"]


def test_a_former_key_goes_back_to_its_work(library: Library) -> None:
    add(library, ["10.1000/77"], REEDS)
    edit(library, the_item(library, "arden2015counting"), {"key": "reeds"})
    undo(library)
    edit(library, the_item(library, "arden2015counting"), {"key": "reeds"})
    assert _keys(library) == ["reeds"]
    item = find_item(library, "arden2015counting")
    assert item is not None
    assert item.key == "reeds"


def test_a_page_that_is_imported_undone_and_imported_again_gives_the_same_keys(library: Library) -> None:
    import_page(library, LOG, "log.md")
    first = _keys(library)
    undo(library)
    assert _keys(library) == []
    import_page(library, LOG, "log.md")
    assert _keys(library) == first
