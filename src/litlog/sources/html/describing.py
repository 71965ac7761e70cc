"""What a page says that it is about, in a few sentences."""

from collections.abc import Iterator

from litlog.sources.html.evidence import Claim, best
from litlog.sources.html.readings import Readings
from litlog.sources.html.sites import letters
from litlog.sources.markup import plain_text

_FEWEST_LETTERS = 60
_LONGEST = 1000


def description(read: Readings) -> str:
    """Give the description that most places agree on, whole where one of them breaks off; else the first paragraph."""
    claims = [claim for claim in _claims(read) if _says_something(claim.value, read)]
    chosen = read.host.abstract or read.scholarly.abstract or best(claims, _agree) or ""
    whole = (one.value for one in claims if _agree(one.value, chosen) and not _breaks_off(one.value))
    if chosen and _breaks_off(chosen):
        return next(whole, chosen)
    return chosen or _first_paragraph(read)


def _claims(read: Readings) -> Iterator[Claim[str]]:
    document = read.document
    yield Claim(read.core.abstract, "Dublin Core", 0.95)
    yield Claim(plain_text(document.first("description")), "meta description", 0.72)
    yield Claim(read.graph.abstract, "Open Graph", 0.7)
    yield Claim(plain_text(document.first("twitter:description")), "Twitter", 0.6)
    yield Claim(read.linked.abstract, "JSON-LD", 0.6)


def _says_something(text: str, read: Readings) -> bool:
    """Tell whether it is more than the site's name or the title once more."""
    said = letters(text)
    return bool(said) and said not in read.own and said != letters(read.heading)


def _first_paragraph(read: Readings) -> str:
    if not read.heading:
        return ""
    paragraphs = (line for line in read.lines if line.place > 0 and not line.margin and line.tag == "p")
    return next((line.text for line in paragraphs if len(line.text) >= _FEWEST_LETTERS), "")


def _breaks_off(text: str) -> bool:
    return text.rstrip("]) ").endswith(("…", "..."))


def _agree(one: str, other: str) -> bool:
    """Tell whether one begins as the other does, for some break off."""
    first, second = sorted((letters(one), letters(other)), key=len)
    return bool(first) and second.startswith(first[: max(40, len(first) - 10)])
