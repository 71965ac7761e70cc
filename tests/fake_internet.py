"""A small internet on loopback: hosts on 127.0.0.1, 127.0.0.2, …, each with routes that reply as told.

with FakeInternet() as net:
    url = net.route("/paper", Reply(b"<title>A paper</title>"))
    Fetcher(allowed=LOOPBACK, gap=0).get(url)
    assert net.asked == ["/paper"]
"""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Self

LOOPBACK = ("127.0.0.0/8",)
"""The networks that a `Fetcher` must be allowed for it to see this internet."""


@dataclass(frozen=True)
class Reply:
    """`drip` is the pause in seconds before each of the body's bytes; `cut` leaves the promised last byte out.

    With an `etag` or a day on which it was `modified`, whoever has the same already is told so (304), and no more.
    """

    body: bytes = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    content_type: str = "text/html; charset=utf-8"
    delay: float = 0.0
    drip: float = 0.0
    cut: bool = False
    etag: str = ""
    modified: str = ""

    def given(self, asked: dict[str, str]) -> "Reply":
        """Return the reply to a request with these headers."""
        told = {name: value for name, value in (("ETag", self.etag), ("Last-Modified", self.modified)) if value}
        if not told:
            return self
        same = asked.get("If-None-Match", "-") == self.etag or asked.get("If-Modified-Since", "-") == self.modified
        headers = self.headers | told
        return replace(self, status=304, body=b"", headers=headers) if same else replace(self, headers=headers)


Answering = Reply | Callable[[str], Reply]


class _Host(ThreadingHTTPServer):
    daemon_threads = True
    net: "FakeInternet"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: clients that hang up are what many tests are about."""


class _Handler(BaseHTTPRequestHandler):
    server: _Host

    def do_GET(self) -> None:
        reply = self.server.net.reply(str(self.server.server_address[0]), self.path, dict(self.headers))
        time.sleep(reply.delay)
        self.send_response(reply.status)
        length = str(len(reply.body) + (1 if reply.cut else 0))
        headers = {"Content-Type": reply.content_type, "Content-Length": length} | reply.headers
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self._send(reply)
        self.close_connection = True

    def _send(self, reply: Reply) -> None:
        if not reply.drip:
            self.wfile.write(reply.body)
            return
        for byte in reply.body:
            time.sleep(reply.drip)
            self.wfile.write(bytes([byte]))
            self.wfile.flush()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the name is the base class's
        """Keep the test's output clean."""


class FakeInternet:
    """`asked` are the paths in order, `headers` the headers of each request; a path without a route gives 404."""

    def __init__(self, hosts: int = 1) -> None:
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self._routes: dict[tuple[str, str], list[Answering]] = {}
        self._hosts = [_Host((f"127.0.0.{number}", 0), _Handler) for number in range(1, hosts + 1)]
        for host in self._hosts:
            host.net = self

    def base(self, host: int = 1) -> str:
        """Return the address of a host, without a slash at the end."""
        name, port = self._hosts[host - 1].server_address[:2]
        return f"http://{name!s}:{port}"

    def route(self, path: str, *replies: Answering, host: int = 1) -> str:
        """Reply to a path with each in turn, and with the last for ever; gives the address.

        A route with "?" in it is for just that query, one without for all of its path's.
        """
        self._routes[f"127.0.0.{host}", path] = list(replies)
        return self.base(host) + path

    def reply(self, host: str, path: str, headers: dict[str, str]) -> Reply:
        """Note a request, and choose its reply."""
        self.asked.append(path)
        self.headers.append(headers)
        replies = self._routes.get((host, path)) or self._routes.get((host, path.partition("?")[0]))
        if not replies:
            return Reply(b"<title>Not here</title>", status=404)
        chosen = replies.pop(0) if len(replies) > 1 else replies[0]
        return (chosen if isinstance(chosen, Reply) else chosen(path)).given(headers)

    def __enter__(self) -> Self:
        for host in self._hosts:
            threading.Thread(target=host.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        for host in self._hosts:
            host.shutdown()
            host.server_close()
