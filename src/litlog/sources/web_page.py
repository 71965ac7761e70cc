"""Web page source: metadata from the HTML of any page."""

from collections.abc import Callable, Iterator, Sequence
from urllib.parse import urlsplit

from litlog.errors import LitlogError, NotFound, Unreachable, Unreadable
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import Identifier
from litlog.model.work import Work
from litlog.settings import Settings
from litlog.sources.html.page.document import parsed
from litlog.sources.html.page.walls import ABSENT, wall
from litlog.sources.html.weighing import weighed
from litlog.sources.http.concurrency import side_by_side
from litlog.sources.http.responses import Answer, finding, good
from litlog.sources.one_by_one import one_by_one
from litlog.sources.pdfs.pdf_source import read_pdf
from litlog.sources.protocols import Answered, Getter
from litlog.sources.routing import web_page_knows

_ACCEPT = "text/html, application/xhtml+xml;q=0.9, application/pdf;q=0.8, */*;q=0.1"
_MAX_BYTES = 32 * 2**20


def extract(html: bytes, url: str, content_type: str | None) -> Work:
    """Return the work described by a page; `content_type` is its header, if any.

    This function is pure and never raises: a page without metadata, or a wall in front of the page (a bot check, a
    login), gives an empty work.
    """
    document = parsed(html, url, content_type)
    return Work() if wall(document) else weighed(document)


class WebPage:
    """A source that fetches the pages of one host sequentially and different hosts in parallel."""

    name = "web-page"
    knows = staticmethod(web_page_knows)

    def __init__(self, getter: Getter, now: Callable[[], str]) -> None:
        self._getter, self._now = getter, now

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Yield each answer as it arrives."""
        by_host: dict[str, list[Identifier]] = {}
        for identifier in identifiers:
            by_host.setdefault(urlsplit(identifier.url).netloc, []).append(identifier)
        yield from side_by_side([one_by_one(batch, self._fetch) for batch in by_host.values()])

    def _fetch(self, identifier: Identifier) -> Finding:
        answer = good(self._answer(identifier.url), identifier.url)
        return finding(_read(answer), self.name, Trust.WEB_PAGE, self._now(), answer.body)

    def _answer(self, url: str) -> Answer:
        """Fetch an address, without TLS if the host has none: canonical addresses are always https."""
        try:
            return self._getter.get(url, accept=_ACCEPT, max_bytes=_MAX_BYTES)
        except Unreachable as error:
            if not (error.temporary and url.startswith("https:")) or error.retry_after is not None:
                raise
            try:
                return self._getter.get(url.replace("https:", "http:", 1), accept=_ACCEPT, max_bytes=_MAX_BYTES)
            except LitlogError:
                raise error from None


def _read(answer: Answer) -> Work:
    if answer.body.startswith(b"%PDF-"):
        return read_pdf(answer.body, answer.url)
    media = answer.content_type.partition(";")[0].strip().lower()
    if media and "html" not in media and "xml" not in media and media != "text/plain":
        raise Unreadable(f"{answer.url} is no page but {media}.", "Give it a title with `litlog edit`.")
    document = parsed(answer.body, answer.url, answer.content_type)
    _check(wall(document), answer.url)
    work = weighed(document)
    if not work.title:
        raise Unreadable(f"{answer.url} does not say what it is called.", "Give it a title with `litlog edit`.")
    return work


def _check(stands_before: str, url: str) -> None:
    if stands_before == ABSENT:
        raise NotFound(f"{url} {ABSENT}.", "Is the address right?")
    if stands_before:
        raise Unreachable(f"{url} {stands_before}.", "Open it in a browser, and use `litlog edit`.", temporary=False)


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> WebPage:  # noqa: ARG001  as others
    """Return the source with the arguments of the registry."""
    return WebPage(getter, now)
