"""The real programs take what is exported, without a word."""

from dataclasses import replace
from pathlib import Path

import pytest

from bib_validators import biber_complaints, bibtex_complaints, needs_biber, needs_bibtex
from litlog.formats.bibtex.writing.exporter import BIBLATEX, BIBTEX, BibtexExporter
from litlog.model.dates import PartialDate
from litlog.model.identifiers import ArxivId, Doi, HackerNewsId, Isbn, Pmid, RepositoryId, Url
from litlog.model.item import Item
from litlog.model.links import Link
from litlog.model.people import Contributor, Role
from litlog.model.reading import Note, Reading
from litlog.model.work import Kind, Work

PERSON = Contributor("Gödel", "Kurt", "von", "Jr.")
FULL = Work(
    title="The DNA of 50% & $x^2$ in #1_{a} ~ “Ünïcode”",
    subtitle="A — Study",
    contributors=(
        PERSON,
        Contributor(literal="Weights & Biases"),
        Contributor("Editor", "Eve", role=Role.EDITOR),
        Contributor("Lator", "Trans", role=Role.TRANSLATOR),
    ),
    and_others=True,
    issued=PartialDate(2017, 6, 12),
    container="Journal & Sons",
    publisher="Press_House",
    place="Zürich",
    series="Series",
    volume="12A",
    issue="3",
    pages="10-20",
    edition="Second",
    abstract="First.\n\nSecond {one}.",
    language="english",
    identifiers=(
        Doi.parse("10.1000/a_b<c>#d"),
        ArxivId.parse("1706.03762v5"),
        Isbn.parse("9780262035613"),
        Pmid("123"),
    ),
    links=(Link("https://example.org/a_b?x=%20y&z=1#w"),),
    extra={"note": "50% done", "issn": "1234-5679", "arxiv:category": "cs.LO", "eventtitle": "SOMEWHERE"},
)
READING = Reading(tags=("ml/nlp", "a & b"), notes=(Note("A remark: 100% & more"),))
GENRES = ("", "proceedings-article", "PhD thesis", "master's thesis", "report", "book-chapter", "preprint")
KINDS = (None, *Kind)


def some_items() -> list[Item]:
    """Return a full, a bare, an undated, an authorless and a merely linked work of every kind and genre."""
    bare = Work(title="Only a title")
    linked = Work(identifiers=(HackerNewsId.parse("35100086"),))
    works = [replace(FULL, kind=kind, genre=genre) for kind in KINDS for genre in GENRES]
    works += [replace(work, kind=kind) for kind in KINDS for work in (bare, linked, replace(FULL, issued=None))]
    works += [replace(FULL, kind=kind, contributors=FULL.contributors[2:]) for kind in KINDS]
    works += [replace(FULL, kind=kind, identifiers=(), links=(), container="", publisher="") for kind in KINDS]
    dates = (PartialDate(2021, 22), PartialDate(1936, about=True), PartialDate(1970, end=PartialDate(1980)))
    works += [replace(FULL, kind=kind, issued=date) for kind in (Kind.PAPER, Kind.BOOK, Kind.VIDEO) for date in dates]
    works += [Work(identifiers=(one,)) for one in (RepositoryId("a/b"), Url("https://a.org/"), *FULL.identifiers)]
    works.append(Work())
    return [Item(key=f"k{place}", work=in_its_year(work, place), reading=READING) for place, work in enumerate(works)]


def in_its_year(work: Work, place: int) -> Work:
    """Return the work another year, because alpha.bst has labels for no more than 26 works of one author in a year."""
    return (
        replace(work, issued=replace(work.issued, year=1700 + place)) if work.issued and not work.issued.end else work
    )


def written(path: Path, exporter: BibtexExporter) -> Path:
    with path.open("w", encoding="utf-8") as out:
        exporter.render(some_items(), out)
    return path


@needs_bibtex
@pytest.mark.parametrize("style", ["plain", "abbrv", "alpha", "unsrt", "plainnat", "abbrvnat", "unsrtnat"])
def test_bibtex_takes_works_of_every_kind(tmp_path: Path, style: str) -> None:
    assert bibtex_complaints(written(tmp_path / "all.bib", BIBTEX), style) == []


@pytest.mark.slow  # Biber starts in seconds
@needs_biber
def test_biber_takes_works_of_every_kind(tmp_path: Path) -> None:
    assert biber_complaints(written(tmp_path / "all.bib", BIBLATEX)) == []


@needs_bibtex
def test_the_validator_hears_bibtex_complain(tmp_path: Path) -> None:
    bad = tmp_path / "bad.bib"
    bad.write_text("@article{k, title={T}}\n@article{k,\n title={T}}\n")
    assert any("Repeated entry" in line for line in bibtex_complaints(bad, "plain"))
    assert any("empty journal" in line for line in bibtex_complaints(bad, "plain"))


@pytest.mark.slow  # Biber starts in seconds
@needs_biber
def test_the_validator_hears_biber_complain(tmp_path: Path) -> None:
    bad = tmp_path / "bad.bib"
    bad.write_text("@article{k, title={T}}\n")
    assert any("journaltitle" in line for line in biber_complaints(bad))
