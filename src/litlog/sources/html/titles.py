"""The title of a page, without the site's name and its sections, chosen where several places tell one."""

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from litlog.sources.html.sites import host_word, letters

_SEPARATOR = re.compile(r"\s+(?:[-–—|•·»«›‹:/~]|::|\|\|)\s+|\s*\|\s*")
_LONGEST = 400


def chosen_title(candidates: Sequence[str], heading: str, sites: Sequence[str], url: str) -> str:
    """Give the best title: `candidates` in order of trust, `heading` the visible one, `sites` the site's names.

    The heading wins where a candidate holds it with something around it, for that is the site's addition. What is
    only the site's name is the title of its home page and of no other.
    """
    found = [one[:_LONGEST] for one in (*candidates, heading) if one]
    titles = [
        title for title in (without_site(one, sites, url) for one in found) if letters(title) not in _folded(sites)
    ]
    if titles:
        shown = _is_part(heading, titles[0]) or _is_said_twice(heading, candidates)
        return heading if shown else titles[0]
    is_home = urlsplit(url).path in ("", "/")
    return found[0] if found and is_home else ""


def without_site(title: str, sites: Iterable[str], url: str) -> str:
    """Take the site's name off the end or the beginning: "Ants | Science News" of Science News gives "Ants".

    The name of the host counts only at the end: "Ants - a history" at ants.example is called so.
    """
    names = _folded(sites)
    at_end = names | _folded((host_word(url), urlsplit(url).hostname or ""))
    title = title.strip()
    for _ in range(3):
        parts = list(_SEPARATOR.finditer(title))
        if parts and letters(title[parts[-1].end() :]) in at_end:
            title = title[: parts[-1].start()].strip()
        elif parts and letters(title[: parts[0].start()]) in names:
            title = title[parts[0].end() :].strip()
    return title


def _folded(names: Iterable[str]) -> set[str]:
    return {letters(name) for name in names if letters(name)}


def _is_said_twice(heading: str, candidates: Sequence[str]) -> bool:
    """Tell whether the last candidate, the `<title>`, begins with the heading: two places that agree."""
    said = letters(heading)
    return len(said) >= 8 and letters(candidates[-1]).startswith(said)


def _is_part(heading: str, title: str) -> bool:
    """Tell whether the title is the heading and then, or before it, a separator and more."""
    if len(heading) < 8 or len(heading) >= len(title):
        return False
    around = title.replace(heading, "\0", 1).split("\0")
    if len(around) != 2:
        return False
    before, after = around
    return bool(re.fullmatch(r"|.*\s?[-–—|•·»«›‹:/~]\s?", before) and re.fullmatch(r"|\s?[-–—|•·»«›‹:/~]\s?.*", after))
