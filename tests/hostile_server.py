"""A server on loopback that speaks bytes, not HTTP: each connection is handed to a function that may do anything.

with HostileServer(lambda connection: connection.sendall(b"nonsense")) as server:
    Fetcher(allowed=LOOPBACK, gap=0).get(server.url)
"""

import socket
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import Self

Attack = Callable[[socket.socket], None]
"""What is done to a client whose request has been read."""

_LONGEST = 8.0
"""Seconds: the longest that a connection is kept, whatever the client does."""


class HostileServer:
    """Accepts connections until it is left; `asked` counts them."""

    def __init__(self, attack: Attack) -> None:
        self.asked = 0
        self._attack = attack
        self._listening = socket.create_server(("127.0.0.1", 0))

    @property
    def url(self) -> str:
        """Return the server's address."""
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}/a"

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._listening.close()

    def _accept(self) -> None:
        while True:
            try:
                connection, _ = self._listening.accept()
            except OSError:
                return
            self.asked += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        """A client that hangs up ends the attack."""
        with connection:
            try:
                connection.settimeout(_LONGEST)
                connection.recv(65536)
                self._attack(connection)
                connection.shutdown(socket.SHUT_WR)
            except OSError:
                return


def saying(data: bytes) -> Attack:
    """Return the attack that sends these bytes and hangs up."""
    return lambda connection: connection.sendall(data)


def answer(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """Return an honest answer with these headers and this body."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers, "", ""]
    return "\r\n".join(lines).encode("latin-1") + body


def dripping(data: bytes, behind: bytes = b"", pause: float = 0.05) -> Attack:
    """Return the attack that sends `data` at once and then the bytes of `behind` one by one, over and over."""

    def attack(connection: socket.socket) -> None:
        connection.sendall(data)
        ends = time.monotonic() + _LONGEST
        while time.monotonic() < ends:
            for byte in behind or b"x":
                connection.sendall(bytes([byte]))
                time.sleep(pause)

    return attack


def endless(data: bytes, piece: bytes) -> Attack:
    """Return the attack that sends `data` and then the same piece for as long as the client listens."""

    def attack(connection: socket.socket) -> None:
        connection.sendall(data)
        ends = time.monotonic() + _LONGEST
        while time.monotonic() < ends:
            connection.sendall(piece)

    return attack


def silent(data: bytes) -> Attack:
    """Return the attack that sends `data` and then nothing, and does not hang up."""

    def attack(connection: socket.socket) -> None:
        connection.sendall(data)
        time.sleep(_LONGEST)

    return attack
