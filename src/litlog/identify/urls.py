"""Canonical URLs for storage, and a looser key to compare whether two URLs are of the same page."""

import re
from functools import lru_cache

from litlog.identify.address import Address, read_address
from litlog.identify.papers import arxiv_id
from litlog.identify.tracking import without_tracking
from litlog.identify.videos import video_id

# Pages that only send the reader on: host, beginning of the path, and the parameters that say where to.
_REDIRECTS = (
    (r"(?:www\.)?google\.[a-z.]{2,6}", "/url", ("q", "url")),
    (r"scholar\.google\.[a-z.]{2,6}", "/scholar_url", ("url",)),
    (r"lm?\.facebook\.com", "/l.php", ("u",)),
    (r"l\.instagram\.com", "/", ("u",)),
    (r"(?:www\.)?youtube\.com", "/redirect", ("q",)),
    (r"slack-redir\.net", "/link", ("url",)),
    (r"(?:[a-z0-9]+\.)?safelinks\.protection\.outlook\.com", "/", ("url",)),
    (r"duckduckgo\.com", "/l/", ("uddg",)),
    (r"(?:www\.)?linkedin\.com", "/redir/redirect", ("url",)),
)
_FRONT = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=.*\.)")
_MIDDLE = re.compile(r"^(\w+)\.m\.(?=.*\.)")  # en.m.wikipedia.org
_INDEX = re.compile(r"/(?:index\.(?:html?|php)|amp/?)?$")
_OTHER_NAMES = {"twitter.com": "x.com", "youtube-nocookie.com": "youtube.com", "dx.doi.org": "doi.org"}


def canonical_url(url: str) -> str:
    """Return the canonical spelling of a URL, by which the library stores it; raises `NotIdentified`.

    It is https (see `read_address`), without tracking parameters and fragment (except `#!` routes), and a redirecting
    page is replaced by its target, if the URL contains it. `canonical_url` of its own result changes nothing.
    """
    return str(canonical_address(url))


@lru_cache(maxsize=16_384)
def canonical_address(url: str) -> Address:
    """Return the canonical URL in its parts; raises `NotIdentified`."""
    address = read_address(url)
    while target := _redirect_target(address):
        address = read_address(target)
    return without_tracking(address)


@lru_cache(maxsize=16_384)
def url_key(url: str) -> str:
    """Return a key that is equal for all URLs of one page, for comparison only; raises `NotIdentified`.

    It has no scheme, no `www.`, `m.`, `amp.`, no trailing slash or `index.html`; all pages and versions of an arXiv
    paper have one key, and so have all URLs of a video and the two of an OpenReview paper.
    """
    address = canonical_address(url)
    if paper := arxiv_id(address):
        return f"arxiv.org/abs/{paper.value}"
    if video := video_id(address):
        return video.url.removeprefix("https://").removeprefix("www.")
    host = _FRONT.sub("", _MIDDLE.sub(r"\1.", address.host))
    path = _INDEX.sub("", address.path)
    if host == "openreview.net" and path == "/pdf":
        path = "/forum"
    query = "?" + "&".join(address.parameters) if address.parameters else ""
    route = f"#{address.fragment}" if address.fragment.startswith("!") else ""
    port = f":{address.port}" if address.port else ""
    return _OTHER_NAMES.get(host, host) + port + path + query + route


def _redirect_target(address: Address) -> str:
    for host, path, names in _REDIRECTS:
        if address.parameters and address.path.startswith(path) and re.fullmatch(host, address.host):
            target = address.value(*names)
            return target if target.startswith(("http://", "https://")) else ""
    return ""
