"""GitHub issue source: issues and pull requests (https://docs.github.com/en/rest/issues/issues)."""

from collections.abc import Callable
from urllib.parse import urlsplit

from litlog.errors import Unreadable
from litlog.model.identifiers import Identifier
from litlog.model.people import Contributor
from litlog.model.related_works import Related, Tie, as_extra
from litlog.model.work import Kind, Work
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.loose_json import table, text
from litlog.settings import Settings
from litlog.sources.field_parsers import addressed, identifiers
from litlog.sources.http.hints import AGAIN
from litlog.sources.http.responses import json_of
from litlog.sources.one_record_each import OneRecordEach
from litlog.sources.protocols import Getter
from litlog.sources.routing import github_issues_knows


def read(body: bytes) -> Work:
    """Return the work of a response of `/repos/{owner}/{name}/issues/{number}`.

    Raises `Unreadable` for anything else.
    """
    item = json_of(body, "GitHub")
    title, page = text(item.get("title")), text(item.get("html_url"))
    if not title or not text(item.get("number")):
        raise Unreadable("GitHub answered without an issue.", AGAIN)
    login = text(table(item.get("user")).get("login"))
    own = addressed(page)
    repository = identifiers(("github", text(item.get("repository_url")).rpartition("/repos/")[2]))
    return Work(
        kind=Kind.THREAD,
        genre="pull-request" if "pull_request" in item or "/pull/" in page else "issue",
        title=title,
        contributors=(Contributor(literal=login, printed=login),) if login else (),
        issued=printed_date(text(item.get("created_at"))[:10]),
        container="GitHub",
        abstract=text(item.get("body")),
        identifiers=(own,) if own else (),
        extra=as_extra(Related(Tie.DISCUSSES, one) for one in repository),
    )


def github_issues(getter: Getter, now: Callable[[], str], base: str = "https://api.github.com") -> OneRecordEach:
    """Return the source; it sends one request per issue, which counts against GitHub's limit of sixty an hour."""

    def address(identifier: Identifier) -> str:
        owner, name, _, number = urlsplit(identifier.url).path.strip("/").split("/")[:4]
        return f"{base}/repos/{owner}/{name}/issues/{number}"

    return OneRecordEach("github-issues", github_issues_knows, getter, now, address, read)


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> OneRecordEach:  # noqa: ARG001  as others
    """Return the source with the arguments of the registry."""
    return github_issues(getter, now)
