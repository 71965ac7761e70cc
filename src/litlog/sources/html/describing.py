"""What a page says that it is about, in a few sentences."""

import re
from collections.abc import Iterator

from litlog.sources.html.evidence import Claim, best
from litlog.sources.html.lines import Line
from litlog.sources.html.readings import Readings
from litlog.sources.html.sites import host_word, letters
from litlog.sources.markup import plain_text

_FEWEST_LETTERS = 60
_SHORT = 80
_NO_PARAGRAPHS = frozenset("h1 h2 h3 h4 li td time figcaption nav".split())
_WORD = re.compile(r"[^\W\d_]{5,}")


def description(read: Readings) -> str:
    """Give what most of the page agrees on, whole where one place breaks off; else the first paragraph."""
    told = [claim for claim in _told(read) if _says_something(claim.value, read)]
    carefully = read.host.abstract or read.scholarly.abstract or read.core.abstract
    chosen = carefully or best(told, _agree) or ""
    return _whole(chosen, told) if chosen else _first_paragraph(read)


def _told(read: Readings) -> Iterator[Claim[str]]:
    document = read.document
    yield Claim(plain_text(document.first("description")), "meta description", 0.8)
    yield Claim(read.graph.abstract, "Open Graph", 0.6)
    yield Claim(plain_text(document.first("twitter:description")), "Twitter", 0.4)
    yield Claim(read.linked.abstract, "JSON-LD", 0.5)


def _says_something(text: str, read: Readings) -> bool:
    """Tell whether it is more than the site's name, or the title once more, and of the page rather than of its site."""
    said = letters(text)
    return bool(said) and said not in read.own and said != letters(read.heading) and not _is_of_site(text, read)


def _is_of_site(text: str, read: Readings) -> bool:
    """Tell whether a description names the site and has no word of the title: "News every day, from Ant News"."""
    title = set(_WORD.findall(f"{read.heading} {read.title}".casefold()))
    names = [name for name in (*read.own, letters(host_word(read.document.url))) if len(name) > 3]
    return (
        bool(read.heading and title)
        and any(name in letters(text) for name in names)
        and title.isdisjoint(_WORD.findall(text.casefold()))
    )


def _whole(chosen: str, told: list[Claim[str]]) -> str:
    """Give the longer form of one that breaks off or is cut short."""
    if not _breaks_off(chosen) and len(chosen) >= _SHORT:
        return chosen
    longer = [one.value for one in told if len(one.value) > len(chosen) and _agree(one.value, chosen)]
    return next((text for text in longer if not _breaks_off(text)), chosen)


def _first_paragraph(read: Readings) -> str:
    paragraphs = (line.text for line in read.lines if read.heading and _is_paragraph(line))
    return next((text for text in paragraphs if len(letters(text)) >= _FEWEST_LETTERS), "")


def _is_paragraph(line: Line) -> bool:
    return line.place > 0 and not line.margin and line.tag not in _NO_PARAGRAPHS


def _breaks_off(text: str) -> bool:
    return text.rstrip("]) ").endswith(("…", "..."))


def _agree(one: str, other: str) -> bool:
    """Tell whether one begins as the other does, for some break off."""
    first, second = sorted((letters(one), letters(other)), key=len)
    return bool(first) and second.startswith(first[: max(40, len(first) - 10)])
