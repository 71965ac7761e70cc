"""Pairs that may be one work are told with reasons; editions and parts of a work are not."""

from pathlib import Path

from litlog.library.duplicates import duplicates
from litlog.library.importing import import_file
from litlog.library.items.item_merging import merge_items
from litlog.library.library import Library
from litlog.library.listing import query_of

TREES = {"title": "On the Growth of Rings in Old Trees", "author": "Smith, Ann and Jones, Bo", "year": "2019"}


def entry(key: str, *, of: dict[str, str], kind: str = "article", **fields: str) -> str:
    inside = ",\n".join(f"  {name} = {{{value}}}" for name, value in (of | fields).items())
    return f"@{kind}{{{key},\n{inside}\n}}\n"


def found(library: Library, tmp_path: Path, *entries: str, query: str = "") -> list[tuple[str, str]]:
    file = tmp_path / "refs.bib"
    file.write_text("".join(entries))
    import_file(library, file)
    return [(pair.keep.key, pair.other.key) for pair in duplicates(library, query_of(library, query))]


def test_a_title_with_a_slip_is_a_candidate_and_the_reasons_are_told(library: Library, tmp_path: Path) -> None:
    slipped = entry("b", of=TREES, title="On the Growth of Ring in Old Trees")
    assert found(library, tmp_path, entry("a", of=TREES), slipped) == [("a", "b")]
    [pair] = duplicates(library)
    assert not pair.sameness.certain
    assert "the same people" in pair.sameness.reasons
    assert "the same year" in pair.sameness.reasons


def test_a_preprint_and_its_paper_are_a_candidate_in_spite_of_two_dois(library: Library, tmp_path: Path) -> None:
    preprint = entry("pre", of=TREES, doi="10.1101/2019.01.02.345678", author="Smith, Ann", year="2018")
    paper = entry("pub", of=TREES, title="On the Growth of Rings in Very Old Trees", doi="10.1038/s1", journal="Trees")
    assert found(library, tmp_path, preprint, paper) == [("pre", "pub")]


def test_editions_stay_apart(library: Library, tmp_path: Path) -> None:
    first = entry("first", of=TREES, kind="book", edition="1", isbn="9780262035613")
    second = entry("second", of=TREES, kind="book", edition="2", isbn="9780804429573")
    assert found(library, tmp_path, first, second) == []


def test_parts_stay_apart(library: Library, tmp_path: Path) -> None:
    parts = [entry(part, of=TREES, title=f"On the Growth of Rings in Old Trees, Part {part}") for part in ("I", "II")]
    assert found(library, tmp_path, *parts) == []


def test_a_reply_to_a_paper_stays_apart_from_it(library: Library, tmp_path: Path) -> None:
    reply = entry("b", of=TREES, title="On the Growth of Rings in Old Trees: Reply")
    assert found(library, tmp_path, entry("a", of=TREES), reply) == []


def test_other_papers_of_the_same_people_and_year_stay_apart(library: Library, tmp_path: Path) -> None:
    assert found(library, tmp_path, entry("a", of=TREES), entry("b", of=TREES, title="Why Old Trees Fall")) == []


def test_a_query_asks_for_pairs_that_it_has_a_part_in(library: Library, tmp_path: Path) -> None:
    slipped = entry("b", of=TREES, title="On the Growth of Ring in Old Trees")
    assert found(library, tmp_path, entry("a", of=TREES), slipped, query="key:b") == [("a", "b")]
    assert found(library, tmp_path, entry("a", of=TREES), query="key:c") == []


def test_what_was_merged_is_no_pair_any_more(library: Library, tmp_path: Path) -> None:
    slipped = entry("b", of=TREES, title="On the Growth of Ring in Old Trees")
    found(library, tmp_path, entry("a", of=TREES), slipped)
    merge_items(library, "a", "b")
    assert duplicates(library) == []


def test_two_corrections_of_one_paper_are_a_candidate_however_they_say_so(library: Library, tmp_path: Path) -> None:
    of = {name: value for name, value in TREES.items() if name != "year"}
    one = entry("one", of=of, title=f"Correction: {TREES['title']}")
    other = entry("other", of=of, title=f"Correction to: {TREES['title']}")
    assert found(library, tmp_path, one, other, entry("paper", of=of)) == [("one", "other")]
