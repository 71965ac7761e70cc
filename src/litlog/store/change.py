"""Change: the writes of one command in a transaction, recorded as one step that can be undone."""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from collections.abc import Iterable
from typing import TYPE_CHECKING

from litlog.model.finding import Finding
from litlog.model.item import Item
from litlog.model.records.bibliography import Bibliography
from litlog.model.records.queue import QueueEntry
from litlog.model.work import Work
from litlog.query.terms import Query
from litlog.store.engines.protocol import Connection, Row, chunks
from litlog.store.index.maintain import Indexer
from litlog.store.index.protocol import TextIndex
from litlog.store.items import known_files, upsert
from litlog.store.items.bulk_insert import NewItem, add
from litlog.store.items.findings import finding_row, queue_row
from litlog.store.items.lookups import Lookups, the_work
from litlog.store.journal.recorder import Recorder
from litlog.store.search import list_items

if TYPE_CHECKING:
    from litlog.model.pages import Meaning, Page
    from litlog.store.items.released_keys import ReleasedKeys
from collections.abc import Callable, Container, Iterator
from contextlib import contextmanager

from litlog.model.records.step import Step


@contextmanager
def changing(
    connection: Connection, index: TextIndex, now: Callable[[], str], command: str, step: int | None
) -> Iterator["Change"]:
    """See `Store.change`."""
    with connection.writing():
        recorder = Recorder(connection, command, now(), goes_on=_standing(connection, step))
        indexer = Indexer(connection, index, recorder)
        yield Change(connection, index, recorder, indexer)
        indexer.finish()
        recorder.finish()


def _standing(connection: Connection, step: int | None) -> Step | None:
    if step is None:
        return None
    from litlog.store.undo import standing  # most commands are one change

    return standing(connection, step)


class Change(Lookups):
    """Writes through the journal, and reads including its own writes; created by `Store.change`."""

    def __init__(self, connection: Connection, index: TextIndex, recorder: Recorder, indexer: Indexer) -> None:
        super().__init__(connection)
        self._index = index
        self._recorder = recorder
        self._indexer = indexer
        self._released: ReleasedKeys | None = None

    @property
    def step(self) -> int:
        """The number of the step that this change is."""
        return self._recorder.number

    @property
    def has_written(self) -> bool:
        """Whether anything was changed: only then there is a step."""
        return self._recorder.has_written

    def keys_not_for(self, work: Work, own: str = "") -> Container[str]:
        """Return a container of the keys that a work cannot have: others have or had them; `own` is its present one."""
        return self._keys.taken_from(work, own)

    @property
    def _keys(self) -> "ReleasedKeys":
        if self._released is None:
            from litlog.store.items.released_keys import ReleasedKeys

            self._released = ReleasedKeys(self._connection)
        return self._released

    def put(self, item: Item) -> None:
        """Add an item, or update the item with this key; only differences are written.

        Encounters on pages belong to the pages and are not written here. Former keys stay, even those missing in
        `item`. Raises `Refused` for a key that another work has or had.
        """
        upsert.put(self._connection, self._recorder, self._indexer, item, self._keys)

    def add(self, new: Iterable[NewItem]) -> None:
        """Add items that are not in the library, with their findings and queue entries; far faster than `put`.

        Raises `Refused` for a key that another work has or had.
        """
        for chunk in chunks(new):
            add(self._connection, self._recorder, self._indexer, chunk, self._keys)

    def items(self, query: Query, *, limit: int | None = None) -> list[Item]:
        """Return the items that match a query, newest first, including those written by this change."""
        self._indexer.finish()
        return list_items.find_items(self._connection, self._index, query, "added", limit)

    def meaning(self, name: str) -> "Meaning":
        """Return the meaning of a page's present revision; raises `NotFound`."""
        from litlog.store.pages import read

        return read.page_meaning(self._connection, name)

    def absorb(self, kept: str, gone: str) -> None:
        """Let the keys and the mentions of one item be another's, and remove it; raises `NotFound`."""
        into, source = the_work(self._connection, kept), the_work(self._connection, gone)
        upsert.absorb(self._connection, self._recorder, into, source)

    def remove(self, key: str) -> None:
        """Remove an item with all that is its own; mentions of it on pages let go. Raises `NotFound`."""
        upsert.remove(self._connection, self._recorder, the_work(self._connection, key))

    def rename(self, old_key: str, new_key: str) -> None:
        """Return an item another key, the old one still finding it; raises `NotFound`, or `Refused` if it is taken."""
        work_id = the_work(self._connection, old_key)
        upsert.rename(self._connection, self._recorder, work_id, new_key, self._keys)

    def give_key(self, key: str, further: str) -> None:
        """Let a further key find an item; raises `NotFound`, or `Refused` if it is taken."""
        work_id = the_work(self._connection, key)
        upsert.give_keys(self._connection, self._recorder, work_id, [further], self._keys)

    def put_finding(self, key: str, finding: Finding) -> None:
        """Store a source's finding about an item; it replaces the earlier one for the same identifier.

        One with other data is a new row, since the order of the ids is the order of recording. Raises `NotFound`.
        """
        row = finding_row(the_work(self._connection, key), finding)
        earlier = self._stored("findings", row, ("source", "about"))
        if earlier and earlier[0]["work"] != row["work"]:
            self._recorder.delete("findings", earlier)
        self._put_row("findings", row, named_by=("source", "about"))

    def put_bibliography(self, one: Bibliography) -> None:
        """Store an imported file; it replaces the earlier one of this source."""
        known_files.put_bibliography(self._connection, self._recorder, one)

    def put_page(self, page: "Page", meaning: "Meaning") -> None:
        """Store a page with its meaning; the works in `meaning` are referred to by key.

        Blocks, entries and mentions that are as they were keep their rows. Raises `NotFound` for a key that no
        item has.
        """
        from litlog.store.pages.write import put_page

        put_page(self._connection, self._recorder, page, meaning)

    def remove_page(self, name: str) -> None:
        """Remove a page and its statements; the items it mentions, and their notes, stay. Raises `NotFound`."""
        from litlog.store.pages.write import remove_page

        remove_page(self._connection, self._recorder, name)

    def refuse(self, sha256: str) -> None:
        """Remember a repair that the reader does not want by its hash."""
        from litlog.store.items.known_files import refuse

        refuse(self._connection, self._recorder, sha256)

    def enqueue(self, entry: QueueEntry) -> None:
        """Let an item wait for metadata, in the place of the same request if there is one; raises `NotFound`."""
        row = queue_row(the_work(self._connection, entry.key), entry)
        self._put_row("queue", row, named_by=("identifier",))

    def dequeue(self, key: str, identifier: str) -> None:
        """Let an item wait no more for this identifier; nothing happens if it did not. Raises `NotFound`."""
        rows = self._connection.rows(
            "SELECT * FROM queue WHERE work_id = :work_id AND identifier = :identifier",
            work_id=the_work(self._connection, key),
            identifier=identifier,
        )
        self._recorder.delete("queue", rows)

    def _put_row(self, table: str, row: dict[str, object], *, named_by: tuple[str, ...]) -> None:
        """Write the one row of a work with these names: over the one that is there, or as a new one."""
        stored = self._stored(table, row, named_by)
        if stored:
            self._recorder.update(table, [(stored[0], row)])
        else:
            self._recorder.insert(table, [{"id": self._recorder.fresh_id(), **row}])

    def _stored(self, table: str, row: dict[str, object], named_by: tuple[str, ...]) -> list[Row]:
        names = ("work_id", *named_by)
        which = " AND ".join(f"{name} = :{name}" for name in names)
        return self._connection.rows(f"SELECT * FROM {table} WHERE {which}", **{name: row[name] for name in names})
