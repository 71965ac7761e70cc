"""Forms of publication: what tells a thesis from an article, or a program from the paper about it."""

import re
from typing import Literal

from litlog.identify.preprints import is_preprint
from litlog.model.identifiers import Doi
from litlog.model.work import Kind, Work

Form = Literal["", "paper", "preprint", "thesis", "report", "conference", "chapter", "journal", "book"] | Kind

_WORDS: tuple[tuple[Form, tuple[str, ...]], ...] = (
    ("preprint", ("preprint", "unpublished")),
    ("thesis", ("thesis", "dissertation")),
    ("report", ("report",)),
    ("conference", ("inproceedings", "proceedings-article", "proceedings article", "conference")),
    ("chapter", ("chapter", "incollection", "inbook", "section")),
    ("journal", ("journal",)),
)
_MADE_OTHERWISE = frozenset(
    {Kind.SOFTWARE, Kind.DATASET, Kind.VIDEO, Kind.SLIDES, Kind.PODCAST, Kind.COURSE, Kind.THREAD}
)
_SAID: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (Kind.SLIDES, re.compile(r"\b(?:slides?|talk|presentation|presented|poster|lecture|speech)\b", re.IGNORECASE)),
    (Kind.SOFTWARE, re.compile(r"\b(?:software|computer program|source code)\b", re.IGNORECASE)),
    (Kind.DATASET, re.compile(r"\bdata ?set\b", re.IGNORECASE)),
)
_SERVERS = re.compile(r"(?i)\b(?:arxiv|corr|(?:bio|med|chem|soc|psy)a?rxiv|ssrn|e-?prints?|preprints?)\b|abs/\d{4}\.\d")


def form(work: Work) -> Form:
    """Return the form of a work; "paper" if no more is known, and "" if it contradicts no other form."""
    genre = work.genre.lower()
    told = next((one for one, words in _WORDS if any(word in genre for word in words)), None)
    if work.kind in _MADE_OTHERWISE:
        return work.kind
    if work.kind is Kind.BOOK:
        return told if told in ("thesis", "report") else "book"
    if work.kind is not Kind.PAPER or "unpublished" in genre:
        return _said(work) or (told if told in ("thesis", "preprint") else "")
    if told in (None, "journal") and is_posted(work):
        return "preprint"
    return told or ("journal" if work.container else "paper")


def _said(work: Work) -> Kind | None:
    """Return what a record of no known type calls itself: its type, or how it was published."""
    told = " ".join((work.genre, work.extra.get("howpublished", ""), work.extra.get("note", "")))
    return next((kind for kind, word in _SAID if word.search(told)), None)


def is_posted(work: Work) -> bool:
    """Return whether a record is that of a preprint: by its identifiers or its place, with no journal beside."""
    if work.container and not _SERVERS.search(work.container):
        return False
    dois = [one for one in work.identifiers if isinstance(one, Doi)]
    posted = any(one.scheme == "arxiv" for one in work.identifiers) or any(map(is_preprint, dois))
    return posted or bool(_SERVERS.search(work.container)) or "preprint" in work.genre.lower()
