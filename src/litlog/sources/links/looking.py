"""Link check: request addresses and detect dead links."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from urllib.parse import urlsplit

from litlog.errors import LitlogError
from litlog.sources.html.page.document import parsed
from litlog.sources.html.page.walls import ABSENT, wall
from litlog.sources.http.concurrency import side_by_side
from litlog.sources.http.response_bodies import TooLarge
from litlog.sources.http.responses import Answer
from litlog.sources.protocols import Getter

_MAX_BYTES = 2**18
_HOME = frozenset({"", "/", "/index.html", "/index.htm", "/index.php", "/home", "/404", "/404.html"})


class Health(StrEnum):
    """The state of a link; `UNKNOWN` (a bot check, a busy server) gives no verdict."""

    FINE = "fine"
    GONE = "gone"
    HOME = "home"
    SILENT = "silent"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Seen:
    """The result of checking an address; `words` describes it for the reader."""

    url: str
    health: Health
    words: str = ""


def look(getter: Getter, urls: Iterable[str]) -> Iterator[Seen]:
    """Yield the state of each address as it is known; hosts are checked in parallel; never raises."""
    by_host: dict[str, list[str]] = {}
    for url in dict.fromkeys(urls):
        by_host.setdefault(urlsplit(url).netloc, []).append(url)
    yield from side_by_side([map(partial(_look, getter), batch) for batch in by_host.values()])


def _look(getter: Getter, url: str) -> Seen:
    try:
        return _judged(url, getter.get(url, accept="text/html, */*;q=0.5", max_bytes=_MAX_BYTES, tries=1))
    except TooLarge:
        return Seen(url, Health.FINE)
    except LitlogError as error:
        temporary = getattr(error, "temporary", False) and getattr(error, "retry_after", None) is None
        return Seen(url, Health.SILENT if temporary else Health.UNKNOWN, error.message)


def _judged(url: str, answer: Answer) -> Seen:
    if answer.status in (404, 410):
        return Seen(url, Health.GONE, f"is gone (status {answer.status})")
    if not 200 <= answer.status < 300:
        return Seen(url, Health.UNKNOWN, f"refused with status {answer.status}")
    if _leads_home(url, answer.url):
        return Seen(url, Health.HOME, f"leads to a home page now, {answer.url}")
    stands_before = wall(parsed(answer.body, answer.url, answer.content_type)) if "html" in answer.content_type else ""
    if stands_before == ABSENT:
        return Seen(url, Health.GONE, ABSENT)
    return Seen(url, Health.UNKNOWN if stands_before else Health.FINE, stands_before)


def _leads_home(asked: str, reached: str) -> bool:
    """Return whether a redirect leads to a home page, as deleted pages often do, on this or another site."""
    before, after = urlsplit(asked), urlsplit(reached)
    return before.path.lower() not in _HOME and after.path.lower() in _HOME and not after.query
