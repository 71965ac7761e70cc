"""Loading of items from their rows in batches: one query per table for every five hundred works."""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from litlog.model.item import Encounter, Item
from litlog.model.reading import Note
from litlog.store.engines.legible import legible
from litlog.store.engines.protocol import Connection, Row, chunks, in_list
from litlog.store.rows.items import PARTS, date_of, item_of
from litlog.store.rows.notes import cited

Parts = dict[str, list[Row]]

_LONG = 10_000
"""Characters of a line that is no more given whole to each work that it names: a thousand works, a thousand copies."""
_AROUND = 300
"""Characters that are given then, before the name and from there on."""

_START = f"CASE WHEN min(m.start_at) > {_AROUND} THEN min(m.start_at) - {_AROUND} ELSE 1 END"
_MET = f"""
    SELECT m.work_id, e.id, e.day, e.day_printed, e.day_sort, e.seq, e.dated_by, p.name,
        CASE WHEN length(line.raw) > {_LONG} THEN 1 ELSE 0 END AS is_part,
        CASE WHEN length(line.raw) > {_LONG} THEN substr(line.raw, {_START}, {2 * _AROUND}) ELSE line.raw END AS line,
        CASE WHEN length(head.raw) > {_LONG} THEN substr(head.raw, 1, {_AROUND}) ELSE head.raw END AS head,
        CASE WHEN length(head.raw) > {_LONG} THEN '' ELSE e.text END AS text,
        line.seq AS place, head.id AS head_id, line.id AS line_id
    FROM mentions m JOIN entries e ON e.id = m.entry_id JOIN pages p ON p.id = e.page_id
        JOIN blocks head ON head.id = e.block_id JOIN blocks line ON line.id = m.block_id
    WHERE m.work_id IN {{}} GROUP BY m.work_id, e.id, p.id, head.id, line.id
    ORDER BY m.work_id, e.day_sort, p.name, e.seq, line.seq
"""


def load_items(connection: Connection, ids: Iterable[int]) -> list[Item]:
    """Return the items of these works, in this order; ids that no work has are left out."""
    with legible("its works"):
        return [item for chunk in chunks(ids) for item in _load_chunk(connection, chunk)]


def load_parts(connection: Connection, ids: Sequence[int]) -> dict[int, Parts]:
    """Return the rows of every table in `PARTS` by work, for at most `CHUNK` works."""
    wanted, values = in_list(ids)
    found: dict[int, Parts] = {one: {table: [] for table in PARTS} for one in ids}
    for table in PARTS:
        for row in connection.rows(f"SELECT * FROM {table} WHERE work_id IN {wanted} ORDER BY seq", **values):
            found[row["work_id"]][table].append(row)
    return found


def _load_chunk(connection: Connection, ids: Sequence[int]) -> list[Item]:
    wanted, values = in_list(ids)
    works = {row["id"]: row for row in connection.rows(f"SELECT * FROM works WHERE id IN {wanted}", **values)}
    parts = load_parts(connection, ids)
    former = _former_keys(connection, works, ids)
    met = met_on_pages(connection, ids)
    now = _present_keys(connection, parts.values())
    return [
        _with_present_keys(item_of(works[one], parts[one], tuple(former[one]), tuple(met[one])), now)
        for one in ids
        if one in works
    ]


def _former_keys(connection: Connection, works: Mapping[int, Row], ids: Sequence[int]) -> dict[int, list[str]]:
    wanted, values = in_list(ids)
    former: dict[int, list[str]] = defaultdict(list)
    for row in connection.rows(f"SELECT key, work_id FROM keys WHERE work_id IN {wanted} ORDER BY seq", **values):
        if row["work_id"] in works and row["key"] != works[row["work_id"]]["key"]:
            former[row["work_id"]].append(row["key"])
    return former


def met_on_pages(connection: Connection, ids: Sequence[int]) -> dict[int, list[Encounter]]:
    """Return the encounters with these works on pages, for at most `CHUNK` works; without any, an empty list."""
    wanted, values = in_list(ids)
    met: dict[int, list[Encounter]] = defaultdict(list)
    rows = connection.rows(_MET.format(wanted), **values)
    for (work, _), lines in groupby(rows, key=lambda row: (row["work_id"], row["id"])):
        met[work].append(_encounter(list(lines)))
    return met


def _encounter(rows: list[Row]) -> Encounter:
    """The whole entry if its first line mentions the work, else the lines that do.

    The other lines are about other works. Of a very long line it is what stands around the work's first name there.
    """
    first = rows[0]
    whole = next((row for row in rows if row["line_id"] == row["head_id"]), None)
    text = whole["text"] or _line(whole) if whole else first["head"] + "".join(map(_line, rows))
    return Encounter(date_of(first, "day"), first["name"], text, first["dated_by"] == "carried")


def _line(row: Row) -> str:
    """Return a line; of a part of one the words that are whole."""
    return "… " + " ".join(row["line"].split()[1:-1]) + " …\n" if row["is_part"] else str(row["line"])


def _present_keys(connection: Connection, parts: Iterable[Parts]) -> dict[str, str]:
    """Return the key that a work has now for each key by which an item names another, where the two differ."""
    names: set[str] = set()
    for one in parts:
        names.update(row["object"] for row in one["relations"])
        names.update(cited(one["notes"]))
    return present_keys(connection, names)


def present_keys(connection: Connection, names: Iterable[str]) -> dict[str, str]:
    """Return today's key for each of these that is a former one."""
    found: dict[str, str] = {}
    for chunk in chunks(sorted(names)):
        wanted, values = in_list(chunk)
        rows = connection.rows(
            f"SELECT k.key, w.key AS present FROM keys k JOIN works w ON w.id = k.work_id WHERE k.key IN {wanted}",
            **values,
        )
        found |= {row["key"]: row["present"] for row in rows if row["key"] != row["present"]}
    return found


def _with_present_keys(item: Item, now: Mapping[str, str]) -> Item:
    if not now:
        return item
    relations = tuple(replace(one, key=now.get(one.key, one.key)) for one in item.relations)
    notes = tuple(_note_with(note, now) for note in item.reading.notes)
    return replace(item, relations=relations, reading=replace(item.reading, notes=notes))


def _note_with(note: Note, now: Mapping[str, str]) -> Note:
    return replace(
        note,
        cites=tuple(now.get(key, key) for key in note.cites),
        children=tuple(_note_with(child, now) for child in note.children),
    )
