"""Site name of a page."""

import re
from urllib.parse import urlsplit

from litlog.sources.html.page.document import Document

_SUFFIX = re.compile(r"\s(?:[-–—|•·»«:]+|::)\s")
_LONGEST = 40
_SECOND_LEVEL = {"co", "com", "org", "net", "ac", "gov", "edu", "gv", "gob", "gouv", "go", "or", "ne", "nom"}


def site_of(document: Document, told: list[str], title: str) -> str:
    """Return the first site name in the metadata, or the end of the `<title>` if it matches the host name."""
    names = [name for name in (*told, document.first("application-name")) if _is_name(name, title)]
    return next(iter(names), "") or _in_title(title, host_word(document.url))


def host_word(url: str) -> str:
    """Return the distinctive word of a host: "theguardian" for https://www.theguardian.com/."""
    labels = (urlsplit(url).hostname or "").removeprefix("www.").split(".")
    labels = labels[:-1] if len(labels) > 1 else labels
    if len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels = labels[:-1]
    return labels[-1] if labels else ""


def letters(text: str) -> str:
    """Return only the letters and digits of a text, case-folded, for comparing names."""
    return re.sub(r"[\W_]+", "", text.casefold())


def _is_name(name: str, title: str) -> bool:
    """Return whether a text is a name, and not an address or the page's title, which some sites give instead."""
    is_title = len(name) > _LONGEST and letters(name) == letters(title)
    return bool(name) and not is_title and not name.startswith(("http:", "https:", "@", "/"))


def _in_title(title: str, word: str) -> str:
    for part in _SUFFIX.split(title)[1:][::-1]:
        name = letters(part)
        if word and name and (name in letters(word) or letters(word) in name) and len(part) <= 40:
            return part.strip()
    return ""
