"""The open store: all read operations, and `change`, the only way to write."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Self

from litlog.model.item import Item
from litlog.query.terms import EVERYTHING, Query
from litlog.store.engines.protocol import Connection
from litlog.store.index.protocol import TextIndex
from litlog.store.items.lookups import Lookups
from litlog.store.search import list_items

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from litlog.model.pages import LoggedEntry, Meaning, Page
    from litlog.model.records.queue import QueueEntry
    from litlog.model.records.step import Step
    from litlog.model.results.search_hit import Hit
    from litlog.store.change import Change
    from litlog.store.http_cache import KeptAnswers


class Store(Lookups):
    """A library's database; created by `open_store`. Every failure of the database is a `StoreError`."""

    def __init__(
        self,
        connection: Connection,
        index: TextIndex,
        now: Callable[[], str],
        copy_to: Callable[[Path], None],
        connect: Callable[[], Connection],
    ) -> None:
        super().__init__(connection)
        self._index = index
        self._now = now
        self._copy_to = copy_to
        self._connect = connect
        self._kept: KeptAnswers | None = None

    def reading(self) -> "AbstractContextManager[None]":
        """Open one state of the library: all that is read inside is of the same moment, whoever writes meanwhile."""
        return self._connection.reading()

    def items(self, query: Query = EVERYTHING, *, sort: str = "added", limit: int | None = None) -> list[Item]:
        """Return the items that answer a query; `sort` is one of `list_items.SORTS`, else `UsageError`."""
        with self._connection.reading():
            return list_items.find_items(self._connection, self._index, query, sort, limit)

    def count(self, query: Query = EVERYTHING) -> int:
        """Say how many items answer a query."""
        return list_items.count_items(self._connection, self._index, query)

    def search(self, query: Query, *, limit: int = 20) -> "list[Hit]":
        """Return the best hits for a query, items before log entries that name no work."""
        from litlog.store.search.search import search

        with self._connection.reading():
            return search(self._connection, self._index, query, limit)

    def tags(self) -> list[tuple[str, int]]:
        """Return the tags with how many items have each, in alphabetical order."""
        rows = self._connection.rows("SELECT tag, count(*) AS n FROM tags GROUP BY tag, folded ORDER BY folded, tag")
        return [(row["tag"], row["n"]) for row in rows]

    def pages(self) -> "list[Page]":
        """Return the stored pages, by name, with their bytes but without their blocks."""
        from litlog.store.pages import read

        return read.all_pages(self._connection)

    def page(self, name: str) -> "Page | None":
        """Return a page, whole, by its name, permalink (with or without slashes) or path."""
        from litlog.store.pages import read

        with self._connection.reading():
            return read.find_page(self._connection, name)

    def meaning(self, name: str) -> "Meaning":
        """Return the meaning of a page, its works referred to by their present keys; raises `NotFound`."""
        from litlog.store.pages import read

        with self._connection.reading():
            return read.page_meaning(self._connection, name)

    def refused(self) -> frozenset[str]:
        """Return the hashes of the repairs that the reader does not want."""
        from litlog.store.items.known_files import refused

        return refused(self._connection)

    def pages_naming(self, key: str) -> list[str]:
        """Return the names of the pages that name the item of this key, in order."""
        from litlog.store.pages import read

        with self._connection.reading():
            return read.pages_naming(self._connection, key)

    def entries(self, *, page: str | None = None, limit: int | None = None) -> "list[LoggedEntry]":
        """Return log entries of one page or all, the newest first, each with its nested lines."""
        from litlog.store.pages import read

        with self._connection.reading():
            return read.logged_entries(self._connection, page, limit)

    def queue(self) -> "list[QueueEntry]":
        """Return the queue entries, the longest waiting first."""
        from litlog.store.items.findings import queue

        return queue(self._connection)

    def steps(self, limit: int | None = None) -> "list[Step]":
        """Return the steps of the journal, the newest first."""
        from litlog.store.undo import read_steps

        return read_steps(self._connection, limit)

    @contextmanager
    def change(self, command: str, *, step: int | None = None) -> "Iterator[Change]":
        """Open a change: one transaction, one step named `command`; no step if nothing was changed.

        `step` is the number of an earlier change of the same command, of which this is the rest: undo takes
        both back as one. It waits for another program's change to end. An exception takes everything back.
        """
        from litlog.store.change import changing

        with changing(self._connection, self._index, self._now, command, step) as change:
            yield change

    def dry_run(self) -> "AbstractContextManager[None]":
        """Open a transaction that is rolled back at the end: changes are visible inside, and are not kept."""
        return self._connection.dry_run()

    def undo(self) -> "Step":
        """Undo the newest step by a new step; raises `NotFound` for none, `Refused` if its values changed since."""
        from litlog.store.undo import taken_back

        return taken_back(self._connection, self._index, self._now, "undo")

    def redo(self) -> "Step":
        """Redo the step undone last; raises `NotFound` if there is none, or if something new was done since."""
        from litlog.store.undo import taken_back

        return taken_back(self._connection, self._index, self._now, "redo")

    def written(self, path: str) -> tuple[str, str]:
        """Return the hash of the text last noted for a file, and what `seen` was given with it; "" for nothing."""
        from litlog.store.items import known_files

        return known_files.written(self._connection, path)

    def own_keys(self, path: str) -> frozenset[str]:
        """Return the keys of the entries that litlog wrote into a file."""
        from litlog.store.items import known_files

        return known_files.own_keys(self._connection, path)

    def note_written(self, path: str, sha256: str, seen: str = "", keys: Iterable[str] = ()) -> None:
        """Store a file's hash, no step; `seen` is its page's `seen_sha256`, `keys` are litlog's own there."""
        from litlog.store.items import known_files

        with self._connection.writing():
            known_files.note_written(self._connection, path, sha256, seen, keys)

    def kept_answers(self) -> "KeptAnswers":
        """Return the HTTP cache, the same object each time; several threads may use it."""
        from litlog.store.http_cache import KeptAnswers

        if self._kept is None:
            self._kept = KeptAnswers(self._connect)
        return self._kept

    def backup(self, path: Path) -> None:
        """Copy the library to a new file; raises `Refused` for one that is there or PostgreSQL, or `StoreError`."""
        self._copy_to(path)

    def damage(self, *, rows: bool) -> list[str]:
        """Return what is damaged in the database, a sentence each; `rows` has every row read and compared."""
        from litlog.store.examine import all_damage

        return all_damage(self._connection, rows=rows)

    def close(self) -> None:
        """Let go of the database."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()
