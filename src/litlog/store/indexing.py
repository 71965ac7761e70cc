"""The search indexes brought up to date with what a step has touched."""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from collections.abc import Collection, Iterator, Mapping

from litlog.query.words import searchable
from litlog.store.connection import Connection, chunks, in_list
from litlog.store.journal import Recorder
from litlog.store.loading import load_items
from litlog.store.text_index import TextIndex


def index_touched(connection: Connection, index: TextIndex, recorder: Recorder) -> None:
    """Index anew the works and entries that the step under way has written, or that tell of what it has."""
    works = recorder.works | _named_in(connection, recorder.entries)
    for chunk in chunks(sorted(works)):
        texts = dict(_texts(connection, chunk))
        index.put_works(texts.items(), set(chunk) - texts.keys())
    for chunk in chunks(sorted(recorder.entries)):
        wanted, values = in_list(chunk)
        rows = connection.rows(f"SELECT id, text FROM entries WHERE id IN {wanted}", **values)
        index.put_entries(rows, set(chunk) - {row["id"] for row in rows})


def _texts(connection: Connection, ids: list[int]) -> Iterator[tuple[int, Mapping[str, str]]]:
    wanted, values = in_list(ids)
    there = {
        row["key"]: row["id"] for row in connection.rows(f"SELECT id, key FROM works WHERE id IN {wanted}", **values)
    }
    for item in load_items(connection, there.values()):
        yield there[item.key], searchable(item)


def _named_in(connection: Connection, entries: Collection[int]) -> set[int]:
    works: set[int] = set()
    for chunk in chunks(sorted(entries)):
        wanted, values = in_list(chunk)
        sql = f"SELECT work_id FROM mentions WHERE work_id IS NOT NULL AND entry_id IN {wanted}"
        works.update(row["work_id"] for row in connection.rows(sql, **values))
    return works
