"""Wayback Machine: the archived copy of a page nearest to a day (https://archive.org/help/wayback_api.php)."""

from urllib.parse import urlencode

from litlog.errors import LitlogError
from litlog.sources.http.responses import good, json_of
from litlog.sources.protocols import Getter

_AVAILABLE = "https://archive.org/wayback/available"


def copy_near(getter: Getter, url: str, day: str = "", *, service: str = _AVAILABLE) -> str:
    """Return the address of the copy nearest to `day` (ISO 8601), or "" if there is none or no response."""
    query = urlencode({"url": url} | ({"timestamp": day.replace("-", "")} if day else {}))
    try:
        said = json_of(good(getter.get(f"{service}?{query}"), url).body, "The Internet Archive")
    except LitlogError:
        return ""
    return _closest(said)


def _closest(said: dict[str, object]) -> str:
    snapshots = said.get("archived_snapshots")
    closest = snapshots.get("closest") if isinstance(snapshots, dict) else None
    if (
        not isinstance(closest, dict)
        or closest.get("available") is not True
        or str(closest.get("status", "200")) != "200"
    ):
        return ""
    address = str(closest.get("url", ""))
    is_copy = address.startswith(("https://web.archive.org/web/", "http://web.archive.org/web/"))
    return address.replace("http://", "https://", 1) if is_copy else ""
