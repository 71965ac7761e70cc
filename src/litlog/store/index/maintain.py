"""Search index maintenance: indexes again what a step has written."""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from litlog.model.item import Item
from litlog.query.words import searchable
from litlog.store.engines.protocol import Connection, chunks, in_list
from litlog.store.index.protocol import TextIndex
from litlog.store.journal.recorder import MANY, Recorder
from litlog.store.rows.load import load_items, met_on_pages


class Indexer:
    """An indexer of what `recorder` has written: new items directly, other changes at the end, from their rows."""

    def __init__(self, connection: Connection, index: TextIndex, recorder: Recorder) -> None:
        self._connection = connection
        self._index = index
        self._recorder = recorder
        self._new: dict[int, Item] = {}

    def add_new(self, work_id: int, item: Item) -> None:
        """Queue an item that was just stored and is not named on any page yet."""
        self._new[work_id] = replace(item, encounters=tuple(one for one in item.encounters if not one.page))
        self._recorder.works.discard(work_id)

    def spare_memory(self) -> None:
        """Index the queued items if there are many, so that a long import does not keep all of them in memory."""
        if len(self._new) >= MANY:
            self._index_new()

    def finish(self) -> None:
        """Index the works and entries written since the last call again, and the works that those entries name."""
        written, entries, mentioned = self._recorder.works, self._recorder.entries, self._recorder.mentioned
        named = mentioned | self._named_in(entries)
        new = named & self._new.keys() - written
        self._index_new(named=new)
        for chunk in chunks(sorted(written | (named - new))):
            self._index.put_works(self._texts(chunk), stale=chunk)
        for chunk in chunks(sorted(entries)):
            wanted, values = in_list(chunk)
            rows = self._connection.rows(f"SELECT id, text FROM entries WHERE id IN {wanted}", **values)
            self._index.put_entries(rows, stale=chunk)
        for done in (written, entries, mentioned):
            done.clear()

    def _index_new(self, named: Collection[int] = ()) -> None:
        """Index new items from memory; the `named` ones with the page texts that name them."""
        for chunk in chunks(self._new.items()):
            ids = [work_id for work_id, _ in chunk if work_id in named]
            met = met_on_pages(self._connection, ids) if ids else {}
            whole = ((one, replace(item, encounters=(*item.encounters, *met.get(one, ())))) for one, item in chunk)
            self._index.put_works([(one, searchable(item)) for one, item in whole], stale=())
        self._new = {}

    def _texts(self, ids: list[int]) -> Iterator[tuple[int, Mapping[str, str]]]:
        wanted, values = in_list(ids)
        rows = self._connection.rows(f"SELECT id, key FROM works WHERE id IN {wanted}", **values)
        there = {row["key"]: row["id"] for row in rows}
        for item in load_items(self._connection, there.values()):
            yield there[item.key], searchable(item)

    def _named_in(self, entries: Collection[int]) -> set[int]:
        works: set[int] = set()
        for chunk in chunks(sorted(entries)):
            wanted, values = in_list(chunk)
            sql = f"SELECT work_id FROM mentions WHERE work_id IS NOT NULL AND entry_id IN {wanted}"
            works.update(row["work_id"] for row in self._connection.rows(sql, **values))
        return works
