"""Real pages, where the corpora are beside the checkout: none raises, and the identifiers are right."""

import gzip
import json
from pathlib import Path

from corpora.page_scores import extract_metadata
from litlog.model.identifiers import Doi


def _bytes(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def test_real_pages_read_and_their_identifiers_are_right(corpora: Path) -> None:
    """No page raises; a DOI or an arXiv id that is given is the page's own."""
    for folder in sorted((corpora / "pages").iterdir()):
        page = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        found = extract_metadata(_bytes(next(folder.glob("page.*"))), page["url"], page.get("content_type"))
        expected = page["expected"].get("doi")
        if expected and found["doi"]:
            assert Doi.parse(found["doi"]) == Doi.parse(expected), page["url"]
