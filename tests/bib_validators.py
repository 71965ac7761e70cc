"""What the real programs, bibtex and biber, say about a .bib file."""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

needs_bibtex = pytest.mark.skipif(not shutil.which("bibtex"), reason="bibtex is not installed (texlive-binaries)")
needs_biber = pytest.mark.skipif(not shutil.which("biber"), reason="biber is not installed")

_BIBTEX_COMPLAINT = re.compile(r"Warning--|---line \d+ of file|Sorry---|Illegal|Repeated entry|I couldn't|I found no")


def bibtex_complaints(path: Path, style: str) -> list[str]:
    """Return the warnings and errors of BibTeX for all entries of a file in a style ("plain")."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "all.aux").write_text(f"\\citation{{*}}\n\\bibstyle{{{style}}}\n\\bibdata{{library}}\n")
        shutil.copy(path, Path(folder, "library.bib"))
        subprocess.run(["bibtex", "all"], cwd=folder, capture_output=True, timeout=60, check=False)
        log = Path(folder, "all.blg").read_text(encoding="utf-8", errors="replace")
    return [line for line in log.splitlines() if _BIBTEX_COMPLAINT.search(line)]


def biber_complaints(path: Path) -> list[str]:
    """Return the warnings and errors of Biber, which checks the file against BibLaTeX's data model."""
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(path, Path(folder, "library.bib"))
        command = ["biber", "--tool", "--validate-datamodel", "--nolog", "--output-file", "out.bib", "library.bib"]
        run = subprocess.run(command, cwd=folder, capture_output=True, timeout=120, check=False)
    lines = run.stdout.decode("utf-8", "replace").splitlines()
    return [line for line in lines if line.startswith(("WARN", "ERROR", "FATAL"))]
