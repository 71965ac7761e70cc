"""oEmbed source: YouTube, Vimeo, and other sites whose pages have little metadata (https://oembed.com/)."""

from collections.abc import Callable, Mapping
from urllib.parse import quote, urlsplit

from litlog.model.finding import Trust
from litlog.model.identifiers import Identifier
from litlog.settings import Settings
from litlog.sources.one_record_each import OneRecordEach
from litlog.sources.platforms.oembed_record import read
from litlog.sources.protocols import Getter
from litlog.sources.routing import oembed_knows

# The providers' own addresses, by https://oembed.com/providers.json; keys are the ends of host names.
ENDPOINTS: Mapping[str, str] = {
    "codepen.io": "https://codepen.io/api/oembed?format=json&url=",
    "dailymotion.com": "https://www.dailymotion.com/services/oembed?format=json&url=",
    "flickr.com": "https://www.flickr.com/services/oembed/?format=json&url=",
    "soundcloud.com": "https://soundcloud.com/oembed?format=json&url=",
    "speakerdeck.com": "https://speakerdeck.com/oembed.json?url=",
    "spotify.com": "https://open.spotify.com/oembed?url=",
    "ted.com": "https://www.ted.com/services/v1/oembed.json?url=",
    "tiktok.com": "https://www.tiktok.com/oembed?url=",
    "twitter.com": "https://publish.twitter.com/oembed?omit_script=1&url=",
    "vimeo.com": "https://vimeo.com/api/oembed.json?url=",
    "x.com": "https://publish.twitter.com/oembed?omit_script=1&url=",
    "youtube.com": "https://www.youtube.com/oembed?format=json&url=",
}


def oembed(getter: Getter, now: Callable[[], str], endpoints: Mapping[str, str] = ENDPOINTS) -> OneRecordEach:
    """Return the source; it sends one request per address."""

    def address(identifier: Identifier) -> str:
        site = ".".join(urlsplit(identifier.url).netloc.split(".")[-2:])
        return endpoints[site] + quote(identifier.url, safe="")

    return OneRecordEach("oembed", oembed_knows, getter, now, address, read, Trust.CATALOGUE)


def open_source(getter: Getter, settings: Settings, now: Callable[[], str]) -> OneRecordEach:  # noqa: ARG001  as others
    """Return the source with the arguments of the registry."""
    return oembed(getter, now)
