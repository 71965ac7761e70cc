"""Remarks on works and pages; a repair is a proposal, changes only its span, and is offered once."""

from pathlib import Path

import pytest

from litlog.library.checks.check import Remark, check, mend, refuse
from litlog.library.items.provenance import learn
from litlog.library.library import Library
from litlog.library.pages.logs import import_page, page_text
from litlog.model.finding import Finding, Trust
from litlog.model.people import Contributor
from litlog.model.work import Work

MAPS = "https://arxiv.org/abs/2301.12345"
GLOBES = "https://arxiv.org/abs/2302.54321"


def taken(library: Library, text: str, folder: Path) -> Path:
    file = folder / "log.md"
    file.write_text(text)
    import_page(library, text.encode(), str(file))
    return file


def told_by_a_source(library: Library, url: str, work: Work) -> str:
    """Let a source say what the work at an address is, and give its key."""
    item = next(one for one in library.store.items() if url.rpartition("/")[2] in str(one.work.identifiers))
    with library.store.change("refresh") as change:
        return learn(change, item, [Finding(work, "arxiv", Trust.REGISTRY, library.now())]).key


def people(*names: tuple[str, str]) -> tuple[Contributor, ...]:
    return tuple(Contributor(given=given, family=family) for given, family in names)


def on_pages(library: Library) -> list[Remark]:
    return [one for one in check(library) if one.where.startswith("log")]


@pytest.mark.parametrize(
    ("written", "known", "after"),
    [
        ("Ada Cartografer", ("Ada", "Cartographer"), None),
        ("Ada Kartograph", ("Ada", "Cartograph"), "Cartograph"),
        ("Ada Cartogaph", ("A.", "Cartograph"), "Cartograph"),
        ("Bob Cartogaph", ("Ada", "Cartograph"), None),
        ("Alan Cartogaph", ("Ada", "Cartograph"), None),
        ("Ada Cartograph", ("Ada", "Cartograph"), None),
        ("Ada Poincare", ("Ada", "Poincaré"), None),
        ("Ada Li", ("Ada", "Lu"), None),
    ],
)
def test_a_misspelt_author(
    library: Library, tmp_path: Path, written: str, known: tuple[str, str], after: str | None
) -> None:
    text = f"## 2023 Log\n* 2/21 - read [On Maps and Charts]({MAPS}) by {written}. Good.\n"
    taken(library, text, tmp_path)
    assert on_pages(library) == []
    told_by_a_source(library, MAPS, Work(title="On Maps and Charts", contributors=people(known)))
    found = [one for one in on_pages(library) if one.repair]
    assert [one.repair.after for one in found if one.repair] == ([after] if after else [])
    for one in found:
        mend(library, one)
        assert page_text(library).decode() == text.replace(written.rsplit(maxsplit=1)[-1], str(after))
        assert on_pages(library)[0].message.startswith("the library has changed")


def test_accents_of_the_reader_are_his_own(library: Library, tmp_path: Path) -> None:
    taken(library, f"* [On Maps and Charts]({MAPS}) by Ada Schmidthübr\n", tmp_path)
    told_by_a_source(library, MAPS, Work(title="On Maps and Charts", contributors=people(("Ada", "Schmidthuber"))))
    (remark,) = on_pages(library)
    assert remark.repair is None
    assert remark.message == "the page writes Ada Schmidthübr; the sources write Ada Schmidthuber"


def test_a_link_with_the_title_of_another_work(library: Library, tmp_path: Path) -> None:
    text = f"* [On Maps and Charts]({MAPS})\n* again [On Maps and Charts]({GLOBES})\n"
    taken(library, text, tmp_path)
    told_by_a_source(library, MAPS, Work(title="On Maps and Charts"))
    key = told_by_a_source(library, GLOBES, Work(title="Globes of the Sixteenth Century"))
    (remark,) = on_pages(library)
    assert key in remark.message
    mend(library, remark)
    assert page_text(library).decode() == text.replace(GLOBES, MAPS)
    assert [one for one in on_pages(library) if "title" in one.message] == []


def test_a_title_that_no_source_knows_is_no_case(library: Library, tmp_path: Path) -> None:
    taken(library, f"* [On Maps and Charts]({MAPS})\n* again [On Maps and Charts]({GLOBES})\n", tmp_path)
    told_by_a_source(library, MAPS, Work(title="On Maps and Charts"))
    assert on_pages(library) == []


def test_a_repair_that_was_refused_is_not_offered_again_as_long_as_its_block_stays(
    library: Library, tmp_path: Path
) -> None:
    text = "## 2023 Log\n* 2/21 - read GÃ¶del\n* 2/22 - read GÃ¶del\n"
    taken(library, text, tmp_path)
    first, second = on_pages(library)
    refuse(library, first)
    assert on_pages(library) == [second]
    taken(library, text + "* 2/23 - rested\n", tmp_path)
    assert [one.where for one in on_pages(library)] == [second.where]
    library.store.undo()
    library.store.undo()
    assert [one.where for one in on_pages(library) if one.repair] == [first.where, second.where]


def test_undoing_a_repair_gives_the_same_bytes(library: Library, tmp_path: Path) -> None:
    text = "* 3/01 Modelsâ€“big, [M](www.mapper.example) \r\n\r\n* [On Maps](https://arxiv.org/abd/2301.12345)"
    taken(library, text, tmp_path)
    original = page_text(library)
    for number in range(3):
        mend(library, next(one for one in on_pages(library) if one.repair))
        assert page_text(library) != original, number
    for _ in range(3):
        library.store.undo()
    assert page_text(library) == original


def test_a_page_out_of_date_says_what_brings_it_up_to_date(library: Library, tmp_path: Path) -> None:
    file = taken(library, "# 2023\n* 2/21 - rested\n", tmp_path)
    assert on_pages(library) == []
    file.write_text("# 2023\n* 2/21 - rested well\n")
    (edited,) = on_pages(library)
    assert (edited.where, "litlog pages sync" in edited.message) == ("log", True)
    file.unlink()
    assert [one.message for one in on_pages(library)] == ["its file has gone"]


def test_doubts_stand_at_their_lines(library: Library, tmp_path: Path) -> None:
    taken(library, "# 2023\n\n## Monday 2/21/2023\n* a [arXiv](https://example.org/maps)\n", tmp_path)
    assert [(one.where, one.repair) for one in on_pages(library)] == [("log:3", None), ("log:4", None)]
