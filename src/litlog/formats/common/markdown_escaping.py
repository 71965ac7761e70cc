"""Markdown escaping: text that CommonMark and Jekyll (kramdown and Liquid) render literally."""

import re

_SPECIAL = re.compile(r"[\\`*_\[\]|$]")
_AS_ENTITIES = re.compile(r"<|>|&(?=#|\w+;)|~(?=~)|\{(?=[{%:])")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "~": "&#126;", "{": "&#123;"}
_BEFORE_A_BLOCK_MARK = re.compile(r"^(?:\d{1,9}(?=[.)](?:\s|$))|(?=[-+#]))")
_LINKED = re.compile(r"(?:https?|ftp)://[^\s/]|mailto:[^\s@]+@|/(?!/)", re.IGNORECASE)
_NOT_IN_ADDRESSES = re.compile(r"""[\x00-\x20"<>\\^`{|}\x7f]""")
_TAG = re.compile(r"<(?=[A-Za-z/!?])(?!(?:https?|mailto):[^\s<>]*>)")


def escaped(text: str) -> str:
    """Return a text on one line, with all characters escaped that Markdown, HTML or Liquid would interpret.

    "<" is written as `&lt;`, not with a backslash: a site generator may pass HTML through before it parses Markdown.
    """
    line = " ".join(text.split())
    line = _AS_ENTITIES.sub(lambda found: _ENTITIES[found[0]], _SPECIAL.sub(r"\\\g<0>", line))
    return _BEFORE_A_BLOCK_MARK.sub(r"\g<0>\\", line)


def followable(url: str) -> bool:
    """Return whether this is an address for a browser: of the web, of mail, or on the same site."""
    return bool(_LINKED.match(url))


def link(text: str, url: str) -> str:
    """Return a link with a plain text; the text alone where the address is not to be followed."""
    return f"[{escaped(text)}]({_destination(url)})" if followable(url) else escaped(text)


def _destination(url: str) -> str:
    """Angle brackets keep an address with brackets in it whole; the rest is percent-encoded (RFC 3986, 2.1)."""
    safe = _NOT_IN_ADDRESSES.sub(lambda found: f"%{ord(found[0]):02X}", url)
    return f"<{safe}>" if "(" in safe or ")" in safe else safe


def without_tags(markdown: str) -> str:
    """Return the reader's own Markdown with its HTML made text: notes also come from files of other people."""
    return _TAG.sub("&lt;", markdown)
