"""Pages that stand in front of the page: checks for robots, consent, logins, and "not found" with status 200."""

import re

from litlog.sources.html.page.document import Document
from litlog.sources.html.page.wall_words import ABSENT, WALLS

__all__ = ["ABSENT", "wall"]

_SITE = re.compile(r"\s+[-–—|•·]\s+.*\Z")


def wall(document: Document) -> str:
    """Say in words what stands before the page ("asks for a login"), "" if nothing does.

    Judged by what the page calls itself, whole: a page *about* captchas or logins has a longer title.
    """
    names = (document.title, document.first("og:title")) if document.title else document.texts("//h1", most=1)
    for name in filter(None, {form for one in names for form in (one, _SITE.sub("", one))}):
        for words, pattern in WALLS.items():
            if len(name) <= 120 and pattern.match(name):
                return words
    return ""
