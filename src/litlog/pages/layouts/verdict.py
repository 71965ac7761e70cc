"""Verdicts on lines: how a line was read, by which evidence, and what kept it from being a work."""

from typing import NamedTuple

from litlog.model.work import Work
from litlog.pages.layouts.evidence import ENOUGH, Weighed
from litlog.pages.layouts.induce import Read

_SEEN = {
    "marked title, people": ("set apart by a link, italics, bold or quotation marks", "behind the title"),
    "people, marked title": ("set apart by a link, italics, bold or quotation marks", "before the title"),
    "marked title": ("set apart by a link, italics, bold or quotation marks", ""),
    "title by people": ("before the word for “by”", "behind the word for “by”"),
    "title - people": ("before the dash", "behind the dash"),
    "people - title": ("behind the dash", "before the dash"),
    "title, people": ("before the comma", "behind the comma"),
    "title (people)": ("before the brackets", "in brackets"),
    "people: title": ("behind the colon", "before the colon"),
    "reference": ("its place in a reference", "their place in a reference"),
    "citation, title": ("behind the link that cites people and year", "in the link that cites people and year"),
    "in link": ("in the text of the link", "in the text of the link"),
    "title": ("the text of the line", ""),
}


class Verdict(NamedTuple):
    """The judgement of a line in a group: how the group and the line are read, on what evidence, and the outcome.

    `because` is what kept the line from being a work, empty if it is one.
    """

    layout: str
    read_as: str
    title: str
    names: str
    weighed: Weighed
    because: str = ""


def why_not(read: Read, weighed: Weighed, form: str, least: float) -> str:
    """Return what keeps a line without a link from being a work, `least` being the weight that its group needs."""
    if weighed.weight < least:
        return f"the evidence that the {form} are works weighs {weighed.weight:.1f}, and {least:.1f} is needed"
    if read.chosen.names:
        return f"“{read.chosen.title}” and “{read.chosen.names}” look too little like a title and people"
    return f"“{read.chosen.title}” alone looks too little like the title of a work"


def reasons_of(layout: str, read: Read, work: Work, weighed: Weighed, author: str) -> tuple[str, ...]:
    """Return where each field of a work without a link is from, and why its line is taken for one."""
    title, people = _SEEN[read.chosen.layout]
    if not read.chosen.names and author:
        people = "the author whose list it is"
    own = "" if read.chosen.layout == layout else f", this line: {read.chosen.layout}"
    said = [f"layout of the list: {layout}{own}", f"title: {title}"]
    said += [f"people: {people}"] if work.contributors and people else []
    said += (
        ["year: in the reference"]
        if read.reference and read.reference.year
        else ["year: beside title and people"]
        if work.issued
        else []
    )
    said += [f"venue: {work.container}, behind the title"] if work.container else []
    said += ["kind: what the headings or the page name"] if work.kind else ["kind: a guess"]
    return (*said, f"a work because of {evidence(weighed)}")


def evidence(weighed: Weighed) -> str:
    """Return the evidence for a group as text: each reason with its weight, and the sum."""
    each = ", ".join(f"{reason} ({weight:+.1f})" for weight, reason in weighed.parts)
    return f"{each or 'nothing'}: {weighed.weight:.1f} of {ENOUGH}"
