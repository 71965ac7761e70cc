"""Decoding the bytes of an export: UTF-8 in most cases, with tolerance for single damaged bytes."""

import codecs
import re

from litlog.parsing.bibtex.encodings import text_of as text_in_any_encoding

_LETTER = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH = re.compile(rb"[\x80-\xff]")


def text_of(data: bytes) -> str:
    """Return the text with bare line feeds; never fails.

    A text in which nearly all letters are UTF-8's is UTF-8: what is not is read as Windows-1252, byte by byte.
    """
    if _is_utf8_but_for_a_few(data):
        data = data.decode("utf-8", _SPOILT).encode()
    return text_in_any_encoding(data)


def _is_utf8_but_for_a_few(data: bytes) -> bool:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) or b"\0" in data[:200]:
        return False
    letters = sum(1 for _ in _LETTER.finditer(data))
    strays = sum(1 for _ in _HIGH.finditer(_LETTER.sub(b"", data))) if letters else 0
    return bool(strays) and letters >= 4 * strays


def _byte_by_byte(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


_SPOILT = "litlog.spoilt"
codecs.register_error(_SPOILT, _byte_by_byte)
