"""Title search: find a work in the indexes by title, and by name and year if known."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from litlog.errors import LitlogError
from litlog.model.work import Kind, Work
from litlog.sources.books import open_library_record
from litlog.sources.http.concurrency import side_by_side
from litlog.sources.http.responses import good
from litlog.sources.papers import crossref_record, openalex_record, semantic_scholar_record
from litlog.sources.protocols import Getter

_ROWS = 5
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Found:
    """A search result of `source`; `merge.candidates` decides whether it is the work looked for."""

    source: str
    work: Work


@dataclass(frozen=True, slots=True)
class _Index:
    name: str
    host: str
    path: Callable[[Work], str]
    read: Callable[[bytes], list[Work]]


def search(getter: Getter, wanted: Work) -> Iterator[Found | LitlogError]:
    """Yield search results for the title, the first name and the year of a work, as far as they are known.

    Books are searched at Open Library, everything else at Crossref, OpenAlex and Semantic Scholar, in parallel.
    Results come as they arrive, up to five per source; a failed source gives its error as a value.
    """
    chosen = _BOOKS if wanted.kind is Kind.BOOK else _PAPERS
    yield from side_by_side([_asked(getter, wanted, index) for index in chosen])


def _asked(getter: Getter, wanted: Work, index: _Index) -> Iterator[Found | LitlogError]:
    try:
        answer = good(getter.get(index.host + index.path(wanted), accept="application/json", tries=1), wanted.title)
        for work in index.read(answer.body)[:_ROWS]:
            yield Found(index.name, work)
    except LitlogError as error:
        yield error


def _words(wanted: Work) -> str:
    names = [one.surname for one in wanted.authors[:1]]
    return " ".join([wanted.full_title, *names, str(wanted.year or "")])[:_LONGEST].strip()


def _at_crossref(wanted: Work) -> str:
    return "/works?" + urlencode({"query.bibliographic": _words(wanted), "rows": _ROWS})


def _at_openalex(wanted: Work) -> str:
    title = " ".join(wanted.title.replace(",", " ").replace("|", " ").split())[:_LONGEST]  # both mean something there
    return "/works?" + urlencode({"filter": f"title.search:{title}", "per-page": _ROWS})


def _at_semantic_scholar(wanted: Work) -> str:
    query = {"query": wanted.title[:_LONGEST], "fields": semantic_scholar_record.FIELDS}
    return "/graph/v1/paper/search/match?" + urlencode(query)


def _at_open_library(wanted: Work) -> str:
    words = {"title": wanted.title[:_LONGEST], "author": " ".join(one.surname for one in wanted.authors[:1])}
    return "/search.json?" + urlencode({name: word for name, word in words.items() if word} | {"limit": _ROWS})


_PAPERS = (
    _Index("crossref", "https://api.crossref.org", _at_crossref, crossref_record.read_list),
    _Index("openalex", "https://api.openalex.org", _at_openalex, openalex_record.read_list),
    _Index(
        "semantic-scholar", "https://api.semanticscholar.org", _at_semantic_scholar, semantic_scholar_record.read_list
    ),
)
_BOOKS = (_Index("open-library", "https://openlibrary.org", _at_open_library, open_library_record.read_list),)
