"""Boilerplate detection: comments, teasers, menus, footers and boxes around a page's own text."""

import re
from enum import Enum, auto
from functools import lru_cache

_MARGINS = frozenset(("aside", "footer"))
_OTHERS = re.compile(
    r"comment(?!ed|able)|kommentar|sidebar|related|recommend|popular|trending|breadcrumb|\bmenu\b|-menu\b|most-?read|"
    r"repl(?:y|ies)|cookie|consent|advert|subscribe|more-?(?:from|posts|stories|articles)|navigation|navbar|read-?next|"
    r"recirc|you-may|latest|top-?stories|similar|reference|bibliograph|cited",
    re.IGNORECASE,
)
_MARGINAL = re.compile(
    r"footer|teaser|(?<!elementor-)\bwidget(?!-container)|promo|newsletter|copyright|caption|modif|updated|paywall|bio\b",
    re.IGNORECASE,
)
# "has-sidebar", "comments-open": class names of the whole page, not of an element beside the text.
_OF_THE_WHOLE = re.compile(
    r"(?:has|with|no|without|hide|open|allow|left|right)[-_]?(?:sidebar|comments?)|(?:comments?|sidebar)[-_](?:open|closed|left|right|none)",
    re.IGNORECASE,
)
_LONGEST = 300


class Surroundings(Enum):
    """The class of a part of a page: own text, marginal text, or text of others."""

    OWN = auto()
    MARGIN = auto()
    OTHER = auto()


@lru_cache(maxsize=4096)
def surroundings(tag: str, named: str) -> Surroundings:
    """Return the class of an element with this tag, from its class names and id."""
    named = _OF_THE_WHOLE.sub("", named[:_LONGEST])
    if tag == "nav" or _OTHERS.search(named):
        return Surroundings.OTHER
    if tag in _MARGINS or _MARGINAL.search(named):
        return Surroundings.MARGIN
    return Surroundings.OWN
