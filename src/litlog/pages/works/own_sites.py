"""Own sites: base addresses of the reader's own pages, inferred from a page if no setting states them.

A link called "my notes" goes to an own page, and so do links into its folder. A repository of which many Markdown
files are linked is the one that contains the page.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from litlog.identify import describe
from litlog.model.links import LinkRole

_MADE = r"(?:notes?|summary|summaries|write-?ups?)"
_CALLED_MY_NOTES = re.compile(
    rf"\[[^\[\]\n]{{0,80}}?\bmy (?:[a-z-]+ ){{0,2}}?{_MADE}\b[^\[\]\n]{{0,200}}\]\((?P<url>https?://[^\s()]+)",
    re.IGNORECASE,
)
_IN_FOLDER = re.compile(r"(?P<folder>https?://[^/]+/(?:[^?#]*/)?[^?#/]+/)[^/]*")
_MARKDOWN_FILE = re.compile(
    r"(?P<repository>https://github\.com/[\w.-]+/[\w.-]+/)"
    r"(?:blob/(?P<file>[\w./%-]+\.(?:md|markdown))\b|tree/(?P<folder>[\w.-]+/[^\s()\"<>]+))"
)
_FEWEST_FILES = 3
"""Files of one repository that a page links when it is its own."""

_NOTES_ON = re.compile(
    rf"(?:my )?(?:[a-z-]+ ){{0,2}}?{_MADE}(?: ?[-–—:]| on| for| of| about)\s+(?P<title>\S.*)", re.IGNORECASE
)


def own_sites(text: str) -> tuple[str, ...]:
    """Return the base addresses of the reader's own pages that the text of a page shows."""
    return tuple(dict.fromkeys((*_called_mine(text), *_own_repository(text))))


def noted_title(label: str) -> str:
    """Return the title in a label of notes: "My course notes - Maps and Tides" is on "Maps and Tides"."""
    found = _NOTES_ON.fullmatch(label)
    return found["title"] if found else label


def _called_mine(text: str) -> Iterator[str]:
    """Return the folders of pages called "my notes"; on a host with a folder per user, the address itself."""
    for found in _CALLED_MY_NOTES.finditer(text):
        there, inside = describe(found["url"]), _IN_FOLDER.match(found["url"])
        if there.kind in ("article", "webpage", "software"):
            own = there.role is LinkRole.WORK and "://docs." not in found["url"]
            yield inside["folder"] if inside and own else found["url"]


def _own_repository(text: str) -> Iterator[str]:
    """Return the file address of the repository of which a page links more Markdown files than of all others."""
    files: defaultdict[str, set[str]] = defaultdict(set)
    for found in _MARKDOWN_FILE.finditer(text) if "github.com/" in text else ():
        files[found["repository"]].add(found["file"] or found["folder"])
    linked = Counter({repository: len(names) for repository, names in files.items()})
    for repository, number in linked.most_common(1):
        if number >= _FEWEST_FILES and 2 * number > linked.total():
            yield from (f"{repository}{way}/" for way in ("blob", "tree"))
