"""The bytes of a .bib file as text, whatever encoding its program wrote."""

import codecs
import re

_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
# JabRef writes "% Encoding: Cp1252", Emacs "% -*- coding: latin-1 -*-".
_DECLARED = re.compile(rb"%\s*(?:encoding\s*:|-\*-.*?coding\s*:)\s*([a-z0-9_-]+)", re.IGNORECASE)


def text_of(data: bytes) -> str:
    """Give the text with bare line feeds; never fails: what is in no other encoding is read as Windows-1252."""
    return _decoded(data).removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes) -> str:
    for encoding in (*_by_byte_order(data), "utf-8", *_declared(data), "cp1252"):
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError, ValueError):
            continue
    return data.decode("cp1252", "replace")


def _by_byte_order(data: bytes) -> list[str]:
    """Give the encoding that the first bytes tell: a mark, or the zeros that UTF-16 has beside ASCII."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return [encoding]
    if data[:200].count(0) > 20:
        return ["utf-16-be" if data[0] == 0 else "utf-16-le"]
    return []


def _declared(data: bytes) -> list[str]:
    found = _DECLARED.search(data[:2000])
    return [found[1].decode("ascii")] if found else []
