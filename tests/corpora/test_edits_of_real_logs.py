"""Random edits of real logs: only the lines of the entry change, all else reads as it did, and what came goes again.

The examples are the same in every run; `--hypothesis-seed` and a greater `LITLOG_EDITS` try others.
"""

import os
from datetime import date, timedelta
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import page_edits
from litlog.model.pages import Entry, Page
from litlog.pages import read_page
from litlog.pages.dates.entries import find_entries

CORPORA = Path(os.environ.get("LITLOG_CORPORA") or Path(__file__).parents[2].parent / "shared" / "corpora")
LOGS = sorted((CORPORA / "logs").rglob("*.md"))
_MANY = int(os.environ.get("LITLOG_EDITS", "0"))
_SMALL = 25_000
"""Bytes of a page that are read in a moment; with `LITLOG_EDITS` all pages are tried."""

pytestmark = pytest.mark.skipif(not LOGS, reason="the corpora are not here")
edits = settings(
    max_examples=_MANY or 20,
    derandomize=not _MANY,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)
paths = st.sampled_from([path for path in LOGS if _MANY or path.stat().st_size < _SMALL] or [Path()])


@cache
def read(path: Path) -> tuple[Page, tuple[Entry, ...]]:
    """Read a page once."""
    page = read_page(path.read_bytes(), str(path))
    return page, find_entries(page).entries


@edits
@given(paths, st.data(), page_edits.words, page_edits.days_apart)
def test_an_entry_is_put_in_and_taken_out(path: Path, data: st.DataObject, words: str, apart: int) -> None:
    page, entries = read(path)
    near = data.draw(st.sampled_from([one.on.first_day for one in entries] or ["2023-03-01"]))
    page_edits.check_insertion(page, words, date.fromisoformat(near) + timedelta(apart))


@edits
@given(paths.filter(lambda path: bool(read(path)[1])), st.data(), page_edits.words, page_edits.days_apart)
def test_an_entry_is_changed(path: Path, data: st.DataObject, words: str, apart: int) -> None:
    page, entries = read(path)
    entry = data.draw(st.sampled_from(entries))
    page_edits.check_deletion(page, entry)
    page_edits.check_change(page, entry, words)
    page_edits.check_move(page, entry, apart)
    page_edits.check_rewriting(page, entry)
