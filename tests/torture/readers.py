"""Every reader of foreign bytes, with the samples that are mutated for it."""

import json
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
    pages = tuple(path.read_bytes() for path in (_TESTS.parent / "data").glob("*.md")) + _PAGES
    bibs = (*_BIBS, samples["bibtex"])
    yield Reader("page", _page, pages)
    yield Reader("bibtex of a person", importer("bibtex").parse, bibs)
    yield Reader("litlog-json", library_from_json, (_LIBRARY,))
    yield Reader("detect", lambda data: format_of(data, "", {}), (*samples.values(), *pages))
    yield Reader("query", lambda data: parse_query(_text(data), _DAY), _QUERIES)
    yield Reader("identify", lambda data: identify(_text(data)), _PASTED)
    yield Reader("html", lambda data: extract(data, "https://a.example/x", "text/html"), (_HTML,))
    yield Reader("citations", _from_file(read_citations, ".tex"), (_TEX,))
    yield Reader("settings", _from_file(read_settings, ".toml"), ((_TESTS.parent / "litlog.toml").read_bytes(),))
    yield Reader("import", _Importing(), (*samples.values(), *pages, *bibs, _LIBRARY), share=5)


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


_PAGES = (
    b"# Log\n\n* 2023-03-01 - read [On Walking](https://walking.example/a) by Ann Marsh\n\t* p. 7: a note\n"
    b"* 3/02 - [A](https://a.example) and [B](https://b.example \"title\") #tag 4/5\n\n"
    b"## A book\n1. one\n2. two\n\n> quoted\n\n```\ncode\n```\n| a | b |\n|---|---|\n| [c](d) | e |\n",
    b"---\ntitle: T\npermalink: /t/\ntags: [a, b]\n---\n# [Paper](https://arxiv.org/abs/1706.03762)\n* Authors: A B, C D\n"
    b"* Table of Contents\n\t* One p. 1\n\t* Two p. 9\n* [x][ref] <https://y.example/>\n\n[ref]: https://z.example/\n",
)
_BIBS = (
    b"@string{j = \"Journal\"}\n% remark\n@article{a, author = {M{\\\"u}ller, J. and {Group}}, title = {{T}he $x^2$},\n"
    b"journal = j # \" of\", year = 2001, month = jan, pages = {1--9}, doi = {10.1000/1}, crossref = {b}}\n"
    b"@proceedings{b, title = {P}, editor = {X Y}, year = 2001}\n@comment{jabref-meta: x;}\n@preamble{\"p\"}\n",
)
_QUERIES = (
    b"author:knuth year:1968..1984 -is:read (tag:a OR \"a phrase\") pre* rating:>=4 added:>30d note:x has:pdf",
    b"doi:10.1000/1 arxiv:1706.03762 isbn:9780262035613 url:https://a.example/ key:a2001 date:2023-02 -(a b) OR c",
)
_PASTED = (
    b"https://arxiv.org/abs/1706.03762v2", b"doi:10.1000/182", b"https://doi.org/10.1000/a(b)c;d", b"ISBN 978-0-262-03561-3",
    b"https://www.amazon.com/dp/B09T34LVRM/ref=sr_1_1?x=1", b"https://youtu.be/aircAruvnKk?t=5", b"PMID: 12345678",
    b"<https://en.wikipedia.org/wiki/A_(b)>", b"git@github.com:a/b.git", b"https://xn--nxasmq6b.example/%C3%A9?q=1#f",
)  # fmt: skip
_HTML = (
    b"<!doctype html><html lang=en><head><title>A page - Site</title><meta charset=utf-8>"
    b"<meta name='citation_title' content='A title'><meta name=citation_author content='Marsh, Ann'>"
    b"<meta property='og:title' content='T &amp; U'><meta name=date content='2023-01-02'><link rel=canonical href='/x'>"
    b"<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"Article\",\"headline\":\"H\","
    b"\"author\":[{\"@type\":\"Person\",\"name\":\"Ann\"}],\"datePublished\":\"2023-01-02T03:04:05Z\"}</script></head>"
    b"<body><h1>A title</h1><p class=byline>By <a rel=author href=/a>Ann Marsh</a> <time datetime=2023-01-02>x</time>"
    b"</body></html>"
)
_TEX = b"\\bibliography{references}\\cite{a,b}\\parencite[1][2]{c}\\nocite{*}% \\cite{d}\n\\begin{verbatim}\\cite{e}\\end{verbatim}"
_LIBRARY = json.dumps(
    {
        "litlog": 1,
        "items": [
            {
                "key": "a2001", "kind": "paper", "title": "A", "contributors": [{"role": "author", "family": "A"}],
                "issued": {"date": "2001-02", "printed": "Feb 2001"}, "identifiers": ["doi:10.1000/1"],
                "links": [{"url": "https://a.example/", "role": "work"}], "tags": ["x"], "status": "read",
                "statuses": [{"status": "read", "on": "2023-01-02"}], "added": "2023-01-02T03:04:05Z", "rating": 4,
                "notes": [{"text": "n", "kind": "note", "children": []}],
            }
        ],
        "findings": {},
        "pages": [{"name": "b", "path": "b.md", "encoding": "utf-8", "text": "* 2023-01-02 - read [A](https://a.example/)\n"}],
    }
).encode()  # fmt: skip
