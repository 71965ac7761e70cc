"""Conditional requests: what a server has sent once it need not send again while it is the same."""

from collections.abc import Iterator

import pytest

from fake_internet import LOOPBACK, FakeInternet, Reply
from litlog.model.records.cached_answer import KeptAnswer
from litlog.sources.http.fetcher import Fetcher

MONDAY, TUESDAY = "Mon, 20 Mar 2023 10:00:00 GMT", "Tue, 21 Mar 2023 10:00:00 GMT"


class Memory:
    """Answers kept in a table."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], KeptAnswer] = {}

    def recall(self, url: str, accept: str) -> KeptAnswer | None:
        """Look it up."""
        return self.kept.get((url, accept))

    def keep(self, url: str, accept: str, answer: KeptAnswer) -> None:
        """Put it there."""
        self.kept[url, accept] = answer


@pytest.fixture
def net() -> Iterator[FakeInternet]:
    with FakeInternet(hosts=2) as internet:
        yield internet


@pytest.fixture
def memory() -> Memory:
    return Memory()


@pytest.fixture
def fetcher(memory: Memory) -> Fetcher:
    return Fetcher(allowed=LOOPBACK, gap=0, kept=memory)


@pytest.mark.parametrize(
    "reply",
    [Reply(b"same", etag='"1"'), Reply(b"same", modified=MONDAY), Reply(b"same", etag='W/"1"', modified=MONDAY)],
)
def test_what_has_not_changed_is_not_sent_again(net: FakeInternet, fetcher: Fetcher, reply: Reply) -> None:
    url = net.route("/a", reply)
    first, second = fetcher.get(url), fetcher.get(url)
    assert (second.status, second.body, second.url) == (200, b"same", first.url)
    assert second.content_type == first.content_type
    asked = [{"If-None-Match", "If-Modified-Since"} & headers.keys() for headers in net.headers]
    assert asked[0] == set()
    assert asked[1]


def test_what_has_changed_is_sent_and_kept_anew(net: FakeInternet, fetcher: Fetcher, memory: Memory) -> None:
    url = net.route("/a", Reply(b"old", modified=MONDAY), Reply(b"new", modified=TUESDAY))
    assert [fetcher.get(url).body for _ in range(3)] == [b"old", b"new", b"new"]
    assert memory.kept[url, ""].body == b"new"


def test_each_form_of_an_answer_is_kept_apart(net: FakeInternet, fetcher: Fetcher) -> None:
    url = net.route("/a", Reply(b"json", etag='"1"'), Reply(b"bibtex", etag='"2"'), Reply(b"json", etag='"1"'))
    bodies = [fetcher.get(url, accept=form).body for form in ("application/json", "text/x-bibtex", "application/json")]
    assert bodies == [b"json", b"bibtex", b"json"]


@pytest.mark.parametrize(
    "reply",
    [
        Reply(b"a"),
        Reply(b"a", etag='"1"', headers={"Cache-Control": "private, no-store"}),
        Reply(b"a", etag='"1"', status=404),
        Reply(b"a", etag='"1"', status=203),
    ],
    ids=["no way to ask", "forbidden to keep", "an error", "somebody else's version"],
)
def test_what_is_not_kept(net: FakeInternet, fetcher: Fetcher, memory: Memory, reply: Reply) -> None:
    fetcher.get(net.route("/a", reply))
    assert memory.kept == {}


def test_only_the_place_that_answered_is_asked_whether_it_still_holds(net: FakeInternet, fetcher: Fetcher) -> None:
    there = net.route("/there", Reply(b"here", etag='"1"'), host=2)
    url = net.route("/from", Reply(status=302, headers={"Location": there}))
    assert fetcher.get(url).body == fetcher.get(url).body == b"here"
    conditions = [headers.get("If-None-Match") for headers in net.headers]
    assert conditions == [None, None, None, '"1"']


def test_a_new_target_of_a_redirect_is_not_taken_for_the_old_one(net: FakeInternet, fetcher: Fetcher) -> None:
    """Two servers may well use the same tag."""
    first = net.route("/first", Reply(b"first", etag='"1"'))
    second = net.route("/second", Reply(b"second", etag='"1"'))
    url = net.route("/from", *(Reply(status=302, headers={"Location": place}) for place in (first, second)))
    assert [fetcher.get(url).body for _ in range(2)] == [b"first", b"second"]


def test_an_unasked_for_304_is_no_answer_of_ours(net: FakeInternet, fetcher: Fetcher) -> None:
    assert fetcher.get(net.route("/a", Reply(status=304))).status == 304
