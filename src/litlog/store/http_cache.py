"""HTTP cache: responses of servers stored in the library, not journalled; the oldest are dropped."""

import json
import zlib
from collections.abc import Callable
from contextlib import closing, suppress

from litlog.errors import StoreError
from litlog.model.records.cached_answer import KeptAnswer
from litlog.store.engines.protocol import Connection, utc_now

_MOST = 1000
_LARGEST = 256 * 1024
"""Bytes of a packed body; what is larger is fetched anew each time."""


class KeptAnswers:
    """Every call has a connection of its own (0.5 ms), so that threads may call at will.

    A database that is busy or full is no reason to fail: then nothing is recalled or kept.
    """

    def __init__(self, connect: Callable[[], Connection]) -> None:
        self._connect = connect

    def recall(self, url: str, accept: str) -> KeptAnswer | None:
        """Return the last stored response for this address and this `Accept` header."""
        sql = "SELECT final_url, headers, body FROM kept_answers WHERE url = :url AND accept = :accept"
        with suppress(StoreError, ValueError, zlib.error), closing(self._connect()) as connection:
            for row in connection.rows(sql, url=url, accept=accept):
                return KeptAnswer(row["final_url"], json.loads(row["headers"]), zlib.decompress(row["body"]))
        return None

    def keep(self, url: str, accept: str, answer: KeptAnswer) -> None:
        """Keep an answer in the place of the last one, and a thousand in all."""
        body = zlib.compress(answer.body)
        if len(body) > _LARGEST:
            return
        with suppress(StoreError), closing(self._connect()) as connection, connection.writing():
            connection.run("DELETE FROM kept_answers WHERE url = :url AND accept = :accept", url=url, accept=accept)
            connection.run(
                "INSERT INTO kept_answers (id, url, accept, final_url, headers, body, kept_at)"
                " VALUES ((SELECT coalesce(max(id), 0) + 1 FROM kept_answers),"
                " :url, :accept, :final_url, :headers, :body, :kept_at)",
                url=url,
                accept=accept,
                final_url=answer.url,
                headers=json.dumps(dict(answer.headers)),
                body=body,
                kept_at=utc_now(),
            )
            connection.run(
                "DELETE FROM kept_answers WHERE id <= (SELECT max(id) FROM kept_answers) - :most", most=_MOST
            )
