"""`litlog export bibtex` and `biblatex`: messages about the written file and about missing cited works."""

from dataclasses import dataclass, replace
from pathlib import Path

import typer

from litlog.cli.cited import tell_missing
from litlog.cli.output import harmless, remark, say_bytes
from litlog.cli.written import tell_written
from litlog.errors import UsageError
from litlog.library.bib_export import BibOrder, BibWritten, bib_text, export_bib
from litlog.library.bibliographies.cited_works import read_citations
from litlog.library.library import Library
from litlog.library.watch import changes


@dataclass(frozen=True, slots=True)
class BibCommand:
    """Options of the command: `document` is the citing file, `output` the file to write, "-" for standard output."""

    order: BibOrder
    document: Path | None
    output: str
    quiet: bool

    def do(self, library: Library, *, watch: bool) -> None:
        """Write the file once or until Ctrl-C, and end with exit code 3 if cited works are missing."""
        if not (self.watch(library) if watch else self.run(library)):
            raise typer.Exit(3)

    def run(self, library: Library) -> bool:
        """Write the file once, and report whether all works cited by the document are in the library."""
        cited = read_citations(self.document) if self.document else None
        order = replace(self.order, cited=cited)
        if self.output == "-":
            data, missing = bib_text(library, order)
            say_bytes(data)
        else:
            written = export_bib(library, Path(self.output), order)
            tell_written(written.written, quiet=self.quiet)
            _tell_entries(written, quiet=self.quiet)
            missing = written.missing
        return tell_missing(missing, cited)

    def watch(self, library: Library) -> bool:
        """Write now and whenever the library changes, until Ctrl-C; raises `UsageError` without a file."""
        if self.output == "-":
            raise UsageError("--watch needs a file.", "Name one with -o FILE.")
        complete = True
        try:
            for _ in changes(library):
                library.store.hold()
                complete = self.run(library)
                library.store.release()
        except KeyboardInterrupt:
            remark("", quiet=self.quiet)
        return complete


def _tell_entries(done: BibWritten, *, quiet: bool) -> None:
    path = done.written.path
    for key in done.bib.gone:
        remark(f"{path}: {harmless(key)}, which litlog had put there, is gone.", quiet=quiet)
    for key, name in done.bib.renamed:
        remark(f"{path}: {harmless(key)} is another work there; the library's is {harmless(name)}.")
