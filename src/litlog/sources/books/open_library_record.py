"""Open Library records: parsing the JSON responses, which are typed by volunteers, into works."""

from collections.abc import Mapping, Sequence
from typing import Any

from litlog.errors import NotFound, Unreadable
from litlog.model.identifiers import Identifier
from litlog.model.links import LinkRole
from litlog.model.people import Contributor
from litlog.model.work import ContentsItem, Kind, Work
from litlog.normalise.names import person
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.loose_json import first_text, listed, table, tables, text, texts
from litlog.parsing.markup import plain_paragraphs
from litlog.sources.field_parsers import identifiers, links
from litlog.sources.http.hints import AGAIN
from litlog.sources.http.responses import json_of


def read_book(book: Mapping[str, Any], authors: Sequence[str] = ()) -> Work:
    """Return the work of one record of `api/books?jscmd=data`; `authors` are names from other requests."""
    names = [text(one.get("name")) for one in tables(book.get("authors"))] or authors
    pages = text(book.get("number_of_pages"))
    return Work(
        kind=Kind.BOOK,
        title=text(book.get("title")),
        subtitle=text(book.get("subtitle")),
        contributors=_people(names),
        issued=printed_date(first_text(book.get("publish_date")) or text(book.get("first_publish_date"))),
        publisher=_first_name(book.get("publishers")) or first_text(book.get("publisher")),
        place=_first_name(book.get("publish_places")),
        length=f"{pages} pages" if pages else "",
        edition=text(book.get("edition_name")),
        abstract=_description(book),
        identifiers=_isbns(book),
        links=links((book.get("url"), LinkRole.ABOUT)),
        contents=tuple(_contents(book)),
    )


def read_list(body: bytes) -> list[Work]:
    """Return the books of an Open Library response: by number, an edition or work, its editions, or a search.

    Raises `NotFound` where it says that there is none, `Unreadable` for anything else.
    """
    answer = json_of(body, "Open Library")
    if text(answer.get("error")):
        raise NotFound(f"Open Library says: {text(answer.get('error'))}.", "Is the number right?")
    records = tables(answer.get("docs")) + tables(answer.get("entries")) or [answer, *map(table, answer.values())]
    books = [read_book(one, texts(one.get("author_name"))) for one in records if text(one.get("title"))]
    if not books:
        raise Unreadable("Open Library answered without a book.", AGAIN)
    return books


def author_keys(work: Mapping[str, Any]) -> list[str]:
    """Return the keys of a work's authors: `{"authors": [{"author": {"key": "/authors/OL34184A"}}]}`."""
    return texts([table(one.get("author")).get("key") for one in tables(work.get("authors"))])


def _people(names: Sequence[str]) -> tuple[Contributor, ...]:
    return tuple(person(name) for name in dict.fromkeys(names) if name)


def _first_name(value: Any) -> str:
    return first_text([one.get("name") for one in tables(value)] or listed(value))


def _isbns(book: Mapping[str, Any]) -> tuple[Identifier, ...]:
    """Return the ISBNs with a valid check digit, each once: ISBN-10 and ISBN-13 of a book are one `Isbn`."""
    named = table(book.get("identifiers"))
    numbers = [
        number for holder in (named, book) for form in ("isbn_13", "isbn_10") for number in texts(holder.get(form))
    ]
    return identifiers(*(("isbn", number) for number in numbers))


def _description(book: Mapping[str, Any]) -> str:
    """Return the description, which is a text or an object with a text."""
    told = book.get("description")
    return plain_paragraphs(text(told) or text(table(told).get("value")))


def _contents(book: Mapping[str, Any]) -> list[ContentsItem]:
    lines = tables(book.get("table_of_contents"))
    return [
        ContentsItem(text(line.get("title")), text(line.get("pagenum")), _level(line))
        for line in lines
        if text(line.get("title"))
    ]


def _level(line: Mapping[str, Any]) -> int:
    level = line.get("level")
    return min(level + 1, 9) if isinstance(level, int) and level >= 0 else 1
