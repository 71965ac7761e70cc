"""Description of a page: the summary in its metadata, or its first paragraph."""

import re
from collections.abc import Iterator

from litlog.parsing.loose_json import first_text
from litlog.parsing.markup import plain_text
from litlog.sources.html.fields.evidence import Claim, best
from litlog.sources.html.fields.sites import host_word, letters
from litlog.sources.html.metadata.json_ld import types_of
from litlog.sources.html.metadata.readings import Readings
from litlog.sources.html.page.lines import Line

_FEWEST_LETTERS = 60
_SHORT = 80
_NO_PARAGRAPHS = frozenset("h1 h2 h3 h4 li td time figcaption nav".split())
_ABSTRACT = re.compile(r"abstract|itemprop:description", re.IGNORECASE)
_COUNTS = re.compile(r"[\d.,]+[KM]? (?:likes?|views|followers)\b", re.IGNORECASE)
"""How networks begin what they make up as the description of a post, though they may tell its text elsewhere."""

_SITES = frozenset(("WebSite", "Organization", "NewsMediaOrganization"))
_WORD = re.compile(r"[^\W\d_]{5,}")


def description(read: Readings) -> str:
    """Return the description with the most support, untruncated if possible; else the first paragraph."""
    told = [claim for claim in _told(read) if _says_something(claim.value, read)]
    carefully = read.host.abstract or read.scholarly.abstract or read.core.abstract
    chosen = carefully or best(told, _agree) or ""
    return _whole(chosen, told) if chosen else _first_paragraph(read)


def _told(read: Readings) -> Iterator[Claim[str]]:
    document = read.document
    told = plain_text(document.first("description"))
    yield Claim(told, "meta description", 0.3 if _COUNTS.match(told) else 0.8)
    yield Claim(read.graph.abstract, "Open Graph", 0.6)
    yield Claim(plain_text(document.first("twitter:description")), "Twitter", 0.4)
    yield Claim(read.linked.abstract, "JSON-LD", 0.5)


def _says_something(text: str, read: Readings) -> bool:
    """Return whether it is more than the site's name or the title, and describes the page and not its site."""
    said = letters(text)
    return bool(said) and said not in read.own and said != letters(read.heading) and not _is_of_site(text, read)


def _is_of_site(text: str, read: Readings) -> bool:
    """Return whether a description has no word of the title, and is or names the site: "News from Ant News"."""
    names = [name for name in (*read.own, letters(host_word(read.document.url))) if len(name) > 3]
    words = _WORD.findall(f"{read.heading} {read.title}".casefold())
    title = {word for word in words if not any(word in name for name in names)}
    return (
        bool(read.heading and title)
        and title.isdisjoint(_WORD.findall(text.casefold()))
        and (any(name in letters(text) for name in names) or letters(text) in map(letters, _of_sites(read)))
    )


def _of_sites(read: Readings) -> Iterator[str]:
    """Return the descriptions that JSON-LD gives of the site and its publisher."""
    return (plain_text(first_text(one.get("description"))) for one in read.document.nodes if types_of(one) & _SITES)


def _whole(chosen: str, told: list[Claim[str]]) -> str:
    """Return the longer form of a description that is truncated."""
    if not _breaks_off(chosen) and len(chosen) >= _SHORT:
        return chosen
    longer = [one.value for one in told if len(one.value) > len(chosen) and _agree(one.value, chosen)]
    return next((whole for whole in longer if not _breaks_off(whole)), chosen)


def _first_paragraph(read: Readings) -> str:
    paragraphs = [line for line in read.lines if _is_paragraph(line) and (read.heading or line.tag == "p")]
    marked = [line for line in paragraphs if _ABSTRACT.search(" ".join(line.marks[:2]))]
    return next((line.text for line in (*marked, *paragraphs) if len(letters(line.text)) >= _FEWEST_LETTERS), "")


def _is_paragraph(line: Line) -> bool:
    return line.place > 0 and not line.margin and line.tag not in _NO_PARAGRAPHS


def _breaks_off(text: str) -> bool:
    return text.rstrip("]) ").endswith(("…", "..."))


def _agree(one: str, other: str) -> bool:
    """Return whether one is a prefix of the other, since some are truncated."""
    first, second = sorted((letters(one), letters(other)), key=len)
    return bool(first) and second.startswith(first[: max(40, len(first) - 10)])
