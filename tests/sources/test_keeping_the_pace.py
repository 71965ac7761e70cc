"""How often a host is asked: arXiv's three seconds by a clock of our own, and many hosts at once."""

import re
import threading
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

import pytest

from fake_internet import LOOPBACK, FakeInternet, Reply
from litlog.errors import Unreachable
from litlog.model.finding import Finding
from litlog.model.identifiers import ArxivId, Url
from litlog.sources.http.fetcher import Fetcher
from litlog.sources.http.rate_limit import GAPS, Pace
from litlog.sources.papers.arxiv import Arxiv
from litlog.sources.web_page import WebPage

ENTRY = (
    "<entry><id>http://arxiv.org/abs/{0}v1</id><title>Paper {0}</title><updated>2023-01-01T00:00:00Z</updated>"
    "<published>2023-01-01T00:00:00Z</published><summary>S.</summary><author><name>A B</name></author></entry>"
)
IDS = [ArxivId(f"2301.{number:05d}") for number in range(1, 251)]


class Clock:
    """Time that passes only while somebody sleeps."""

    def __init__(self) -> None:
        self.now = 0.0

    def time(self) -> float:
        """Tell the seconds since the start."""
        return self.now

    def sleep(self, seconds: float) -> None:
        """Let time pass."""
        self.now += seconds


def strict_arxiv(clock: Clock) -> Callable[[str], Reply]:
    """Return an arXiv that has no time for whoever asks twice within three seconds."""
    last = [-3.0]

    def reply(path: str) -> Reply:
        if clock.now - last[0] < 3.0:
            return Reply(status=503, headers={"Retry-After": "60"})
        last[0] = clock.now
        ids = parse_qs(urlsplit(path).query)["id_list"][0].split(",")
        body = "<feed xmlns='http://www.w3.org/2005/Atom'>" + "".join(map(ENTRY.format, ids)) + "</feed>"
        return Reply(body.encode(), content_type="application/atom+xml")

    return reply


def test_250_papers_take_three_requests_and_six_seconds() -> None:
    clock = Clock()
    with FakeInternet() as net:
        net.route("/api/query", strict_arxiv(clock))
        host = re.sub(r"^http://|:\d+$", "", net.base())
        pace = Pace(0, clock.time, clock.sleep, gaps={host: GAPS["export.arxiv.org"]})
        answers = dict(Arxiv(Fetcher(allowed=LOOPBACK, pace=pace), str, net.base()).fetch_many(IDS))
        assert len(net.asked) == 3
    assert all(isinstance(answers[one], Finding) for one in IDS)
    assert clock.now == 6.0


def test_a_second_source_of_the_same_process_waits_as_well() -> None:
    """Two commands of one process have two sources, and one pace between them."""
    clock = Clock()
    with FakeInternet() as net:
        net.route("/api/query", strict_arxiv(clock))
        pace = Pace(3.0, clock.time, clock.sleep)
        for one in IDS[:2]:
            [(_, answer)] = Arxiv(Fetcher(allowed=LOOPBACK, pace=pace), str, net.base()).fetch_many([one])
            assert isinstance(answer, Finding)
    assert clock.now == 3.0


def test_forty_hosts_are_asked_at_once() -> None:
    """Each host's first page waits until all hosts are asked: one after the other they would wait for ever."""
    meeting = threading.Barrier(40, timeout=20)

    def together(path: str) -> Reply:
        meeting.wait()
        return Reply(f"<title>Page {path}</title>".encode())

    with FakeInternet(hosts=40) as net:
        urls = [net.route("/one", together, host=host) for host in range(1, 41)]
        urls += [net.route("/two", Reply(b"<title>Two</title>"), host=host) for host in range(1, 41)]
        answers = dict(WebPage(Fetcher(allowed=LOOPBACK, gap=0), str).fetch_many([Url(url) for url in urls]))
    assert all(isinstance(answer, Finding) for answer in answers.values())
    assert len(answers) == 80


def test_a_turn_behind_the_deadline_is_neither_waited_for_nor_reserved() -> None:
    clock = Clock()
    with FakeInternet() as net:
        url = net.route("/page", Reply(b"<title>Page</title>"))
        fetcher = Fetcher(allowed=LOOPBACK, pace=Pace(60, clock.time, clock.sleep))
        assert fetcher.get(url).status == 200
        for _ in range(2):
            with pytest.raises(Unreachable, match="was asked too often to be asked again in time"):
                fetcher.get(url, deadline=5)
        assert (clock.now, len(net.asked)) == (0.0, 1)
        assert fetcher.get(url, deadline=90).status == 200
    assert clock.now == 60.0
