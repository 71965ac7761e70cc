"""Real .bib files, where the corpora are beside the checkout: written over themselves they stay what they are."""

import gzip
from pathlib import Path

import pytest

from litlog.library.bib_export import BibOrder, bib_text, export_bib
from litlog.library.importing import Imported, import_file
from litlog.library.library import open_library
from litlog.library.locate import in_folder

LARGEST = 40_000
"""Bytes; the larger files only repeat what these have."""
EVERY = 12


def some_files(corpora: Path) -> list[bytes]:
    paths = sorted([*(corpora / "bibtex").rglob("*.bib"), *(corpora / "bibtex").rglob("*.bib.gz")])[::EVERY]
    contents = (gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes() for path in paths)
    return [content for content in contents if len(content) <= LARGEST and b"@" in content]


@pytest.mark.parametrize("name", ["bibtex", "biblatex"])
def test_a_real_file_is_its_own_export(corpora: Path, tmp_path: Path, name: str) -> None:
    order = BibOrder(format=name)
    for number, content in enumerate(some_files(corpora)):
        file, new = tmp_path / f"{number}.bib", tmp_path / f"{number}.new.bib"
        file.write_bytes(content)
        with open_library(in_folder(tmp_path / str(number)), create=True, offline=True) as library:
            assert isinstance(import_file(library, file, "bibtex"), Imported)
            if name == "bibtex":
                export_bib(library, file, order)
                assert file.read_bytes() == content
            export_bib(library, new, order)
            first = new.read_bytes()
            assert first == bib_text(library, order)[0]
            export_bib(library, new, order)
            assert new.read_bytes() == first
