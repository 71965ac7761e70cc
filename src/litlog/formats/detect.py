"""Format detection: from a file's content first, then from its name."""

import re
from collections.abc import Mapping
from pathlib import PurePath

from litlog.errors import Unreadable
from litlog.formats.signatures import signed_by

_FORCE = "Say what it is with --from, for instance --from bibtex."
# What begins a file of another kind, and what its reader may do.
_OTHERS = (
    (b"%PDF-", "a PDF", "`litlog add FILE.pdf` takes in the paper itself."),
    (b"SQLite format 3\0", "a database", "`litlog restore FILE` puts a backup back; `--library FILE` opens a library."),
    (b"PK\x03\x04", "a ZIP archive", "Unpack it and import the files in it."),
    (b"\x1f\x8b", "compressed", "Unpack it first."),
)
# A file tells what it is in its beginning or not at all.
_BEGINNING = 32_768
_BIBTEX = re.compile(r"@[ \t]*(?P<type>[A-Za-z]\w*)\s*[{(]")
_LIBRARY = re.compile(r'\{\s*"litlog"\s*:')
_MARKDOWN = re.compile(r"---\s*$|\+\+\+\s*$|#{1,6}\s|\s*[*+-]\s|\s*\d+[.)]\s|\s*>|.*\]\([^)\s]")
_PAGES = (".md", ".markdown", ".mdown", ".mkd")
_SUFFIXES = {
    **dict.fromkeys(_PAGES, "markdown"),
    **dict.fromkeys((".bib", ".bibtex"), "bibtex"),
    **dict.fromkeys((".html", ".htm"), "netscape"),
    **dict.fromkeys((".yaml", ".yml"), "papis"),
    **dict.fromkeys((".csv", ".tsv"), "csv"),
    ".json": "json",
    ".ris": "ris",
    ".enw": "refer",
    ".nbib": "nbib",
    ".ciw": "wos",
    ".mods": "mods",
    ".rdf": "zotero-rdf",
    ".opml": "opml",
}


def format_of(data: bytes, path: str, added_suffixes: Mapping[str, str]) -> str:
    """Name the format of a file; `added_suffixes` maps suffixes of added formats (".xyz") to their names.

    Raises `Unreadable` for an empty file, for one that is no text, and for a text of no format that is known.
    """
    suffix = PurePath(path).suffix.lower()
    if not data.strip() and suffix in _PAGES:  # a page that is not written yet
        return "markdown"
    text = _text(data[:_BEGINNING])
    lines = [line for line in text.split("\n") if line.strip()]
    # A page may quote anything, so what is named as one is not searched for the signs of other programs.
    told = _by_first_line(lines) or ("" if suffix in _PAGES else signed_by(text))
    found = told or _SUFFIXES.get(suffix) or added_suffixes.get(suffix) or _by_any_line(lines)
    if not found:
        raise Unreadable(f"{path or 'The file'} is in no format that litlog reads.", _FORCE)
    return found


def _text(data: bytes) -> str:
    """Return the file as text, roughly: only the ASCII part of it is looked at."""
    for beginning, what, hint in _OTHERS:
        if data.startswith(beginning):
            raise Unreadable(f"The file is {what}.", hint)
    if not data.strip():
        raise Unreadable("The file is empty.", "Is it the right file?")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")) or data.count(0) * 5 >= len(data) * 2:
        data = data.replace(b"\0", b"")  # UTF-16, of which ASCII letters stay
    if b"\0" in data:
        raise Unreadable("The file is no text.", _FORCE)
    return data.decode("utf-8-sig", errors="replace").replace("\r\n", "\n").replace("\r", "\n")


def _by_first_line(lines: list[str]) -> str:
    """A bibliography may begin with comments, and a UTF-16 one with two stray characters."""
    if _LIBRARY.match("\n".join(lines[:2])):
        return "json"
    first = next((line for line in lines if not line.lstrip().startswith("%")), "")
    return "bibtex" if _BIBTEX.match(first.lstrip(" \t\ufffd")) else ""


def _by_any_line(lines: list[str]) -> str:
    """A bibliography may begin with a letter to its reader; a log is known by any of its marks."""
    if any(_BIBTEX.match(line) for line in lines):
        return "bibtex"
    return "markdown" if any(_MARKDOWN.match(line) for line in lines) else ""
