"""An answer of a server that is kept, so that the server need not send it again while it is the same."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """`url` is the address that answered in the end; header names are in lower case; `body` is decompressed."""

    url: str
    headers: Mapping[str, str]
    body: bytes
