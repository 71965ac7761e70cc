"""Full-text index protocol: the interface shared by SQLite's FTS5 and PostgreSQL's tsvector."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Protocol

from litlog.query.terms import Words
from litlog.query.words import words
from litlog.store.engines.protocol import Row

WEIGHTS = {
    "key": 4.0, "title": 10.0, "author": 6.0, "venue": 2.0, "abstract": 1.0, "tag": 5.0, "note": 3.0, "log": 2.0,
    "id": 1.0,
}  # fmt: skip
"""How much a match in each column counts: a title more than an author, that more than a tag, a note, the rest."""

AsValue = Callable[[object], str]
"""A function that binds a value to the current statement and returns its `:name`."""


class TextIndex(Protocol):
    """An index of the words of works, by the columns of `litlog.query.words.COLUMNS`, and of all log entries."""

    def works_with(self, term: Words, value: AsValue) -> str:
        """Return a SELECT of the ids of works with these words."""

    def entries_with(self, term: Words, value: AsValue) -> str:
        """Return a SELECT of the ids of entries with these words."""

    def ranked(self, terms: Sequence[Words], condition: str, value: AsValue) -> str:
        """Return a SELECT of the `id` of works, the best match first.

        The works have any of the terms and meet `condition` (on works `w`); without a condition they have all terms.
        """

    def put_works(self, texts: Iterable[tuple[int, Mapping[str, str]]], stale: Iterable[int]) -> None:
        """Delete the stale works from the index, then index these works, which are new or among those."""

    def put_entries(self, entries: Iterable[Row], stale: Iterable[int]) -> None:
        """Delete the stale entries from the index, then index these entries (rows with `id` and `text`)."""


def as_words(text: str) -> str:
    """Return a text in index form: its folded words separated by blanks."""
    return " ".join(words(text))
