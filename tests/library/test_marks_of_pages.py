"""Tags and ratings that a page gives its works are on the items, beside those that the reader gave by hand."""

from dataclasses import replace

from litlog.library.library import Library
from litlog.library.pages.logs import import_page
from litlog.model.item import Item
from litlog.model.reading import Reading

MAPS = "[On Maps and Charts](https://a.example/on-maps)"


def reading(library: Library) -> Reading:
    (item,) = library.store.items()
    return item.reading


def rated(item: Item) -> Item:
    """Return an item with a tag and a rating of the reader's own."""
    return replace(item, reading=replace(item.reading, tags=("maps", "mine"), rating=5))


def test_they_come_and_go_with_the_page(library: Library) -> None:
    import_page(library, f"* {MAPS} #maps #seas - ★★★★☆\n".encode(), "log.md")
    assert (reading(library).tags, reading(library).rating) == (("maps", "seas"), 4)
    import_page(library, f"* {MAPS} #maps #globes\n".encode(), "log.md")
    assert (reading(library).tags, reading(library).rating) == (("maps", "globes"), None)
    library.store.undo()
    assert (reading(library).tags, reading(library).rating) == (("maps", "seas"), 4)


def test_what_the_reader_gave_by_hand_stays(library: Library) -> None:
    import_page(library, f"* {MAPS} #maps - 2/5.\n".encode(), "log.md")
    with library.store.change("mark") as change:
        (item,) = library.store.items()
        change.put(rated(item))
    import_page(library, f"* {MAPS} #seas - 3/5.\n".encode(), "log.md")
    assert (reading(library).tags, reading(library).rating) == (("mine", "seas"), 5)


def test_two_pages_tag_one_work(library: Library) -> None:
    import_page(library, f"* {MAPS} #maps\n".encode(), "one.md")
    import_page(library, f"* {MAPS} #maps #seas\n".encode(), "two.md")
    import_page(library, f"* {MAPS}\n".encode(), "two.md")
    assert reading(library).tags == ("maps",)


def test_two_pages_rate_one_work(library: Library) -> None:
    import_page(library, f"* {MAPS} - 4/5.\n".encode(), "one.md")
    import_page(library, f"* {MAPS} - 5/5.\n".encode(), "two.md")
    assert reading(library).rating == 4
    import_page(library, f"* {MAPS}\n".encode(), "one.md")
    assert reading(library).rating == 5


def test_what_the_reader_took_away_does_not_come_back_while_the_page_says_the_same(library: Library) -> None:
    import_page(library, f"* {MAPS} #maps #seas - 4/5.\n".encode(), "log.md")
    with library.store.change("untag") as change:
        (item,) = library.store.items()
        change.put(replace(item, reading=Reading(tags=("maps",))))
    import_page(library, f"* {MAPS} #maps #seas - 4/5.\n    * a note\n".encode(), "log.md")
    assert (reading(library).tags, reading(library).rating) == (("maps",), None)
    assert [note.text for note in reading(library).notes] == ["a note"]
