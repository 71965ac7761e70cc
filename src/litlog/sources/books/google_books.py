"""Google Books source: books by ISBN that Open Library lacks (https://developers.google.com/books/docs/v1/using)."""

from collections.abc import Callable, Mapping
from typing import Any

from litlog.errors import NotFound, Unreadable
from litlog.model.finding import Trust
from litlog.model.links import LinkRole
from litlog.model.work import Kind, Work
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.loose_json import table, tables, text, texts
from litlog.parsing.markup import plain_paragraphs, plain_text
from litlog.settings import Settings
from litlog.sources.field_parsers import identifiers, links, people
from litlog.sources.http.hints import AGAIN
from litlog.sources.http.responses import json_of
from litlog.sources.one_record_each import OneRecordEach
from litlog.sources.protocols import Getter
from litlog.sources.routing import google_books_knows


def read(body: bytes) -> Work:
    """Return the work of the first volume in a response, or of the response itself if it is a single volume.

    Raises `NotFound` for no volume, `Unreadable` for anything else.
    """
    answer = json_of(body, "Google Books")
    if "volumeInfo" in answer:
        return _record(table(answer["volumeInfo"]))
    if "totalItems" not in answer:
        raise Unreadable("Google Books answered without a record.", AGAIN)
    volumes = tables(answer.get("items"))
    if not volumes:
        raise NotFound("Google Books has no such book.", "Is the number right?")
    return _record(table(volumes[0].get("volumeInfo")))


def _record(volume: Mapping[str, Any]) -> Work:
    title = plain_text(text(volume.get("title")))
    if not title:
        raise Unreadable("Google Books sent a book without a title.", AGAIN)
    pages = text(volume.get("pageCount")) or text(volume.get("printedPageCount"))
    return Work(
        kind=Kind.BOOK,
        title=title,
        subtitle=plain_text(text(volume.get("subtitle"))),
        contributors=people(texts(volume.get("authors"))),
        issued=printed_date(text(volume.get("publishedDate"))),
        publisher=text(volume.get("publisher")),
        length=f"{pages} pages" if pages not in ("", "0") else "",
        abstract=plain_paragraphs(_raw(volume.get("description"))),
        language=text(volume.get("language")),
        identifiers=identifiers(
            *(("isbn", one.get("identifier")) for one in tables(volume.get("industryIdentifiers")))
        ),
        links=links((volume.get("canonicalVolumeLink"), LinkRole.ABOUT)),
    )


def _raw(value: Any) -> str:
    return value if isinstance(value, str) else ""


def google_books(getter: Getter, now: Callable[[], str], base: str = "https://www.googleapis.com") -> OneRecordEach:
    """Return the source; it sends one request per book."""
    return OneRecordEach(
        "google-books", google_books_knows, getter, now,
        lambda one: f"{base}/books/v1/volumes?q=isbn:{one.value}&maxResults=1", read, Trust.CATALOGUE,
    )  # fmt: skip


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> OneRecordEach:  # noqa: ARG001  as others
    """Return the source with the arguments of the registry."""
    return google_books(getter, now)
