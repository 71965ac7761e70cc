"""ArXiv, through the `arxiv` package: a hundred papers with one request, one request in three seconds.

The package has no time-outs, retries a 400 like a 503, takes an HTML page for an empty feed and half a feed for a
whole one, and gives an error of the API as a paper. So it is handed our own fetcher in place of its session, which
is bounded and guarded like all others, and the answer is looked at before it is parsed.
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
"""What stands in an answer, whatever its status, that is an error in the shape of a paper."""

# The package warns of every entry that it passes over; what is missing is told by us.
logging.getLogger("arxiv").setLevel(logging.ERROR)


class _Session:
    """What `arxiv.Client` needs of a session: `get`, whose answer has `status_code` and `content`.

    One request for each batch: the client would ask for page after page as long as the server counts more papers
    than it has sent.
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
    """The three seconds between requests are the fetcher's to keep (`pace.GAPS`), so that nobody can forget them."""

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
        """Ask for a hundred at a time."""
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
        """One id that arXiv does not take spoils the whole answer: ask each half, until it stands alone."""
        if len(batch) == 1:
            yield batch[0], NotFound(f"arXiv does not take {batch[0].value} for an id.", "Is it spelt right?")
            return
        middle = len(batch) // 2
        yield from self._fetch(batch[:middle])
        yield from self._fetch(batch[middle:])

    def _papers(self, ids: list[str]) -> dict[Identifier, Any]:
        """Return what arXiv has of these, by id without version; its order and number are not promised."""
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
    """The client wants a second page of a batch that fits into one."""


class _BadId(Exception):
    """ArXiv answered with an error about one of the ids."""


def _refused(status: int) -> Exception:
    if status == 400:
        return _BadId()
    return Unreachable(f"arXiv refused with status {status}.", AGAIN, temporary=status >= 500)


def _absent(identifier: Identifier) -> NotFound:
    return NotFound(f"arXiv has no paper {identifier.value}.", "Is the id spelt right?")


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> Arxiv:  # noqa: ARG001  as others
    """Return the source as the registry wants it."""
    return Arxiv(getter, now)
