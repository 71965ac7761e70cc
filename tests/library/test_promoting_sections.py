"""A section becomes a page of the library: its notes come from there, the log links to it, one step takes it back."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from litlog.errors import NotFound, Refused, UsageError
from litlog.library.copies.restore import import_library
from litlog.library.exporting import rendered
from litlog.library.history import undo
from litlog.library.library import Library
from litlog.library.lookup import the_item
from litlog.library.pages.logs import import_page, page_text, write_entry
from litlog.library.pages.promoting import promote_section, promotion
from litlog.model.links import Link, LinkRole
from litlog.model.work import Work
from litlog.query.terms import EVERYTHING
from litlog.store import open_store

LOG = """\
## 2023 Log
* 2/09 - read [Small nets](https://arxiv.org/abs/1706.03762)

### Oxford paper
* [On the Risks of Atlases](https://arxiv.org/abs/2108.07258)
* Authors: Ria Bomann, Drew A. Hull, et al.
* Published July 2022
* Paper folds, p. 74 (see creases from Oak and Elm 1997)
\t* and cloth does not

## Elsewhere
* not about it
"""
KEY = "bomann2022risks"


@pytest.fixture
def log(library: Library, tmp_path: Path) -> str:
    """Return the name of a log that was imported from a file."""
    return import_page(library, LOG.encode(), str(tmp_path / "maps.md")).page.name


def everything(library: Library) -> bytes:
    return rendered(library, "json")


def test_the_notes_come_from_the_new_page(library: Library, log: str, tmp_path: Path) -> None:
    before = the_item(library, KEY)
    made = promote_section(library, log, "oxford  PAPER")
    after = the_item(library, KEY)
    assert (made.page.name, made.page.permalink, made.key) == ("bomann-2022", "/bomann-2022/", KEY)
    assert made.page.path == str(tmp_path / "bomann-2022.md")
    assert not Path(made.page.path).exists()
    assert {note.page for note in before.reading.notes} == {log}
    assert {note.page for note in after.reading.notes} == {"bomann-2022"}
    assert [note.text for note in after.reading.notes] == [note.text for note in before.reading.notes]
    assert [str(note.anchor) for note in after.reading.notes] == ["p. 74"]
    assert (after.work.title, after.work.contributors) == (before.work.title, before.work.contributors)
    assert after.reading.statuses == before.reading.statuses
    assert after.relations == before.relations


def test_no_work_is_doubled_not_even_one_known_by_its_people_alone(library: Library, log: str) -> None:
    keys = {item.key for item in library.store.items(EVERYTHING)}
    assert "oak1997" in keys
    promote_section(library, log, KEY)
    assert {item.key for item in library.store.items(EVERYTHING)} == keys


def test_the_entry_left_behind_is_a_link_of_the_work_to_its_notes(library: Library, log: str) -> None:
    made = promote_section(library, log, "Oxford paper")
    item = the_item(library, KEY)
    assert Link("/bomann-2022/", LinkRole.MY_NOTES) in item.work.links
    assert [(str(one.on), one.page) for one in item.encounters] == [("2023-03-20", log)]
    [entry] = [one for one in library.store.entries(page=log) if KEY in one.keys]
    assert entry.text.strip() == f"* 3/20 - {made.entry}"


def test_a_later_entry_may_link_to_the_page_too(library: Library, log: str) -> None:
    promote_section(library, log, KEY)
    write_entry(library, "back to [my notes](/bomann-2022/#paper)", page=log)
    write_entry(library, "[no page](/nobody-1900/), [none](//[), [itself](/maps/), [here](#x)", page=log)
    assert [KEY in one.keys for one in library.store.entries(page=log)] == [False, True, True, False]


def test_undo_gives_the_log_back_and_forgets_the_page(library: Library, log: str) -> None:
    before = everything(library)
    promote_section(library, log, KEY)
    undo(library)
    assert everything(library) == before
    assert [page.name for page in library.store.pages()] == [log]


def test_a_library_with_such_pages_comes_back_from_its_json(library: Library, log: str, tmp_path: Path) -> None:
    promote_section(library, log, KEY)
    told = everything(library)
    with open_store(str(tmp_path / "other.db"), create=True) as store:
        other = Library(store, library.place)
        import_library(other, told, "import")
        assert everything(other) == told


def test_the_first_permalink_that_is_free(library: Library, log: str, tmp_path: Path) -> None:
    import_page(library, b"---\npermalink: /bomann-2022/\n---\n# Other notes\n", str(tmp_path / "other.md"))
    (tmp_path / "bomann-2022-risks.md").write_bytes(b"my own")
    assert promotion(library, log, KEY).page.permalink == "/bomann-2022-atlases/"


def test_a_permalink_of_ones_own(library: Library, log: str, tmp_path: Path) -> None:
    page = promote_section(library, log, KEY, permalink="notes/atlases").page
    assert (page.permalink, page.path) == ("/notes/atlases/", str(tmp_path / "atlases.md"))


def test_a_dry_run_changes_nothing(library: Library, log: str) -> None:
    before = everything(library)
    made = promotion(library, log, KEY)
    assert everything(library) == before
    assert made == promote_section(library, log, KEY)


@pytest.mark.parametrize(
    ("section", "message", "hint"),
    [
        ("Elsewhere", "about no work", '"Oxford paper" (bomann2022risks)'),
        ("Cambridge paper", "no section", '"Oxford paper" (bomann2022risks)'),
        ("vaswani2017attention", "no section", '"Oxford paper" (bomann2022risks)'),
    ],
)
def test_what_is_no_section_on_a_work(library: Library, log: str, section: str, message: str, hint: str) -> None:
    with pytest.raises((NotFound, Refused), match=message) as told:
        promote_section(library, log, section)
    assert hint in told.value.hint


def test_a_page_whose_work_would_not_be_known_again_is_refused(library: Library, tmp_path: Path) -> None:
    read = "* 2/10 - read [Atlases](https://arxiv.org/abs/2108.07258)\n"
    log = import_page(library, LOG.replace("\n### ", read + "\n### ").encode(), str(tmp_path / "maps.md")).page.name
    [item] = [one for one in library.store.items(EVERYTHING) if one.reading.notes]
    with library.store.change("call it something else") as change:
        change.put(replace(item, work=Work(title="Another")))
    before = everything(library)
    with pytest.raises(Refused, match="would not be taken"):
        promote_section(library, log, item.key)
    assert everything(library) == before


def test_two_sections_of_one_name(library: Library, tmp_path: Path) -> None:
    other = "### Oxford paper\n* [Small nets](https://arxiv.org/abs/1706.03762)\n* Authors: Ann Lee\n"
    log = import_page(library, (LOG + other).encode(), str(tmp_path / "maps.md")).page.name
    with pytest.raises(NotFound, match="may mean"):
        promote_section(library, log, "Oxford paper")
    assert promote_section(library, log, KEY).key == KEY


def test_a_page_that_is_no_log(library: Library, tmp_path: Path) -> None:
    name = import_page(library, b"# Notes\n\n* a\n", str(tmp_path / "notes.md")).page.name
    with pytest.raises(Refused, match="no log"):
        promote_section(library, name, "Notes")
    with pytest.raises(NotFound):
        promote_section(library, "nowhere", "Notes")


@pytest.mark.parametrize(("permalink", "error"), [("/maps/", Refused), ("/a b/", UsageError), ("/../x/", UsageError)])
def test_a_permalink_that_cannot_be(library: Library, log: str, permalink: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        promote_section(library, log, KEY, permalink=permalink)
    assert len(library.store.pages()) == 1


MOVED_LINK = """## 2024 Log

* 2/11 - read Songs Of The Marsh Birds
	* the third chapter is the best

### A map of marshes

* [A map of marshes](https://arxiv.org/abs/2402.00011)
* Authors: Ida Holt
* 1.2 follows [Songs of the marsh birds](https://arxiv.org/abs/1802.00012)
"""
STAYING_LINK = """## 2024 Log

* 2/11 - read [Songs Of The Marsh Birds](https://arxiv.org/abs/1802.00012)

### A map of marshes

* [A map of marshes](https://arxiv.org/abs/2402.00011)
* Authors: Ida Holt
* 1.2 read Songs Of The Marsh Birds once more
"""


@pytest.mark.parametrize("log", [MOVED_LINK, STAYING_LINK])
def test_a_work_named_on_both_sides_stays_one_with_its_readings_and_notes(library: Library, log: str) -> None:
    import_page(library, log.encode(), "log.md")
    [before] = [item for item in library.store.items() if item.work.title.casefold() == "songs of the marsh birds"]
    promote_section(library, "log", "A map of marshes", on=date(2024, 5, 6))
    assert len(library.store.items()) == 2
    after = the_item(library, "https://arxiv.org/abs/1802.00012")
    assert (after.key, after.reading.statuses) == (before.key, before.reading.statuses)
    assert [note.text for note in after.reading.notes] == [note.text for note in before.reading.notes]
    assert [one.on for one in after.encounters if one.page == "log"] == [
        one.on for one in before.encounters if one.page == "log"
    ]
    undo(library)
    assert page_text(library, "log") == log.encode()
