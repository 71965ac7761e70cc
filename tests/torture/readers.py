"""Every reader of foreign bytes, with the samples that are mutated for it."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path

from litlog.formats.detect import format_of
from litlog.formats.importers import PLACES
from litlog.formats.litlog_json.reader_writer import library_from_json
from litlog.formats.registry import exporter, exporter_names, importer
from litlog.identify.pasted import identify
from litlog.library.bibliographies.cited_works import read_citations
from litlog.library.importing import import_file
from litlog.library.library import open_library
from litlog.library.locate import Place
from litlog.pages import doubts, page_bytes, read_page, repairs, understand
from litlog.query.parser import parse_query
from litlog.settings import read_settings
from litlog.sources.web_page import extract

_TESTS = Path(__file__).parents[1]
_OWN = Path(__file__).with_name("samples")
_DAY = date(2023, 3, 20)
Reading = Callable[[bytes], object]


@dataclass(frozen=True, slots=True)
class Reader:
    """A reader, its samples and its share of all inputs; it may raise `LitlogError` and nothing else."""

    name: str
    read: Reading
    samples: Sequence[bytes]
    share: int = 10


def readers() -> Iterator[Reader]:
    """Return all readers."""
    samples = {path.stem: path.read_bytes() for path in sorted((_TESTS / "import_samples").iterdir())}
    for name in PLACES:
        yield Reader(name, importer(name).parse, (samples[name],))
    pages = (*_own("page*.md"), *(path.read_bytes() for path in (_TESTS.parent / "data").glob("*.md")))
    bibs, libraries = (*_own("*.bib"), samples["bibtex"]), _own("library.json")
    yield Reader("page", _page, pages)
    yield Reader("bibtex of a person", importer("bibtex").parse, bibs)
    yield Reader("litlog-json", library_from_json, libraries)
    yield Reader("detect", lambda data: format_of(data, "", {}), (*samples.values(), *pages))
    yield Reader("query", lambda data: parse_query(_text(data), _DAY), _lines("queries.txt"))
    yield Reader("identify", lambda data: identify(_text(data)), _lines("pasted.txt"))
    yield Reader("html", lambda data: extract(data, "https://a.example/x", "text/html"), _own("*.html"))
    yield Reader("citations", _from_file(read_citations, ".tex"), _own("*.tex"))
    yield Reader("settings", _from_file(read_settings, ".toml"), ((_TESTS.parent / "litlog.toml").read_bytes(),))
    yield Reader("import", _Importing(), (*samples.values(), *pages, *bibs, *libraries), share=5)


def _own(pattern: str) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(_OWN.glob(pattern)))


def _lines(name: str) -> tuple[bytes, ...]:
    return tuple((_OWN / name).read_bytes().splitlines())


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _page(data: bytes) -> None:
    page = read_page(data, "log.md")
    if page_bytes(page) != page.data:
        raise AssertionError("the blocks of the page joined are not the page")
    understand(page)
    list(repairs(page))
    list(doubts(page))


def _from_file(read: Callable[[Path], object], suffix: str) -> Reading:
    def reading(data: bytes) -> None:
        with tempfile.NamedTemporaryFile(suffix=suffix) as file:
            file.write(data)
            file.flush()
            read(Path(file.name))

    return reading


class _Importing:
    """Imports into a library that is made anew after 50 files, and exports all of it in every format then."""

    def __init__(self) -> None:
        self._count = 0

    def __call__(self, data: bytes) -> None:
        with tempfile.TemporaryDirectory(prefix="torture-import-") as folder:
            path, here = Path(folder) / "file", Path(folder)
            path.write_bytes(data)
            with open_library(Place(str(here / "library.db"), here), create=True, offline=True) as library:
                import_file(library, path)
                self._count += 1
                name = exporter_names()[self._count % len(exporter_names())]
                exporter(name).render(library.store.items(), StringIO())
