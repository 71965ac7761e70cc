"""Pages are kept byte for byte; what they mean follows them."""

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from litlog.errors import NotFound
from litlog.model.dates import PartialDate
from litlog.model.item import Encounter, Item, RelationKind
from litlog.model.links import LinkRole
from litlog.model.page_marks import PageStatus
from litlog.model.pages import (
    Annotation,
    Block,
    Entry,
    LoggedEntry,
    Meaning,
    Mention,
    Page,
    PageAnchor,
    PageNote,
    PageRelation,
)
from litlog.model.reading import Anchor, NoteKind, Status
from litlog.model.work import Work
from litlog.query.terms import Has, Words
from litlog.store import Store
from litlog.store.pages.write import entry_texts

RAWS = ("## 2023\r\n", "* 2/21 - [Woolf](/woolf/) again \n", "\t* what a *voice*\n", "\n", "* slept\n")
BLOCKS = (
    Block("heading", RAWS[0], 1, 2),
    Block("item", RAWS[1], 2, 1, "*", "", 0),
    Block("item", RAWS[2], 3, 2, "*", "\t", 1),
    Block("blank", RAWS[3], 4),
    Block("item", RAWS[4], 5, 1, "*", "", 0),
)
PAGE = Page(
    name="log", data="".join(RAWS).encode(), title="A log", permalink="/my/log/", path="/home/me/log.md", blocks=BLOCKS
)
FEB_21 = PartialDate(2023, 2, 21)
MEANING = Meaning(
    works={"woolf": Work(title="The Waves")},
    entries=(Entry(1, FEB_21, "2/21", " - "), Entry(4, FEB_21, dated_by="carried")),
    mentions=(
        Mention(1, 9, 25, "Woolf", "/woolf/", "work", "internal", LinkRole.MY_NOTES, "woolf", 0),
        Mention(2, 3, 5, "voice", target="other"),
    ),
    notes=(PageNote(2, "woolf", "what a *voice*", NoteKind.REMARK, Anchor("page", "9"), "2023", None, ("woolf",)),),
    annotations=(Annotation(1, 2, "woolf"),),
    anchors=(PageAnchor(1, Anchor("section", "4.1"), "woolf"),),
    relations=(PageRelation("woolf", RelationKind.CITES, "woolf"),),
    statuses=(PageStatus("woolf", Status.READ, PartialDate(2023, 2, 21, printed="2/21"), 1),),
)
WOOLF = Item(key="woolf", work=Work(title="The Waves"))


@pytest.fixture
def kept(store: Store) -> Store:
    put(store, PAGE, MEANING)
    return store


def put(store: Store, page: Page, meaning: Meaning) -> None:
    with store.change("import") as change:
        if change.item("woolf") is None:
            change.put(WOOLF)
        change.put_page(page, meaning)


@pytest.mark.parametrize("name", ["log", "/my/log/", "my/log", "/home/me/log.md"])
def test_a_page_is_found_by_name_permalink_and_path(kept: Store, name: str) -> None:
    assert kept.page(name) == PAGE


@pytest.mark.parametrize("name", ["", "/", "lo", "other"])
def test_another_name_finds_no_page(kept: Store, name: str) -> None:
    assert kept.page(name) is None
    with pytest.raises(NotFound):
        kept.meaning(name)


def test_pages_are_listed_with_their_bytes(kept: Store) -> None:
    assert kept.pages() == [replace(PAGE, blocks=())]


def test_any_bytes_come_back(store: Store) -> None:
    page = Page(name="raw", data=bytes(range(256)), encoding="latin-1")
    put(store, page, Meaning())
    assert store.page("raw") == page


def test_every_text_that_a_page_had_is_kept(kept: Store) -> None:
    put(kept, replace(PAGE, data=b"later", blocks=()), Meaning())
    put(kept, PAGE, MEANING)
    first, second = (sha256(data).hexdigest() for data in (PAGE.data, b"later"))
    assert (kept.revision("log", first), kept.revision("log", second)) == (PAGE.data, b"later")
    assert kept.revision("log", "") is kept.revision("other", first) is None


def test_a_meaning_comes_back(kept: Store) -> None:
    assert kept.meaning("log") == MEANING


def test_a_meaning_follows_a_changed_key(kept: Store) -> None:
    with kept.change("rename") as change:
        change.rename("woolf", "woolf1931waves")
    meaning = kept.meaning("log")
    assert list(meaning.works) == ["woolf1931waves"]
    assert {meaning.mentions[0].work, meaning.notes[0].work, meaning.statuses[0].work} == {"woolf1931waves"}


def test_entries_are_told_newest_first_with_what_is_nested(kept: Store) -> None:
    entries = [
        LoggedEntry("log", FEB_21, "* slept\n", (), inferred=True, line=5),
        LoggedEntry("log", FEB_21, RAWS[1] + RAWS[2], ("woolf",), line=2, printed="2/21"),
    ]
    assert kept.entries() == entries
    assert kept.entries(page="log", limit=1) == entries[:1]
    assert kept.entries(page="other") == []


def test_what_has_its_own_date_is_no_part_of_the_month_above() -> None:
    raws = ("## February 2023\n", "* began\n", "* 2/21 - went on\n")
    blocks = (Block("heading", raws[0], 1), Block("item", raws[1], 2, parent=0), Block("item", raws[2], 3, parent=0))
    entries = (Entry(0, PartialDate(2023, 2)), Entry(2, FEB_21))
    assert entry_texts(blocks, entries) == [raws[0] + raws[1], raws[2]]


def test_what_follows_a_line_that_is_a_day_is_of_that_day() -> None:
    raws = ("## 2023-02\n", "21\n", "[The Waves](https://w.example)\n", "22\n", "nothing\n", "## Later\n", "more\n")
    above = (None, 0, 0, 0, 0, None, 5)
    blocks = [
        Block("heading" if raw.startswith("#") else "paragraph", raw, line, parent=parent)
        for line, (raw, parent) in enumerate(zip(raws, above, strict=True), 1)
    ]
    entries = (Entry(0, PartialDate(2023, 2)), Entry(1, FEB_21), Entry(3, PartialDate(2023, 2, 22)))
    assert entry_texts(blocks, entries) == [raws[0], raws[1] + raws[2], raws[3] + raws[4]]


def test_a_page_tells_where_a_work_was_met(kept: Store) -> None:
    met = Encounter(FEB_21, "log", RAWS[1] + RAWS[2])
    assert [item.encounters for item in kept.items()] == [(met,)]
    assert kept.items(Has("log")) == kept.items(Words(("voice",), "log")) == kept.items()


def test_putting_back_an_item_does_not_write_what_its_page_tells(kept: Store) -> None:
    with kept.change("edit") as change:
        change.put(kept.items()[0])
    assert len(kept.steps()) == 1


def test_the_same_page_again_is_no_step(kept: Store) -> None:
    put(kept, PAGE, MEANING)
    assert len(kept.steps()) == 1


def test_one_more_entry_is_a_small_change(kept: Store) -> None:
    more = "* 3/01 - rain\n"
    page = replace(PAGE, data=PAGE.data + more.encode(), blocks=(*BLOCKS, Block("item", more, 6, 1, "*", "", 0)))
    put(kept, page, replace(MEANING, entries=(*MEANING.entries, Entry(5, PartialDate(2023, 3, 1), "3/01", " - "))))
    assert kept.page("log") == page
    assert kept.steps()[0].changes == 4, "page, revision, block, entry"


def test_an_edited_entry_is_searched_anew(kept: Store) -> None:
    blocks = (*BLOCKS[:2], replace(BLOCKS[2], raw="\t* what a silence\n"), *BLOCKS[3:])
    put(kept, replace(PAGE, data=b"".join(one.raw.encode() for one in blocks), blocks=blocks), MEANING)
    assert kept.count(Words(("silence",))) == 1
    assert kept.count(Words(("voice",))) == 0


def test_an_entry_without_a_work_is_found_too(kept: Store) -> None:
    (hit,) = kept.search(Words(("slept",)))
    assert (hit.item, hit.page, hit.on, hit.where, hit.snippet) == (None, "log", FEB_21, "log", "* \x02slept\x03")


def test_a_removed_page_takes_its_entries_and_not_the_items(kept: Store) -> None:
    with kept.change("remove") as change:
        change.remove_page("log")
    assert (kept.pages(), kept.entries(), kept.search(Words(("slept",)))) == ([], [], [])
    assert kept.items() == [WOOLF]


def test_a_removed_item_leaves_the_page_as_it_is(kept: Store) -> None:
    with kept.change("remove") as change:
        change.remove("woolf")
    assert kept.page("log") == PAGE
    assert [one.work for one in kept.meaning("log").mentions] == ["", ""]


def test_a_page_cannot_name_a_work_that_is_not_there(store: Store) -> None:
    with pytest.raises(NotFound, match="woolf"), store.change("import") as change:
        change.put_page(PAGE, MEANING)
    assert store.pages() == []


def test_a_page_that_grows_takes_little_more_room_than_the_page(sqlite_store: Store, path: Path) -> None:
    texts = [b"".join(b"* 2/21 - %s\n" % sha256(b"%d" % number).hexdigest().encode() for number in range(2000))]
    for number in range(100):
        texts.append(texts[-1] + b"* 3/01 - slept %d hours\n" % number)
    for data in texts:
        put(sqlite_store, replace(PAGE, data=data), MEANING)
    copy = path.with_name("copy.db")
    sqlite_store.backup(copy)
    assert copy.stat().st_size < 5 * len(texts[-1])
    assert [sqlite_store.revision("log", sha256(data).hexdigest()) for data in texts] == texts


def test_each_text_comes_back_by_undo_and_redo(store: Store) -> None:
    texts = [PAGE.data + b"* slept\n" * number for number in range(60)]
    for data in texts:
        put(store, replace(PAGE, data=data), MEANING)
    for data in reversed(texts[:-1]):
        store.undo()
        assert store.pages()[0].data == data
    for data in texts[1:]:
        store.redo()
        assert store.pages()[0].data == data
    assert store.meaning("log") == MEANING
