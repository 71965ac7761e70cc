"""Real files of other programs, where the corpora are beside the checkout: read, recognised, and as they should be."""

import json
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from litlog.formats.bibtex.reading.importer import IMPORTER as BIBTEX
from litlog.formats.common.type_mapping import typed
from litlog.formats.registry import importer, recognise
from litlog.model.item import Item
from litlog.model.people import Role
from litlog.model.results.parsed import Parsed

FORMAT_OF_FOLDER = {
    "bibtex-zotero": "bibtex",
    "calibre-csv": "calibre",
    "chrome-json": "chrome",
    "cobib-yaml": "cobib",
    "delicious-json": "delicious",
    "firefox-json": "firefox",
    "goodreads-csv": "goodreads",
    "hypothesis-json": "hypothesis",
    "instapaper-csv": "instapaper",
    "kindle-clippings": "kindle",
    "librarything-tsv": "librarything",
    "linkwarden-json": "linkwarden",
    "mendeley-json": "mendeley",
    "netscape-html": "netscape",
    "omnivore-json": "omnivore",
    "openlibrary-csv": "openlibrary",
    "openreads-csv": "openreads",
    "papis-yaml": "papis",
    "pinboard-json": "pinboard",
    "pocket-csv": "pocket",
    "readability-json": "readability",
    "readwise-csv": "readwise",
    "storygraph-csv": "storygraph",
    "wallabag-json": "wallabag",
    "wos-tagged": "wos",
}
_CONTAINERS = (
    "publicationTitle bookTitle proceedingsTitle encyclopediaTitle dictionaryTitle websiteTitle blogTitle".split()
)
_DATES = ("date", "issueDate", "dateDecided", "dateEnacted")
_MAKERS = frozenset("author editor translator artist inventor programmer director".split())


def samples(corpora: Path) -> list[Path]:
    found = [path for path in sorted((corpora / "interchange").glob("*/*")) if ".expected." not in path.name]
    return [path for path in found if path.parent.name != "pubs-library" or ".bib" in path.name]


def format_of(path: Path) -> str:
    return "bibtex" if path.suffix == ".bib" else FORMAT_OF_FOLDER.get(path.parent.name, path.parent.name)


def parsed(path: Path) -> Parsed:
    return importer(format_of(path)).parse(path.read_bytes())


def expectations(path: Path) -> list[dict[str, str]]:
    """Return what the origin expects, in words of this test, of each of its items."""
    zotero = path.with_suffix(".expected.json")
    jabref = path.with_suffix(".expected.bib")
    if zotero.exists():
        return [_of_zotero(one) for one in json.loads(zotero.read_text())]
    return [_of_item(item) for item in BIBTEX.parse(jabref.read_bytes()).items] if jabref.exists() else []


def _of_zotero(one: dict[str, Any]) -> dict[str, str]:
    kind = next((str(value) for word, value in typed(one["itemType"]) if word == "kind"), "")
    makers = [maker for maker in one.get("creators", ()) if maker.get("creatorType", "author") in _MAKERS]
    names = [f"{maker.get('firstName', '')} {maker.get('lastName', maker.get('name', ''))}" for maker in makers]
    return _tidy({
        "type": kind,
        "title": one.get("title") or one.get("caseName") or one.get("nameOfAct") or one.get("subject") or "",
        "creators": ";".join(sorted(map(_name, names))),
        "date": next((_date(one[name]) for name in _DATES if name in one), ""),
        "doi": one.get("DOI", ""),
        "isbn": one.get("ISBN", ""),
        "container": next((one[name] for name in _CONTAINERS if name in one), ""),
        "volume": one.get("volume", ""),
        "issue": one.get("issue", ""),
        "pages": one.get("pages", ""),
        "url": one.get("url", ""),
    })  # fmt: skip


def _of_item(item: Item) -> dict[str, str]:
    work = item.work
    makers = [one for one in work.contributors if one.role is not Role.CONTRIBUTOR]
    return _tidy({
        "type": str(work.kind or ""),
        "title": work.full_title,
        "creators": ";".join(sorted(_name(one.name) for one in makers)),
        "date": _date(str(work.issued or "")),
        "doi": one.value if (one := work.identifier("doi")) else "",
        "isbn": one.value if (one := work.identifier("isbn")) else work.extra.get("isbn", ""),
        "container": work.container,
        "volume": work.volume,
        "issue": work.issue,
        "pages": work.pages,
        "url": " ".join([*(link.printed for link in work.links), *(one.url for one in work.identifiers)])
        or work.extra.get("url", ""),
    })  # fmt: skip


def _tidy(fields: dict[str, str]) -> dict[str, str]:
    bare = {name: unicodedata.normalize("NFKC", re.sub(r"<[^<>]*>", "", text)) for name, text in fields.items()}
    plain = {name: " ".join(text.split()) for name, text in bare.items()}
    plain["title"] = re.sub(r"\W+", " ", plain["title"]).strip().lower()
    plain["doi"] = plain["doi"].lower()
    plain["isbn"] = _isbn(plain["isbn"])
    plain["pages"] = re.sub(r"\s*[-–]+\s*", "-", plain["pages"])
    plain["url"] = re.sub(r"\bhttps?://|/(?=\s|$)", "", plain["url"])
    return plain


def _isbn(text: str) -> str:
    """An ISBN-10 is the number of its ISBN-13 without the check digit; what is shorter is an ISSN."""
    digits = re.sub(r"[^\dX]", "", text)
    return digits[3:12] if len(digits) >= 13 else digits[:9] if len(digits) >= 10 else ""


def _name(text: str) -> str:
    return "".join(sorted(re.findall(r"\w", text.lower())))


def _date(text: str) -> str:
    """The year and the month, by whatever means it is told, and the year alone of anything odd."""
    iso = re.match(r"(\d{4})(?:-(\d\d)\b)?", text)
    months = "jan feb mar apr may jun jul aug sep oct nov dec".split()
    named = (f"{place:02d}" for place, name in enumerate(months, 1) if re.search(rf"\b{name}", text.lower()))
    worded = next(named, "")
    year = iso[1] if iso else (found[0] if (found := re.search(r"\b[12]\d{3}\b", text)) else "")
    month = (iso[2] if iso and iso[2] else "") or worded
    return f"{year}-{month}" if month and year else year if year != "0000" else ""


def differences(path: Path) -> Iterator[tuple[str, bool, str]]:
    """Return for every field that is expected its name, whether it is equal, and what differs."""
    expected = expectations(path)
    got = [_of_item(item) for item in parsed(path).items]
    for place, wanted in enumerate(expected):
        mine = got[place] if place < len(got) else {}
        for name, value in wanted.items():
            if value:
                # A date that knows the month as well says the same year; a work may have several addresses.
                said = mine.get(name, "")
                shared = set(said.split()) & set(value.split()) if name == "url" else set()
                equal = said == value or (name == "date" and said.startswith(value)) or bool(shared)
                yield name, equal, "" if equal else f"{path.name}[{place}].{name}: {value!r} is {said!r}"


CONTESTED = {
    "zotero_BibTeX_2.bib creators": "a part has the editors of its whole (btxdoc, crossref)",
    "jabref_MedlineImporterTestBookArticleSet.xml type": "a PubmedBookArticle whose book has authors is a book",
    "jabref_MedlineImporterTestKeywordSingleEntry.xml creators": "the subject of a paper did not write it",
    "jabref_RisImporterTest1.ris title": "a record has one title, here it has five",
    "jabref_RisImporterTest1.ris container": "the second title comes before short names, of which here are five",
    "jabref_RisImporterTest7.ris creators": "A2 of a book is the editor of its series (EndNote's documentation)",
    "jabref_RisImporterTestDOI.ris issue": "a PubMed number is no issue",
    "jabref_RisImporterTestDate1.1.ris container": "the full name of a journal comes before the short one",
}
"""Expectations that the documentation of the format contradicts; counted as unequal, and told apart."""


def test_every_sample_is_read(corpora: Path) -> None:
    unread = [path.name for path in samples(corpora) if path.stat().st_size and not parsed(path).items]
    assert len(samples(corpora)) >= 160
    # Annotations without their document, outlines without an address, records that are malformed or a note alone.
    assert set(unread) <= {
        "zotero_annotations.json", "zotero_group-annotations.json", "jabref_MedlineImporterTestMalformedEntry.xml",
        "listparser_head_ownerEmail.opml", "listparser_opml_version-missing.opml", "rispy_example_multiline.ris",
    }  # fmt: skip


def test_every_sample_is_recognised(corpora: Path) -> None:
    full = [path for path in samples(corpora) if path.stat().st_size]
    wrong = {path.name: recognise(path.read_bytes(), path.name) for path in full}
    assert wrong == {path.name: format_of(path) for path in full}


def test_the_samples_say_what_their_origins_say(corpora: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked: Counter[str] = Counter()
    equal: Counter[str] = Counter()
    told = []
    for path in samples(corpora):
        for _, same, difference in differences(path):
            asked[format_of(path)] += 1
            equal[format_of(path)] += same
            told += [difference] if difference else []
    lines = [
        f"{name:14} {equal[name]:5} of {asked[name]:5}  {equal[name] / asked[name]:7.2%}" for name in sorted(asked)
    ]
    contested = sum(re.sub(r"\[\d+\]\.(\w+):.*", r" \1", one) in CONTESTED for one in told)
    total = f"{'all':14} {equal.total():5} of {asked.total():5}  {equal.total() / asked.total():7.2%}"
    with capsys.disabled():
        sys.stdout.write("\n".join(["", *lines, total, f"{contested} of the others are contested", ""]))
    assert equal.total() >= 0.98 * asked.total(), "\n".join(told)
