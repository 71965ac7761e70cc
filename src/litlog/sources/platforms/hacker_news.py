"""Hacker News source: stories, comments, polls, jobs (https://github.com/HackerNews/API)."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from litlog.errors import NotFound, Unreadable
from litlog.model.identifiers import Identifier
from litlog.model.people import Contributor
from litlog.model.related_works import Related, Tie, as_extra
from litlog.model.work import Kind, Work
from litlog.parsing.loose_json import text
from litlog.parsing.markup import plain_paragraphs, plain_text
from litlog.settings import Settings
from litlog.sources.field_parsers import addressed, identifiers, unix_day
from litlog.sources.http.hints import AGAIN
from litlog.sources.one_record_each import OneRecordEach
from litlog.sources.protocols import Getter
from litlog.sources.routing import hacker_news_knows

_LONGEST_TITLE = 80


def read(body: bytes) -> Work:
    """Return the work of a response of `/v0/item/{id}.json`.

    A comment has no title; its first words serve as one. Raises `NotFound` for a missing or deleted item,
    `Unreadable` for anything else.
    """
    item = _item(body)
    kind = text(item.get("type"))
    words = plain_paragraphs(_raw(item.get("text")))
    return Work(
        kind=Kind.THREAD,
        genre=kind,
        title=plain_text(text(item.get("title"))) or _beginning(words),
        contributors=_author(item),
        issued=unix_day(item.get("time")),
        container="Hacker News",
        abstract=words,
        identifiers=identifiers(("hn", item.get("id"))),
        extra=as_extra(_ties(item)),
    )


def _item(body: bytes) -> Mapping[str, Any]:
    try:
        item = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Unreadable("Hacker News sent something that is not JSON.", AGAIN) from error
    if item is None or (isinstance(item, dict) and (item.get("deleted") or item.get("dead"))):
        raise NotFound("Hacker News has no such item any more.", "Is the number right?")
    if not isinstance(item, dict) or not text(item.get("id")):
        raise Unreadable("Hacker News answered without an item.", AGAIN)
    if not text(item.get("title")) and not text(item.get("text")):
        raise Unreadable("Hacker News sent an item without a word.", AGAIN)
    return item


def _raw(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _beginning(words: str) -> str:
    first = words.partition("\n")[0]
    if len(first) <= _LONGEST_TITLE:
        return first
    return first[:_LONGEST_TITLE].rpartition(" ")[0].rstrip(" ,;:–—-") + " …"


def _author(item: Mapping[str, Any]) -> tuple[Contributor, ...]:
    """Return the member's name as a handle, which is not split into name parts."""
    name = text(item.get("by"))
    return (Contributor(literal=name, printed=name),) if name else ()


def _ties(item: Mapping[str, Any]) -> list[Related]:
    discussed: list[tuple[Tie, Identifier | None]] = [(Tie.DISCUSSES, addressed(item.get("url")))]
    parents = [(Tie.COMMENT_IN, one) for one in identifiers(("hn", item.get("parent")))]
    return [Related(tie, other) for tie, other in (*discussed, *parents) if other]


def hacker_news(
    getter: Getter, now: Callable[[], str], base: str = "https://hacker-news.firebaseio.com"
) -> OneRecordEach:
    """Return the source; it sends one request per item."""
    return OneRecordEach(
        "hacker-news", hacker_news_knows, getter, now, lambda one: f"{base}/v0/item/{one.value}.json", read
    )


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> OneRecordEach:  # noqa: ARG001  as others
    """Return the source with the arguments of the registry."""
    return hacker_news(getter, now)
