"""A page as its readers see it: lines of text in their order, counted from the heading."""

import re
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml.html import HtmlElement

from litlog.sources.html.document import one_line
from litlog.sources.html.surroundings import Surroundings, surroundings

_BLOCKS = frozenset(
    "address article aside blockquote body br center dd details div dl dt fieldset figcaption figure footer form h1 h2 "
    "h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td th time tr ul".split()
)
_UNSEEN = frozenset("head iframe object option script select style svg template textarea".split())
_MARKS = ("class", "id", "itemprop", "rel", "property")
# What stands inside a sentence, and is yet a thing of its own.
_APART = re.compile(r"author|byline|autor|date|publish|\bfn\b|given-?name|sur-?name", re.IGNORECASE)
_TOLD = ("datetime", "content", "title")
_AROUND = 4
_MOST_ELEMENTS = 12_000
_LONGEST = 600


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text; `marks` are the classes and roles of the elements around it, the innermost first.

    `told` is what the element says to machines (`datetime`, `content`); `place` counts lines from the heading,
    negative before it; `aside` tells comments, menus and teasers from the page's own text; `tag` is of the innermost
    element.
    """

    text: str
    marks: tuple[str, ...]
    told: str
    place: int
    aside: Surroundings
    tag: str


def lines_of(root: HtmlElement, heading: HtmlElement | None) -> tuple[Line, ...]:
    """Give the lines of a page, at most of its first 12,000 elements; without a heading they count from the top."""
    walk = _Walk(heading, frozenset() if heading is None else frozenset((heading, *heading.iterancestors())))
    walker = etree.iterwalk(root, events=("start", "end"))
    for _, (event, element) in zip(range(2 * _MOST_ELEMENTS), walker, strict=False):
        if event == "end":
            walk.leave(element)
            continue
        walk.enter(element)
        if element.tag in _UNSEEN:
            walker.skip_subtree()
    return tuple(replace(line, place=line.place - walk.headed) for line in walk.lines)


@dataclass(frozen=True, slots=True)
class _Around:
    """What an open element says of the text inside it."""

    marks: str
    aside: Surroundings


@dataclass(slots=True)
class _Walk:
    """The open elements of a walk through a page, and the line that is being collected."""

    heading: HtmlElement | None
    around_heading: frozenset[HtmlElement]
    open: list[_Around] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    headed: int = 0

    def enter(self, element: HtmlElement) -> None:
        """Begin an element, and a line if it is a block or stands apart."""
        marks = _marks(element)
        if _begins_line(element, marks):
            self._end_line("", element.tag)
        if element is self.heading:
            self.headed = len(self.lines)
        self.open.append(self._around(element, marks))
        if element.text and element.tag not in _UNSEEN:
            self.parts.append(element.text)

    def leave(self, element: HtmlElement) -> None:
        """End an element, with the line that it began."""
        if _begins_line(element, self.open[-1].marks):
            self._end_line(_told(element), element.tag)
        self.open.pop()
        if element.tail:
            self.parts.append(element.tail)

    def _around(self, element: HtmlElement, marks: str) -> _Around:
        if element in self.around_heading:
            return _Around(marks, Surroundings.OWN)
        outer = self.open[-1].aside if self.open else Surroundings.OWN
        return _Around(marks, max(outer, surroundings(element)))

    def _end_line(self, told: str, tag: str) -> None:
        text = one_line("".join(self.parts))[:_LONGEST]
        self.parts.clear()
        if not text and not told:
            return
        marks = tuple(one.marks for one in self.open[: -_AROUND - 1 : -1] if one.marks)
        aside = self.open[-1].aside if self.open else Surroundings.OWN
        self.lines.append(Line(text, marks, told, len(self.lines), aside, tag))


def _begins_line(element: HtmlElement, marks: str) -> bool:
    return element.tag in _BLOCKS or bool(marks and _APART.search(marks))


def _marks(element: HtmlElement) -> str:
    """Give classes and id as they are, roles with their kind before them: "byline small rel:author"."""
    told = [(kind, element.get(kind)) for kind in _MARKS]
    return " ".join((value if kind in ("class", "id") else f"{kind}:{value}")[:200] for kind, value in told if value)


def _told(element: HtmlElement) -> str:
    """Give what an element with a date says to machines."""
    if element.tag not in ("time", "abbr") and not element.get("itemprop"):
        return ""
    return next(filter(None, map(element.get, _TOLD)), "")[:100]
