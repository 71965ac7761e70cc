"""Guarded connections: only to checked addresses, with one deadline for the whole request.

The timeouts of httpcore apply to one read each, so a server that sends one byte of a header every few seconds could
block for days. Therefore the deadline of the whole request is kept per thread and shortens each wait. The system's
resolver cannot be told of it, so it is asked in a thread of its own, which is left behind when the time is over.
"""

import queue
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from contextvars import ContextVar
from ssl import SSLContext
from typing import Any

import httpcore

from litlog.sources.http.address_guard import Lookup, Network, resolve

DEADLINE: ContextVar[float] = ContextVar("DEADLINE")
"""The time, by `time.monotonic`, at which the request of this thread must be over."""


def _left(timeout: float | None) -> float:
    left = DEADLINE.get() - time.monotonic()
    if left <= 0:
        raise httpcore.ReadTimeout("the deadline of the whole request has passed")
    return min(left, timeout or left)


def in_time(asked: Callable[[], list[str]], seconds: float) -> list[str]:
    """Return what a function returns, or raise what it raises; `ConnectTimeout` if it takes longer than `seconds`."""
    ended: queue.SimpleQueue[list[str] | BaseException] = queue.SimpleQueue()

    def run() -> None:
        try:
            ended.put(asked())
        except BaseException as error:  # noqa: BLE001  it is raised again, in the caller's thread
            ended.put(error)

    threading.Thread(target=run, name="look-up", daemon=True).start()
    try:
        result = ended.get(timeout=seconds)
    except queue.Empty:
        raise httpcore.ConnectTimeout("the look-up of the name takes too long") from None
    if isinstance(result, BaseException):
        raise result
    return result


class _Stream(httpcore.NetworkStream):
    """A connection whose waits end at the deadline."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, _left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)


class CheckedBackend(httpcore.NetworkBackend):
    """A network backend that resolves a name, checks the addresses, and connects only to those.

    TLS still verifies the name.
    """

    def __init__(self, allowed: Sequence[Network], lookup: Lookup) -> None:
        self._allowed, self._lookup = allowed, lookup
        self._plain = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to the first address that accepts; raises `Refused` for a forbidden one."""
        error: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self._resolved(host, port, _left(timeout)):
            try:
                stream = self._plain.connect_tcp(address, port, _left(timeout), local_address, socket_options)
                return _Stream(stream)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failed:
                error = failed
        raise error

    def _resolved(self, host: str, port: int, seconds: float) -> list[str]:
        try:
            return resolve(host, port, self._allowed, lambda *name: in_time(lambda: self._lookup(*name), seconds))
        except (OSError, UnicodeError, OverflowError) as error:
            raise httpcore.ConnectError(f"{host} is unknown here") from error
