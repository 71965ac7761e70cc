"""The kind of a record where no heading names it."""

from dataclasses import replace

from litlog.model.work import Kind, Work
from litlog.pages.layouts.record import Record
from litlog.pages.pieces.people_text import names_publisher


def with_kind(record: Record) -> Work:
    """Return the work of a record with a kind: where nothing tells, a venue or an arXiv id makes a paper of a book."""
    if record.work.kind:
        return record.work
    printed = record.work.container and not names_publisher(record.work.container)
    papers = record.work.identifier("arxiv") or (printed and record.layout == "reference")
    return replace(record.work, kind=Kind.PAPER if papers else Kind.BOOK)
