"""arXiv source, through the `arxiv` package: a hundred papers per request, one request in three seconds.

The package has no timeouts, retries a 400 like a 503, takes an HTML page for an empty feed and a truncated feed for a
complete one, and returns an API error as a paper. Therefore our own fetcher, with its limits and address guard,
replaces its session, and the response is checked before it is parsed.
"""

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import arxiv

from litlog.errors import LitlogError, NotFound, Unreachable, Unreadable
from litlog.model.finding import Trust
from litlog.model.identifiers import Identifier
from litlog.settings import Settings
from litlog.sources.http.hints import AGAIN
from litlog.sources.http.responses import Answer, finding, is_page
from litlog.sources.papers.arxiv_paper import identifier_of, read
from litlog.sources.protocols import Answered, Getter
from litlog.sources.routing import arxiv_knows

BATCH = 100
_ERROR = b"arxiv.org/api/errors"
"""Text in a response, whatever its status, that marks an API error in the form of a paper."""

# The package warns of every entry that it passes over; what is missing is told by us.
logging.getLogger("arxiv").setLevel(logging.ERROR)


class _Session:
    """The session interface that `arxiv.Client` needs: `get`, whose response has `status_code` and `content`.

    It allows one request per batch: the client would request page after page as long as the server's count is larger
    than the number of papers it has sent.
    """

    def __init__(self, getter: Getter) -> None:
        self._getter = getter
        self._asked = False
        self.last = Answer("", 0)

    def begin(self) -> None:
        """Allow the request of a new batch."""
        self._asked = False

    def get(self, url: str, headers: Mapping[str, str]) -> "_Response":  # noqa: ARG002  the agent is our own
        if self._asked:
            raise _NoMorePages
        self._asked = True
        self.last = self._getter.get(url, accept="application/atom+xml", deadline=60, tries=1)
        return _Response(self.last)


class _Response:
    def __init__(self, answer: Answer) -> None:
        self.status_code = answer.status
        self.content = _whole_feed(answer) if answer.status == 200 else b""


def _whole_feed(answer: Answer) -> bytes:
    if is_page(answer.body):
        raise Unreachable("arXiv sent a page where a feed was due.", AGAIN)
    if b"<feed" not in answer.body[:1000]:
        raise Unreadable("arXiv sent something that is not a feed.", AGAIN)
    if not answer.body.rstrip().endswith(b"</feed>"):
        raise Unreachable("arXiv's answer broke off in the middle.", AGAIN)
    return answer.body


class Arxiv:
    """A source; the three seconds between requests are enforced by the fetcher's rate limit (`rate_limit.GAPS`)."""

    name = "arxiv"
    knows = staticmethod(arxiv_knows)

    def __init__(
        self,
        getter: Getter,
        now: Callable[[], str],
        base: str = "https://export.arxiv.org",
    ) -> None:
        self._now = now
        self._session = _Session(getter)
        self._client = arxiv.Client(page_size=BATCH, delay_seconds=0, num_retries=0)
        self._client.query_url_format = base + "/api/query?{}"
        self._client._session = self._session

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Yield the answers, a hundred per request."""
        for start in range(0, len(identifiers), BATCH):
            yield from self._fetch(identifiers[start : start + BATCH])

    def _fetch(self, batch: Sequence[Identifier]) -> Iterator[Answered]:
        try:
            papers = self._papers([identifier.value for identifier in batch])
        except _BadId:
            yield from self._without_bad_id(batch)
        except LitlogError as error:
            yield from ((identifier, error) for identifier in batch)
        else:
            for identifier in batch:
                yield identifier, self._read(papers[identifier]) if identifier in papers else _absent(identifier)

    def _read(self, paper: Any) -> Any:
        try:
            return finding(read(paper), self.name, Trust.REGISTRY, self._now(), self._session.last.body)
        except Unreadable as error:
            return error

    def _without_bad_id(self, batch: Sequence[Identifier]) -> Iterator[Answered]:
        """Request each half of a batch, since one invalid id fails the whole batch, until that id is alone."""
        if len(batch) == 1:
            yield batch[0], NotFound(f"arXiv does not take {batch[0].value} for an id.", "Is it spelt right?")
            return
        middle = len(batch) // 2
        yield from self._fetch(batch[:middle])
        yield from self._fetch(batch[middle:])

    def _papers(self, ids: list[str]) -> dict[Identifier, Any]:
        """Return the papers that arXiv has, by id without version; order and number of results are not guaranteed."""
        papers: dict[Identifier, Any] = {}
        self._session.begin()
        try:
            for result in self._client.results(arxiv.Search(id_list=ids, max_results=None)):
                identifier = identifier_of(result)
                if identifier:
                    papers[identifier] = result
        except _NoMorePages:
            pass  # it counted more than it sent: what came is good, the rest is absent
        except arxiv.HTTPError as error:
            raise _refused(error.status) from error
        except (ValueError, OverflowError, SyntaxError) as error:
            raise Unreadable("arXiv sent a feed that does not read.", AGAIN) from error
        if _ERROR in self._session.last.body:
            raise _BadId
        return papers


class _NoMorePages(Exception):
    """A signal that the client requests a second page of a batch that fits into one."""


class _BadId(Exception):
    """A signal that arXiv answered with an error about one of the ids."""


def _refused(status: int) -> Exception:
    if status == 400:
        return _BadId()
    return Unreachable(f"arXiv refused with status {status}.", AGAIN, temporary=status >= 500)


def _absent(identifier: Identifier) -> NotFound:
    return NotFound(f"arXiv has no paper {identifier.value}.", "Is the id spelt right?")


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> Arxiv:  # noqa: ARG001  as others
    """Return the source with the arguments of the registry."""
    return Arxiv(getter, now)
