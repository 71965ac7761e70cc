"""Real pages, where the corpora are beside the checkout: none raises, and what is found is right as often as before."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from corpora.page_scores import extract_metadata
from litlog.model.identifiers import Doi

FLOORS = {
    "title": 0.95, "date": 0.95, "description": 0.785, "doi": 0.96, "isbn": 0.93, "arxiv_id": 1.0, "lang": 0.98,
    "url": 0.98, "kind": 0.895, "site": 0.94,
}  # fmt: skip
"""The share of pages whose value is the expected one, letter by letter: just below what is reached."""

SILENT = {"authors": 0.97, "date": 0.93}
"""The share of pages without authors, and without a date, of which none is given."""

Pair = tuple[dict[str, Any], dict[str, Any]]


@pytest.fixture(scope="module")
def pages(corpora: Path) -> list[Pair]:
    """Return what is expected of each page, and what is found; no page raises."""
    return list(_read(corpora))


def test_a_doi_that_is_given_is_the_pages_own(pages: list[Pair]) -> None:
    for page, found in pages:
        expected = page["expected"].get("doi")
        if expected and found["doi"]:
            assert Doi.parse(found["doi"]) == Doi.parse(expected), page["url"]


@pytest.mark.parametrize(("field", "floor"), FLOORS.items())
def test_a_field_is_right_as_often_as_before(pages: list[Pair], field: str, floor: float) -> None:
    right = [_is_right(page, found, field) for page, found in pages if field in page["expected"]]
    assert sum(right) / len(right) >= floor


@pytest.mark.parametrize(("field", "floor"), SILENT.items())
def test_nothing_is_said_where_a_page_says_nothing(pages: list[Pair], field: str, floor: float) -> None:
    silent = [not found[field] for page, found in pages if field in page.get("absent", [])]
    assert sum(silent) / len(silent) >= floor


def _read(corpora: Path) -> Iterator[Pair]:
    for folder in sorted((corpora / "pages").iterdir()):
        page = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        yield page, extract_metadata(_bytes(next(folder.glob("page.*"))), page["url"], page.get("content_type"))


def _bytes(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def _is_right(page: dict[str, Any], found: dict[str, Any], field: str) -> bool:
    wanted = [page["expected"][field], *page.get("accept", {}).get(field, [])]
    if field == "date":
        return any(found[field].startswith(one) for one in wanted)
    plain = _address if field == "url" else _letters
    return plain(found[field]) in map(plain, wanted)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _address(url: str) -> tuple[str, str, str]:
    parts = urlsplit(url)
    return (parts.hostname or "").removeprefix("www."), unquote(parts.path).rstrip("/"), parts.query
