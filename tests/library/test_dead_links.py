"""Dead links of works are told with the copy nearest to the day on which the reader met the work."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pytest

from litlog.errors import Refused
from litlog.library.adding import Facts, add
from litlog.library.checks.dead_links import dead_links
from litlog.library.library import Library
from litlog.library.listing import query_of
from litlog.sources.http.responses import Answer

COPY = b"""{"archived_snapshots": {"closest": {"status": "200", "available": true,
    "url": "http://web.archive.org/web/2023/https://example.org/gone"}}}"""


@dataclass
class Web:
    """Answers every address with its status of the table, 200 for the others; the archive has a copy of all."""

    statuses: Mapping[str, int]
    asked: list[str] = field(default_factory=list)

    def get(self, url: str, *, accept: str = "", max_bytes: int = 0, deadline: float = 0, tries: int = 0) -> Answer:
        """Return the answer."""
        self.asked.append(url)
        if url.startswith("https://archive.org/"):
            return Answer(url, 200, {}, COPY)
        return Answer(url, self.statuses.get(url, 200), {"content-type": "text/html"}, b"<title>On Moss</title>")


def on(library: Library, web: Web) -> Library:
    return replace(library, getter=lambda: web)


@pytest.fixture
def two(library: Library) -> Library:
    add(library, ["https://example.org/gone"], Facts(key="gone", tags=("old",)))
    add(library, ["https://example.org/here"], Facts(key="here"))
    return library


def test_a_dead_link_is_told_with_its_copy(two: Library) -> None:
    web = Web({"https://example.org/gone": 404})
    [dead] = dead_links(on(two, web))
    assert (dead.key, dead.url) == ("gone", "https://example.org/gone")
    assert dead.message == (
        "https://example.org/gone is gone (status 404); a copy: https://web.archive.org/web/2023/https://example.org/gone"
    )
    assert any("timestamp=20230320" in url for url in web.asked)


def test_links_that_live_are_not_told_and_not_looked_up(two: Library) -> None:
    web = Web({})
    assert list(dead_links(on(two, web))) == []
    assert sorted(web.asked) == ["https://example.org/gone", "https://example.org/here"]


def test_a_query_chooses_the_works(two: Library) -> None:
    web = Web({"https://example.org/gone": 410, "https://example.org/here": 410})
    assert [one.key for one in dead_links(on(two, web), query_of(two, "tag:old"))] == ["gone"]


def test_offline_is_told(two: Library) -> None:
    with pytest.raises(Refused, match="offline"):
        list(dead_links(two))
