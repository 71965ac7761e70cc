"""Leaving another program: everything arrives once, a second import changes nothing, a dry run tells the truth."""

import json
from pathlib import Path

import pytest

from litlog.library.copies.restore import library_text
from litlog.library.dry_run import tried_out
from litlog.library.history import undo
from litlog.library.importing import Imported, import_file
from litlog.library.library import Library
from litlog.library.locate import Place
from litlog.library.lookup import the_item
from litlog.model.reading import Status
from litlog.model.results.outcome import Failed

SAMPLES = sorted(Path(__file__).parents[1].glob("import_samples/*"))
GOODREADS = "Book Id,Title,Author,ISBN13,My Rating,Date Read,Date Added,Bookshelves,Exclusive Shelf,My Review\n"


def whole(library: Library) -> bytes:
    return library_text(library, library.store.items(), whole=True)


def taken(library: Library, path: Path, text: str = "") -> Imported:
    if text:
        path.write_text(text)
    result = import_file(library, path)
    assert isinstance(result, Imported), result
    return result


@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
def test_importing_twice_changes_nothing(library: Library, path: Path) -> None:
    first = taken(library, path)
    before = whole(library)
    again = taken(library, path)
    assert first.added
    assert again.added == ()
    assert whole(library) == before
    assert len(library.store.steps()) == 1


@pytest.mark.parametrize("path", SAMPLES, ids=[path.stem for path in SAMPLES])
def test_one_undo_takes_an_import_back(library: Library, path: Path) -> None:
    taken(library, path)
    undo(library)
    assert library.store.items() == []


def test_the_readers_side_of_a_goodreads_shelf(library: Library, tmp_path: Path) -> None:
    row = '17,"On Tides (Seas, #2)",Ada Kim,"=""9780262035613""",4,2020/10/25,2020/10/21,"sea, owned",read,Calm.\n'
    (key,) = taken(library, tmp_path / "goodreads.csv", GOODREADS + row).added
    item = the_item(library, key)
    assert item.added == "2020-10-21T00:00:00Z"
    assert [(one.status, str(one.on)) for one in item.reading.statuses] == [(Status.READ, "2020-10-25")]
    assert item.reading.tags == ("sea", "owned")
    assert item.reading.rating == 4
    assert [note.text for note in item.reading.notes] == ["Calm."]
    assert (item.work.title, item.work.series, item.work.volume) == ("On Tides", "Seas", "2")


def test_a_book_without_a_number_is_found_by_what_its_program_calls_it(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "goodreads.csv"
    (key,) = taken(library, file, f'{GOODREADS}17,On Tides and Salt,Ada Kim,"=""""",0,,2020/10/21,,to-read,\n').added
    later = f'{GOODREADS}17,On Tides and Salt: A Story,Ada Kim,"=""""",5,2021/01/02,2020/10/21,,read,\n'
    assert taken(library, file, later).met == (key,)
    assert len(library.store.items()) == 1


def test_a_highlight_that_has_a_note_by_now_gets_it(library: Library, tmp_path: Path) -> None:
    clippings = tmp_path / "My Clippings.txt"
    about = "- Your Highlight at location 60-61 | Added on 7 February 2025"
    highlight = f"On Tides (Kim, Ada)\n{about}\n\nTwice.\n==========\n"
    (key,) = taken(library, clippings, highlight).added
    grown = highlight + highlight.replace("Highlight at location 60-", "Note at location ").replace("Twice.", "Why?")
    for _ in "12":
        taken(library, clippings, grown)
        (quote,) = the_item(library, key).reading.notes
        assert (quote.text, [note.text for note in quote.children]) == ("Twice.", ["Why?"])


def test_the_same_number_for_another_book_is_another_book(library: Library, tmp_path: Path) -> None:
    taken(library, tmp_path / "mine.csv", f"{GOODREADS}17,On Tides and Salt,Ada Kim,,0,,2020/10/21,,to-read,\n")
    other = taken(library, tmp_path / "hers.csv", f"{GOODREADS}17,Knitting at Night,Bo Lee,,0,,2020/10/21,,read,\n")
    assert len(other.added) == 1


def test_two_pages_of_one_address_stay_two_when_they_come_again(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "pocket.csv"
    rows = "title,url,time_added,tags,status\n" + "".join(
        f"{title},https://sea.example/,1541343937,,unread\n" for title in ("Harbours of the north", "Knitting at night")
    )
    added = taken(library, file, rows).added
    assert taken(library, file, rows).added == ()
    assert len(library.store.items()) == len(added)


def test_a_dry_run_counts_what_the_import_does_and_changes_nothing(library: Library, tmp_path: Path) -> None:
    before = whole(library)
    with tried_out(library.place) as trial:
        told = [taken(trial, path) for path in SAMPLES]
    assert whole(library) == before
    assert library.store.steps() == []
    done = [taken(library, path) for path in SAMPLES]
    assert [(one.added, one.met, one.problems) for one in told] == [(one.added, one.met, one.problems) for one in done]


def test_a_file_that_fails_in_a_dry_run_does_not_end_it(library: Library, tmp_path: Path) -> None:
    (tmp_path / "broken.json").write_text('{"litlog": 1, "items": [1]}')
    with tried_out(library.place) as trial:
        assert isinstance(import_file(trial, tmp_path / "broken.json"), Failed)
        assert taken(trial, SAMPLES[0]).added
    assert library.store.items() == []


def test_a_dry_run_makes_no_library(tmp_path: Path) -> None:
    place = Place(str(tmp_path / "new" / "library.db"), tmp_path / "new")
    with tried_out(place) as trial:
        assert taken(trial, SAMPLES[0]).added
    assert not (tmp_path / "new").exists()


def test_a_papis_library_is_a_folder(library: Library, tmp_path: Path) -> None:
    for name in ("kim", "lee"):
        (tmp_path / "papis" / name).mkdir(parents=True)
        (tmp_path / "papis" / name / "info.yaml").write_text(f"ref: {name}2001\ntitle: On {name}\ntype: book\n")
    (tmp_path / "papis" / "lee" / "info.yaml").write_text("title: [unclosed\n")
    result = taken(library, tmp_path / "papis")
    assert (result.format, result.added) == ("papis", ("kim2001",))
    assert [(one.lost, one.message.partition(":")[0]) for one in result.problems] == [(True, "lee/info.yaml")]


def test_a_pubs_library_is_a_folder(library: Library, tmp_path: Path) -> None:
    (tmp_path / "pubs" / "bib").mkdir(parents=True)
    (tmp_path / "pubs" / "meta").mkdir()
    (tmp_path / "pubs" / "bib" / "Kim01.bib").write_text("@book{Kim01, title = {On Tides}, author = {Kim, Ada}}\n")
    (tmp_path / "pubs" / "meta" / "Kim01.yaml").write_text(
        "added: '2013-11-14 13:14:20'\ndocfile: docsdir://Kim01.pdf\ntags: [sea, salt]\n"
    )
    assert taken(library, tmp_path / "pubs").added == ("Kim01",)
    item = the_item(library, "Kim01")
    assert item.reading.tags == ("sea", "salt")
    assert item.added == "2013-11-14T13:14:20Z"
    assert item.work.extra["file"] == "Kim01.pdf"


def test_any_other_folder_is_refused_with_a_next_step(library: Library, tmp_path: Path) -> None:
    result = import_file(library, tmp_path)
    assert isinstance(result, Failed)
    assert result.hint == "Name the files in it that are to be imported."


@pytest.mark.parametrize("record", [
    {"title": "Plain <b>bold</b><i> italics</i> H<sub>2</sub>O x<sup>2</sup> <b>y</b>"},
    {"title": "", "creators": [{"creatorType": "author", "name": "?"}]},
])  # fmt: skip
def test_a_record_whose_words_find_nothing_is_found_again(
    library: Library, tmp_path: Path, record: dict[str, object]
) -> None:
    file = tmp_path / "items.json"
    assert taken(library, file, json.dumps([{"itemType": "document", **record}])).added
    assert taken(library, file).added == ()


CLIPPING = """\
\ufeffThe Heron Wardens (River Book 1) (Dorn, Kate)
- Your Highlight on page 12 | Location 180-182 | Added on Thursday, September 12, 2024 9:39:29 AM

Herons keep their own hours.
==========
"""


@pytest.mark.parametrize("order", [("g.csv", "clip.txt"), ("clip.txt", "g.csv")])
def test_a_clipping_without_a_year_meets_the_book_of_goodreads(
    library: Library, tmp_path: Path, order: tuple[str, str]
) -> None:
    row = '1,"The Heron Wardens (River, #1)",Kate Dorn,,5,2021/02/03,2020/01/01,,read,'
    (tmp_path / "g.csv").write_text(f"{GOODREADS}{row}\n2,The Heron Wardens,Una Dale,,0,,2020/01/01,,to-read,\n")
    (tmp_path / "clip.txt").write_text(CLIPPING)
    for name in order:
        taken(library, tmp_path / name)
    assert len(library.store.items()) == 2
    [rated] = [item for item in library.store.items() if item.reading.rating]
    assert [note.text for note in rated.reading.notes] == ["Herons keep their own hours."]
