"""Canonical URLs for storage, and a looser key to compare whether two URLs are of the same page."""

import re
from dataclasses import replace
from functools import lru_cache

from litlog.errors import NotIdentified
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
_FRONTS = ("", "www.", "m.", "mobile.", "amp.")
_ENDS = ("", "/", "/index.html", "/index.htm", "/index.php", "/amp", "/amp/")
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
    return _spelling_key(address)


def spelling_key(url: str) -> str:
    """Return a key that is equal for all spellings of one address, and differs for a paper's abstract and its PDF.

    Any text that is no web address is its own key.
    """
    try:
        return _spelling_key(canonical_address(url))
    except NotIdentified:
        return url


def url_spellings(url: str) -> tuple[str, ...]:
    """Return the canonical spellings under which the library may have stored an address, that of `url` first.

    All have one `url_key`; of arXiv's papers they are the pages without a version.
    """
    try:
        address = canonical_address(url)
    except NotIdentified:
        return (url,)
    spelt = (replace(address, host=host, path=path) for host in _hosts(address) for path in _paths(address))
    return tuple(dict.fromkeys(map(str, (address, *spelt))))


def _hosts(address: Address) -> list[str]:
    """Return the names of a site: bare, with each of its usual fronts, and its other name."""
    bare = _bare_host(address)
    others = [old for old, new in _OTHER_NAMES.items() if new == bare]
    return [front + host for host in (bare, *others) for front in _FRONTS]


def _paths(address: Address) -> list[str]:
    """Return the paths of one page; those of an arXiv paper are its abstract and its PDF."""
    if paper := arxiv_id(address):
        return [f"/abs/{paper.value}", f"/pdf/{paper.value}", f"/pdf/{paper.value}.pdf"]
    bare = _INDEX.sub("", address.path)
    return [bare + end for end in _ENDS]


def _bare_host(address: Address) -> str:
    host = _FRONT.sub("", _MIDDLE.sub(r"\1.", address.host))
    return _OTHER_NAMES.get(host, host)


def _spelling_key(address: Address) -> str:
    host, path = _bare_host(address), _INDEX.sub("", address.path)
    if host == "openreview.net" and path == "/pdf":
        path = "/forum"
    query = "?" + "&".join(address.parameters) if address.parameters else ""
    route = f"#{address.fragment}" if address.fragment.startswith("!") else ""
    port = f":{address.port}" if address.port else ""
    return host + port + path + query + route


def _redirect_target(address: Address) -> str:
    for host, path, names in _REDIRECTS:
        if address.parameters and address.path.startswith(path) and re.fullmatch(host, address.host):
            target = address.value(*names)
            return target if target.startswith(("http://", "https://")) else ""
    return ""
