"""Imported bibliography: a file that is a named source of findings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bibliography:
    """`path` is the file's location, `source` the name of its findings ("import:references.bib").

    `data` are the bytes of a .bib file, whose comments, macros and layout no item holds; empty for other formats.
    """

    path: str
    source: str
    data: bytes = b""
