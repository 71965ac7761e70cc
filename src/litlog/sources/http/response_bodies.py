"""Response bodies: reading in chunks with a limit on the compressed and the decompressed size."""

import zlib
from collections.abc import Iterable

from litlog.errors import Unreachable
from litlog.sources.http.hints import AGAIN, BY_HAND


class TooLarge(Unreachable):
    """A response that is larger than the limit."""


def read_body(pieces: Iterable[bytes], encoding: str, max_bytes: int) -> bytes:
    """Return the body joined from its chunks, decompressed if `encoding` is "gzip" or "deflate".

    Raises `TooLarge` for a body over `max_bytes` (unpacked), `Unreachable` for one that is damaged, cut off, or packed
    in another way.
    """
    if encoding in ("", "identity"):
        return _within(pieces, max_bytes)
    if encoding in ("gzip", "x-gzip", "deflate"):
        return _unpacked(pieces, max_bytes)
    raise Unreachable(f'The answer is packed as "{encoding}", which was not asked for.', BY_HAND, temporary=False)


def _within(pieces: Iterable[bytes], max_bytes: int) -> bytes:
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > max_bytes:
            raise _too_large(max_bytes)
    return bytes(body)


def _unpacked(pieces: Iterable[bytes], max_bytes: int) -> bytes:
    unpacker = zlib.decompressobj(47)  # 32 + 15: a gzip or a zlib header, whichever comes
    body = bytearray()
    for piece in pieces:
        try:
            body += unpacker.decompress(piece, max_bytes + 1 - len(body))
        except zlib.error as error:
            raise Unreachable("The answer is damaged: it does not unpack.", AGAIN) from error
        if len(body) > max_bytes:
            raise _too_large(max_bytes)
    if not unpacker.eof:
        raise Unreachable("The answer broke off in the middle.", AGAIN)
    return bytes(body)


def _too_large(max_bytes: int) -> TooLarge:
    return TooLarge(f"The answer is larger than {max_bytes // 2**20 or 1} MB.", BY_HAND, temporary=False)
