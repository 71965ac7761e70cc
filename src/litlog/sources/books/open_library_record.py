"""What Open Library answers, as a work; all of it was typed by volunteers."""

from collections.abc import Mapping, Sequence
from typing import Any

from litlog.errors import NotIdentified
from litlog.identify import canonical_url
from litlog.model.identifiers import Identifier, Isbn
from litlog.model.links import Link, LinkRole
from litlog.model.people import Contributor
from litlog.model.work import ContentsItem, Kind, Work
from litlog.normalise.names import person
from litlog.normalise.printed_dates import printed_date
from litlog.sources.loose_json import first_text, table, tables, text, texts


def read_book(book: Mapping[str, Any], authors: Sequence[str] = ()) -> Work:
    """Give the work of one record of `api/books?jscmd=data`; `authors` are names found elsewhere."""
    names = [text(one.get("name")) for one in tables(book.get("authors"))] or authors
    pages = text(book.get("number_of_pages"))
    return Work(
        kind=Kind.BOOK,
        title=text(book.get("title")),
        subtitle=text(book.get("subtitle")),
        contributors=_people(names),
        issued=printed_date(text(book.get("publish_date"))),
        publisher=_first_name(book.get("publishers")),
        place=_first_name(book.get("publish_places")),
        length=f"{pages} pages" if pages else "",
        identifiers=tuple(_isbns(book)),
        links=tuple(_links(book)),
        contents=tuple(_contents(book)),
    )


def author_keys(work: Mapping[str, Any]) -> list[str]:
    """Give the keys of a work's authors: `{"authors": [{"author": {"key": "/authors/OL34184A"}}]}`."""
    return texts([table(one.get("author")).get("key") for one in tables(work.get("authors"))])


def _people(names: Sequence[str]) -> tuple[Contributor, ...]:
    return tuple(person(name) for name in dict.fromkeys(names) if name)


def _first_name(value: Any) -> str:
    return first_text([one.get("name") for one in tables(value)])


def _isbns(book: Mapping[str, Any]) -> list[Identifier]:
    """Give the numbers with a right check digit, each once: the two forms of a number are one `Isbn`."""
    numbers = table(book.get("identifiers"))
    found: dict[Identifier, None] = {}
    for number in (*texts(numbers.get("isbn_13")), *texts(numbers.get("isbn_10"))):
        try:
            found[Isbn.parse(number)] = None
        except NotIdentified:
            continue
    return list(found)


def _links(book: Mapping[str, Any]) -> list[Link]:
    try:
        return [Link(canonical_url(text(book.get("url"))), LinkRole.ABOUT)]
    except NotIdentified:
        return []


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
