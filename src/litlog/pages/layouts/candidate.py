"""A candidate: one way to read a line as title and people."""

from typing import Literal, NamedTuple

Layout = Literal[
    "marked title, people", "people, marked title", "marked title", "title by people", "title - people",
    "people - title", "title, people", "title (people)", "people: title", "reference", "citation, title", "in link",
    "title",
]  # fmt: skip


class Candidate(NamedTuple):
    """A way to read a line: the span and text of the title, the names, and how much it looks like both.

    `rest` is the number of the first piece after title and people.
    """

    layout: Layout
    start: int
    end: int
    title: str
    names: str = ""
    score: float = 0.0
    rest: int = 0
