"""Whose word counts: the reader's own over exports, a later export over an earlier one; and one key for an address."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from litlog.library.adding import Facts, add
from litlog.library.checks.check import check
from litlog.library.editing import change_items
from litlog.library.exporting import rendered
from litlog.library.importing import Imported, import_file
from litlog.library.items.reading_changes import with_number, with_status
from litlog.library.library import Library
from litlog.model.item import Item
from litlog.model.reading import Anchor, Note, NoteKind, Reading, Status, StatusChange

SHELF = (
    "Title,Authors,Contributors,ISBN/UID,Format,Read Status,Date Added,Last Date Read,Dates Read,Read Count,"
    "Moods,Pace,Star Rating,Review\n"
)


def taken(library: Library, tmp_path: Path, name: str, text: str | bytes) -> Imported:
    (tmp_path / name).write_bytes(text.encode() if isinstance(text, str) else text)
    done = import_file(library, tmp_path / name)
    assert isinstance(done, Imported)
    return done


def shelf(state: str, *, day: str = "", stars: str = "") -> str:
    return f"{SHELF}Tide Tables,Ada Lund,,9780306406157,paperback,{state},2020/01/08,{day},{day},1,,,{stars},\n"


def only(library: Library) -> Item:
    [item] = library.store.items()
    return item


def test_a_later_export_moves_what_an_export_said(library: Library, tmp_path: Path) -> None:
    taken(library, tmp_path, "1.csv", shelf("to-read", stars="2"))
    taken(library, tmp_path, "2.csv", shelf("read", day="2021/02/03", stars="5"))
    reading = only(library).reading
    assert (reading.status, reading.rating) == (Status.READ, 5)
    assert [str(one.on) for one in reading.statuses] == ["2020-01-08", "2021-02-03"]


def test_an_older_export_undoes_nothing_and_says_so(library: Library, tmp_path: Path) -> None:
    taken(library, tmp_path, "2.csv", shelf("read", day="2021/02/03", stars="5"))
    before = only(library).reading
    told = taken(library, tmp_path, "1.csv", shelf("to-read", stars="2"))
    assert only(library).reading == before
    assert [message for _, message in told.untaken] == [
        "the status read stays, the file says want",
        "the rating 5 stays, the file says 2",
    ]
    assert taken(library, tmp_path, "1.csv", shelf("to-read", stars="2")).untaken == ()


def test_what_the_reader_marked_stays(library: Library, tmp_path: Path) -> None:
    taken(library, tmp_path, "1.csv", shelf("to-read", stars="2"))
    given_up = StatusChange(Status.ABANDONED)
    change_items(library, [only(library)], lambda one: with_number(with_status(one, given_up), "rating", 4), "mark")
    told = taken(library, tmp_path, "2.csv", shelf("read", stars="5"))
    assert (only(library).reading.status, only(library).reading.rating) == (Status.ABANDONED, 4)
    assert len(told.untaken) == 2


def test_a_title_typed_in_a_log_stays(library: Library, tmp_path: Path) -> None:
    taken(library, tmp_path, "log.md", "## 2022\n\n* 3/05 - read [Tides](https://tide.example/a) by Ada Lund\n")
    told = taken(
        library,
        tmp_path,
        "p.csv",
        "title,url,time_added,tags,status\nHome | Tide site,https://tide.example/a,1640000000,sea,unread\n",
    )
    assert (only(library).work.title, only(library).reading.tags) == ("Tides", ("sea",))
    assert "the title stays as you typed, the file has another" in [message for _, message in told.untaken]


def test_a_bib_that_was_corrected_at_once_keeps_its_correction(library: Library, tmp_path: Path) -> None:
    entry = "@article{Lund21, author={Ada Lund}, title={%s of the northern coasts}, doi={10.1000/7}, year={2021}}\n"
    taken(library, tmp_path, "z.bib", entry % "Tdies")
    taken(library, tmp_path, "a.bib", entry % "Tides")
    assert only(library).work.title == "Tides of the northern coasts"


@pytest.mark.parametrize(
    "spelling",
    [
        "http://www.tide.example/a/", "https://m.tide.example/a", "tide.example/a?utm_source=x#top",
        "https://tide.example/a/index.html", "https://tide.example/a/amp",
    ],
)  # fmt: skip
def test_an_address_is_met_in_any_spelling(library: Library, spelling: str) -> None:
    add(library, [spelling], Facts(title="Tides"))
    add(library, ["https://tide.example/a"])
    add(library, [spelling])
    assert only(library).work.title == "Tides"
    add(library, ["https://tide.example/b"])
    assert len(library.store.items()) == 2


def test_one_address_under_two_titles_is_two_works_and_a_finding(library: Library, tmp_path: Path) -> None:
    text = "# Links\n\n- [Salt and Tide](https://tide.example/a) by Ada Lund\n"
    text += "- [Grass Year](https://tide.example/a) by Siv Alm\n"
    for _ in range(2):
        taken(library, tmp_path, "links.md", text)
        assert sorted(item.work.title for item in library.store.items()) == ["Grass Year", "Salt and Tide"]
        text += "\nMore.\n"
    assert sum("has the address of" in one.message for one in check(library)) == 2


def test_a_title_edited_in_a_page_is_the_same_work(library: Library, tmp_path: Path) -> None:
    taken(library, tmp_path, "links.md", "# Links\n\n- [Salt and Tide](https://tide.example/a)\n")
    taken(library, tmp_path, "links.md", "# Links\n\n- [Grass Year](https://tide.example/a)\n")
    assert only(library).work.title == "Grass Year"
    taken(
        library, tmp_path, "p.csv", "title,url,time_added,tags,status\nHome,https://tide.example/a,1640000000,,unread\n"
    )
    assert only(library).work.title == "Grass Year"


FORMATS = {
    "bibtex": "o.bib",
    "biblatex": "p.bib",
    "csl-json": "o.json",
    "ris": "o.ris",
    "csv": "o.csv",
    "json": "l.json",
    "markdown": "o.md",
}


def test_notes_do_not_double_in_any_format(library: Library, tmp_path: Path) -> None:
    add(
        library,
        ["https://tide.example/a"],
        Facts(title="Tide tables of the north", authors=("Ada Lund",), note="one & 50%\n\n“two” -- <b>"),
    )
    before = only(library).reading.notes
    for _ in range(2):
        for name, file in FORMATS.items():
            taken(library, tmp_path, file, rendered(library, name))
            assert only(library).reading.notes == before, name


WORDS = (
    "weir",
    "tide & salt",
    "50%",
    "$x_1$",
    "<b>",
    "“so”",
    "a -- b",
    "C#",
    "{x}",
    "über",
    "#3",
    "~",
    "1. one",
    "*so*",
)


def some_note(random: Random) -> Note:
    text = "\n\n".join(" ".join(random.sample(WORDS, random.randint(1, 5))) for _ in range(random.randint(1, 2)))
    anchor = random.choice([None, Anchor("page", str(random.randint(1, 99))), Anchor("section", "4.1")])
    children = (Note(" ".join(random.sample(WORDS, 3))),) if random.random() < 0.3 else ()
    return Note(text, random.choice([NoteKind.REMARK, NoteKind.QUOTE]), anchor, children=children)


@pytest.mark.parametrize("seed", range(12))
def test_notes_of_any_kind_do_not_double_over_rounds(library: Library, tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    add(library, ["https://tide.example/a"], Facts(title="Tide tables of the north", authors=("Ada Lund",)))
    notes = tuple(some_note(random) for _ in range(4))
    change_items(library, [only(library)], lambda one: replace(one, reading=Reading(notes=notes)), "note")
    before = only(library).reading.notes
    for name, file in random.sample([*FORMATS.items()], len(FORMATS)) * 2:
        taken(library, tmp_path, file, rendered(library, name))
        assert only(library).reading.notes == before, name


def test_a_rating_of_the_readers_that_came_back_in_an_export_is_not_moved_by_another(
    library: Library, tmp_path: Path
) -> None:
    add(library, ["isbn:9780306406157"], Facts(title="Tide Tables", authors=("Ada Lund",)))
    change_items(library, [only(library)], lambda item: with_number(item, "rating", 2), "mark")
    taken(library, tmp_path, "own.csv", rendered(library, "csv"))
    done = taken(library, tmp_path, "1.csv", shelf("read", stars="5"))
    assert only(library).reading.rating == 2
    assert any("the rating 2 stays" in told for _, told in done.untaken)


def test_a_rating_in_a_table_of_litlog_is_the_readers(library: Library, tmp_path: Path) -> None:
    taken(library, tmp_path, "1.csv", shelf("to-read"))
    own = rendered(library, "csv").replace(b",want,,", b",want,2,")
    assert own != rendered(library, "csv")
    (tmp_path / "own.csv").write_bytes(own)
    import_file(library, tmp_path / "own.csv")
    taken(library, tmp_path, "2.csv", shelf("read", day="2021/02/03", stars="5"))
    assert only(library).reading.rating == 2
