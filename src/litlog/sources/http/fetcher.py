"""HTTP fetcher: GET with limits on size, time and redirects, retries, rate limit, cache, and no private networks."""

import re
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import httpx

from litlog import __version__
from litlog.errors import LitlogError, Unreachable
from litlog.model.records.cached_answer import KeptAnswer
from litlog.sources.http.address_guard import Lookup, look_up, networks
from litlog.sources.http.conditional_requests import as_answered, conditions, is_worth_keeping, to_keep
from litlog.sources.http.connections import DEADLINE, CheckedBackend
from litlog.sources.http.hints import AGAIN, LOOK
from litlog.sources.http.rate_limit import Pace
from litlog.sources.http.response_bodies import read_body
from litlog.sources.http.responses import Answer
from litlog.sources.http.retry import LATER, pause, retry_after
from litlog.sources.protocols import KeptAnswers

_MAX_BYTES = 8 * 2**20  # of a body, unpacked, where the caller names no other
_MAX_REDIRECTS = 5
_GAP = 0.2  # seconds between two requests to a host that does not say what it wants
_TIMEOUTS = httpx.Timeout(10, connect=5)  # seconds for one wait; all of them count against the deadline


@dataclass(frozen=True)
class _Request:
    url: str
    headers: Mapping[str, str]
    max_bytes: int
    kept: KeptAnswer | None

    def headers_for(self, url: str) -> dict[str, str]:
        """Return the request headers, conditional only at the cached response's own address, not at redirects."""
        asks = self.kept is not None and self.kept.url == url
        return {**self.headers, **(conditions(self.kept) if asks else {})}


class Fetcher:
    """A thread-safe client, meant to be shared: creating one costs 32 ms (certificates).

    `contact` is an e-mail address sent to servers; `pace` is the rate limit, or else `gap`, the seconds between two
    requests to one host; `kept` is the cache of responses. `allowed` are private networks that may be requested anyway,
    `lookup` resolves a name, `sleep` waits (tests pass in these three). Proxies from the environment are not used,
    because addresses cannot be checked behind one.
    """

    def __init__(
        self,
        contact: str = "",
        *,
        pace: Pace | None = None,
        gap: float = _GAP,
        kept: KeptAnswers | None = None,
        allowed: Sequence[str] = (),
        sleep: Callable[[float], None] = time.sleep,
        lookup: Lookup = look_up,
    ) -> None:
        told = f" (mailto:{contact})" if contact else ""
        self._agent = f"litlog/{__version__}{told}"
        self._sleep = sleep
        self._pace = pace or Pace(gap, sleep=sleep)
        self._kept = kept
        self._transport = httpx.HTTPTransport(trust_env=False)
        # httpx has no public way to choose it; a test holds that a private address is refused.
        self._transport._pool._network_backend = CheckedBackend(networks(allowed), lookup)

    def get(
        self,
        url: str,
        *,
        accept: str = "",
        max_bytes: int = _MAX_BYTES,
        deadline: float = 30.0,
        tries: int = 3,
    ) -> Answer:
        """Return the response of an address, after at most five redirects, within `deadline` seconds; see `Getter`.

        429 and 503 are retried, up to `tries` times, if the wait that the server asks for fits into the deadline.
        Responses of every other status are returned; the cached one if the server says that it has not changed.
        Raises `Unreachable`, and `Refused` for a private address.
        """
        kept = self._kept.recall(url, accept) if self._kept else None
        answer = self._asked(_Request(url, self._headers(accept), max_bytes, kept), deadline, tries)
        if kept and answer.status == 304 and answer.url == kept.url:
            return as_answered(kept)
        if self._kept and is_worth_keeping(answer):
            self._kept.keep(url, accept, to_keep(answer))
        return answer

    def _headers(self, accept: str) -> dict[str, str]:
        return {"User-Agent": self._agent, "Accept": accept or "*/*", "Accept-Encoding": "gzip"}

    def _asked(self, request: "_Request", deadline: float, tries: int) -> Answer:
        DEADLINE.set(time.monotonic() + deadline)
        for attempt in range(tries):
            answer = self._followed(request)
            if answer.status not in LATER:
                return answer
            seconds = pause(answer.headers, attempt, DEADLINE.get() - time.monotonic())
            if seconds is None or attempt + 1 == tries:
                break
            self._sleep(seconds)
        message = f"{request.url} has no time for us now (status {answer.status})."
        raise Unreachable(message, AGAIN, retry_after=retry_after(answer.headers))

    def _followed(self, request: "_Request") -> Answer:
        url = request.url
        cookies = httpx.Cookies()  # for this chain of redirects only: some journals loop without theirs
        for _ in range(_MAX_REDIRECTS + 1):
            answer = self._once(url, request, cookies)
            location = answer.headers.get("location", "")
            if not (300 <= answer.status < 400 and location):
                return answer
            url = _joined(answer.url, location)
        raise Unreachable(f"{answer.url} redirects without end.", LOOK, temporary=False)

    def _once(self, url: str, asked: "_Request", cookies: httpx.Cookies) -> Answer:
        try:
            request = httpx.Request("GET", url, headers=asked.headers_for(url), cookies=cookies)
            _check_address(request.url)
            if not self._pace.wait(request.url.host, DEADLINE.get() - time.monotonic()):
                raise Unreachable(f"{request.url.host} was asked too often to be asked again in time.", AGAIN)
            request.extensions["timeout"] = _TIMEOUTS.as_dict()
            return self._sent(request, asked.max_bytes, cookies)
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError) as error:
            raise _translated(error, url) from error

    def _sent(self, request: httpx.Request, max_bytes: int, cookies: httpx.Cookies) -> Answer:
        response = self._transport.handle_request(request)
        response.request = request
        try:
            cookies.extract_cookies(response)
            redirect = response.has_redirect_location
            encoding = response.headers.get("content-encoding", "").strip().lower()
            body = b"" if redirect else read_body(response.iter_raw(), encoding, max_bytes)
        finally:
            response.close()
        return Answer(str(request.url), response.status_code, dict(response.headers), body)


def _joined(base: str, location: str) -> str:
    try:
        return str(httpx.URL(base).join(location))
    except (httpx.InvalidURL, UnicodeError) as error:
        raise Unreachable(f"{base} redirects to something that is no address.", LOOK, temporary=False) from error


def _check_address(url: httpx.URL) -> None:
    host_is_a_name = re.fullmatch(r"[\w.:-]+", url.host)
    if url.scheme not in ("http", "https") or not host_is_a_name or (url.port or 0) > 65535:
        raise Unreachable(f"{url} is not a web address.", LOOK, temporary=False)


def _translated(error: Exception, url: str) -> LitlogError:
    if isinstance(error, httpx.TimeoutException):
        return Unreachable(f"{url} is too slow to answer.", AGAIN)
    if isinstance(error, httpx.InvalidURL | httpx.UnsupportedProtocol | UnicodeError):
        return Unreachable(f"{url} is not a web address.", LOOK, temporary=False)
    host = httpx.URL(url).host
    reason = re.sub(r"^\[Errno -?\d+\] ", "", str(error).strip()) or type(error).__name__
    return Unreachable(f"{reason}." if reason.startswith(host) else f"{host} cannot be reached: {reason}.", AGAIN)


_pace = Pace(_GAP)


@lru_cache(maxsize=4)
def shared_fetcher(contact: str, kept: KeptAnswers | None = None) -> Fetcher:
    """Return the fetcher of the process for this contact and cache; all fetchers share one rate limit."""
    return Fetcher(contact, pace=_pace, kept=kept)
