"""Items as BibTeX and BibLaTeX."""

import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.formats.bibtex.reading.importer import IMPORTER
from litlog.formats.bibtex.writing.exporter import BIBLATEX, BIBTEX, BibtexExporter
from litlog.formats.bibtex.writing.item_to_entry import Dialect
from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId, Doi, HackerNewsId, Isbn
from litlog.model.item import Item
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor, Role
from litlog.model.reading import Anchor, Note, Reading
from litlog.model.work import Kind, Work
from strategies import items


def exported(found: list[Item], exporter: BibtexExporter = BIBTEX) -> str:
    out = io.StringIO()
    exporter.render(found, out)
    return out.getvalue()


def entry(work: Work, exporter: BibtexExporter = BIBTEX) -> str:
    return exported([Item(key="k", work=work)], exporter)


KNUTH = Contributor("Knuth", "Donald E.")
PAPER = Work(
    kind=Kind.PAPER,
    title="The DNA of Gödel's & others' proofs",
    contributors=(KNUTH, Contributor(literal="Weights & Biases")),
    and_others=True,
    issued=PartialDate(2017, 6, 12),
    container="Journal of Proofs",
    volume="3",
    issue="2",
    pages="10-20",
    identifiers=(Doi.parse("10.1000/a_b"), ArxivId.parse("1706.03762v5")),
    extra={"arxiv:category": "cs.LO"},
)


def test_a_paper_in_classic_bibtex() -> None:
    assert entry(PAPER) == (
        "@article{k,\n"
        "  author = {Knuth, Donald E. and {Weights \\& Biases} and others},\n"
        "  title = {The {DNA} of G{\\\"o}del's \\& others' proofs},\n"
        "  journal = {Journal of Proofs},\n"
        "  volume = {3},\n"
        "  number = {2},\n"
        "  pages = {10--20},\n"
        "  year = {2017},\n"
        "  month = jun,\n"
        "  day = {12},\n"
        "  doi = {10.1000/a_b},\n"
        "  eprint = {1706.03762v5},\n"
        "  archiveprefix = {arXiv},\n"
        "  primaryclass = {cs.LO},\n"
        "  url = {https://arxiv.org/abs/1706.03762v5},\n"
        "}\n"
    )


def test_the_same_paper_in_biblatex() -> None:
    assert entry(PAPER, BIBLATEX) == (
        "@article{k,\n"
        "  author = {Knuth, Donald E. and {Weights \\& Biases} and others},\n"
        "  title = {The {DNA} of Gödel's \\& others' proofs},\n"
        "  journaltitle = {Journal of Proofs},\n"
        "  volume = {3},\n"
        "  number = {2},\n"
        "  pages = {10–20},\n"
        "  date = {2017-06-12},\n"
        "  doi = {10.1000/a_b},\n"
        "  eprint = {1706.03762v5},\n"
        "  eprinttype = {arXiv},\n"
        "  eprintclass = {cs.LO},\n"
        "  url = {https://arxiv.org/abs/1706.03762v5},\n"
        "}\n"
    )


def test_unicode_is_a_choice_in_both_dialects() -> None:
    work = Work(title="Gödel")
    assert "{Gödel}" in entry(work, replace(BIBTEX, dialect=Dialect(biblatex=False, unicode=True)))
    assert '{G{\\"o}del}' in entry(work, replace(BIBLATEX, dialect=Dialect(biblatex=True, unicode=False)))


VIDEO = Work(
    kind=Kind.VIDEO,
    title="Three models compared",
    contributors=(Contributor(literal="Some Channel", role=Role.CHANNEL),),
    container="YouTube",
    links=(Link("https://www.youtube.com/watch?v=wi0M2J4uE5I&t=1_0%20"),),
)


def test_a_video_is_misc_with_howpublished_and_note_in_classic_bibtex() -> None:
    assert entry(VIDEO) == (
        "@misc{k,\n"
        "  author = {{Some Channel}},\n"
        "  title = {Three models compared},\n"
        "  howpublished = {YouTube, \\url{https://www.youtube.com/watch?v=wi0M2J4uE5I&t=1_0%20}},\n"
        "  year = {n.d.},\n"
        "  note = {Video},\n"
        "}\n"
    )


def test_a_video_is_online_in_biblatex_with_an_unknown_date() -> None:
    """@video has no title in BibLaTeX's data model, and every @online wants a date."""
    assert entry(VIDEO, BIBLATEX) == (
        "@online{k,\n"
        "  author = {{Some Channel}},\n"
        "  title = {Three models compared},\n"
        "  organization = {YouTube},\n"
        "  date = {XXXX},\n"
        "  url = {https://www.youtube.com/watch?v=wi0M2J4uE5I&t=1_0%20},\n"
        "  entrysubtype = {video},\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("work", "classic", "modern"),
    [
        (Work(kind=Kind.SOFTWARE, title="T"), "@misc", "@software"),
        (Work(kind=Kind.DATASET, title="T"), "@misc", "@dataset"),
        (Work(kind=Kind.WEBPAGE, title="T", links=(Link("https://a.org/x"),)), "@misc", "@online"),
        (Work(kind=Kind.BOOK, title="T"), "@booklet", "@misc"),
        (
            Work(kind=Kind.BOOK, title="T", contributors=(KNUTH,), publisher="P", issued=PartialDate(1)),
            "@book",
            "@book",
        ),
        (replace(PAPER, container=""), "@misc", "@online"),
        (replace(PAPER, genre="proceedings-article"), "@inproceedings", "@inproceedings"),
        (replace(PAPER, genre="PhD thesis", publisher="MIT"), "@phdthesis", "@thesis"),
        (replace(PAPER, genre="report", publisher="MIT"), "@techreport", "@report"),
        (replace(PAPER, genre="book-chapter", publisher="MIT"), "@incollection", "@inbook"),
    ],
)
def test_the_type_is_the_most_telling_one_that_can_be_filled(work: Work, classic: str, modern: str) -> None:
    assert entry(work).startswith(classic + "{")
    assert entry(work, BIBLATEX).startswith(modern + "{")


def test_a_work_that_is_only_a_link_is_named_and_sorted_by_it() -> None:
    written = entry(Work(identifiers=(HackerNewsId.parse("35100086"),)))
    assert "  title = {Hacker News item 35100086},\n" in written
    assert "  key = {Hacker News item 35100086},\n" in written


def test_an_address_that_is_none_is_a_name_all_the_same() -> None:
    assert "  title = {[x/y},\n" in entry(Work(links=(Link("https://[x/y#z"),)))


def test_own_pages_and_private_copies_stay_at_home() -> None:
    links = (Link("https://box.com/s/secret", LinkRole.PRIVATE_COPY), Link("https://me.org/n", LinkRole.MY_NOTES))
    assert "https://" not in entry(Work(title="T", links=links))


def test_tags_and_notes_are_keywords_and_annotation() -> None:
    notes = (Note("First.", anchor=Anchor("page", "74")), Note("50% off"), Note("on a page", page="log"))
    reading = Reading(tags=("ml/nlp", "a; b"), notes=notes)
    written = exported([Item(key="k", work=Work(title="T"), reading=reading)])
    assert "  keywords = {ml/nlp, a, b},\n" in written
    assert "  annote = {p. 74: First.\n\n50\\% off},\n" in written


def test_hostile_text_cannot_end_its_field() -> None:
    hostile = "}, evil = {\\write18{rm}} % \x00\x07\n@book{x,"
    link = Link("https://a.org/}{\\x y")
    work = Work(title=hostile, container=hostile, links=(link,), identifiers=(Isbn.parse("0262035618"),))
    (item,) = IMPORTER.parse(entry(work).encode()).items
    assert item.work.title == "}, evil = {\\write18{rm}} % @book{x,"
    assert "evil" not in item.work.extra


def test_keys_are_safe_and_used_once() -> None:
    work = Work(title="T")
    written = exported([Item(key=key, work=work) for key in ("a b{,}", "ab", "ab", "#", "Ж'1")])
    keys = [line.split("{")[1].rstrip(",") for line in written.splitlines() if line.startswith("@")]
    assert keys == ["ab", "abb", "abc", "untitled", "Ж'1"]


def test_nothing_is_written_for_nothing() -> None:
    assert exported([]) == ""


@pytest.mark.parametrize("exporter", [BIBTEX, replace(BIBLATEX, converts=False)], ids=["bibtex", "biblatex"])
@given(found=st.lists(items, max_size=3))
def test_reading_an_export_and_exporting_again_changes_no_byte(found: list[Item], exporter: BibtexExporter) -> None:
    written = exported(found, exporter)
    parsed = IMPORTER.parse(written.encode())
    assert parsed.problems == ()
    assert exported(list(parsed.items), exporter) == written


def test_two_fields_that_biblatex_has_one_name_for_are_both_kept() -> None:
    both = "school = {S}, institution = {I}, journal = {J}, journaltitle = {K}, note = {N}"
    parsed = IMPORTER.parse(f"@misc{{k, title = {{T}}, {both}}}".encode())
    for exporter in (BIBTEX, replace(BIBLATEX, converts=False)):
        written = exported(list(parsed.items), exporter)
        assert all(f"{{{letter}}}" in written for letter in "SIJKN")


def test_a_school_is_kept_beside_the_publisher_that_is_inherited() -> None:
    child = "@inbook{c,\n  title = {C},\n  school = {S},\n  institution = {I},\n  crossref = {p},\n}\n"
    parent = "@book{p,\n  title = {P},\n  publisher = {Q},\n}\n"
    parsed = IMPORTER.parse(f"{child}\n{parent}".encode())
    assert parsed.items[0].work.publisher == "Q"
    assert exported(list(parsed.items)) == f"{child}\n{parent}"


def test_years_before_our_era_have_four_digits() -> None:
    work = Work(kind=Kind.BOOK, title="T", issued=PartialDate(-44, end=PartialDate(14)))
    assert "  year = {-0044--0014},\n" in entry(work)
    assert "  date = {-0044/0014},\n" in entry(work, BIBLATEX)


def test_an_entry_with_both_kinds_of_date_keeps_both() -> None:
    source = "@misc{k,\n  date = {2018-05},\n  year = {2018},\n}\n"
    assert exported(list(IMPORTER.parse(source.encode()).items)) == source


def test_what_only_a_source_calls_so_is_no_field_of_an_entry_from_a_file() -> None:
    """What arXiv says beside the work stays in the library; a field that BibLaTeX has goes along."""
    (item,) = IMPORTER.parse(b"@misc{k,\n  title = {T},\n  file = {a.pdf},\n}\n").items
    told = {"arxiv:comment": "12 pages", "arxiv:category": "cs.LO", "eventtitle": "STOC"}
    enriched = replace(item, work=replace(item.work, extra={**item.work.extra, **told}))
    assert exported([enriched]) == "@misc{k,\n  title = {T},\n  eventtitle = {STOC},\n  file = {a.pdf},\n}\n"


def test_what_a_person_changed_is_written_instead_of_the_old_spelling() -> None:
    source = b"@article{k, author={Donald Knuth}, title={The {DNA}}, journaltitle={J}, year=1999, month={May/June}}"
    (item,) = IMPORTER.parse(source).items
    changed = replace(item, work=replace(item.work, title="The RNA", issued=PartialDate(2000, 3)))
    assert exported([changed]) == (
        "@article{k,\n"
        "  author = {Donald Knuth},\n"
        "  title = {The {RNA}},\n"
        "  journaltitle = {J},\n"
        "  year = {2000},\n"
        "  month = mar,\n"
        "}\n"
    )


def test_converting_forgets_the_dialect_that_an_entry_came_in() -> None:
    [item] = IMPORTER.parse(
        b"@online{goh, title={Why}, date={2017-04-04}, url={https://distill.pub/x}, shelf={3}}"
    ).items
    assert exported([item]).startswith("@online{goh,")
    converted = exported([item], BIBTEX.converting())
    assert converted.startswith("@misc{goh,")
    assert "year = {2017}" in converted
