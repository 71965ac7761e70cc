"""The one who fetches: bounded in size, time and redirects, polite, and never into a private network."""

import re
import time
from collections.abc import Callable, Sequence
from functools import lru_cache

import httpx

from litlog import __version__
from litlog.errors import LitlogError, Unreachable
from litlog.sources.addresses import Lookup, look_up, networks
from litlog.sources.answers import Answer
from litlog.sources.bodies import read_body
from litlog.sources.connecting import DEADLINE, CheckedBackend
from litlog.sources.hints import AGAIN, LOOK
from litlog.sources.pace import Pace
from litlog.sources.retrying import LATER, pause, retry_after

_MAX_BYTES = 8 * 2**20  # of a body, unpacked, where the caller names no other
_MAX_REDIRECTS = 5
_TIMEOUTS = httpx.Timeout(10, connect=5)  # seconds for one wait; all of them count against the deadline


class Fetcher:
    """Safe to share between threads, and meant to be shared: making one costs 32 ms (certificates).

    `contact` is an e-mail address that servers are told; `gap` is the number of seconds between two requests to
    one host. `allowed` are networks that may be asked although they are private, `lookup` finds the addresses of a
    name, `sleep` waits (tests hand in these three). Proxies set in the environment are not used: behind one,
    nobody could check an address.
    """

    def __init__(
        self,
        contact: str = "",
        *,
        allowed: Sequence[str] = (),
        gap: float = 0.2,
        sleep: Callable[[float], None] = time.sleep,
        lookup: Lookup = look_up,
    ) -> None:
        told = f" (mailto:{contact})" if contact else ""
        self._agent = f"litlog/{__version__}{told}"
        self._sleep = sleep
        self._pace = Pace(gap, sleep=sleep)
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
        """Fetch an address, after at most five redirects, in at most `deadline` seconds overall; see `Getter`.

        429 and 503 are asked again, up to `tries` times, when the wait that the server asks for fits into the
        deadline. Gives answers of every other status. Raises `Unreachable`, and `Refused` for a private address.
        """
        DEADLINE.set(time.monotonic() + deadline)
        headers = {"User-Agent": self._agent, "Accept": accept or "*/*", "Accept-Encoding": "gzip"}
        for attempt in range(tries):
            answer = self._followed(url, headers, max_bytes)
            if answer.status not in LATER:
                return answer
            seconds = pause(answer.headers, attempt, DEADLINE.get() - time.monotonic())
            if seconds is None or attempt + 1 == tries:
                break
            self._sleep(seconds)
        message = f"{url} has no time for us now (status {answer.status})."
        raise Unreachable(message, AGAIN, retry_after=retry_after(answer.headers))

    def _followed(self, url: str, headers: dict[str, str], max_bytes: int) -> Answer:
        cookies = httpx.Cookies()  # for this chain of redirects only: some journals loop without theirs
        for _ in range(_MAX_REDIRECTS + 1):
            answer = self._once(url, headers, max_bytes, cookies)
            location = answer.headers.get("location", "")
            if not (300 <= answer.status < 400 and location):
                return answer
            url = _joined(answer.url, location)
        raise Unreachable(f"{answer.url} redirects without end.", LOOK, temporary=False)

    def _once(self, url: str, headers: dict[str, str], max_bytes: int, cookies: httpx.Cookies) -> Answer:
        try:
            request = httpx.Request("GET", url, headers=headers, cookies=cookies)
            _check_address(request.url)
            self._pace.wait(request.url.host)
            request.extensions["timeout"] = _TIMEOUTS.as_dict()
            return self._sent(request, max_bytes, cookies)
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


@lru_cache(maxsize=4)
def shared_fetcher(contact: str) -> Fetcher:
    """Give the process's one fetcher for this contact."""
    return Fetcher(contact)
