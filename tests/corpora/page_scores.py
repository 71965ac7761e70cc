"""The page reader in the form that the scorer of the corpus of pages asks for."""

from typing import Any

from litlog.model.identifiers.guesses import guesses
from litlog.model.plain import work_to_plain
from litlog.sources.pdfs.pdf_source import read_pdf
from litlog.sources.web_page import extract


def extract_metadata(html: bytes, url: str, content_type: str | None) -> dict[str, Any]:
    """Return what `extract` finds in a page, by the scorer's names."""
    work = read_pdf(html, url) if html.startswith(b"%PDF-") else extract(html, url, content_type)
    plain = work_to_plain(work)
    # Nobody can be asked here, so the first identifier in the text of a PDF counts for what a source would confirm.
    ids = {one.scheme: one.value for one in (*reversed(guesses(work)), *work.identifiers)}
    return {
        "kind": plain["kind"],
        "title": work.full_title,
        "authors": plain["authors"],
        "date": str(work.issued) if work.issued else "",
        "site": work.container,
        "description": work.abstract,
        "doi": ids.get("doi", ""),
        "isbn": ids.get("isbn") or work.extra.get("isbn", ""),
        "arxiv_id": ids.get("arxiv", ""),
        "lang": work.language,
        "url": work.links[0].url if work.links else url,
    }
