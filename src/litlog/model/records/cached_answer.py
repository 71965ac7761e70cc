"""Cached response of a server: the final address, the headers and the body."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """`url` is the address that answered in the end; header names are in lower case; `body` is decompressed."""

    url: str
    headers: Mapping[str, str]
    body: bytes
