"""Demo on the sample library: imports a log; exports BibTeX, a reading list, the same log and an annotated page."""

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from litlog.errors import Refused
from litlog.formats.markdown.annotated_page import permalink
from litlog.library.exporting import export_to, rendered
from litlog.library.importing import Imported, import_file
from litlog.library.library import Library, open_library
from litlog.library.listing import listed, query_of
from litlog.library.locate import Place, in_folder
from litlog.library.metadata_lookup.enriching import enrich, waiting
from litlog.library.setup.new_library import init, sample_folder
from litlog.model.item import Item
from litlog.model.results.outcome import Updated
from litlog.sources.recorded import RecordedFacts

SAMPLE = ("sample-log.md", "sample.bib")


def demonstrate(folder: Path | None = None) -> Iterator[str]:
    """Run the demo in a new folder, yielding messages line by line; raises `Refused` for a folder that is not empty."""
    target = folder or Path(tempfile.mkdtemp(prefix="litlog-demo-"))
    if target.exists() and any(target.iterdir()):
        raise Refused(
            f"{target} is not empty.", "Name a new folder; the demonstration never mixes with your own library."
        )
    place = init(target)
    yield f"A library in {target}"
    with open_library(in_folder(target), create=True, offline=True) as opened:
        library = replace(opened, sources=lambda: (RecordedFacts(sample_folder() / "facts.jsonl"),))
        yield from _taken_in(library)
        yield from _written(library, place)
    yield f"Look around: litlog --library {target} list"


def _taken_in(library: Library) -> Iterator[str]:
    for name in SAMPLE:
        result = import_file(library, sample_folder() / name)
        if isinstance(result, Imported):
            entries = f"{result.entries} log entries, " if result.entries else ""
            yield f"Read {name}: {entries}{len(result.added)} works new, {len(result.met)} met again"
    known = sum(isinstance(outcome, Updated) for outcome in enrich(library, waiting(library), "demo"))
    yield f"Looked up {known} of them in the recorded facts"


def _written(library: Library, place: Place) -> Iterator[str]:
    for name, data in exports(library).items():
        export_to(library, place.exports / name, data)
        yield f"Wrote exports/{name}, {len(data.splitlines())} lines"
    same = rendered(library, "log") == (sample_folder() / "sample-log.md").read_bytes()
    yield f"The log that came out is {'byte for byte the log that went in' if same else 'NOT the log that went in'}"


def exports(library: Library) -> dict[str, bytes]:
    """Return the files of `exports/` by name."""
    annotated = max(listed(library, query_of(library, "has:contents")), key=_notes)
    return {
        "library.bib": rendered(library, "bibtex"),
        "reading-list.md": rendered(library, "markdown", query_of(library, "has:log")),
        "log-2023.md": rendered(library, "log"),
        f"{permalink(annotated).strip('/')}.md": rendered(library, "page", query_of(library, f"key:{annotated.key}")),
    }


def _notes(item: Item) -> int:
    return len(item.reading.notes)
