"""The repairs of pages that the reader does not want, each known by a hash."""

from litlog.store.engines.protocol import Connection
from litlog.store.journal.recorder import Recorder


def refused(connection: Connection) -> frozenset[str]:
    """See `Store.refused`."""
    return frozenset(row["sha256"] for row in connection.rows("SELECT sha256 FROM refused_repairs"))


def refuse(connection: Connection, recorder: Recorder, sha256: str) -> None:
    """See `Change.refuse`."""
    if not connection.rows("SELECT id FROM refused_repairs WHERE sha256 = :sha256", sha256=sha256):
        recorder.insert("refused_repairs", [{"id": recorder.fresh_id(), "sha256": sha256}])
