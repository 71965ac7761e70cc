"""Reading what the sources said."""

import json

from litlog.model.finding import Finding, Trust
from litlog.model.plain import work_from_plain
from litlog.store.engines.protocol import Connection, Row


def findings(connection: Connection, key: str) -> list[Finding]:
    """Give what each source said about an item, the most trusted first; none for an unknown key."""
    rows = connection.rows(
        "SELECT f.* FROM findings f JOIN keys k ON k.work_id = f.work_id WHERE k.key = :key"
        " ORDER BY f.trust DESC, f.source, f.about",
        key=key,
    )
    return [_finding(row) for row in rows]


def _finding(row: Row) -> Finding:
    return Finding(
        work_from_plain(json.loads(row["work"])),
        row["source"],
        Trust(row["trust"]),
        row["found_at"],
        row["payload_sha256"],
        row["about"],
    )
