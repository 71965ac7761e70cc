"""Parts of a reference that all styles share: reference types, titles, punctuation, addresses."""

import re

from litlog.formats.common.display import front_address
from litlog.formats.common.markdown_escaping import autolink, escaped
from litlog.model.display_names import name_of
from litlog.model.kinds import ReferenceForm, facts_of
from litlog.model.people import Contributor, Role
from litlog.model.work import Work
from litlog.parsing.work_types import Form, paper_form

_ORDINAL = re.compile(r"\d+")
_SHORT = re.compile(r"\d[\d.]*")
_ENDS = (".", "?", "!", "…", ".”", "?”", "!”")


def form_of(work: Work) -> Form | ReferenceForm:
    """Say in which form a work is referred to; whatever is nothing else is a page of a site."""
    return paper_form(work) or facts_of(work.kind).reference


def title(work: Work) -> str:
    """Return the full title, or the display name of a work without one."""
    return escaped(name_of(work))


def italic(text: str) -> str:
    """Return a text, escaped already, in italics; nothing stays nothing."""
    return f"*{text}*" if text else ""


def quoted(text: str, mark: str) -> str:
    """Return a text in quotation marks with this mark inside, unless it ends a sentence by itself."""
    return f"“{text}”" if text.endswith(("?", "!")) else f"“{text}{mark}”"


def sentences(*parts: str) -> str:
    """Join the non-empty parts into sentences, each with its full stop, except after an address."""
    told = [part if part.endswith(_ENDS) or part.startswith("<") else f"{part}." for part in parts if part]
    return " ".join(told)


def joined(*parts: str, by: str = ", ") -> str:
    """Join the non-empty parts."""
    return by.join(part for part in parts if part)


def pages(work: Work) -> str:
    """Return the pages with an en dash between first and last."""
    return escaped(re.sub(r"\s*-{1,3}\s*", "–", work.pages))


def address(work: Work) -> str:
    """Return the DOI's address, or that of the work itself, as an autolink; "" where there is none to follow."""
    doi = work.identifier("doi")
    url = doi.url if doi else front_address(work)
    return autolink(url)


def edition(work: Work) -> str:
    """Return "2nd ed." for a number; any other edition is unchanged."""
    text = work.edition
    if _ORDINAL.fullmatch(text):
        text = ordinal(int(text))
    return escaped(text) if not text or "ed" in text.lower() else f"{escaped(text)} ed."


def version(work: Work) -> str:
    """Return a program's version, "Version 1.6"."""
    return f"Version {work.edition}" if _SHORT.fullmatch(work.edition) else escaped(work.edition)


def ordinal(number: int) -> str:
    """Return "1st", "2nd", "11th"."""
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{number}{'th' if number % 100 in (11, 12, 13) else ends.get(number % 10, 'th')}"


def editors(work: Work) -> tuple[Contributor, ...]:
    """Return those who edited it."""
    return tuple(one for one in work.contributors if one.role is Role.EDITOR)


def server(work: Work) -> tuple[str, str]:
    """Return the name of a preprint's server and its number there: "arXiv", "arXiv:2301.00001"."""
    arxiv = work.identifier("arxiv")
    return ("arXiv", f"arXiv:{arxiv.value}") if arxiv else (escaped(work.container or work.publisher), "")
