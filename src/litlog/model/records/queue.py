"""Queue entries: metadata requests that wait for the network."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class QueueEntry:
    """A request for metadata of the item `key`: `identifier` is `scheme:value`, times are ISO 8601 in UTC."""

    key: str
    identifier: str
    reason: str = ""
    tries: int = 0
    queued_at: str = ""
    not_before: str = ""
