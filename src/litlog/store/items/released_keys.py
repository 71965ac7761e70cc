"""Keys that no item has any more: each may go to the work that had it last, and to no other.

A key is given once. The work that had it is read from the journal, as it was when it was removed.
"""

from collections import defaultdict
from collections.abc import Container

from litlog.merge import sameness
from litlog.model.item import Item
from litlog.model.work import Work
from litlog.store.engines.protocol import Connection, Row
from litlog.store.journal.recorder import row_from_text
from litlog.store.rows.items import PARTS, item_of, work_row
from litlog.store.rows.load import load_items

_OF_WORK = ("contributors", "identifiers", "links", "aliases", "contents")
_LAST_HAD = (
    "SELECT k.key, c.before FROM changes c JOIN keys k ON k.id = c.row_id"
    " WHERE c.table_name = 'keys' AND k.work_id IS NULL ORDER BY c.id"
)
_REMOVED_IN = "SELECT row_id, step_id FROM changes WHERE table_name = 'works' AND after = '' ORDER BY id"
_REMOVED = "SELECT table_name, row_id, before FROM changes WHERE step_id = :step AND after = '' AND before <> ''"


class ReleasedKeys:
    """The works that had the keys that no item has; the journal is read when it is first asked."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._had: dict[str, int] | None = None
        self._steps: dict[int, int] = {}
        self._works: dict[int, Work] = {}
        self._read_steps: set[int] = set()

    def taken_from(self, work: Work, own: str = "") -> Container[str]:
        """Return a container of the keys, all but `own`, that some item has or another work had."""
        return _TakenFrom(self, work, own)

    def is_taken_from(self, key: str, work: Work) -> bool:
        """Return whether a key is none for this work to have: an item has it, or another work had it."""
        found = self._connection.rows("SELECT work_id FROM keys WHERE key = :key", key=key)
        return bool(found) and (found[0]["work_id"] is not None or not self._was_of(key, work))

    def _was_of(self, key: str, work: Work) -> bool:
        if self._had is None:
            self._had = self._read()
        had = self._work(self._had[key]) if key in self._had else None
        return had is not None and _same(had, work)

    def _read(self) -> dict[str, int]:
        self._steps = {row["row_id"]: row["step_id"] for row in self._connection.rows(_REMOVED_IN)}
        had = ((row["key"], row_from_text(row["before"])) for row in self._connection.rows(_LAST_HAD) if row["before"])
        return {key: before["work_id"] for key, before in had if before.get("work_id")}

    def _work(self, work_id: int) -> Work | None:
        step = self._steps.get(work_id)
        if step is None:
            return next((item.work for item in load_items(self._connection, [work_id])), None)
        if step not in self._read_steps:
            self._read_steps.add(step)
            self._works.update(_removed_in(self._connection, step))
        return self._works.get(work_id)


class _TakenFrom(Container[str]):
    def __init__(self, keys: ReleasedKeys, work: Work, own: str) -> None:
        self._keys, self._work, self._own = keys, work, own

    def __contains__(self, key: object) -> bool:
        return key != self._own and self._keys.is_taken_from(str(key), self._work)


def _same(had: Work, work: Work) -> bool:
    described = work.title and (had.full_title, had.authors, had.year) == (work.full_title, work.authors, work.year)
    return had == work or bool(described) or sameness(had, work).certain


def _removed_in(connection: Connection, step: int) -> dict[int, Work]:
    """Return the works that a step removed, as they were."""
    works: dict[int, Row] = {}
    parts: dict[int, dict[str, list[Row]]] = defaultdict(lambda: {table: [] for table in PARTS})
    for change in connection.rows(_REMOVED, step=step):
        if change["table_name"] == "works":
            works[change["row_id"]] = row_from_text(change["before"])
        elif change["table_name"] in _OF_WORK:
            row = row_from_text(change["before"])
            parts[row["work_id"]][change["table_name"]].append(row)
    for one in parts.values():
        for rows in one.values():
            rows.sort(key=lambda row: row["seq"])
    blank = work_row(Item(key="", work=Work()))  # a row of an older library lacks columns that came later
    return {work_id: item_of({**blank, **row}, parts[work_id], (), ()).work for work_id, row in works.items()}
