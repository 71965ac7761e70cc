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
    from litlog.model.records.removed import Removed


_MOST_OF_ONE_NAME = 20
"""Maximum number of works that are looked at for one identifier; more share only an address that tells nothing."""


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

    def is_one(self, key: str, other: str) -> bool:
        """Return whether one item has, or once had, both keys."""
        work_id = find_work(self._connection, key)
        return work_id is not None and work_id == find_work(self._connection, other)

    def item_with(self, identifier: Identifier) -> Item | None:
        """Return the item with this identifier, for a `Url` also one that has it among its links, the oldest first."""
        return next(iter(self.items_with(identifier, limit=1)), None)

    def items_with(self, identifier: Identifier, *, limit: int = _MOST_OF_ONE_NAME) -> list[Item]:
        """Return the items with this identifier, for a `Url` also those that have it among their links.

        An address is found in any of its spellings (`identify.url_spellings`), that of `identifier` first.
        """
        spellings = _spellings(identifier)
        with self._connection.reading():
            found = self._named(identifier.scheme, spellings)
            if len(found) < limit and identifier.scheme == "url":
                found |= self._linked(spellings)
            return [item for work_id in list(found)[:limit] if (item := self._load(work_id))]

    def _named(self, scheme: str, values: tuple[str, ...]) -> dict[int, None]:
        return self._works(
            "SELECT work_id, value AS spelling FROM identifiers WHERE scheme = :scheme AND folded IN ({})",
            values,
            scheme=scheme,
        )

    def _linked(self, values: tuple[str, ...]) -> dict[int, None]:
        return self._works("SELECT work_id, url AS spelling FROM links WHERE folded IN ({})", values)

    def _works(self, sql: str, values: tuple[str, ...], **others: str) -> dict[int, None]:
        """Return the works with one of these values, those with the first value first, then the oldest."""
        names = {f"folded{place}": folded(value) for place, value in enumerate(values)}
        rows = self._connection.rows(sql.format(", ".join(f":{name}" for name in names)), **names, **others)
        known = [row for row in rows if row["spelling"] in values]
        known.sort(key=lambda row: (row["spelling"] != values[0], row["work_id"]))
        return dict.fromkeys(row["work_id"] for row in known)

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

    def removed(self) -> "list[Removed]":
        """Return the works that were removed and are not here again, the last removed first."""
        from litlog.store.items.removed import removed

        with self._connection.reading():
            return removed(self._connection)

    def revision(self, name: str, sha256: str) -> bytes | None:
        """Return the text of this hash that the page of this name has had, or None."""
        from litlog.store.pages import read

        return read.revision(self._connection, name, sha256)

    def revisions(self, name: str) -> list[str]:
        """Return the hashes of the texts that the page of this name has had, the newest first."""
        from litlog.store.pages import read

        return read.revisions(self._connection, name)

    def _load(self, work_id: int) -> Item | None:
        return next(iter(load_items(self._connection, [work_id])), None)


def _spellings(identifier: Identifier) -> tuple[str, ...]:
    if identifier.scheme != "url":
        return (identifier.value,)
    from litlog.identify.urls import url_spellings  # a command that looks up no address pays for no rules of them

    return url_spellings(identifier.value)


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
