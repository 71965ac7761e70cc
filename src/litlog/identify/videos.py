"""Video identifiers in URLs: all link formats of YouTube and Vimeo; playlists and channels are not videos."""

import re
from contextlib import suppress

from litlog.errors import NotIdentified
from litlog.identify.address import Address
from litlog.model.identifiers import VideoId

_YOUTUBE = ("youtube.com", "youtube-nocookie.com")
_YOUTUBE_PATH = re.compile(r"/(?:shorts|embed|live|v|e)/(?!videoseries)([\w-]{11})(?:/.*)?", re.ASCII)
_VIMEO_PATH = re.compile(
    r"/(?:video/|channels/[\w-]+/|groups/[\w-]+/videos/|(?:album|showcase)/\d+/video/|ondemand/[\w-]+/|[a-z]{2}/)?"
    r"(\d{1,12})(?:/[0-9a-f]{8,12})?/?",
    re.ASCII,
)


def video_id(address: Address) -> VideoId | None:
    """Return the video in a URL, whatever its start time."""
    with suppress(NotIdentified):
        if address.at("vimeo.com"):
            found = _VIMEO_PATH.fullmatch(address.path)
            return VideoId.at("vimeo", found[1]) if found else None
        text = _youtube_text(address)
        return VideoId.at("youtube", text) if text else None
    return None


def _youtube_text(address: Address) -> str:
    if address.at("youtu.be"):
        return address.plain_path.split("/")[1]
    if not address.at(*_YOUTUBE):
        return ""
    if address.path.rstrip("/") == "/watch":
        return address.value("v")
    found = _YOUTUBE_PATH.fullmatch(address.path)
    return found[1] if found else ""
