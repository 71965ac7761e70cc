"""Text encodings of .bib files: detection, decoding and encoding."""

import codecs
import re
from dataclasses import dataclass

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# JabRef writes "% Encoding: Cp1252", Emacs "% -*- coding: latin-1 -*-".
_DECLARED = re.compile(r"%\s*(?:encoding\s*:|-\*-.*?coding\s*:)\s*([a-z0-9_-]+)", re.IGNORECASE)
# Python's cp1252 leaves five bytes without a letter; a file that has them, or worse, is kept byte by byte.
_BYTE_BY_BYTE = "latin-1"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the encoding that gives its bytes, and the mark with which they begin, if they do."""

    text: str
    encoding: str
    mark: bytes = b""


def decoded_file(data: bytes) -> Decoded:
    """Return the text as it came, line ends and all; never fails, and `file_bytes` gives the same bytes back."""
    mark, encodings = _by_first_bytes(data)
    body = data[len(mark) :]
    for encoding in (*encodings, "utf-8", *_declared_in(body), "cp1252"):
        try:
            text = body.decode(encoding)
            if text.encode(encoding) == body:
                return Decoded(text, encoding, mark)
        except (UnicodeError, LookupError, ValueError):
            continue
    return Decoded(body.decode(_BYTE_BY_BYTE), _BYTE_BY_BYTE, mark)


def text_of(data: bytes) -> str:
    """Return the text with bare line feeds; never fails."""
    return decoded_file(data).text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def file_bytes(text: str, like: Decoded) -> bytes:
    """Return a text in the encoding of another.

    In UTF-8, which it then declares, where that has not all its letters.
    """
    try:
        return like.mark + text.encode(like.encoding)
    except UnicodeEncodeError:
        return in_utf8(text)


def in_utf8(text: str) -> bytes:
    """Return a text in UTF-8; if it declares its encoding, it declares that one."""
    declared = _DECLARED.search(text[:2000])
    if declared and not is_utf8(declared[1]):
        text = text[: declared.start(1)] + "UTF-8" + text[declared.end(1) :]
    return text.encode()


def is_utf8(encoding: str) -> bool:
    """Return whether an encoding goes by a name of UTF-8, or of a part of it."""
    return encoding.lower().replace("_", "-") in ("utf-8", "utf8", "ascii", "us-ascii")


def _by_first_bytes(data: bytes) -> tuple[bytes, list[str]]:
    """Return byte order mark and encoding, detected from the mark or from the zero bytes of UTF-16."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return mark, [encoding]
    if data[:200].count(0) > 20:
        return b"", ["utf-16-be" if data[0] == 0 else "utf-16-le"]
    return b"", []


def _declared_in(data: bytes) -> list[str]:
    found = _DECLARED.search(data[:2000].decode("latin-1"))
    return [found[1]] if found else []
