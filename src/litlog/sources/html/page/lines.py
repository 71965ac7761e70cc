"""Visible lines of a page: text in reading order, with positions relative to the heading."""

import re
from dataclasses import dataclass, field, replace
from functools import lru_cache

from lxml import etree
from lxml.html import HtmlElement

from litlog.sources.html.page.boilerplate import Surroundings, surroundings
from litlog.sources.html.page.document import one_line

_BLOCKS = frozenset(
    "address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th time tr ul".split()
)
_UNSEEN = frozenset("head iframe object option script select style svg template textarea".split())
_MARKS = ("class", "id", "itemprop", "rel", "property")
# Inline elements that are separate from the sentence around them.
_APART = re.compile(r"author|byline|autor|date|publish|\bfn\b|given-?name|sur-?name", re.IGNORECASE)
_TOLD = ("datetime", "content", "title")
_AROUND = 4
_MOST_ELEMENTS = 12_000
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; `marks` are the classes and roles of the elements around it, the innermost first.

    `told` is the machine-readable value of the element (`datetime`, `content`); `place` counts lines from the heading,
    negative before it; `margin` is set in footers, teasers and captions; `tag` is of the innermost element.
    """

    text: str
    marks: tuple[str, ...]
    told: str
    place: int
    margin: bool
    tag: str


def lines_of(root: HtmlElement, heading: HtmlElement | None) -> tuple[Line, ...]:
    """Return the lines of a page, of at most its first 12,000 elements, without boilerplate.

    Without a heading the positions count from the top.
    """
    walk = _Walk(heading, frozenset() if heading is None else frozenset((heading, *heading.iterancestors())))
    walker = etree.iterwalk(root, events=("start", "end"))
    for _, (event, element) in zip(range(2 * _MOST_ELEMENTS), walker, strict=False):
        if event == "end":
            walk.leave(element)
        elif not walk.enter(element):
            walker.skip_subtree()
    return tuple(replace(line, place=line.place - walk.headed) for line in walk.lines)


@dataclass(frozen=True, slots=True)
class _Around:
    """The inherited context of the text inside an open element."""

    marks: str
    margin: bool
    begins_line: bool


@dataclass(slots=True)
class _Walk:
    """The state of a walk through a page: its open elements, and the line that is being collected."""

    heading: HtmlElement | None
    around_heading: frozenset[HtmlElement]
    open: list[_Around] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    headed: int = 0

    def enter(self, element: HtmlElement) -> bool:
        """Begin an element, and a line if it is a block or separate; return whether to descend into it."""
        around, seen = self._around(element)
        if around.begins_line:
            self._end_line("", element.tag)
        if element is self.heading:
            self.headed = len(self.lines)
        self.open.append(around)
        if seen and element.text:
            self.parts.append(element.text)
        return seen

    def leave(self, element: HtmlElement) -> None:
        """End an element, and the line that it began."""
        if self.open[-1].begins_line:
            self._end_line(_told(element), element.tag)
        self.open.pop()
        if element.tail:
            self.parts.append(element.tail)

    def _around(self, element: HtmlElement) -> tuple[_Around, bool]:
        marks = _marks(element)
        begins_line = element.tag in _BLOCKS or (marks != "" and _stands_apart(marks))
        if element in self.around_heading:
            return _Around(marks, margin=False, begins_line=begins_line), True
        whose = surroundings(element.tag, f"{element.get('class') or ''} {element.get('id') or ''}")
        margin = whose is Surroundings.MARGIN or (bool(self.open) and self.open[-1].margin)
        seen = whose is not Surroundings.OTHER and element.tag not in _UNSEEN
        return _Around(marks, margin, begins_line), seen

    def _end_line(self, told: str, tag: str) -> None:
        text = one_line("".join(self.parts))[:_LONGEST] if self.parts else ""
        self.parts.clear()
        if text or told:
            marks = tuple(one.marks for one in self.open[: -_AROUND - 1 : -1] if one.marks)
            margin = bool(self.open) and self.open[-1].margin
            self.lines.append(Line(text, marks, told, len(self.lines), margin, tag))


@lru_cache(maxsize=4096)
def _stands_apart(marks: str) -> bool:
    return bool(_APART.search(marks))


def _marks(element: HtmlElement) -> str:
    """Return classes and id unchanged, and roles prefixed by their kind: "byline small rel:author"."""
    if not element.attrib:
        return ""
    told = [(kind, element.get(kind)) for kind in _MARKS]
    return " ".join((value if kind in ("class", "id") else f"{kind}:{value}")[:200] for kind, value in told if value)


def _told(element: HtmlElement) -> str:
    """Return the machine-readable value of an element with a date."""
    if element.tag not in ("time", "abbr") and not element.get("itemprop"):
        return ""
    return next(filter(None, map(element.get, _TOLD)), "")[:100]
