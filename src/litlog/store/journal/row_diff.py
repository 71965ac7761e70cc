"""Row diff: stored rows compared with wanted rows (unchanged, moved, changed, new, gone)."""

from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field

from litlog.store.engines.protocol import Row


@dataclass(slots=True)
class Difference:
    """The changes to make in a table: `changed` pairs the stored row with the wanted one."""

    new: list[Row] = field(default_factory=list)
    changed: list[tuple[Row, Row]] = field(default_factory=list)
    gone: list[Row] = field(default_factory=list)


def give_ids(
    stored: Sequence[Row], wanted: Sequence[Row], places: Collection[str], fresh_id: Callable[[], int]
) -> None:
    """Set the `id` of each wanted row: its own (`hint`), that of an equal stored row, or a new one.

    Rows are equal if they differ in no column but `places`, which only hold positions. A `hint` is used once, if a
    stored row has that id.
    """
    free = {row["id"]: row for row in stored}
    for row in wanted:
        hint = row.pop("hint", None)
        if hint in free:
            row["id"] = free.pop(hint)["id"]
    by_content: dict[tuple[object, ...], deque[int]] = defaultdict(deque)
    columns = _content_columns(wanted, places) if free else []
    for one in free.values():
        by_content[tuple(one[name] for name in columns)].append(one["id"])
    for row in wanted:
        if "id" not in row:
            same = by_content.get(tuple(row[name] for name in columns)) if free else None
            row["id"] = same.popleft() if same else fresh_id()


def difference(stored: Iterable[Row], wanted: Iterable[Row]) -> Difference:
    """Return the difference of rows by `id`; a wanted row need not have every column."""
    before = {row["id"]: row for row in stored}
    found = Difference()
    for row in wanted:
        old = before.pop(row["id"], None)
        if old is None:
            found.new.append(row)
        elif any(old[name] != value for name, value in row.items()):
            found.changed.append((old, row))
    found.gone = list(before.values())
    return found


def _content_columns(wanted: Sequence[Row], places: Collection[str]) -> list[str]:
    return [name for name in (wanted[0] if wanted else ()) if name not in places and name != "id"]
