"""Permalinks of new pages: a unique permalink, and a file path beside the log's file."""

import re
from collections.abc import Iterator
from itertools import chain, count
from pathlib import Path

from litlog.errors import Refused, UsageError
from litlog.formats.markdown.annotated_page import permalink
from litlog.library.library import Library
from litlog.model.citation_keys import ascii_word
from litlog.model.item import Item
from litlog.model.pages import Page

_ADDRESS = re.compile(r"[A-Za-z0-9][\w.~-]*(?:/[A-Za-z0-9][\w.~-]*)*", re.ASCII)
_SMALL_WORD = 3
"""Letters of a word that tells no two works of one author and year apart."""


def free_permalink(library: Library, log: Page, item: Item) -> str:
    """Return `/surname-year/`, or a unique one with a word of the title or a number appended."""
    taken = _taken(library)
    slugs = _slugs(item)
    return next(address for slug in slugs if _is_free(address := f"/{slug}/", log, taken))


def given_permalink(library: Library, log: Page, text: str) -> str:
    """Return the permalink that a reader typed, between slashes; raises `UsageError` for none, `Refused` if taken."""
    slug = text.strip("/")
    if not _ADDRESS.fullmatch(slug):
        raise UsageError(f'"{text}" is no permalink.', "Write it like /benjamin-1936/, in ASCII without blanks.")
    address = f"/{slug}/"
    if not _is_free(address, log, _taken(library)):
        raise Refused(
            f"{address} is taken by another page or file.",
            "Give another --permalink, or none to get a free one; `litlog pages` shows the pages kept.",
        )
    return address


def file_beside(log: Page, address: str) -> str:
    """Return the path of a page's file: that of its permalink in the log's folder; "" where the log has no file."""
    return str(Path(log.path).with_name(address.strip("/").rpartition("/")[2] + ".md")) if log.path else ""


def _slugs(item: Item) -> Iterator[str]:
    slug = permalink(item).strip("/")
    words = (word for word in map(ascii_word, item.work.title.split()) if len(word) > _SMALL_WORD)
    return chain((slug,), (f"{slug}-{word}" for word in words), (f"{slug}-{number}" for number in count(2)))


def _taken(library: Library) -> set[str]:
    pages = library.store.pages()
    return {page.permalink.strip("/") for page in pages} | {page.name for page in pages} | {page.path for page in pages}


def _is_free(address: str, log: Page, taken: set[str]) -> bool:
    file = file_beside(log, address)
    return address.strip("/") not in taken and not (
        file and (file in taken or (not log.unconfirmed and Path(file).exists()))
    )
