"""The page as a record: front matter that describes a work, as literature notes and clippings of web pages have it.

Obsidian's Web Clipper (title, source, author, published), Book Search and Zotero notes (title, authors, year, isbn or
citekey), Hugo and Jekyll notes on a paper, Logseq and Dataview properties (`author:: [[A]]`).
"""

import re
from dataclasses import replace
from pathlib import PurePath

from litlog.model.pages import Page
from litlog.model.work import Kind, Work
from litlog.pages.layouts.field_values import Told, address_in, with_value
from litlog.pages.layouts.record import Record
from litlog.pages.text.front_matter import front_matter_list, front_matter_values
from litlog.pages.words.fields import FieldName, field_of
from litlog.pages.words.lists import kind_of_list

_SURE = frozenset(("identifier", "rating", "translator", "publisher", "venue", "pages"))
_NOTES = re.compile(
    r"\b(?:literature ?notes?|book|paper|article|reference|clippings?|bookreview|book-review)\b|文献", re.IGNORECASE
)
_KEYS: dict[str, FieldName] = {
    "citekey": "identifier", "citationkey": "identifier", "citation-key": "identifier", "source": "link", "url": "link",
    "published": "year", "date": "day", "created": "note", "tags": "tags", "category": "kind", "status": "status",
    "state": "status", "read": "day", "finished": "day", "title": "title", "booktitle": "title",
}  # fmt: skip
_LISTED = ("author", "authors", "tags", "editor", "translator", "artist")


def page_record(page: Page) -> Record | None:
    """Return the work that the front matter of a page describes; None if it is the front matter of the page alone."""
    if not page.blocks or page.blocks[0].kind != "front matter":
        return None
    raw = page.blocks[0].raw
    values = front_matter_values(raw)
    fields = {
        key: name for key in values if (name := _KEYS.get(key) or field_of(key.replace("_", " ").replace("-", " ")))
    }
    names = set(fields.values())
    if not _is_of_work(values, names, fields):
        return None
    told = Told(Work())
    for key, name in fields.items():
        for value in front_matter_list(raw, key) if key in _LISTED else (values[key],):
            if name not in ("title", "note", "number", "link", "tags") and not (name == "identifier" and "cit" in key):
                told = with_value(told, name, value)
    return _record(page, values, fields, told)


def _is_of_work(values: dict[str, str], names: set[FieldName], fields: dict[str, FieldName]) -> bool:
    """Return whether fields describe a work: people or a number of a catalogue, and what a post on a site has not."""
    address = any(address_in(values[key]) for key, name in fields.items() if name == "link")
    notes = bool(_NOTES.search(" ".join((values.get("type", ""), values.get("category", ""), values.get("tags", "")))))
    people = "author" in names
    if "title" not in names and not ("author" in names and (notes or names & _SURE)):
        return False
    return (
        (people and (address or "year" in names or notes or bool(names & _SURE)))
        or ("identifier" in names and "title" in names)
        or (notes and address)
    )


def _record(page: Page, values: dict[str, str], fields: dict[str, FieldName], told: Told) -> Record:
    raw = page.blocks[0].raw
    title_key = next((key for key, name in fields.items() if name == "title" and values[key]), "")
    title = values[title_key] if title_key else PurePath(page.path).stem
    at = raw.find(title) if title_key else raw.find(values[next(iter(fields))])
    end = at + len(title if title_key else values[next(iter(fields))])
    url = next((found for key, name in fields.items() if name == "link" and (found := address_in(values[key]))), "")
    kind = told.work.kind or kind_of_list(" ".join((values.get("type", ""), values.get("category", ""))))
    book = kind or (Kind.BOOK if told.work.identifier("isbn") or told.work.length else None)
    work = replace(told.work, title=title, kind=book)
    return Record(
        0, max(at, 0), max(end, 1), work, "front matter",
        ("layout: front matter", "fields: " + ", ".join(sorted(set(fields.values())))),
        sure=True, blocks=(0,), ends=len(page.blocks) - 1, rating=told.rating, status=told.status, day=None,
        tags=tuple(front_matter_list(raw, "tags")), url=url, page=True,
    )  # fmt: skip
