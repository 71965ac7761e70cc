"""Delta compression: a text stored as copies from a base text and inserted bytes.

A delta is JSON in UTF-8, compressed by zlib (RFC 1950): a list in which `[start, end]` means these bytes of the base
text, and a string means bytes to insert, one character per byte (Latin-1).
"""

import json
import zlib
from collections.abc import Iterator

from litlog.errors import StoreError

_PIECE = 32
"""Minimum number of equal bytes to copy; shorter runs take less space as inserts."""

Copy = tuple[int, int]


def delta(base: bytes, text: bytes) -> bytes:
    """Return the delta from which `patched` rebuilds `text` with `base`; time is linear in the two."""
    pieces = [list(one) if isinstance(one, tuple) else one.decode("latin-1") for one in _pieces(base, text)]
    return packed(json.dumps(pieces, ensure_ascii=False, separators=(",", ":")).encode())


def patched(base: bytes, made: bytes) -> bytes:
    """Return the text rebuilt from `base` and a `delta`."""
    try:
        pieces = json.loads(unpacked(made))
        return b"".join(one.encode("latin-1") if isinstance(one, str) else base[one[0] : one[1]] for one in pieces)
    except (ValueError, TypeError, LookupError) as error:
        raise _damaged() from error


def packed(text: bytes) -> bytes:
    """Return bytes in stored form: compressed by zlib."""
    return zlib.compress(text)


def unpacked(kept: bytes) -> bytes:
    """Return the bytes that `packed` was given; raises `StoreError` for what is damaged."""
    try:
        return zlib.decompress(kept)
    except zlib.error as error:
        raise _damaged() from error


def _damaged() -> StoreError:
    return StoreError("A page's text in the library is damaged.", "`litlog restore BACKUP` puts a backup in its place.")


def _pieces(base: bytes, text: bytes) -> Iterator[Copy | bytes]:
    """Yield copies and inserts: match each position of the text with the chunks of the base, and extend the match."""
    places = {base[at : at + _PIECE]: at for at in reversed(range(0, len(base) - _PIECE + 1, _PIECE))}
    own = at = 0
    while at < len(text):
        start = places.get(text[at : at + _PIECE])
        if start is None:
            at += 1
            continue
        if own < at:
            yield text[own:at]
        same = _common_start(base, start, text, at)
        yield start, start + same
        own = at = at + same
    if own < at:
        yield text[own:at]


def _common_start(one: bytes, start: int, other: bytes, at: int) -> int:
    """Return the number of equal bytes from these positions on, by doubling the step and then halving it."""
    most = min(len(one) - start, len(other) - at)
    same, step = 0, _PIECE
    while step:
        step = min(step, most - same)
        if step and one[start + same : start + same + step] == other[at + same : at + same + step]:
            same += step
            step *= 2
        else:
            step //= 2
    return same
