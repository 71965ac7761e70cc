"""X, formerly Twitter: page parser for its posts and profiles.

Evidence: `og:title` is `Ada Moss on X: "What she wrote" / X`, for a profile `Ada Moss (@moss) on X`; no other
metadata has the author, and the description of a post is empty.
"""

import re

from litlog.model.people import Contributor
from litlog.model.work import Work
from litlog.sources.html.page.document import Document

_POST = re.compile(
    r"(?P<name>.{1,80}?) (?:on|auf|sur|en|su|no) (?:X|Twitter): [\"“„«](?P<text>.*?)[\"”“»](?: / (?:X|Twitter))?",
    re.DOTALL,
)
_PROFILE = re.compile(r"(?P<name>.{1,80}?) \(@\w{1,20}\)(?: .{0,20})?")
_LINK_TO_PICTURE = re.compile(r"(\S)\s+https://t\.co/\w+\Z")


def read(document: Document) -> Work:
    """Return the author by display name, and the text of a post."""
    title = document.first("og:title", "twitter:title")
    post, profile = _POST.fullmatch(title), _PROFILE.fullmatch(title)
    if post:
        return Work(contributors=(_shown(post["name"]),), abstract=_text(post["text"]))
    return Work(contributors=(_shown(profile["name"]),)) if profile else Work()


def _shown(name: str) -> Contributor:
    return Contributor(literal=name, printed=name)


def _text(text: str) -> str:
    """Return the text of a post without the link to its own picture, which X appends."""
    return _LINK_TO_PICTURE.sub(r"\1", text) if text.count("https://t.co/") > 1 else text
