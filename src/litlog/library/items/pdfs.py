"""Local PDF files: metadata of their works, and annotations, each of which is imported as a note once."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from litlog.errors import NotIdentified, Unreadable
from litlog.library.output_files import absolute, read_whole
from litlog.model.finding import Finding
from litlog.model.identifiers import ArxivId, Identifier
from litlog.model.identifiers.guesses import as_guesses, guesses
from litlog.model.item import Item
from litlog.model.links import Link, LinkRole
from litlog.model.reading import Note
from litlog.model.work import Kind, Work

_TAKEN = "pdf:marks"
"""The field of `Work.extra` that has the marks of which notes were made, so that a note stays changed, or gone."""


@dataclass(frozen=True, slots=True)
class Told:
    """Content of a target: its work, its notes by the names of their annotations, and a remark for the reader."""

    work: Work
    notes: Mapping[str, Note] = field(default_factory=dict)
    remark: str = ""


def pdf_tells(path: Path) -> Told:
    """Read the work and the notes of a PDF; for a damaged one only its file name, and a remark with the reason.

    Raises `Unreadable` for a file that does not exist or is no PDF.
    """
    from litlog.sources.pdfs.pdf_source import MAX_BYTES, open_pdf  # noqa: PLC0415  the PDF reader takes its time to load

    link = Link(Path(absolute(path)).as_uri(), LinkRole.PRIVATE_COPY)
    try:
        pdf = open_pdf(read_whole(path, MAX_BYTES), str(path))
    except Unreadable as error:
        if not _begins_as_pdf(path):
            raise
        named = Work(kind=Kind.PAPER, title=" ".join(path.stem.replace("_", " ").split()), links=(link,))
        remark = f"{error.message} It is saved by the name of its file. {error.hint}"
        return Told(_with_name(named, path), remark=remark)
    return Told(_with_name(replace(pdf.work, links=(*pdf.work.links, link)), path), pdf.notes)


def _begins_as_pdf(path: Path) -> bool:
    with suppress(OSError), path.open("rb") as file:
        return b"%PDF-" in file.read(1024)
    return False


def _with_name(work: Work, path: Path) -> Work:
    """Papers from arXiv are saved under their ids; since names of files are given by anybody, that is a guess."""
    named: list[Identifier] = []
    with suppress(NotIdentified):
        named.append(ArxivId.parse(path.stem))
    return replace(work, extra={**work.extra, **as_guesses(dict.fromkeys((*named, *guesses(work))))})


def marks_taken(findings: Iterable[Finding]) -> frozenset[str]:
    """Return the marks of which notes were made before, by what is known of an item."""
    return frozenset(mark for finding in findings for mark in finding.work.extra.get(_TAKEN, "").split())


def with_marks_taken(work: Work, marks: Iterable[str]) -> Work:
    """Record in the finding of a file which of its annotations are imported as notes."""
    names = " ".join(sorted(marks))
    return replace(work, extra={**work.extra, _TAKEN: names}) if names else work


def with_notes(item: Item, notes: Iterable[Note]) -> Item:
    """Append notes to an item, except for those that it has already."""
    reading = item.reading
    new = tuple(note for note in notes if note not in reading.notes)
    return replace(item, reading=replace(reading, notes=(*reading.notes, *new))) if new else item
