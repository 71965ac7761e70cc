"""Discussion and code identifiers in URLs: Hacker News items, GitHub repositories."""

import re
from contextlib import suppress

from litlog.errors import NotIdentified
from litlog.identify.address import Address
from litlog.model.identifiers import HackerNewsId, RepositoryId

# First parts of GitHub's own pages, where an owner would stand.
GITHUB_PAGES = frozenset(
    "about account apps blog codespaces collections contact copilot customer-stories dashboard discussions "
    "education enterprise events explore features gist github-copilot issues join login logout marketplace mobile "
    "models new nonprofit notifications organizations orgs partners premium-support pricing pulls readme "
    "resources search security sessions settings signup site solutions sponsors stars team topics trending users "
    "watching why-github".split()
)
# The front page of a repository; deeper pages are things of their own.
_FRONT_PAGE = re.compile(r"/([^/]+)/([^/]+?)(?:/tree/(?:main|master))?/?")


def hacker_news_id(address: Address) -> HackerNewsId | None:
    """Return the story or comment id in a Hacker News URL."""
    if address.host != "news.ycombinator.com" or address.path != "/item":
        return None
    with suppress(NotIdentified):
        return HackerNewsId.parse(address.value("id"))
    return None


def repository(address: Address) -> RepositoryId | None:
    """Return the repository, if the URL is its front page."""
    found = _FRONT_PAGE.fullmatch(address.path) if address.host in ("github.com", "www.github.com") else None
    if not found or found[1].lower() in GITHUB_PAGES:
        return None
    with suppress(NotIdentified):
        return RepositoryId.parse(f"{found[1]}/{found[2]}")
    return None
