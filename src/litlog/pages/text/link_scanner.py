"""Link parser: finds the links of a text in all notations: inline, reference, wiki, bare URL and HTML.

Inline and reference links follow CommonMark 0.31, section 6.3, and may span lines. Code is skipped. Time is linear
in the text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from litlog.model.pages import Block
from litlog.pages.text.masks import hide, outermost, without_code

Form = Literal["inline", "reference", "wiki", "bare", "html", "image"]

_MARK = re.compile(r"\\.|!?\[|\]", re.DOTALL)
_DESTINATION = re.compile(
    r"""\([ \t\r\n]*+(?:<(?P<angle>[^<>\n]*)>|(?P<plain>(?:[^\s()\\]|\\.|\((?:[^\s()\\]|\\.|\([^\s()]*\))*\))*+))"""
    r"""(?:[ \t\r\n]++(?:"[^"]*"|'[^']*'|\([^()]*\)))?[ \t\r\n]*+\)"""
)
_LABEL = re.compile(r"\[([^\[\]]*)\]")
_DEFINITION = re.compile(r" {0,3}\[([^\[\]]+)\]:[ \t]*(?:\r?\n[ \t]*)?<?([^\s>]+)")
_BARE = re.compile(
    r"""(?:https?://|(?<![\w./:@-])www\.)[^\s<>"`{}|\\^\[\]（）「」『』【】《》，。；：！？、｜]+""", re.IGNORECASE
)
_INLINE = re.compile(r"""!?\[([^\[\]]*)\]\((?:[^()\s]|\([^()\s]*\))*(?:\s"[^"]*")?\)""")
_TAG = re.compile(
    r"""<(a|img)\s(?=[^<>]*>)(?:[^<>]*?\s)?"""  # a tag that never ends is given up first, or this would be quadratic
    r"""(?:href|src)\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))[^<>]*>""",
    re.IGNORECASE,
)
_TAG_END = re.compile("</a", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seen:
    """A link from `start` to `end`; `text` is its visible text, `url_start` the offset of its address."""

    start: int
    end: int
    text: str
    url: str
    form: Form
    url_start: int


def definitions(blocks: Iterable[Block]) -> dict[str, str]:
    """Return the addresses of a page's link reference definitions by label; the first of a label counts."""
    found = [_DEFINITION.match(block.raw) for block in blocks if block.kind == "definition"]
    return {_folded(one[1]): one[2] for one in reversed(found) if one}


def find_links(text: str, defined: Mapping[str, str]) -> tuple[Seen, ...]:
    """Return the links of a text in order; an image inside a link is a separate link."""
    if "[" not in text and "<" not in text and "://" not in text and "www." not in text.lower():
        return ()
    shown = without_code(text)
    links = list(_bracketed(text, shown, defined)) + list(_tags(text, shown))
    free = hide(shown, outermost((one.start, one.end) for one in links))
    return tuple(sorted((*links, *_bare(free)), key=lambda one: (one.url_start, one.start)))


def links_as_texts(text: str) -> str:
    """Return a text with each inline link replaced by its link text."""
    return _INLINE.sub(r"\1", text)


def _folded(label: str) -> str:
    return " ".join(label.split()).casefold()


def _bracketed(text: str, shown: str, defined: Mapping[str, str]) -> Iterator[Seen]:
    """Match brackets; a link inside excludes links around it, except for images."""
    openers: list[tuple[int, bool]] = []
    last_link = 0
    for found in _MARK.finditer(shown):
        if found[0] in ("[", "!["):
            openers.append((found.start(), found[0] == "!["))
        elif found[0] == "]" and openers:
            start, image = openers.pop()
            if not image and start < last_link:
                continue
            link = _closed(text, shown, (start, found.end()), defined, image=image)
            if link:
                yield link
                last_link = last_link if image else link.end


def _closed(text: str, shown: str, span: tuple[int, int], defined: Mapping[str, str], *, image: bool) -> Seen | None:
    """Parse what follows a closing bracket."""
    start, end = span
    label = text[start + (2 if image else 1) : end - 1]
    inline = _DESTINATION.match(shown, end)
    if inline:
        group = "plain" if inline["angle"] is None else "angle"
        url = text[inline.start(group) : inline.end(group)]
        form: Form = "image" if image else "inline"
        return Seen(start, inline.end(), label, url, form, inline.start(group)) if url else None
    named = _LABEL.match(shown, end)
    key = _folded(named[1] or label) if named else _folded(label)
    if key in defined:
        return Seen(start, named.end() if named else end, label, defined[key], "image" if image else "reference", start)
    return None if _DESTINATION.match(shown, end + 1) else _wiki(text, start, end)


def _wiki(text: str, start: int, end: int) -> Seen | None:
    """Parse `[[page]]` and `[[page|text]]` around the inner brackets."""
    if start == 0 or text[start - 1] != "[" or text[end : end + 1] != "]":
        return None
    page, _, alias = text[start + 1 : end - 1].partition("|")
    return Seen(start - 1, end + 1, alias or page, page, "wiki", start + 1) if page.strip() else None


def _tags(text: str, shown: str) -> Iterator[Seen]:
    for found in _TAG.finditer(shown):
        group = next(number for number in (2, 3, 4) if found[number] is not None)
        image = found[1].lower() == "img"
        close = None if image else _TAG_END.search(shown, found.end(), found.end() + 2000)
        end = close.start() if close else found.end()
        words = " ".join(text[found.end() : end].split())
        if found[group]:
            yield Seen(found.start(), end, words, found[group], "image" if image else "html", found.start(group))


def _bare(text: str) -> Iterator[Seen]:
    for found in _BARE.finditer(text) if "://" in text or "www." in text.lower() else ():
        url = _without_closing_marks(found[0])
        if len(url) > len("https://x"):
            yield Seen(found.start(), found.start() + len(url), "", url, "bare", found.start())


def _without_closing_marks(url: str) -> str:
    """Return a bare URL without trailing punctuation and closing brackets that it did not open."""
    surplus = url.count(")") - url.count("(")
    end = len(url)
    while end and (url[end - 1] in ".,;:!?'*_~" or (url[end - 1] == ")" and surplus > 0)):
        surplus -= url[end - 1] == ")"
        end -= 1
    return url[:end]
