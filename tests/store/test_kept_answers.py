"""Answers of servers are kept beside the library: the last for each address, outside the journal, and not for ever."""

import os
import threading
from pathlib import Path

import pytest

from litlog.model.records.cached_answer import KeptAnswer
from litlog.store import Store, http_cache, open_store

PAGE = KeptAnswer("https://example.org/there", {"etag": '"1"'}, b"<title>A page</title>")
URL = "https://example.org/"


def test_the_last_answer_of_an_address_is_recalled(store: Store) -> None:
    kept = store.kept_answers()
    assert kept.recall(URL, "text/html") is None
    kept.keep(URL, "text/html", PAGE)
    later = KeptAnswer("https://example.org/there", {"etag": '"2"'}, b"\x00\xff")
    kept.keep(URL, "text/html", later)
    kept.keep(URL, "application/json", PAGE)
    assert kept.recall(URL, "text/html") == later
    assert kept.recall(URL, "application/json") == PAGE
    assert store.steps() == []


def test_threads_may_keep_while_the_library_is_read(store: Store) -> None:
    kept = store.kept_answers()
    threads = [threading.Thread(target=kept.keep, args=(f"{URL}{number}", "", PAGE)) for number in range(8)]
    for thread in threads:
        thread.start()
    assert store.items() == []
    for thread in threads:
        thread.join()
    assert all(kept.recall(f"{URL}{number}", "") == PAGE for number in range(8))


def test_the_oldest_are_dropped(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http_cache, "_MOST", 3)
    kept = store.kept_answers()
    for number in range(5):
        kept.keep(f"{URL}{number}", "", PAGE)
    assert [bool(kept.recall(f"{URL}{number}", "")) for number in range(5)] == [False, False, True, True, True]


def test_what_is_large_is_not_kept(store: Store) -> None:
    store.kept_answers().keep(URL, "", KeptAnswer(URL, {}, os.urandom(300_000)))
    assert store.kept_answers().recall(URL, "") is None


def test_a_library_that_went_away_keeps_nothing_and_says_nothing(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "library.db"), create=True) as store:
        kept = store.kept_answers()
    (tmp_path / "library.db").unlink()
    kept.keep(URL, "", PAGE)
    assert kept.recall(URL, "") is None
