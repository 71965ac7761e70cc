"""Open Library source: books by ISBN (https://openlibrary.org/dev/docs/api/books)."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from litlog.errors import LitlogError, NotFound
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import Identifier
from litlog.parsing.loose_json import table, tables, text
from litlog.settings import Settings
from litlog.sources.books.open_library_record import author_keys, read_book
from litlog.sources.http.responses import finding, good, json_of
from litlog.sources.protocols import Answered, Getter
from litlog.sources.routing import open_library_knows

_BATCH = 50
_MOST_AUTHORS = 10


class OpenLibrary:
    """A source that sends one request for fifty books.

    If a book names no author, its work and that work's authors are requested too.
    """

    name = "open-library"
    knows = staticmethod(open_library_knows)

    def __init__(self, getter: Getter, now: Callable[[], str], base: str = "https://openlibrary.org") -> None:
        self._getter, self._now, self._base = getter, now, base

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Yield the answers, one request per batch."""
        for start in range(0, len(identifiers), _BATCH):
            yield from self._fetch(identifiers[start : start + _BATCH])

    def _fetch(self, batch: Sequence[Identifier]) -> Iterator[Answered]:
        keys = ",".join(f"ISBN:{one.value}" for one in batch)
        try:
            body = self._body(f"/api/books?bibkeys={keys}&jscmd=data&format=json")
            books = json_of(body, "Open Library")
        except LitlogError as error:
            yield from ((identifier, error) for identifier in batch)
            return
        for identifier in batch:
            yield identifier, self._found(identifier, table(books.get(f"ISBN:{identifier.value}")), body)

    def _found(self, identifier: Identifier, book: Mapping[str, Any], body: bytes) -> Finding | NotFound:
        if not book:
            return NotFound(f"Open Library has no book with {identifier}.", "Is the number right?")
        work = read_book(book, () if book.get("authors") else self._authors(book))
        return finding(work, self.name, Trust.CATALOGUE, self._now(), body)

    def _authors(self, book: Mapping[str, Any]) -> list[str]:
        """Request the author names that only the work has; a book without authors is still valid."""
        try:
            keys = [key for work in tables(book.get("works"))[:1] for key in author_keys(self._record(work))]
            return [text(self._record({"key": key}).get("name")) for key in keys[:_MOST_AUTHORS]]
        except LitlogError:
            return []

    def _record(self, reference: Mapping[str, Any]) -> Mapping[str, Any]:
        key = text(reference.get("key"))
        return json_of(self._body(f"{key}.json"), "Open Library") if key.startswith("/") else {}

    def _body(self, path: str) -> bytes:
        answer = self._getter.get(self._base + path, accept="application/json")
        return good(answer, f"Open Library's {path}").body


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> OpenLibrary:  # noqa: ARG001  as others
    """Return the source with the arguments of the registry."""
    return OpenLibrary(getter, now)
