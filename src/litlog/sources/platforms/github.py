"""GitHub source: a repository, its latest release, and its CITATION.cff."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from litlog.errors import LitlogError
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import Identifier
from litlog.model.work import Work
from litlog.settings import Settings
from litlog.sources.http.responses import finding, good, json_of
from litlog.sources.one_by_one import one_by_one
from litlog.sources.platforms import citation_file
from litlog.sources.platforms.github_record import read
from litlog.sources.protocols import Answered, Getter
from litlog.sources.routing import github_knows

_ACCEPT = "application/vnd.github+json"


class GitHub:
    """A source that sends three requests per repository; two of them count against the limit of sixty an hour."""

    name = "github"
    knows = staticmethod(github_knows)

    def __init__(
        self,
        getter: Getter,
        now: Callable[[], str],
        *,
        base: str = "https://api.github.com",
        raw: str = "https://raw.githubusercontent.com",
    ) -> None:
        self._getter, self._now, self._base, self._raw = getter, now, base, raw

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Yield the answers, one request after the other."""
        yield from one_by_one(identifiers, self._fetch)

    def _fetch(self, identifier: Identifier) -> Finding:
        body = self._body(f"{self._base}/repos/{identifier.value}")
        work = read(body, self._release(identifier), self._citation(identifier))
        return finding(work, self.name, Trust.REGISTRY, self._now(), body)

    def _release(self, identifier: Identifier) -> Mapping[str, Any]:
        """Return the latest release; a repository without a release is still valid."""
        try:
            return json_of(self._body(f"{self._base}/repos/{identifier.value}/releases/latest"), "GitHub")
        except LitlogError:
            return {}

    def _citation(self, identifier: Identifier) -> Work:
        try:
            return citation_file.read(self._body(f"{self._raw}/{identifier.value}/HEAD/CITATION.cff"))
        except LitlogError:
            return Work()

    def _body(self, url: str) -> bytes:
        return good(self._getter.get(url, accept=_ACCEPT, tries=1), url).body


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> GitHub:  # noqa: ARG001  as others
    """Return the source with the arguments of the registry."""
    return GitHub(getter, now)
