"""PDF source: the metadata of a work and the reader's annotations from a PDF file (extra `pdf`)."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from typing import Any

from litlog.errors import Unreadable
from litlog.model.identifiers.guesses import as_guesses
from litlog.model.people import Contributor
from litlog.model.reading import Note
from litlog.model.work import ContentsItem, Kind, Work
from litlog.parsing.loose_json import first_text, text, texts
from litlog.parsing.markup import plain_text
from litlog.sources.html.people.bylines import people
from litlog.sources.pdfs.names import guessed_names, own_names
from litlog.sources.pdfs.notes import notes_by_mark
from litlog.sources.pdfs.subprocess import taken_apart
from litlog.sources.pdfs.title_page import people_below

MAX_BYTES = 64 * 2**20
_LONGEST_TITLE = 300
# Placeholder titles that programs write if the author gave none.
_NO_TITLE = re.compile(
    r"\A(?:untitled|no title|title|pdf|document\d*|(?:microsoft )?(?:word|powerpoint)\b.*|"
    r"abstract|references|bibliography|(?:table of )?contents|introduction|"
    r".*\.(?:docx?|dvi|tex|pdf|indd|qxd|e?ps|rtf|pptx?|xlsx?|odt|html?)|"
    r"[\w.-]{0,40}\d[\w.-]{0,40}|doi:.*|10\.\d{4,}/.*|arxiv:.*|layout \d.*)\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Pdf:
    """The metadata of a file's work, and the reader's notes in it by annotation id."""

    work: Work
    notes: Mapping[str, Note] = field(default_factory=dict)


def read_pdf(data: bytes, path: str) -> Work:
    """Return the work described by a PDF; see `open_pdf`."""
    return open_pdf(data, path).work


def open_pdf(data: bytes, path: str) -> Pdf:
    """Return the contents of a PDF; `path` is its name in error messages.

    Its work has the identifiers that are certainly its own, and those found in its text as guesses
    (`litlog.model.identifiers.guesses`). Raises `Unreadable` for what is no PDF, needs a password, is too large
    (64 MB) or takes too long (20 s), and if `pypdf` is not installed.
    """
    if not is_pdf(data) or len(data) > MAX_BYTES:
        raise Unreadable(f"{path} is not a PDF of less than {MAX_BYTES // 2**20} MB.", "Is it the right file?")
    if not find_spec("pypdf"):
        raise Unreadable(f"{path} is a PDF, and reading those is an extra.", "pip install 'litlog[pdf]'")
    told = taken_apart(data, path)
    return Pdf(work_of(told), notes_by_mark(told))


def is_pdf(data: bytes) -> bool:
    """Return whether a file begins with the PDF signature."""
    return data[:1024].lstrip()[:5] == b"%PDF-"


def work_of(told: Mapping[str, Any]) -> Work:
    """Return the work built from the extracted contents of a file."""
    title, shown = plain_text(first_text(told.get("titles"))), plain_text(first_text(told.get("largest")))
    by_program = bool(_NO_TITLE.match(title))
    title = title if title and not by_program else _title_shown(shown)
    return Work(
        kind=Kind.PAPER,
        title=title,
        # A program that wrote the title wrote the name of the user it ran for, too.
        contributors=(() if by_program else people(texts(told.get("authors")))) or _people_shown(told, title, shown),
        identifiers=own_names(told),
        contents=_contents(told.get("outline")),
        extra=as_guesses(guessed_names(told)),
    )


def _title_shown(largest: str) -> str:
    """Return the text in the largest type on the first page, if it has the length of a title."""
    return largest if len(largest) <= _LONGEST_TITLE and not _NO_TITLE.match(largest) else ""


def _people_shown(told: Mapping[str, Any], *titles: str) -> tuple[Contributor, ...]:
    lines = told.get("lines")
    printed = [str(line) for line in lines] if isinstance(lines, list) else []
    return next(filter(None, (people_below(title, printed) for title in titles)), ())


def _contents(outline: Any) -> tuple[ContentsItem, ...]:
    listed = outline if isinstance(outline, list) else []
    lines = (line for line in listed if isinstance(line, list) and len(line) == 3 and isinstance(line[0], int))
    return tuple(ContentsItem(text(title), text(page), level) for level, title, page in lines if text(title))
