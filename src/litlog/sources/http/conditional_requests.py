"""Conditional requests: revalidating a cached response with the server (RFC 9110, 13)."""

from collections.abc import Mapping

from litlog.model.records.cached_answer import KeptAnswer
from litlog.sources.http.responses import Answer

_KEPT_HEADERS = ("content-type", "etag", "last-modified")


def conditions(kept: KeptAnswer | None) -> dict[str, str]:
    """Return the headers by which a server may answer that the cached response is still valid."""
    headers = kept.headers if kept else {}
    named = {"If-None-Match": headers.get("etag", ""), "If-Modified-Since": headers.get("last-modified", "")}
    return {name: value for name, value in named.items() if value}


def is_worth_keeping(answer: Answer) -> bool:
    """Return whether a response can be revalidated later and does not forbid caching."""
    forbidden = "no-store" in answer.headers.get("cache-control", "").lower()
    return answer.status == 200 and not forbidden and bool(conditions(to_keep(answer)))


def to_keep(answer: Answer) -> KeptAnswer:
    """Return the part of a response that is cached."""
    return KeptAnswer(answer.url, _chosen(answer.headers), answer.body)


def as_answered(kept: KeptAnswer) -> Answer:
    """Return the cached response as if the server had sent it again."""
    return Answer(kept.url, 200, dict(kept.headers), kept.body)


def _chosen(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: headers[name] for name in _KEPT_HEADERS if headers.get(name)}
