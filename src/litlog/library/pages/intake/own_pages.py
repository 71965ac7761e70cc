"""Links to the reader's own pages in the library: each is a mention of the work that the page is about."""

from collections.abc import Iterable
from dataclasses import replace
from urllib.parse import urlsplit

from litlog.errors import NotFound
from litlog.library.library import Library
from litlog.model.item import Item
from litlog.model.links import Link, LinkRole
from litlog.model.pages import Meaning, Mention, Page
from litlog.model.work import Work
from litlog.store.change import Change


def with_own_pages(change: Change, meaning: Meaning) -> tuple[Meaning, dict[str, Item]]:
    """Return a meaning in which such links are mentions of their works, by address, and the items of these.

    The page gives no data about the work but that link; data that the page has already take precedence.
    """
    subjects = _subjects(change, (one.url for one in meaning.mentions if _is_open(one)))
    works = {url: Work(links=(Link(url, LinkRole.MY_NOTES),)) for url in subjects}
    mentions = tuple(
        replace(one, work=one.url, target="work") if _is_open(one) and one.url in subjects else one
        for one in meaning.mentions
    )
    return replace(meaning, works={**works, **meaning.works}, mentions=mentions), subjects


def pages_that_link(library: Library, change: Change, page: Page) -> list[Page]:
    """Return the other pages with links to a page on one work that so far name no work: they are read again."""
    if not page.permalink or _subject(change, page.permalink) is None:
        return []
    address = page.permalink.strip("/")
    others = [one.name for one in library.store.pages() if one.name != page.name]
    linking = (name for name in others if any(_leads_to(link, address) for link in change.meaning(name).mentions))
    return [found for name in linking if (found := library.store.page(name))]


def _leads_to(mention: Mention, address: str) -> bool:
    return _is_open(mention) and _path(mention.url).strip("/") == address


def _is_open(mention: Mention) -> bool:
    return mention.kind == "internal" and bool(mention.url) and not mention.work


def _subjects(change: Change, urls: Iterable[str]) -> dict[str, Item]:
    paths = {url: _path(url) for url in urls}
    found = {path: _subject(change, path) for path in dict.fromkeys(paths.values())}
    return {url: item for url, path in paths.items() if (item := found[path])}


def _path(url: str) -> str:
    """Return an address without its site and the place on the page; "" for a place on the same page."""
    try:
        return urlsplit(url).path
    except ValueError:
        return ""


def _subject(change: Change, path: str) -> Item | None:
    """Return the work that a page as a whole has notes on."""
    try:
        about = change.meaning(path).annotations if path else ()
    except NotFound:
        return None
    return change.item(about[0].work) if len(about) == 1 and about[0].block == 0 else None
