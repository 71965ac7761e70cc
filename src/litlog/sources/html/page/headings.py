"""Main heading of a page: the heading that matches its title."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from litlog.sources.html.fields.sites import host_word, letters
from litlog.sources.html.page.document import visible_text

_TAGS = ("h1", "h2", "h3", "h4")
_MOST = 60
_LONGEST = 400
_HOME = ("", "/", "/index.html", "/index.php")
_FEWEST_LETTERS = 6
_LONG = 15
_SHARE = 0.5


def heading_of(root: HtmlElement, told: Sequence[str], url: str) -> HtmlElement | None:
    """Return the heading that shares most with the page's titles, or else its only `h1`.

    Pages have their site's name as `h1` and their own title in a smaller heading as often as the other way round.
    """
    titles = [letters(title) for title in told if title]
    found = [(element, letters(_text(element))) for element in _headings(root) if not _leads_home(element, url)]
    shared = [
        (_shared(said, titles, element.tag), -_TAGS.index(element.tag), -place)
        for place, (element, said) in enumerate(found)
    ]
    if shared and max(shared)[0] > 0:
        return found[-max(shared)[2]][0]
    first = [element for element, said in found if element.tag == "h1" and said]
    return first[0] if len({_text(element) for element in first}) == 1 else None


def _headings(root: HtmlElement) -> list[HtmlElement]:
    return [element for _, element in zip(range(_MOST), root.iter(*_TAGS), strict=False)]


def _leads_home(element: HtmlElement, url: str) -> bool:
    """Return whether a heading is a link to the home page: then it is the site's name."""
    outer = element.getparent()
    link = outer if outer is not None and outer.tag == "a" else next(element.iter("a"), None)
    target = (link.get("href") or "").strip() if link is not None else ""
    with suppress(ValueError):
        there = urlsplit(urljoin(url, target))
        return bool(target) and there.path in _HOME and not there.query and host_word(there.geturl()) == host_word(url)
    return False


def _text(element: HtmlElement) -> str:
    return visible_text(element)[:_LONGEST]


def _shared(said: str, titles: Iterable[str], tag: str) -> int:
    """Return how many letters a heading and a title share: all of one of them, as a prefix of the other.

    The site's name is mostly at the end; if it comes first, a long heading may be the title's end. A heading below the
    first level must be most of the title, since otherwise it heads a section or names a person.
    """
    share = 0.0 if tag == "h1" else _SHARE
    wholes = (
        min(len(said), len(title))
        for title in titles
        if said and _is_part(said, title) and len(said) >= share * len(title)
    )
    return max((whole for whole in wholes if whole >= _FEWEST_LETTERS or tag == "h1"), default=0)


def _is_part(said: str, title: str) -> bool:
    at_end = len(said) >= _LONG and title.endswith(said)
    return title.startswith(said) or said.startswith(title) or at_end
