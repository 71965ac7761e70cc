"""What became of links: fine, gone, at a home page, silent; what stands before a page tells nothing."""

import pytest

from fake_internet import LOOPBACK, FakeInternet, Reply
from litlog.sources.http.fetcher import Fetcher
from litlog.sources.links.looking import Health, look
from litlog.sources.links.wayback import copy_near

FETCHER = Fetcher(allowed=LOOPBACK, gap=0)
PAGE = Reply(b"<html><title>On Moss</title></html>")

CASES: dict[str, tuple[Reply, Health]] = {
    "a page": (PAGE, Health.FINE),
    "a large file": (Reply(b"x" * 2**19, content_type="application/pdf"), Health.FINE),
    "not found": (Reply(status=404), Health.GONE),
    "gone for good": (Reply(status=410), Health.GONE),
    "says so with status 200": (Reply(b"<title>Page not found</title>"), Health.GONE),
    "sent home": (Reply(status=301, headers={"Location": "/"}), Health.HOME),
    "moved": (Reply(status=301, headers={"Location": "/elsewhere"}), Health.FINE),
    "a check for robots": (Reply(b"<title>Just a moment...</title>"), Health.UNKNOWN),
    "forbidden": (Reply(status=403), Health.UNKNOWN),
    "busy": (Reply(status=503, headers={"Retry-After": "100"}), Health.UNKNOWN),
}


@pytest.mark.parametrize(("reply", "health"), CASES.values(), ids=CASES)
def test_what_is_seen(reply: Reply, health: Health) -> None:
    with FakeInternet() as net:
        net.route("/", PAGE)
        net.route("/elsewhere", PAGE)
        [seen] = look(FETCHER, [net.route("/paper", reply)])
    assert seen.health is health


def test_a_host_that_is_not_there_is_silent() -> None:
    with FakeInternet() as net:
        url = net.base() + "/paper"
    [seen] = look(FETCHER, [url])
    assert seen.health is Health.SILENT


def test_a_home_page_that_was_meant_is_fine() -> None:
    with FakeInternet() as net:
        assert [one.health for one in look(FETCHER, [net.route("/", PAGE)])] == [Health.FINE]


def test_each_address_is_asked_once() -> None:
    with FakeInternet(hosts=2) as net:
        urls = [net.route("/a", PAGE), net.route("/a", PAGE), net.route("/b", PAGE, host=2)]
        assert len(list(look(FETCHER, urls))) == 2
    assert sorted(net.asked) == ["/a", "/b"]


COPY = b"""{"url": "example.org", "archived_snapshots": {"closest": {"status": "200", "available": true,
    "url": "http://web.archive.org/web/20230220101112/https://example.org/paper", "timestamp": "20230220101112"}}}"""


def archived(reply: Reply, day: str = "2023-02-21") -> tuple[str, str]:
    with FakeInternet() as net:
        service = net.route("/wayback/available", reply)
        return copy_near(FETCHER, "https://example.org/paper", day, service=service), net.asked[0]


def test_the_copy_near_the_day_is_asked_for() -> None:
    copy, asked = archived(Reply(COPY, content_type="application/json"))
    assert copy == "https://web.archive.org/web/20230220101112/https://example.org/paper"
    assert asked == "/wayback/available?url=https%3A%2F%2Fexample.org%2Fpaper&timestamp=20230221"


@pytest.mark.parametrize(
    "body",
    [
        b'{"archived_snapshots": {}}',
        b"<html>busy</html>",
        b"[]",
        COPY.replace(b"true", b"false"),
        COPY.replace(b'"200"', b'"404"'),
        COPY.replace(b"http://web.archive.org", b"javascript:alert(1)//"),
        b'{"archived_snapshots": {"closest": []}}',
    ],
)
def test_whatever_is_no_copy_is_none(body: bytes) -> None:
    assert archived(Reply(body))[0] == ""


def test_an_archive_that_fails_is_none() -> None:
    assert archived(Reply(status=500))[0] == ""


def test_without_a_day_none_is_named() -> None:
    assert "timestamp" not in archived(Reply(COPY), day="")[1]
