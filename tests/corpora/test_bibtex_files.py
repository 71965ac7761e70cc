"""Real .bib files, where the corpora are beside the checkout: none is refused, none loses an entry, none drifts."""

import gzip
import io
from dataclasses import replace
from pathlib import Path

import pytest

from litlog.formats.bibtex.reading.importer import IMPORTER
from litlog.formats.bibtex.writing.exporter import BIBLATEX, BIBTEX, BibtexExporter
from litlog.model.results.parsed import Parsed

LARGEST = 100_000
"""Bytes; the larger files only repeat what these have, and take a minute."""


def bib_files(corpora: Path) -> list[bytes]:
    paths = sorted([*(corpora / "bibtex").rglob("*.bib"), *(corpora / "bibtex").rglob("*.bib.gz")])
    contents = (gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in paths)
    # Without an "@" a file is only called .bib: two of them hold a sentence and a script.
    return [content for content in contents if len(content) <= LARGEST and b"@" in content]


def exported(parsed: Parsed, exporter: BibtexExporter) -> str:
    out = io.StringIO()
    exporter.render(parsed.items, out)
    return out.getvalue()


@pytest.mark.parametrize("exporter", [BIBTEX, replace(BIBLATEX, converts=False)], ids=["bibtex", "biblatex"])
def test_reading_an_export_of_a_real_file_changes_no_byte(corpora: Path, exporter: BibtexExporter) -> None:
    for content in bib_files(corpora):
        parsed = IMPORTER.parse(content)
        written = exported(parsed, exporter)
        again = IMPORTER.parse(written.encode())
        assert len(again.items) == len(parsed.items)
        assert exported(again, exporter) == written
