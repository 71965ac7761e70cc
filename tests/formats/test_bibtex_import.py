"""BibTeX and BibLaTeX files read: what real files do, each trap a test of its own."""

import time
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.errors import Unreadable
from litlog.formats.bibtex.reading.importer import IMPORTER
from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId, Doi, Isbn, Pmid
from litlog.model.item import Item
from litlog.model.links import Link
from litlog.model.people import Role
from litlog.model.results.parsed import Parsed, Problem
from litlog.model.work import Kind


def read(source: str) -> tuple[Item, ...]:
    return IMPORTER.parse(source.encode()).items


def one(source: str) -> Item:
    (item,) = read(source)
    return item


def problems(source: str) -> list[tuple[int, str]]:
    return [(problem.line, problem.message) for problem in IMPORTER.parse(source.encode()).problems]


FULL = r"""
@string{jp = "Journal of Proofs"}
@article{Knuth:84,
  author    = {Donald E. Knuth and {Weights \& Biases} and others},
  editor    = {van der Berg, Jan},
  title     = {The {DNA} of G{\"o}del},
  journal   = jp # " and Programs",
  year      = 1984, month = mar,
  volume    = "3", number = {2}, pages = {10--20},
  doi       = {https://doi.org/10.1000/ABC\_1},
  eprint    = {1706.03762v5}, archivePrefix = {arXiv}, primaryClass = {cs.LO},
  url       = {http://www.example.org/a\_b?utm_source=x},
  keywords  = {ml/nlp; proofs, proofs},
  abstract  = {First.

               Second.},
  note      = {50\% off},
  annote    = {My own remark},
  Date-Added = {2020-01-01}, bdsk-url-1 = {x{y}z},
}
"""


def test_every_field_finds_its_place() -> None:
    item = one(FULL)
    work = item.work
    assert item.key == "Knuth:84"
    assert (work.kind, work.genre) == (Kind.PAPER, "article")
    assert [person.name for person in work.authors] == ["Donald E. Knuth", "Weights & Biases"]
    assert work.and_others
    assert [person.name for person in work.contributors if person.role is Role.EDITOR] == ["Jan van der Berg"]
    assert work.title == "The DNA of Gödel"
    assert work.container == "Journal of Proofs and Programs"
    assert (work.volume, work.issue, work.pages, work.issued) == ("3", "2", "10–20", PartialDate(1984, 3))
    assert work.identifiers[:2] == (Doi("10.1000/abc_1"), ArxivId("1706.03762"))
    assert work.links == (Link("https://www.example.org/a_b", typed="http://www.example.org/a_b?utm_source=x"),)
    assert work.abstract == "First.\n\nSecond."
    assert item.reading.tags == ("ml/nlp", "proofs")
    assert [note.text for note in item.reading.notes] == ["My own remark"]


def test_what_has_no_place_is_kept_under_its_own_name() -> None:
    extra = one(FULL).work.extra
    assert extra["note"] == "50% off"
    assert extra["primaryclass"] == "cs.LO"
    assert extra["date-added"] == "2020-01-01"
    assert extra["bdsk-url-1"] == "x{y}z"


def test_spelling_that_text_cannot_hold_is_kept_beside_it() -> None:
    extra = one(FULL).work.extra
    assert "bibtex:title" not in extra, "its braces are those that we should write ourselves"
    assert extra["bibtex:doi"] == r"https://doi.org/10.1000/ABC\_1"
    assert extra["bibtex:author"].startswith("Donald E. Knuth and")


def test_a_good_file_has_no_problems() -> None:
    assert problems(FULL) == []


@pytest.mark.parametrize(
    ("fields", "identifier"),
    [
        ("doi = {10.1002/(SICI)1099<1::AID-1>3.0.CO;2-1}", Doi("10.1002/(sici)1099<1::aid-1>3.0.co;2-1")),
        ("isbn = {0-262-03561-8 (pbk.)}", Isbn("9780262035613")),
        ("pmid = {123}", Pmid("123")),
        ("eprint = {123}, eprinttype = {pubmed}", Pmid("123")),
        ("eprint = {arXiv:1706.03762}", ArxivId("1706.03762")),
        ("url = {https://arxiv.org/pdf/1706.03762v2}", ArxivId("1706.03762", 2)),
        (r"howpublished = {\url{https://doi.org/10.1000/182}}", Doi("10.1000/182")),
    ],
)
def test_identifiers(fields: str, identifier: object) -> None:
    assert identifier in one(f"@misc{{k, {fields}}}").work.identifiers


@pytest.mark.parametrize(
    "fields", ["doi = {none}", "isbn = {0-262}", "eprint = {x}", "url = {see author}", "pmid = {-}"]
)
def test_what_is_no_identifier_is_kept(fields: str) -> None:
    name, _, value = fields.partition(" = ")
    work = one(f"@misc{{k, {fields}}}").work
    assert work.extra[name] == value.strip("{}")
    assert work.identifiers == ()


@pytest.mark.parametrize(
    ("fields", "date"),
    [
        ("year = 1999", "1999"),
        ("year = {1999}, month = {9}", "1999-09"),
        ("year = 1999, month = Sep", "1999-09"),
        ("year = 1999, month = {Sept.}", "1999-09"),
        ('year = 1999, month = "10~" # jan', "1999-01-10"),
        ('year = 1999, month = jun # "~12"', "1999-06-12"),
        ("year = 1999, month = {Summer}", "1999-22"),
        ("year = 1999, month = feb, day = 30", "1999-02"),
        ("year = {c. 1936}", "1936~"),
        ("year = {1970--1980}", "1970/1980"),
        ("date = {2021-05-03T10:00:00Z}", "2021-05-03"),
        ("date = {2020/2021}", "2020/2021"),
        ("date = {1999-10-14/}", "1999-10-14"),
        ("year = {to appear 2003}", "2003"),
        ("year = {1999}, month = {June/July}", "1999"),
    ],
)
def test_dates(fields: str, date: str) -> None:
    assert str(one(f"@misc{{k, {fields}}}").work.issued) == date


@pytest.mark.parametrize("year", ["in press", "", "n.d.", "199X"])
def test_a_year_that_is_none_is_no_date(year: str) -> None:
    assert one(f"@misc{{k, year = {{{year}}}, title = {{T}}}}").work.issued is None


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("@book{k, title={T}}", Kind.BOOK),
        ("@online{k, title={T}}", Kind.WEBPAGE),
        ("@online{k, title={T}, entrysubtype={thread}}", Kind.THREAD),
        (r"@misc{k, title={T}, note={Video}}", Kind.VIDEO),
        (r"@misc{k, title={T}, howpublished={\url{https://a.org/}}}", Kind.WEBPAGE),
        ("@misc{k, title={T}}", None),
        ("@web_page{k, title={T}}", Kind.WEBPAGE),
        ("@livelink{k, title={T}}", None),
    ],
)
def test_kinds(source: str, kind: Kind | None) -> None:
    assert one(source).work.kind is kind


# Traps of files that people and programs write.


def test_a_blank_after_the_at_sign() -> None:
    assert one("@ article{k, title={T}}").key == "k"
    assert one("@misc{k, note={a @ b{c} @ d(e)}}").work.extra["note"] == "a @ bc @ d(e)"


def test_a_missing_comma() -> None:
    source = '@misc{k,\n title={T}\n year=2000, author="A"}'
    item = one(source)
    assert (item.work.title, item.work.year) == ("T", 2000)
    assert problems(source) == [(1, 'A comma is missing after "title".')]


def test_a_missing_comma_after_the_key() -> None:
    source = "@misc{k\n  title={T},\n year=2000}\n@misc{l, title={U}}"
    assert [(item.key, item.work.title) for item in read(source)] == [("k", "T"), ("l", "U")]


def test_an_entry_without_a_key_and_its_comma() -> None:
    source = '@article{\n  Author = {A. Doe},\n title = "On {T}",\n year=2000\n}\n@acronym{JS = "JavaScript"}\n'
    (item,) = read(source)
    assert (item.key, item.work.title, item.work.genre) == ("doe2000t", "On T", "article")
    assert [line for line, _ in problems(source)] == [1, 1, 6]


def test_quotes_inside_quotes() -> None:
    assert one('@misc{k, title="A "B" c", year=2000}').work.title == 'A "B" c'


def test_macros_have_the_value_they_were_last_given() -> None:
    source = '@string{a="x"} @misc{k, title=A # { } # a} @STRING(a={y}) @misc{l, title=a}'
    assert [item.work.title for item in read(source)] == ["x x", "y"]


def test_a_macro_without_a_meaning_stands_for_its_name_and_is_reported_once() -> None:
    source = "@article{k, journal=apj}\n@article{l, journal=ApJ}"
    assert [item.work.container for item in read(source)] == ["apj", "ApJ"]
    assert problems(source) == [(1, 'The macro "apj" has no @string here; its name stands for it.')]


def test_two_entries_with_one_key_are_both_kept() -> None:
    source = "@misc{k, title={A}}\n@misc{k, title={B}}\n@misc{k, title={A}}"
    assert [(item.key, item.work.title) for item in read(source)] == [("k", "A"), ("kb", "B")]
    assert problems(source) == [(2, 'The key "k" became "kb".'), (3, '"k" is given twice, word for word.')]


def test_an_entry_that_says_nothing_is_an_entry_also_under_the_key_of_another() -> None:
    source = "@book{b, author={, Foo}}\n@book{b,\n}\n@misc{many, title={A}}\n@misc{one}\n@misc{many}"
    assert [item.key for item in read(source)] == ["b", "bb", "many", "one", "manyb"]
    assert problems(source) == [(2, 'The key "b" became "bb".'), (6, 'The key "many" became "manyb".')]


def test_two_values_of_one_field_are_both_kept() -> None:
    source = "@misc{k, author={A B}, author={C D}, title={T}, title={T}}"
    work = one(source).work
    assert work.authors[0].name == "A B"
    assert work.extra["author_2"] == "C D"
    assert problems(source) == [(1, 'The entry has "author" twice; the second is kept as "author_2".')]


@pytest.mark.parametrize("line", ["% a note", "% a note, with a comma", "% year = {1990},", "  % a = b"])
def test_comment_lines_inside_an_entry(line: str) -> None:
    work = one(f"@misc{{k,\n  title = {{T}},\n{line}\n  year = 2000,\n  note = {{N}}\n}}").work
    assert (work.title, work.year, work.extra["note"]) == ("T", 2000, "N")


@pytest.mark.parametrize("comment", ["% a comment", "% one, two = {three}", '% an "open quote', "% an { open brace"])
@pytest.mark.parametrize("fields", ["note = {N} COMMENT\n", "note = {N}, COMMENT\n", 'note = "N" COMMENT\n, pages = 3'])
def test_a_comment_behind_a_field_is_no_part_of_it(fields: str, comment: str) -> None:
    item = one("@misc{k,\n  title = {T},\n  " + fields.replace("COMMENT", comment) + "}\n")
    assert (item.work.title, item.work.extra["note"]) == ("T", "N")
    assert set(item.work.extra) <= {"note", "bibtex:@type"}


def test_a_percent_sign_in_a_value_is_one() -> None:
    item = one('@misc{k%20b,\n title = {Half is\n % or 50 % of it},\n note = "a\n % b"}')
    assert (item.key, item.work.title) == ("k20b", "Half is % or 50 % of it")
    assert item.work.extra["note"] == "a % b"


def test_what_stands_behind_a_value_is_kept_whole() -> None:
    assert one("@misc{k, title = {T}, note = {N} left over}").work.extra["note"].endswith("left over")


def test_an_entry_that_never_ends_does_not_take_the_next_with_it() -> None:
    source = "@misc{k, title={T},\n\n@misc{l, title={U}}"
    assert [(item.key, item.work.title) for item in read(source)] == [("k", "T"), ("l", "U")]


@pytest.mark.parametrize("value", ['{one\n@string{a = "B"}}', "{one\n  @misc{x,\n title = {X}}\n}", '"one\n@misc{x}"'])
def test_a_line_of_a_value_may_begin_like_an_entry(value: str) -> None:
    source = f'@string{{a = "A"}}\n@misc{{k,\n review = {value},\n volume = 7}}\n\n@misc{{l, title = a, series = b}}'
    first, second = read(source)
    assert first.work.extra["review"].startswith("one @")
    assert (first.work.volume, second.work.title) == ("7", "A")
    assert problems(source) == [(source.count("\n") + 1, 'The macro "b" has no @string here; its name stands for it.')]


def test_a_line_that_begins_like_an_entry_is_one_where_a_brace_is_missing() -> None:
    source = "@misc{k, note = {no end\n\n@misc{l, title = {U}}\n\n@misc{m, note = {one too many}}}\n"
    assert [item.key for item in read(source)] == ["k", "l", "m"]


def test_an_entry_that_cannot_be_read_is_told_with_its_line_and_text() -> None:
    source = "text\n@misc{k, title {T}}\n@misc{l, title={U}}"
    assert [item.key for item in read(source)] == ["l"]
    (problem,) = IMPORTER.parse(source.encode()).problems
    assert problem.line == 2
    assert problem.message.startswith("This entry cannot be read")
    assert "title {T}" in problem.text


def test_a_type_with_a_hyphen_is_told() -> None:
    assert problems("@web-page{k, title={T}}") == [(1, "This looks like an entry, but BibTeX takes it for a comment.")]


def test_comments_and_preambles_are_no_entries() -> None:
    source = '@comment{jabref-meta: x}\nfree text, a@b.org\n@preamble{"\\newcommand{\\x}{y}"}\n@misc(k, title={T})'
    assert one(source).work.title == "T"
    assert problems(source) == []


@pytest.mark.parametrize(("source", "key"), [("@misc{, title={On Things}, year=1999}", "things1999"),
                                             ("@misc{Smith 2001, title={T}}", "Smith2001"),
                                             ("@misc{O'Neil:2/x, title={T}}", "O'Neil:2/x"),
                                             ("@misc{Ж1, title={T}}", "Ж1")])  # fmt: skip
def test_keys(source: str, key: str) -> None:
    assert one(source).key == key


TEXT = "@misc{k, title = {Größe “x”}}"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode("utf-8"),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("cp1252"),
        TEXT.encode("utf-16"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"% Encoding: Cp1252\n" + TEXT.encode("cp1252"),
        b"% -*- coding: macroman -*-\r" + TEXT.encode("macroman"),
        b"% Encoding: no-such-encoding\n" + TEXT.encode("cp1252"),
    ],
)
def test_encodings(data: bytes) -> None:
    (item,) = IMPORTER.parse(data).items
    assert item.work.title == "Größe “x”"


def test_line_ends() -> None:
    (item,) = IMPORTER.parse(b"@misc{k,\r\n title = {A\r\n  B},\r year = 2000}").items
    assert (item.work.title, item.work.year) == ("A B", 2000)


def test_an_address_is_not_latex() -> None:
    item = one("@misc{k, url={https://a.org/~x/100%25_b%20c#d}}")
    assert item.work.links[0].printed == "https://a.org/~x/100%25_b%20c#d"


def test_an_empty_file() -> None:
    assert (read(""), problems("")) == ((), [])


def test_macros_that_hold_macros_do_not_fill_the_memory() -> None:
    doubling = "\n".join(f"@string{{a{level} = a{level - 1} # a{level - 1} # a{level - 1}}}" for level in range(1, 60))
    fields = ", ".join(f"f{number} = a59 # a59" for number in range(2_000))
    parsed = IMPORTER.parse(f"@string{{a0 = {{laugh}}}}\n{doubling}\n@misc{{k, {fields}}}".encode())
    assert sum(map(len, parsed.items[0].work.extra.values())) < 50_000_000
    assert any("grow without end" in problem.message for problem in parsed.problems)


def test_many_missing_commas_are_no_trouble() -> None:
    glued = " ".join(f"f{number} = {{x}}" for number in range(5_000))
    assert len(one(f"@misc{{k, {glued}}}").work.extra) > 5_000


@pytest.mark.parametrize(
    "fields",
    [
        "title = {" + "% " * 40_000 + "}",
        "isbn = {" + "(" * 40_000 + "}",
        "doi = {" + "10.1234" * 10_000 + "}",
        "pages = {" + "1" * 40_000 + "}",
        "author = {a" + "~" * 40_000 + "b}",
        "abstract = {a\n" + " " * 90_000 + "b}",
        ", ".join(f"note = {{{number}}}" for number in range(8_000)),
        "note = {\n@misc{}" + " \n" * 40_000 + "}" + ", x={}" * 40_000,
    ],
    ids=["title", "isbn", "doi", "pages", "author", "abstract", "note", "line"],
)
def test_no_value_takes_long(fields: str) -> None:
    """A pattern or a loop that is quadratic in the length takes more than five seconds for one of these."""
    started = time.process_time()
    one(f"@article{{k, {fields}}}")
    assert time.process_time() - started < 3


@pytest.mark.parametrize("data", [b"@misc{k, title={\0}}", bytes(range(256))])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(Unreadable, match="no BibTeX"):
        IMPORTER.parse(data)


@pytest.mark.parametrize("text", ["<html><h1>Not found</h1></html>", "nothing known", "\n\ta page, by a@b.org\n"])
def test_a_text_without_bibtex_is_a_comment_as_bibtex_takes_it_and_is_told(text: str) -> None:
    parsed = IMPORTER.parse(text.encode())
    assert parsed == Parsed((), (Problem(1, "There is no BibTeX in this file, only text.", text, lost=True),))


@pytest.mark.parametrize("data", [b"", b" \n", b"% my papers, none yet\n", b"@comment{none yet}", b"@string{a = {b}}"])
def test_a_bibliography_without_an_entry_is_one(data: bytes) -> None:
    assert IMPORTER.parse(data).items == ()


@given(st.binary(max_size=80) | st.text("@misc{}(),=\"'#%\\ \nkt1", max_size=120).map(str.encode))
def test_no_bytes_are_too_strange(data: bytes) -> None:
    with suppress(Unreadable):
        IMPORTER.parse(data)


@pytest.mark.parametrize(
    "piece",
    ["@misc{k,", "@misc{k, a={", "{", "@misc{k, a={x} b={y}", '@string{a="', "@misc{k, %\n", "}"],
)
def test_no_file_takes_long(piece: str) -> None:
    started = time.process_time()
    with suppress(Unreadable):
        IMPORTER.parse((piece * 2_000).encode())
    assert time.process_time() - started < 10
