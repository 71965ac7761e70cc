"""Servers that mean harm: whatever they send, each question ends in time with a finding or with one sentence.

Some of each kind stand in `make check`, all of them in `make check-all`.
"""

import resource
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import pytest

from fake_internet import LOOPBACK
from hostile_answers import QUICK, SLOW, TARGETS
from hostile_bodies import HTML, JSON, XML
from hostile_server import Attack, HostileServer, answer, dripping, saying
from litlog.errors import LitlogError
from litlog.model.identifiers import from_parts
from litlog.model.plain import finding_to_plain
from litlog.settings import Settings
from litlog.sources.http.fetcher import Fetcher
from litlog.sources.http.responses import Answer
from litlog.sources.registry import _FILLERS, _OURS
from litlog.sources.web_page import WebPage
from served import Served

_DEADLINE = 0.7
_PARSED = 10.0
"""Seconds: no content may keep its reader longer."""
_MEMORY = 400 * 2**20
"""Bytes: no answer may take more than what is allowed of it, several times over."""


@contextmanager
def bounded(seconds: float) -> Iterator[None]:
    """Hold that what happens here ends in time, and does not fill the memory."""
    before, began = _peak(), time.monotonic()
    yield
    assert time.monotonic() - began < seconds
    assert _peak() - before < _MEMORY


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def is_sentence(error: LitlogError) -> bool:
    return bool(error.message) and "\n" not in error.message and bool(error.hint)


def some(table: Mapping[str, Any], every: int) -> list[Any]:
    """Return the cases of a table; all but one in `every` are slow tests."""
    return [
        pytest.param(case, id=name, marks=() if at % every == 0 else pytest.mark.slow)
        for at, (name, case) in enumerate(table.items())
    ]


@contextmanager
def fetching() -> Iterator[Fetcher]:
    """Lend a fetcher that may see this machine, and that takes every name for one of a private network."""
    fetcher = Fetcher(allowed=LOOPBACK, gap=0, lookup=lambda host, port: ["10.0.0.1"])
    yield fetcher
    fetcher._transport.close()


def attacked(attack: Attack, seconds: float) -> None:
    """Ask a server that does this."""
    with HostileServer(attack) as server, fetching() as fetcher, bounded(seconds):
        said = got(fetcher, server.url)
    assert is_sentence(said) if isinstance(said, LitlogError) else len(said.body) <= 2**20


def got(fetcher: Fetcher, url: str) -> Answer | LitlogError:
    """Return the answer, or why there is none."""
    try:
        return fetcher.get(url, deadline=_DEADLINE, max_bytes=2**20, tries=2)
    except LitlogError as error:
        return error


@pytest.mark.parametrize("attack", some(SLOW, 11))
def test_a_server_that_goes_on_for_ever_is_left_at_the_deadline(attack: Attack) -> None:
    attacked(attack, _DEADLINE + 1)


@pytest.mark.parametrize("attack", some(QUICK, 9))
def test_a_server_that_does_not_keep_to_the_rules_is_left_at_once(attack: Attack) -> None:
    attacked(attack, _DEADLINE + 1)


@pytest.mark.parametrize("target", some({one[:40]: one for one in TARGETS}, 9))
def test_a_redirect_leads_to_no_place_but_the_web(target: str) -> None:
    location = b"Location: " + target.encode("utf-8")
    attacked(saying(b"HTTP/1.1 302 Found\r\n" + location + b"\r\nContent-Length: 0\r\n\r\n"), _DEADLINE + 1)


@pytest.mark.parametrize("status", [300, 301, 302, 303, 305, 307, 308])
def test_a_redirect_to_itself_ends(status: int) -> None:
    attacked(saying(answer(b"", "Location: /a", "Set-Cookie: seen=1", status=f"{status} Go")), _DEADLINE + 1)


@pytest.mark.parametrize(
    "attack",
    [saying(answer(b"plain")), dripping(b"\x16\x03\x03\x40\x00"), dripping(b""), saying(bytes(9999))],
    ids=["plain", "a handshake byte by byte", "nothing", "zeros"],
)
def test_a_handshake_that_does_not_end_is_left(attack: Attack) -> None:
    with HostileServer(attack) as server, fetching() as fetcher, bounded(_DEADLINE + 1):
        said = got(fetcher, server.url.replace("http:", "https:"))
    assert isinstance(said, LitlogError)
    assert is_sentence(said)


def answered(source: Any, identifier: Any) -> None:
    """Hold that a source gives a finding that can be kept, or a sentence."""
    with bounded(_PARSED):
        found = list(source.fetch_many([identifier]))
    for one, said in found:
        assert one == identifier
        assert is_sentence(said) if isinstance(said, LitlogError) else isinstance(finding_to_plain(said), dict)


TYPES = ("text/html", "text/html; charset=utf-16", "text/html; charset=zlib", "application/xhtml+xml")


@pytest.mark.parametrize("body", some(HTML | JSON | XML, 14))
def test_a_page_of_hostile_content_is_read_or_refused(body: bytes) -> None:
    for at, content_type in enumerate(TYPES):
        reply = saying(answer(body, f"Content-Type: {content_type}"))
        if at == 0 or len(body) < 100_000:
            with HostileServer(reply) as server, fetching() as fetcher:
                answered(WebPage(fetcher, lambda: "now"), Plain(server.url))


class Plain:
    """An address that is asked as it is: the identifiers of the library always say https."""

    def __init__(self, url: str) -> None:
        self.url = url


_IDENTIFIERS = [
    from_parts(*one)
    for one in (
        ("arxiv", "2301.00001"), ("doi", "10.5281/zenodo.77"), ("doi", "10.1000/182"), ("pmid", "23193287"),
        ("pmcid", "PMC3531190"), ("isbn", "9780262035613"), ("hn", "8863"), ("github", "ada/engine"),
        ("url", "https://github.com/ada/engine/issues/1"), ("youtube", "dQw4w9WgXcQ"),
    )
]  # fmt: skip
_SOURCES = {name: (knows, module) for name, knows, module, *_ in (*_OURS, *_FILLERS)}


@pytest.mark.parametrize("name", _SOURCES)
@pytest.mark.parametrize("body", some(JSON | XML | HTML, 26))
def test_a_source_takes_no_harm_from_any_answer(body: bytes, name: str) -> None:
    knows, module = _SOURCES[name]
    opened = import_module(f"litlog.sources.{module}").open_source
    for identifier in filter(knows, _IDENTIFIERS):
        answered(opened(Served({"http": body}), Settings(contact="ada@example.org"), lambda: "now"), identifier)
