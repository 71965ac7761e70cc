"""A PDF as evidence: what its metadata says, and the identifier that its first page bears (extra `pdf`).

It is taken apart in a process of its own (`pdf_pages`), since nothing else bounds the time and the memory that a
hostile file can cost.
"""

import json
import re
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from typing import Any

from litlog.errors import NotIdentified, Unreadable
from litlog.model.identifiers import ArxivId, Doi, Identifier
from litlog.model.work import Kind, Work
from litlog.sources.html.bylines import people
from litlog.sources.loose_json import first_text, text, texts
from litlog.sources.markup import plain_text

MAX_BYTES = 64 * 2**20
_SECONDS = 20
_LONGEST_TITLE = 300
_DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"'<>{}|\\^`]{1,150}", re.ASCII)
_ARXIV_STAMP = re.compile(r"\barXiv:((?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?/\d{7})(?:v\d{1,2})?)\b")
# What programs write into the title of a file whose author gave it none.
_NO_TITLE = re.compile(
    r"\A(?:untitled|no title|title|pdf|document\d*|(?:microsoft )?(?:word|powerpoint)\b.*|"
    r".*\.(?:docx?|dvi|tex|pdf|indd|qxd|e?ps|rtf|pptx?|xlsx?|odt|html?)|"
    r"[\w.-]{0,40}\d[\w.-]{0,40}|doi:.*|10\.\d{4,}/.*|arxiv:.*|layout \d.*)\Z",
    re.IGNORECASE,
)


def read_pdf(data: bytes, path: str) -> Work:
    """Give what a PDF says about itself; `path` is its name for the sentence of an error.

    A DOI or an arXiv id counts if it is in the metadata, or the only one of its kind on the first page; others may
    be of works that are cited. Raises `Unreadable` for what is no PDF, is encrypted, too large (64 MB) or takes too
    long (20 s), and where `pypdf` is not installed.
    """
    if not find_spec("pypdf"):
        raise Unreadable(f"{path} is a PDF, and reading those is an extra.", "pip install 'litlog[pdf]'")
    if not data.lstrip()[:5] == b"%PDF-" or len(data) > MAX_BYTES:
        raise Unreadable(f"{path} is not a PDF of less than {MAX_BYTES // 2**20} MB.", "Is it the right file?")
    return work_of(_taken_apart(data, path))


def work_of(told: Mapping[str, Any]) -> Work:
    """Give the work of what `pdf_pages` found in a file."""
    title, shown = plain_text(first_text(told.get("titles"))), plain_text(first_text(told.get("largest")))
    by_program = bool(_NO_TITLE.match(title))
    return Work(
        kind=Kind.PAPER,
        title=title if title and not by_program else _title_shown(shown),
        # A program that wrote the title wrote the name of the user it ran for, too.
        contributors=() if by_program else people(texts(told.get("authors"))),
        identifiers=tuple(_identifiers(told)),
    )


def _title_shown(largest: str) -> str:
    """Give the text that is set largest on the first page, if it has the length of a title."""
    return largest if len(largest) <= _LONGEST_TITLE and not _NO_TITLE.match(largest) else ""


def _taken_apart(data: bytes, path: str) -> Mapping[str, Any]:
    command = [sys.executable, "-P", "-m", "litlog.sources.pdf_pages"]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=True)
        told = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError) as error:
        raise Unreadable(f"{path} does not read as a PDF.", "Its data can be given with `--title`.") from error
    return told if isinstance(told, dict) else {}


def _identifiers(told: Mapping[str, Any]) -> list[Identifier]:
    metadata = "\n".join(texts(told.get("metadata")))
    page = text(told.get("page"))
    dois = (_only(_DOI, metadata, Doi), _only(_DOI, page, Doi))
    papers = (_only(_ARXIV_STAMP, metadata, ArxivId), _only(_ARXIV_STAMP, page, ArxivId))
    best = (dois[0] or dois[1], papers[0] or papers[1])
    return [identifier for identifier in best if identifier]


def _only(pattern: re.Pattern[str], told: str, scheme: type[Doi] | type[ArxivId]) -> Identifier | None:
    """Give the identifier that a text has, unless it has several."""
    found: set[Identifier] = set()
    for match in pattern.finditer(told):
        try:
            found.add(scheme.parse(match[match.re.groups].rstrip(".,;:)]")))
        except NotIdentified:
            continue
    return found.pop() if len(found) == 1 else None
