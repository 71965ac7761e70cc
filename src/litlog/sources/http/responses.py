"""HTTP responses: the meaning of their status, and parsing their JSON."""

import hashlib
import json
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from litlog.errors import LitlogError, NotFound, Unreachable, Unreadable
from litlog.model.finding import Finding, Trust
from litlog.model.work import Work
from litlog.sources.http.hints import AGAIN


@dataclass(frozen=True, slots=True)
class Answer:
    """A response; `url` is the final address, header names are in lower case, `body` is decompressed."""

    url: str
    status: int
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def content_type(self) -> str:
        """Return the header unchanged, "" if there is none."""
        return self.headers.get("content-type", "")


def good(answer: Answer, asked: str) -> Answer:
    """Return the response if it is successful (2xx); `asked` is what was requested, for the error message.

    Raises `NotFound` for 404 and 410, else `Unreachable`: temporary for 408, 425, 429 and 5xx, and for an exceeded rate
    limit, not for the other errors (RFC 9110, 15.5 and 15.6).
    """
    if 200 <= answer.status < 300:
        return answer
    raise _refusal(answer, asked)


def _refusal(answer: Answer, asked: str) -> LitlogError:
    if answer.status in (404, 410):
        return NotFound(f"{asked} is not there: {answer.url} says {answer.status}.", "Is it spelt right?")
    wait = _used_up(answer)
    temporary = answer.status in (408, 425, 429) or answer.status >= 500 or wait is not None
    hint = AGAIN if temporary else "Its address can be opened in a browser."
    message = f"{answer.url} refused with status {answer.status}."
    return Unreachable(message, hint, temporary=temporary, retry_after=wait)


def _used_up(answer: Answer) -> float | None:
    """Return the seconds until GitHub's rate limit resets, if the response says that it is used up.

    https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api
    """
    left, until = answer.headers.get("x-ratelimit-remaining"), answer.headers.get("x-ratelimit-reset", "")
    if answer.status != 403 or left != "0":
        return None
    return max(0.0, float(until[:12]) - time.time()) if until.isascii() and until.isdigit() else 0.0


def json_of(body: bytes, who: str) -> dict[str, Any]:
    """Return the JSON object of a response; `who` names the sender in error messages.

    Raises `Unreachable` for an HTML page, which a captive portal or a bot check sends in place of the answer, and
    `Unreadable` for everything else.
    """
    try:
        value = json.loads(body)
    except (ValueError, RecursionError) as error:
        if is_page(body):
            raise Unreachable(f"{who} sent a page where a record was due.", AGAIN) from error
        raise Unreadable(f"{who} sent something that is not JSON.", AGAIN) from error
    if not isinstance(value, dict):
        raise Unreadable(f"{who} sent JSON of an unknown shape.", AGAIN)
    return value


def is_page(body: bytes) -> bool:
    """Return whether a body is HTML, by its beginning."""
    start = body[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html", b"<head"))


def finding(work: Work, source: str, trust: Trust, found_at: str, body: bytes) -> Finding:
    """Return what `source` said, with the hash of the raw response it was parsed from."""
    return Finding(work, source, trust, found_at, hashlib.sha256(body).hexdigest())
