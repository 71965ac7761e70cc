"""GitHub repository records, converted to works (https://docs.github.com/en/rest/repos/repos)."""

from collections.abc import Mapping
from typing import Any

from litlog.errors import Unreadable
from litlog.model.dates import PartialDate
from litlog.model.links import LinkRole
from litlog.model.people import Contributor
from litlog.model.work import Kind, Work
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.loose_json import table, text, texts
from litlog.sources.field_parsers import identifiers, links, told
from litlog.sources.http.hints import AGAIN
from litlog.sources.http.responses import json_of

_NO_LICENCE = ("NOASSERTION", "")


def read(body: bytes, release: Mapping[str, Any] | None = None, citation: Work | None = None) -> Work:
    """Return the work of a response of `/repos/{owner}/{name}`; raises `Unreadable` for anything else.

    `release` is the response of `…/releases/latest`. `citation` is the work of the project's CITATION.cff; its title
    and authors take precedence.
    """
    item, latest, cited = json_of(body, "GitHub"), release or {}, citation or Work()
    name = _full_name(item)
    version = text(latest.get("tag_name")) or cited.extra.get("version", "")
    return Work(
        kind=cited.kind or Kind.SOFTWARE,
        title=cited.title or name,
        contributors=cited.contributors or _owner(item),
        issued=_day(item.get("created_at")),
        revised=_day(latest.get("published_at")) or _day(item.get("pushed_at")),
        container="GitHub",
        abstract=text(item.get("description")),
        identifiers=(*identifiers(("github", name)), *cited.identifiers),
        links=links((item.get("homepage"), LinkRole.ABOUT)),
        aliases=(name,) if cited.title else (),
        extra=told(
            {
                "version": version,
                "licence": _licence(item) or cited.extra.get("licence"),
                "github:language": item.get("language"),
                "github:topics": ", ".join(texts(item.get("topics"))),
                "github:archived": "yes" if item.get("archived") is True else "",
            }
        ),
    )


def _full_name(item: Mapping[str, Any]) -> str:
    """Return `owner/name`; records of GitHub's first years have it only in the address."""
    name = text(item.get("full_name")) or text(item.get("html_url")).removeprefix("https://github.com/")
    if not identifiers(("github", name)):
        raise Unreadable("GitHub answered without a repository.", AGAIN)
    return name


def _owner(item: Mapping[str, Any]) -> tuple[Contributor, ...]:
    login = text(table(item.get("owner")).get("login"))
    return (Contributor(literal=login, printed=login),) if login else ()


def _licence(item: Mapping[str, Any]) -> str:
    spdx = text(table(item.get("license")).get("spdx_id"))
    return "" if spdx in _NO_LICENCE else spdx


def _day(value: Any) -> PartialDate | None:
    return printed_date(text(value)[:10])
