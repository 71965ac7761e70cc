"""Markdown escaping: text that CommonMark and Jekyll (kramdown and Liquid) render literally."""

import re

from litlog.formats.control_characters import without_controls

_SPECIAL = re.compile(r"[\\`*_\[\]|$]")
_AS_ENTITIES = re.compile(r"<|>|&(?=#|\w+;)|~(?=~)|\{(?=[{%:]|$)")
_ENTITIES = {"<": "&lt;", ">": "&gt;", "&": "&amp;", "~": "&#126;", "{": "&#123;"}
_BEFORE_A_BLOCK_MARK = re.compile(r"^(?:\d{1,9}(?=[.)](?:\s|$))|(?=[-+#]))")
_LINKED = re.compile(r"(?:https?|ftp)://[^\s/]|mailto:[^\s@]+@|/(?!/)", re.IGNORECASE)
_NOT_IN_ADDRESSES = re.compile(r"""[\s\x00-\x20"<>\\^`{|}\x7f-\x9f]""")
_TAG = re.compile(r"<(?=[A-Za-z/!?])(?!(?:https?|mailto):[^\s<>]*>)")
_FOR_LIQUID = re.compile(r"\{(?=[{%:]|$)")
# Where a link leads, and what may stand before it. Quantifiers are possessive, so that no part is looked at twice.
_LEADS = r"[\s>]*+<?+\s*+(?:(?:https?|mailto|ftp):|[/#?.]|[^\s:&\\<>()]*+(?:[/?#)\s>]|$))"
_ELSEWHERE = re.compile(rf"\](?=[(:])(?!.{_LEADS})", re.IGNORECASE | re.DOTALL)
_EMBEDDED = r"\[\[[^\[\]\n]*+\]\](?![\[(:])"
_OWN_IMAGE = r"\[[^\[\]\n]*+\]\((?:/(?!/)|\.{1,2}/)[^()\s<>\\&]*+\)"
_IMAGE = re.compile(rf"!(?=\[)(?!{_EMBEDDED}|{_OWN_IMAGE})")


def escaped(text: str) -> str:
    """Return a text on one line, with all characters escaped that Markdown, HTML or Liquid would interpret.

    "<" is written as `&lt;`, not with a backslash: a site generator may pass HTML through before it parses Markdown.
    """
    line = " ".join(without_controls(text).split())
    line = _AS_ENTITIES.sub(lambda found: _ENTITIES[found[0]], _SPECIAL.sub(r"\\\g<0>", line))
    return _BEFORE_A_BLOCK_MARK.sub(r"\g<0>\\", line)


def followable(url: str) -> bool:
    """Return whether this is an address for a browser: of the web, of mail, or on the same site."""
    return bool(_LINKED.match(url))


def link(text: str, url: str) -> str:
    """Return a link with a plain text; the text alone where the address is not to be followed."""
    return f"[{escaped(text)}]({_destination(url)})" if followable(url) else escaped(text)


def autolink(url: str) -> str:
    """Return a whole address as a link that shows it; "" where it is not to be followed."""
    return f"<{_encoded(url)}>" if followable(url) and not url.startswith("/") else ""


def _destination(url: str) -> str:
    """Angle brackets keep an address with brackets in it whole; the rest is percent-encoded (RFC 3986, 2.1)."""
    safe = _encoded(url)
    return f"<{safe}>" if "(" in safe or ")" in safe else safe


def _encoded(url: str) -> str:
    return _NOT_IN_ADDRESSES.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode()), url)


def harmless(markdown: str) -> str:
    """Return the reader's own Markdown, in which nothing is obeyed: notes also come from files of other people.

    Tags and Liquid are shown as they stand. A link that leads to no web, mail or site is shown as its text,
    and an image of another site as a link to it. Entities stand for the marks, since a backslash may have one before it
    already.
    """
    plain = without_controls("\n".join(markdown.splitlines()))
    linked = _IMAGE.sub("&#33;", _ELSEWHERE.sub("&#93;", plain))
    return _FOR_LIQUID.sub("&#123;", _TAG.sub("&lt;", linked))
