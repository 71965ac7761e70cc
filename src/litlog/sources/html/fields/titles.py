"""Page title: all title claims, without the site's name and its sections, weighed."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from urllib.parse import urlsplit

from litlog.parsing.markup import plain_text
from litlog.sources.html.fields.evidence import Claim, best
from litlog.sources.html.fields.sites import host_word, letters
from litlog.sources.html.metadata.readings import Readings

_SEPARATOR = re.compile(r"\s+(?:[-–—|│•·»«›‹:/~]|::|\|\||//)(?:\s+[»›|])?\s+|\s*[|│]\s*")
_AT_END = re.compile(r"\s?[-–—|│•·»«›‹:/~(\[_,]\s?.*", re.DOTALL)
_AT_START = re.compile(r".*\s?[-–—|│•·»«›‹:/~)\]_,]\s?", re.DOTALL)
_SITE_IN_BRACKETS = re.compile(r"\s[(\[](?P<site>[^()\[\]]{3,40})[)\]]\Z")
_ORNAMENT = re.compile(r"\A[>»›#*\s]+(?=\w)")
_ARCHIVE = re.compile(r"\Ablog[ -]archi(?:ve?s?|ef)\s*[»:|-]\s*", re.IGNORECASE)
_LONGEST = 400
_FEWEST = 8
_GOOD = 0.8
_MOST_WORDS = 4
_FEWEST_OF_HOST = 4


def title(read: Readings) -> str:
    """Return the title with the most support.

    A title that is only the site's name is accepted for the site's home page alone.
    """
    claims = [Claim(without_site(one.value, read), one.place, one.weight) for one in _claims(read) if one.value]
    own = [one for one in claims if letters(one.value) not in _sites(read)]
    own = [one for one in own if letters(one.value) != letters(host_word(read.document.url))] or own
    chosen = best(own, _agree)
    if chosen:
        return _usual_spelling(_without_addition(chosen, own), own)
    is_home = urlsplit(read.document.url).path in ("", "/")
    return claims[0].value if claims and is_home else ""


def _claims(read: Readings) -> Iterator[Claim[str]]:
    """Return the title claims, the heading first among equal ones: what others add to it is the site's name."""
    yield Claim(read.host.title, "site", 0.999)
    yield Claim(read.scholarly.title, "Highwire", 0.99)
    yield Claim(_ORNAMENT.sub("", read.heading[:_LONGEST]), "heading", 0.62)
    yield Claim(read.core.title[:_LONGEST], "Dublin Core", 0.85)
    yield Claim(read.graph.title[:_LONGEST], "Open Graph", 0.82)
    yield Claim(read.linked.title[:_LONGEST], "JSON-LD", 0.8)
    if not read.graph.title:  # else it is the same once more, and no second witness
        yield Claim(plain_text(read.document.first("twitter:title"))[:_LONGEST], "Twitter", 0.8)
    yield Claim(read.title[:_LONGEST], "<title>", 0.6)


def without_site(title: str, read: Readings) -> str:
    """Return a title without the site's name at the end or beginning: "Ants" for "Ants | Science News".

    The host's word counts only at the end, since "Ants - a history" can be a title at ants.example.
    """
    host, word = urlsplit(read.document.url).hostname or "", host_word(read.document.url)
    at_start = _sites(read) | _folded((host, host.removeprefix("www.")))
    in_brackets = _SITE_IN_BRACKETS.search(title)
    if in_brackets and letters(in_brackets["site"]) in at_start | {letters(word)}:
        title = title[: in_brackets.start()]
    return _without_start(_without_end(title.strip(), at_start, word), at_start)


def _without_start(title: str, sites: frozenset[str]) -> str:
    """Return a title without site and archive names at the start (WordPress: "Ants: » Blog Archive » Honey")."""
    mark = _SEPARATOR.search(title)
    if mark and letters(title[: mark.start()]) in sites:
        return _ARCHIVE.sub("", title[mark.end() :].strip())
    return title


def _without_end(title: str, sites: frozenset[str], word: str) -> str:
    """Return a title without its site part and all after it, which is the slogan; the first part always stays."""
    marks = list(_SEPARATOR.finditer(title))
    if marks and letters(title[: marks[0].start()]) in sites:
        word = ""
    ends = (*(mark.start() for mark in marks[1:]), len(title))
    for mark, end in zip(marks, ends, strict=False):
        part = title[mark.end() : end]
        if letters(part) in sites or _begins_with(part, letters(word)):
            return title[: mark.start()].strip()
    return title


def _begins_with(part: str, word: str) -> bool:
    """Return whether a part is the host's word, with up to two more words: "Figma Blog" at figma.example."""
    words = part.split()[: _MOST_WORDS + 1]
    beginnings = (letters("".join(words[:count])) for count in range(1, len(words) + 1))
    is_whole = letters(part) == word != ""
    return is_whole or (len(words) <= _MOST_WORDS and len(word) >= _FEWEST_OF_HOST and word in beginnings)


def _sites(read: Readings) -> frozenset[str]:
    return _folded((read.site, read.graph.container, read.linked.container))


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(letters(name) for name in names if letters(name))


def _without_addition(chosen: str, claims: Iterable[Claim[str]]) -> str:
    """Return the prefix of a title that a reliable place gives as a whole: "Ants" for "Ants - How they walk"."""
    good = [one for one in claims if one.weight >= _GOOD and len(one.value) < len(chosen)]
    return next((one.value for one in good if chosen.startswith(one.value) and _agree(one.value, chosen)), chosen)


def _usual_spelling(chosen: str, claims: Iterable[Claim[str]]) -> str:
    """Return the most frequent spelling: a heading may lose its punctuation in the layout."""
    alike = Counter(one.value for one in claims if letters(one.value) == letters(chosen))
    return max(alike, key=lambda spelling: (alike[spelling], len(spelling)))


def _agree(one: str, other: str) -> bool:
    """Return whether two titles are equal, or one is the other with a separator and more before or after it."""
    short, long = sorted((one, other), key=len)
    if letters(short) == letters(long):
        return True
    if len(short) < _FEWEST:
        return False
    before, found, after = long.partition(short)
    return (
        bool(found) and bool(not before or _AT_START.fullmatch(before)) and bool(not after or _AT_END.fullmatch(after))
    )
