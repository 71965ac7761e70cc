"""Imported bibliography: a file that is a named source of findings."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bibliography:
    """`path` is where the file stood, `source` what its findings are signed with ("import:references.bib").

    `data` are the bytes of a .bib file, whose comments, macros and layout no item holds; empty for other formats.
    """

    path: str
    source: str
    data: bytes = b""
