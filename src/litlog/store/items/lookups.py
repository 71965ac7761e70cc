"""Item lookup by key or identifier, and taken keys; shared by the store and a running change."""

from collections.abc import Container
from typing import TYPE_CHECKING

from litlog.errors import NotFound
from litlog.model.identifiers import Identifier
from litlog.model.item import Item
from litlog.query.words import folded
from litlog.store.engines.protocol import Connection
from litlog.store.rows.load import load_items

if TYPE_CHECKING:
    from litlog.model.finding import Finding
    from litlog.model.records.bibliography import Bibliography


class Lookups:
    """Queries that are available inside and outside of a change."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def hold(self) -> None:
        """Let all that is read from now on be one state of the library, until `release` or the next change."""
        self._connection.hold()

    def release(self) -> None:
        """Let what is read be the newest state again."""
        self._connection.release()

    def item(self, key: str) -> Item | None:
        """Return the item that has, or once had, this key."""
        with self._connection.reading():
            work_id = find_work(self._connection, key)
            return self._load(work_id) if work_id else None

    def item_with(self, identifier: Identifier) -> Item | None:
        """Return the item with this identifier, for a `Url` also one that has it among its links, the oldest first."""
        with self._connection.reading():
            found = self._connection.rows(
                "SELECT work_id FROM identifiers WHERE scheme = :scheme AND folded = :folded AND value = :value"
                " ORDER BY work_id LIMIT 1",
                scheme=identifier.scheme,
                folded=folded(identifier.value),
                value=identifier.value,
            )
            if not found and identifier.scheme == "url":
                found = self._connection.rows(
                    "SELECT work_id FROM links WHERE folded = :folded AND url = :url ORDER BY work_id LIMIT 1",
                    folded=folded(identifier.value),
                    url=identifier.value,
                )
            return self._load(found[0]["work_id"]) if found else None

    def taken_keys(self, prefix: str) -> set[str]:
        """Return the keys with this prefix that are, or ever were, in use."""
        rows = self._connection.rows(
            "SELECT key FROM keys WHERE key >= :prefix AND key < :beyond",
            prefix=prefix,
            beyond=prefix + "\U0010ffff",
        )
        return {row["key"] for row in rows}

    @property
    def given_keys(self) -> Container[str]:
        """Return a container of the keys that are, or ever were, in use.

        Each membership test is one query, since `taken_keys` may be thousands.
        """
        return _GivenKeys(self._connection)

    def bibliographies(self) -> "list[Bibliography]":
        """Return the files that items were imported from, in order of first import."""
        from litlog.store.items.known_files import bibliographies

        return bibliographies(self._connection)

    def findings(self, key: str) -> "list[Finding]":
        """Return what each source said about an item, the most trusted first; none for an unknown key."""
        from litlog.store.items.findings import findings

        return findings(self._connection, key)

    def _load(self, work_id: int) -> Item | None:
        return next(iter(load_items(self._connection, [work_id])), None)


class _GivenKeys(Container[str]):
    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def __contains__(self, key: object) -> bool:
        return bool(self._connection.rows("SELECT 1 FROM keys WHERE key = :key", key=key))


def find_work(connection: Connection, key: str) -> int | None:
    """Return the id of the work that has or had this key."""
    found = connection.rows("SELECT work_id FROM keys WHERE key = :key", key=key)
    return found[0]["work_id"] if found else None


def the_work(connection: Connection, key: str) -> int:
    """Return the id of the work that has or had this key; raises `NotFound`."""
    work_id = find_work(connection, key)
    if work_id is None:
        raise NotFound(f'No work is called "{key}".', "`litlog list` shows what is here.")
    return work_id
