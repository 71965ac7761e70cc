"""Where the reader's own pages are published, as far as a page tells it where no setting does.

A link called "my notes" goes to one of them, and so do those to its folder; a repository of which many Markdown
files are linked is the one that the page is kept in.
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
    r"(?P<repository>https://github\.com/[\w.-]+/[\w.-]+/)(?:blob|tree)/(?P<file>[\w./%-]+\.(?:md|markdown))\b"
)
_FEWEST_FILES = 3
"""Files of one repository that a page links when it is its own."""

_NOTES_ON = re.compile(
    rf"(?:my )?(?:[a-z-]+ ){{0,2}}?{_MADE}(?: ?[-–—:]| on| for| of| about)\s+(?P<title>\S.*)", re.IGNORECASE
)


def own_sites(text: str) -> tuple[str, ...]:
    """Return what the addresses of the reader's own pages begin with, as the text of a page shows it."""
    return tuple(dict.fromkeys((*_called_mine(text), *_own_repository(text))))


def noted_title(label: str) -> str:
    """Return the title in a label of notes: "My course notes - Maps and Tides" is on "Maps and Tides"."""
    found = _NOTES_ON.fullmatch(label)
    return found["title"] if found else label


def _called_mine(text: str) -> Iterator[str]:
    """Return the folders of pages called "my notes"; where strangers share a folder, the address itself."""
    for found in _CALLED_MY_NOTES.finditer(text):
        there, inside = describe(found["url"]), _IN_FOLDER.match(found["url"])
        if there.kind in ("article", "webpage", "software"):
            own = there.role is LinkRole.WORK and "://docs." not in found["url"]
            yield inside["folder"] if inside and own else found["url"]


def _own_repository(text: str) -> Iterator[str]:
    """Return where the files are of the repository of which a page links more Markdown files than of all others."""
    files: defaultdict[str, set[str]] = defaultdict(set)
    for found in _MARKDOWN_FILE.finditer(text) if "github.com/" in text else ():
        files[found["repository"]].add(found["file"])
    linked = Counter({repository: len(names) for repository, names in files.items()})
    for repository, number in linked.most_common(1):
        if number >= _FEWEST_FILES and 2 * number > linked.total():
            yield from (f"{repository}{way}/" for way in ("blob", "tree"))
