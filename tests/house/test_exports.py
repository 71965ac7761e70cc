"""The committed exports are what the sample library gives now, and the log among them is the log that went in."""

from pathlib import Path

import pytest

from bib_validators import biber_complaints, bibtex_complaints, needs_biber, needs_bibtex
from litlog.cli import main

ROOT = Path(__file__).resolve().parents[2]


def _texts(folder: Path) -> dict[str, str]:
    return {path.name: path.read_bytes().decode() for path in sorted(folder.iterdir()) if path.name != "README.md"}


@pytest.fixture(scope="module")
def demonstrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the exports folder of a fresh demonstration."""
    folder = tmp_path_factory.mktemp("demo") / "library"
    assert main(["--quiet", "demo", str(folder)]) == 0
    return folder / "exports"


def test_the_exports_are_up_to_date(demonstrated: Path) -> None:
    assert _texts(ROOT / "exports") == _texts(demonstrated), "`make exports` writes them anew"


@needs_bibtex
def test_bibtex_takes_the_sample_in_its_own_dialect(demonstrated: Path, tmp_path: Path) -> None:
    file = tmp_path / "classic.bib"
    assert main(["--library", str(demonstrated.parent), "export", "bibtex", "--classic", "-o", str(file)]) == 0
    assert bibtex_complaints(file, "plain") == []


@pytest.mark.slow  # Biber starts in seconds
@needs_biber
def test_biber_takes_the_sample_in_its_own_dialect(demonstrated: Path, tmp_path: Path) -> None:
    file = tmp_path / "modern.bib"
    assert main(["--library", str(demonstrated.parent), "export", "biblatex", "-o", str(file)]) == 0
    assert biber_complaints(file) == []


def test_the_log_comes_out_as_it_went_in(demonstrated: Path) -> None:
    assert (demonstrated / "log-2023.md").read_bytes() == (ROOT / "data" / "sample-log.md").read_bytes()
