"""A world of a few addresses, for tests of sources: each begins with a text that names its answer.

world = Served({"https://api.example/works/1": {"title": "A walk"}})
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

from litlog.errors import LitlogError
from litlog.sources.http.responses import Answer

Content = bytes | str | int | LitlogError | Mapping[str, object] | list[object]
"""Bytes or text as they are, JSON for what it can say, a number for a status without a body, or an error to raise."""


@dataclass
class Served:
    """`asked` are the addresses in order; what nothing is said of gives status 404."""

    contents: Mapping[str, Content]
    asked: list[str] = field(default_factory=list)

    def get(self, url: str, *, accept: str = "", max_bytes: int = 0, deadline: float = 0, tries: int = 0) -> Answer:
        """Return the content of the longest beginning that fits."""
        self.asked.append(url)
        fitting = max((start for start in self.contents if url.startswith(start)), key=len, default=None)
        content = 404 if fitting is None else self.contents[fitting]
        if isinstance(content, LitlogError):
            raise content
        if isinstance(content, int):
            return Answer(url, content)
        return Answer(url, 200, {}, _bytes(content))


def _bytes(content: bytes | str | Mapping[str, object] | list[object]) -> bytes:
    if isinstance(content, bytes):
        return content
    return (content if isinstance(content, str) else json.dumps(content)).encode()
