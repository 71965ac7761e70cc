"""Findings and lookup queue: reading what the sources said about an item, and what waits for the network."""

import json

from litlog.model.finding import Finding, Trust
from litlog.model.plain import work_from_plain, work_to_plain
from litlog.model.records.queue import QueueEntry
from litlog.store.engines.legible import legible
from litlog.store.engines.protocol import Connection, Row


def finding_row(work_id: int, finding: Finding) -> Row:
    """Return the row of a finding."""
    return {
        "work_id": work_id,
        "source": finding.source,
        "about": finding.about,
        "trust": int(finding.trust),
        "found_at": finding.found_at,
        "payload_sha256": finding.payload_sha256,
        "work": json.dumps(work_to_plain(finding.work), ensure_ascii=False),
    }


def queue_row(work_id: int, entry: QueueEntry) -> Row:
    """Return the row of a queued lookup."""
    return {
        "work_id": work_id,
        "identifier": entry.identifier,
        "reason": entry.reason,
        "tries": entry.tries,
        "queued_at": entry.queued_at,
        "not_before": entry.not_before,
    }


def queue(connection: Connection) -> list[QueueEntry]:
    """Return the queued lookups, the longest waiting first."""
    sql = "SELECT q.*, w.key FROM queue q JOIN works w ON w.id = q.work_id ORDER BY q.queued_at, q.id"
    return [
        QueueEntry(row["key"], row["identifier"], row["reason"], row["tries"], row["queued_at"], row["not_before"])
        for row in connection.rows(sql)
    ]


def findings(connection: Connection, key: str) -> list[Finding]:
    """Return what each source said about an item, the most trusted first, then in the order of recording."""
    rows = connection.rows(
        "SELECT f.* FROM findings f JOIN keys k ON k.work_id = f.work_id WHERE k.key = :key"
        " ORDER BY f.trust DESC, f.id",
        key=key,
    )
    with legible(f"findings about {key}"):
        return [_finding(row) for row in rows]


def _finding(row: Row) -> Finding:
    return Finding(
        work_from_plain(json.loads(row["work"])),
        row["source"],
        Trust(row["trust"]),
        row["found_at"],
        row["payload_sha256"],
        row["about"],
        row["id"],
    )
