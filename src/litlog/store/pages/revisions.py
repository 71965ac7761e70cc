"""Page revisions: every text that a page has had, with its meaning; stored as deltas from an earlier one.

The first is stored in full. A revision is written once and never changed, so that an edit costs only its delta, and
the journal needs no copies.
"""

from collections.abc import Mapping
from hashlib import sha256
from typing import Literal

from litlog.store.engines.legible import damaged, legible
from litlog.store.engines.protocol import Connection, Row
from litlog.store.journal.recorder import Recorder
from litlog.store.pages.deltas import delta, packed, patched, unpacked

Column = Literal["data", "facts"]
"""The bytes of a page, and what its meaning holds beyond entries and mentions (`page_facts`)."""

_MOST_DELTAS = 50
"""Maximum length of a chain of deltas, all of which must be applied to read a revision."""

_CHAINS = """
    WITH RECURSIVE chain (id, base_id, kept, wanted) AS (
        SELECT r.id, r.base_id, r.{column}, r.id FROM page_revisions r WHERE {condition}
        UNION ALL
        SELECT r.id, r.base_id, r.{column}, c.wanted FROM page_revisions r JOIN chain c ON r.id = c.base_id
    ) SELECT * FROM chain ORDER BY id
"""


def revision_texts(connection: Connection, column: Column, condition: str, **values: object) -> dict[int, bytes]:
    """Return a text of the revisions `r` that meet an SQL condition, by revision id.

    Raises `DamagedDatabase` for bytes of a page that are not those that were stored.
    """
    found: dict[int, bytes] = {}
    with legible("a page's text"):
        for row in connection.rows(_CHAINS.format(column=column, condition=condition), **values):
            kept = bytes(row["kept"])
            found[row["wanted"]] = unpacked(kept) if row["base_id"] is None else patched(found[row["wanted"]], kept)
    if column == "data":
        _check_hashes(connection, found, condition, **values)
    return found


def _check_hashes(connection: Connection, found: Mapping[int, bytes], condition: str, **values: object) -> None:
    for row in connection.rows(f"SELECT r.id, r.sha256 FROM page_revisions r WHERE {condition}", **values):  # noqa: S608
        if sha256(found.get(row["id"], b"")).hexdigest() != row["sha256"]:
            raise damaged("a page's text")


def next_revision(
    connection: Connection, recorder: Recorder, base: int | None, data: bytes, facts: bytes
) -> Row | None:
    """Return the row to insert for a page at revision `base`, or at none; None if nothing has changed."""
    texts: Mapping[str, bytes] = {"data": data, "facts": facts}
    before = {column: _text(connection, column, base) for column in ("data", "facts")} if base else {}
    if texts == before:
        return None
    whole = base is None or _deltas(connection, base) >= _MOST_DELTAS
    kept = {column: packed(text) if whole else delta(before[column], text) for column, text in texts.items()}
    return {
        "id": recorder.fresh_id(),
        "sha256": sha256(data).hexdigest(),
        "base_id": None if whole else base,
        **kept,
        "seen_at": recorder.at,
    }


def _text(connection: Connection, column: Column, revision: int) -> bytes:
    return revision_texts(connection, column, "r.id = :id", id=revision)[revision]


def _deltas(connection: Connection, revision: int) -> int:
    """Return the length of a revision's chain of deltas."""
    sql = _CHAINS.format(column="id", condition="r.id = :id")
    return len(connection.rows(sql, id=revision)) - 1
