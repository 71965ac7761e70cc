"""Known files: hashes of files that the library wrote, imported bibliographies, and refused repairs."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from litlog.model.records.bibliography import Bibliography
from litlog.store.engines.protocol import Connection

if TYPE_CHECKING:  # only what writes needs the journal
    from litlog.store.journal.recorder import Recorder


def refused(connection: Connection) -> frozenset[str]:
    """See `Store.refused`."""
    return frozenset(row["sha256"] for row in connection.rows("SELECT sha256 FROM refused_repairs"))


def refuse(connection: Connection, recorder: "Recorder", sha256: str) -> None:
    """See `Change.refuse`."""
    if not connection.rows("SELECT id FROM refused_repairs WHERE sha256 = :sha256", sha256=sha256):
        recorder.insert("refused_repairs", [{"id": recorder.fresh_id(), "sha256": sha256}])


def written(connection: Connection, path: str) -> tuple[str, str]:
    """See `Store.written`."""
    found = connection.rows("SELECT sha256, seen_sha256 FROM written_files WHERE path = :path", path=path)
    return (str(found[0]["sha256"]), str(found[0]["seen_sha256"])) if found else ("", "")


def own_keys(connection: Connection, path: str) -> frozenset[str]:
    """See `Store.own_keys`."""
    found = connection.rows("SELECT keys FROM written_files WHERE path = :path", path=path)
    return frozenset(found[0]["keys"].split() if found else ())


def note_written(connection: Connection, path: str, sha256: str, seen: str, keys: Iterable[str]) -> None:
    """See `Store.note_written`."""
    connection.run(
        "INSERT INTO written_files (id, path, sha256, seen_sha256, keys)"
        " VALUES ((SELECT coalesce(max(id), 0) + 1 FROM written_files), :path, :sha256, :seen, :keys)"
        " ON CONFLICT (path) DO UPDATE SET sha256 = :sha256, seen_sha256 = :seen, keys = :keys",
        path=path,
        sha256=sha256,
        seen=seen,
        keys="\n".join(sorted(keys)),
    )


def bibliographies(connection: Connection) -> list[Bibliography]:
    """See `Lookups.bibliographies`."""
    rows = connection.rows("SELECT path, source, data FROM bibliographies ORDER BY id")
    return [Bibliography(row["path"], row["source"], bytes(row["data"])) for row in rows]


def put_bibliography(connection: Connection, recorder: "Recorder", one: Bibliography) -> None:
    """See `Change.put_bibliography`."""
    row = {"path": one.path, "source": one.source, "data": one.data}
    stored = connection.rows("SELECT * FROM bibliographies WHERE source = :source", source=one.source)
    if stored:
        recorder.update("bibliographies", [({**stored[0], "data": bytes(stored[0]["data"])}, row)])
    else:
        recorder.insert("bibliographies", [{"id": recorder.fresh_id(), **row}])
