"""The fetcher against a fake internet that is slow, large, endless, broken or hostile."""

import gzip
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from fake_internet import LOOPBACK, FakeInternet, Reply
from litlog.errors import LitlogError, NotFound, Refused, Unreachable
from litlog.sources.http.address_guard import resolve
from litlog.sources.http.fetcher import Fetcher
from litlog.sources.http.responses import Answer, good
from litlog.sources.http.retry import retry_after


@pytest.fixture
def net() -> Iterator[FakeInternet]:
    with FakeInternet(hosts=2) as internet:
        yield internet


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def fetcher(slept: list[float]) -> Fetcher:
    return Fetcher("ada@example.org", allowed=LOOPBACK, gap=0, sleep=slept.append)


def refusal(fetcher: Fetcher, url: str, **options: float) -> Unreachable:
    with pytest.raises(Unreachable) as caught:
        fetcher.get(url, **options)  # type: ignore[arg-type]
    return caught.value


def test_an_answer_has_address_status_headers_and_body(net: FakeInternet, fetcher: Fetcher) -> None:
    url = net.route("/a", Reply(b"hello", headers={"X-Kind": "greeting"}))
    answer = fetcher.get(url)
    assert (answer.url, answer.status, answer.body) == (url, 200, b"hello")
    assert (answer.content_type, answer.headers["x-kind"]) == ("text/html; charset=utf-8", "greeting")


def test_servers_are_told_who_asks_and_how_to_reach_them(net: FakeInternet, fetcher: Fetcher) -> None:
    fetcher.get(net.route("/a", Reply(b"")), accept="application/json")
    assert net.headers[0]["User-Agent"].startswith("litlog/")
    assert "mailto:ada@example.org" in net.headers[0]["User-Agent"]
    assert net.headers[0]["Accept"] == "application/json"


def test_a_packed_answer_is_unpacked(net: FakeInternet, fetcher: Fetcher) -> None:
    packed = Reply(gzip.compress(b"hello"), headers={"Content-Encoding": "gzip"})
    assert fetcher.get(net.route("/a", packed)).body == b"hello"


def test_a_bomb_is_not_unpacked_further_than_allowed(net: FakeInternet, fetcher: Fetcher) -> None:
    bomb = Reply(gzip.compress(bytes(50_000_000)), headers={"Content-Encoding": "gzip"})
    error = refusal(fetcher, net.route("/bomb", bomb), max_bytes=2**20)
    assert error.message == "The answer is larger than 1 MB."
    assert not error.temporary


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        (Reply(bytes(2 * 2**20)), "larger than 1 MB"),
        (Reply(b"half", cut=True), "cannot be reached"),
        (Reply(gzip.compress(b"x" * 99)[:-9], headers={"Content-Encoding": "gzip"}), "broke off"),
        (Reply(b"not packed at all", headers={"Content-Encoding": "gzip"}), "does not unpack"),
        (Reply(b"?", headers={"Content-Encoding": "br"}), "not asked for"),
    ],
    ids=["too large", "truncated", "half a gzip", "no gzip", "brotli"],
)
def test_a_body_that_is_wrong_is_unreachable(net: FakeInternet, fetcher: Fetcher, reply: Reply, says: str) -> None:
    assert says in refusal(fetcher, net.route("/a", reply), max_bytes=2**20).message


def test_a_slow_drip_ends_at_the_deadline(net: FakeInternet, fetcher: Fetcher) -> None:
    url = net.route("/drip", Reply(b"x" * 100, drip=0.1))
    began = time.monotonic()
    assert "too slow" in refusal(fetcher, url, deadline=0.5).message
    assert time.monotonic() - began < 1.5


def test_silence_ends_at_the_deadline(net: FakeInternet, fetcher: Fetcher) -> None:
    began = time.monotonic()
    assert "too slow" in refusal(fetcher, net.route("/slow", Reply(delay=3)), deadline=0.3).message
    assert time.monotonic() - began < 1.5


def test_redirects_are_followed_and_the_last_address_is_told(net: FakeInternet, fetcher: Fetcher) -> None:
    there = net.route("/there", Reply(b"here"), host=2)
    answer = fetcher.get(net.route("/from", Reply(status=302, headers={"Location": there})))
    assert (answer.url, answer.body) == (there, b"here")


def test_redirects_without_end_are_given_up(net: FakeInternet, fetcher: Fetcher) -> None:
    url = net.route("/round", Reply(status=301, headers={"Location": "/round"}))
    error = refusal(fetcher, url)
    assert "redirects without end" in error.message
    assert len(net.asked) == 6


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://example.org/x", "http://", "http://[::1", "mailto:a@b"]
)
def test_redirects_leave_the_web_for_nothing(net: FakeInternet, fetcher: Fetcher, target: str) -> None:
    refusal(fetcher, net.route("/away", Reply(status=302, headers={"Location": target})))


def test_a_cookie_is_kept_for_one_chain_of_redirects_only(net: FakeInternet, fetcher: Fetcher) -> None:
    url = net.route("/a", Reply(status=302, headers={"Location": "/b", "Set-Cookie": "seen=1"}))
    net.route("/b", Reply(b"ok"))
    fetcher.get(url)
    fetcher.get(url)
    assert [headers.get("Cookie") for headers in net.headers] == [None, "seen=1", None, "seen=1"]


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "0.0.0.0", "10.1.2.3", "192.168.0.1", "169.254.169.254", "[::1]", "[fe80::1]",
        "[::ffff:127.0.0.1]", "[::ffff:a9fe:a9fe]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fd00::1]", "2130706433",
        "0x7f000001", "017700000001", "127.1", "100.64.0.1", "224.0.0.1", "255.255.255.255", "[::]",
    ],
)  # fmt: skip
def test_private_addresses_are_refused_in_every_form(host: str) -> None:
    with pytest.raises(Refused, match="not a public address"):
        Fetcher(gap=0).get(f"http://{host}:9/")


@pytest.mark.parametrize(
    "address",
    [
        "0.1.2.3", "10.0.0.1", "100.64.0.1", "100.127.255.254", "127.0.0.2", "169.254.169.254", "172.16.0.1",
        "172.31.255.254", "192.0.0.1", "192.0.0.170", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1",
        "198.19.255.254", "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.1.2.3", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::10.0.0.1", "::8.8.8.8", "::ffff:10.0.0.1", "::ffff:192.168.0.1", "::ffff:100.64.0.1",
        "64:ff9b::10.0.0.1", "64:ff9b::127.0.0.1", "64:ff9b::c0a8:1", "64:ff9b:1::1", "100::1", "2001::1",
        "2001:0:7f00:1::1", "2001:db8::1", "2002:a00:1::1", "2002:7f00:1::1", "2002:c0a8:1::", "3fff::1", "5f00::1",
        "fc00::1", "fd12:3456::1", "fe80::1", "febf::1", "fec0::1", "feff::1", "ff02::1", "ff0e::1", "fe80::1%1",
    ],
)  # fmt: skip
def test_no_class_of_addresses_but_the_public_one_is_asked(address: str) -> None:
    """A name may lead to any of them."""
    with pytest.raises(Refused, match="not a public address"):
        Fetcher(gap=0, lookup=lambda host, port: [address]).get("http://example.org/", deadline=1)


@pytest.mark.parametrize(
    "address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::"]
)
def test_public_addresses_are_not_refused(address: str) -> None:
    resolve("example.org", 80, lookup=lambda host, port: [address])


def test_a_name_that_takes_long_to_look_up_ends_at_the_deadline() -> None:
    over = threading.Event()

    def slow(host: str, port: int) -> list[str]:
        over.wait(10)
        return ["127.0.0.1"]

    began = time.monotonic()
    error = refusal(Fetcher(lookup=slow), "http://example.org/", deadline=0.3)
    over.set()
    assert "too slow" in error.message
    assert error.temporary
    assert time.monotonic() - began < 1.5


def test_a_redirect_into_a_private_network_is_refused(net: FakeInternet, fetcher: Fetcher) -> None:
    url = net.route("/trap", Reply(status=302, headers={"Location": "http://169.254.169.254/latest/meta-data/"}))
    with pytest.raises(Refused):
        fetcher.get(url)


@pytest.mark.parametrize(
    "url", ["", "nonsense", "file:///etc/passwd", "http://", "http://exa mple/", "https://x:99999/"]
)
def test_what_is_no_web_address_is_unreachable_for_good(fetcher: Fetcher, url: str) -> None:
    assert not refusal(fetcher, url).temporary


def test_a_host_that_nobody_knows_may_be_known_later() -> None:
    def unknown(host: str, port: int) -> list[str]:
        raise OSError("Name or service not known")

    assert refusal(Fetcher(lookup=unknown), "http://no-such-host.invalid/").temporary


def test_a_name_that_leads_into_a_private_network_is_refused() -> None:
    with pytest.raises(Refused):
        Fetcher(lookup=lambda host, port: ["93.184.216.34", "10.0.0.1"]).get("http://example.org/")


def test_a_name_is_looked_up_once_so_that_it_cannot_change_after_the_check(net: FakeInternet) -> None:
    asked: list[str] = []

    def changing(host: str, port: int) -> list[str]:
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    url = net.route("/a", Reply(b"here")).replace("127.0.0.1", "journal.example")
    assert Fetcher(allowed=LOOPBACK, lookup=changing).get(url).body == b"here"
    assert asked == ["journal.example"]


def test_later_is_asked_again_after_the_time_the_server_says(
    net: FakeInternet, fetcher: Fetcher, slept: list[float]
) -> None:
    url = net.route("/busy", Reply(status=503, headers={"Retry-After": "7"}), Reply(status=429), Reply(b"now"))
    assert fetcher.get(url).body == b"now"
    assert slept == [7.0, 2.0]


def test_later_than_the_deadline_is_told_and_not_waited_for(
    net: FakeInternet, fetcher: Fetcher, slept: list[float]
) -> None:
    url = net.route("/busy", Reply(status=429, headers={"Retry-After": "3600"}))
    error = refusal(fetcher, url)
    assert (error.retry_after, error.temporary, slept, len(net.asked)) == (3600.0, True, [], 1)


def test_one_host_is_asked_in_its_pace_and_others_meanwhile(net: FakeInternet, slept: list[float]) -> None:
    polite = Fetcher(allowed=LOOPBACK, gap=5, sleep=slept.append)
    first, other = net.route("/a", Reply(b"")), net.route("/b", Reply(b""), host=2)
    for url in (first, other, first):
        polite.get(url)
    assert len(slept) == 1
    assert slept[0] == pytest.approx(5, abs=1)


def test_a_server_that_does_not_speak_tls_cannot_be_reached(net: FakeInternet, fetcher: Fetcher) -> None:
    url = net.route("/a", Reply(b"plain")).replace("http:", "https:")
    assert refusal(fetcher, url).temporary


@pytest.mark.parametrize("encoding", ["br", "zstd", "compress", "gzip, gzip", "x" * 1000])
def test_what_is_packed_in_a_way_not_asked_for_is_not_unpacked(
    net: FakeInternet, fetcher: Fetcher, encoding: str
) -> None:
    """Brotli turns 1 KB into 1 GB; we never say that we read it, and do not."""
    bomb = Reply(b"\x5b\xff\xff" * 99, headers={"Content-Encoding": encoding})
    assert not refusal(fetcher, net.route("/a", bomb)).temporary


@pytest.mark.parametrize(
    ("status", "error", "temporary"),
    [(404, NotFound, None), (410, NotFound, None), (403, Unreachable, False), (500, Unreachable, True)],
)
def test_a_status_says_whether_to_ask_again(status: int, error: type[LitlogError], *, temporary: bool | None) -> None:
    with pytest.raises(error) as caught:
        good(Answer("https://example.org/", status), "it")
    assert getattr(caught.value, "temporary", None) is temporary


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        ("Wed, 25 Nov 2026 12:01:00 GMT", 60.0),
        ("Wed, 25 Nov 2020 12:00:00 GMT", 0.0),
        ("soon", None),
        ("", None),
        ("²", None),
        ("9" * 5000, 999999999.0),
    ],
)
def test_retry_after_is_seconds_or_a_date(header: str, seconds: float | None) -> None:
    now = datetime(2026, 11, 25, 12, tzinfo=UTC)
    assert retry_after({"retry-after": header}, now) == seconds


@pytest.mark.parametrize(("left", "reset", "temporary"), [("0", "4102444800", True), ("12", "4102444800", False)])
def test_an_hour_s_requests_that_are_used_up_come_back(left: str, reset: str, *, temporary: bool) -> None:
    headers = {"x-ratelimit-remaining": left, "x-ratelimit-reset": reset}
    with pytest.raises(Unreachable) as caught:
        good(Answer("https://api.github.com/repos/a/b", 403, headers), "it")
    assert caught.value.temporary is temporary
    assert (caught.value.retry_after is not None) is temporary
