"""A source: what `shelf.csv` in the reader's configuration folder says of a book, found by its ISBN."""

import csv
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from litlog.errors import LitlogError, NotFound, NotIdentified, Unreadable
from litlog.model.dates import PartialDate
from litlog.model.finding import Finding, Trust
from litlog.model.identifiers import Identifier, Isbn
from litlog.model.people import Contributor, Role
from litlog.model.work import Kind, Work
from litlog.settings import Settings
from litlog.sources.protocols import Answered


@dataclass(frozen=True, slots=True)
class Shelf:
    """The books of a CSV file with the columns `isbn`, `title`, `author` and `year`."""

    path: Path
    now: Callable[[], str]
    name: str = "shelf"

    def knows(self, identifier: Identifier) -> bool:
        """Return whether it is an ISBN, and there is a file to look it up in."""
        return isinstance(identifier, Isbn) and self.path.is_file()

    def fetch_many(self, identifiers: Sequence[Identifier]) -> Iterator[Answered]:
        """Yield a finding, or a value that says why there is none, for each identifier; never raise."""
        try:
            books = _books(self.path)
        except (OSError, ValueError) as error:
            unreadable = Unreadable(f"{self.path} cannot be read: {error}.", "It is a CSV file in UTF-8.")
            yield from ((one, unreadable) for one in identifiers)
            return
        for one in identifiers:
            yield one, self._answer(one, books)

    def _answer(self, identifier: Identifier, books: Mapping[Identifier, Work]) -> Finding | LitlogError:
        if identifier in books:
            return Finding(books[identifier], self.name, Trust.CATALOGUE, self.now())
        return NotFound(f"{identifier} is not on the shelf.", f"Add a line to {self.path}.")


def _books(path: Path) -> dict[Identifier, Work]:
    with path.open(encoding="utf-8", newline="") as file:
        return {isbn: _work(isbn, row) for row in csv.DictReader(file) if (isbn := _isbn(row))}


def _isbn(row: Mapping[str, str | None]) -> Isbn | None:
    """Return the ISBN of a row; a row without one that is right can answer for nothing."""
    try:
        return Isbn.parse(row.get("isbn") or "")
    except NotIdentified:
        return None


def _work(isbn: Isbn, row: Mapping[str, str | None]) -> Work:
    year = row.get("year") or ""
    given, _, family = (row.get("author") or "").rpartition(" ")
    return Work(
        kind=Kind.BOOK,
        title=row.get("title") or "",
        contributors=(Contributor(role=Role.AUTHOR, family=family, given=given),) if family else (),
        issued=PartialDate(int(year)) if year.isdecimal() else None,
        identifiers=(isbn,),
    )


def open_source(settings: Settings, now: Callable[[], str]) -> Shelf:  # noqa: ARG001  the entry point's signature
    """Open the source, as the entry point is called: with the library's settings, and a clock."""
    base = os.environ.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Shelf(Path(base) / "litlog" / "shelf.csv", now)
