"""oEmbed records, converted to works (https://oembed.com/)."""

import re
from collections.abc import Mapping
from typing import Any

from litlog.errors import Unreadable
from litlog.model.identifiers import Identifier
from litlog.model.people import Contributor, Role
from litlog.model.work import Kind, Work
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.loose_json import text
from litlog.parsing.markup import plain_paragraphs, plain_text
from litlog.sources.field_parsers import identifiers, printed_length, told
from litlog.sources.http.hints import BY_HAND
from litlog.sources.http.responses import json_of

_LONGEST_TITLE = 100
_QUOTED = re.compile(r"<blockquote[^>]{0,2000}>\s*<p[^>]{0,500}>(.{0,5000}?)</p>(.{0,2000}?)</blockquote>", re.DOTALL)
_EMBEDDED = re.compile(r"youtube(?:-nocookie)?\.com/embed/([A-Za-z0-9_-]{11})(?![A-Za-z0-9_-])")
_CONTROLS = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
_VIDEO_SITES = frozenset({"youtube", "vimeo", "tiktok", "dailymotion", "ted"})


def read(body: bytes) -> Work:
    """Return the work of a response; raises `Unreadable` for an invalid one, or one with neither a title nor a text."""
    item = json_of(body, "The site")
    site = text(item.get("provider_name"))
    quoted = _quoted(item)
    title = plain_text(_clean(item.get("title"))) or _beginning(quoted)
    if not site and not text(item.get("type")):
        raise Unreadable("The site sent something that is not oEmbed.", BY_HAND)
    if not title:
        raise Unreadable(f"{site or 'The site'} does not say what it is called.", BY_HAND)
    is_video = text(item.get("type")) == "video" or site.casefold() in _VIDEO_SITES
    return Work(
        kind=Kind.VIDEO if is_video else Kind.THREAD if quoted else Kind.WEBPAGE,
        title=title,
        contributors=_people(item, Role.CHANNEL if is_video else Role.AUTHOR),
        issued=printed_date(text(item.get("upload_date"))) or printed_date(_day_below(item)),
        container=site,
        length=printed_length(item.get("duration")),
        abstract=plain_paragraphs(_raw(item.get("description"))) or quoted,
        identifiers=_identifiers(item, site),
        extra=told({"licence": item.get("license")}),
    )


def _raw(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _clean(value: Any) -> str:
    return text(value).translate(_CONTROLS)


def _quoted(item: Mapping[str, Any]) -> str:
    """Return the text of a post that is embedded as a quotation and has no title."""
    found = _QUOTED.search(_raw(item.get("html"))[:20_000])
    return plain_paragraphs(found[1]) if found else ""


def _day_below(item: Mapping[str, Any]) -> str:
    """Return the date below the quotation: "— Name (@name) <a href=…>February 23, 2016</a>"."""
    found = _QUOTED.search(_raw(item.get("html"))[:20_000])
    days = re.findall(r">([^<>]{4,40})</a>", found[2]) if found else []
    return days[-1] if days else ""


def _beginning(words: str) -> str:
    first = words.partition("\n")[0]
    return first if len(first) <= _LONGEST_TITLE else first[:_LONGEST_TITLE].rpartition(" ")[0] + " …"


def _people(item: Mapping[str, Any], role: Role) -> tuple[Contributor, ...]:
    """Return the account's name as a literal: a person's name cannot be told from a channel's."""
    name = _clean(item.get("author_name"))
    return (Contributor(literal=name, role=role, printed=name),) if name else ()


def _identifiers(item: Mapping[str, Any], site: str) -> tuple[Identifier, ...]:
    embedded = _EMBEDDED.search(_raw(item.get("html"))[:5000])
    youtube = embedded[1] if embedded and embedded[1] != "videoseries" else ""
    return identifiers(("youtube", youtube), ("vimeo", item.get("video_id") if site == "Vimeo" else ""))
