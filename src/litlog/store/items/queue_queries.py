"""Reading the queue."""

from litlog.model.records.queue import QueueEntry
from litlog.store.engines.protocol import Connection


def queue(connection: Connection) -> list[QueueEntry]:
    """Give what waits for the network, the longest waiting first."""
    sql = "SELECT q.*, w.key FROM queue q JOIN works w ON w.id = q.work_id ORDER BY q.queued_at, q.id"
    return [
        QueueEntry(row["key"], row["identifier"], row["reason"], row["tries"], row["queued_at"], row["not_before"])
        for row in connection.rows(sql)
    ]
