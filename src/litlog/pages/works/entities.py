"""Entity links: links to the front page of a person or an organisation, detected from the words around them."""

import re
from urllib.parse import urlsplit

from litlog.pages.pieces.anchor_text import Anchor
from litlog.pages.pieces.people_text import NAME
from litlog.pages.words.vocabulary import COMPANY_WORDS, PIECE

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_NEAR = 50
"""Number of characters on each side that are searched for a word that marks a company."""

_MOST_WORDS = 3

_FOUND = (
    r"(?:co-?)?"
    r"(?:found(?:s|ed|ing)?|start(?:s|ed|ing)?|launch(?:es|ed|ing)?|beg[au]n|set up|creat(?:es|ed|ing)|buil(?:ds|t))"
)
_LEAD = r"(?:runs|ran|heads|headed|leads|led|owns|owned|left|joined|works (?:at|for)|worked (?:at|for))"
_OFFICE = r"(?:(?:co-?)?founders?|ceo|cto|cso|head|president|chair|director|chief scientist|owners?|employees?)"
_FIRM = r"(?:company|companies|startup|start-up|firm|studio|agency|lab|laboratory|non-?profit|venture|spin-?off|outfit)"

_SOMEBODY_FOUNDED = re.compile(
    rf"(?:\b(?i:he|she|they|who|it)|{NAME}(?:\)|,)?) (?:also |just |recently |later |then |now |has |had |have )?"
    rf"(?:{_FOUND}|{_LEAD})(?: (?:the|a|his|her|their|its)(?: [\w-]+){{0,2}} {_FIRM})?,?$"
    rf"|\b(?:left|quit)\b.{{0,60}} to (?:{_FOUND}|start|run|lead|join)$|\bto (?:co-?found|launch)$"
)
_OFFICE_AT = re.compile(
    rf"\b(?:{_OFFICE} (?:of|at|behind)|{_FIRM}(?: (?:called|named|is|behind))?)(?: the)?[,:]?$", re.IGNORECASE
)
_IS_FOUNDED = re.compile(
    rf",? \(?(?:which|that) (?:{NAME}|he|she|they) (?:also |had |has )?{_FOUND}\b"
    r"|,? \(?(?:(?:which|that) )?(?:was |is )?"
    r"(?:co-?)?(?:founded|started|launched|begun|acquired|headed|led|owned) (?:by|in)\b"
)
_IS_FIRM = re.compile(rf",? \(?(?:is |was )?(?:an?|the|his|her|their) (?:[\w-]+ ){{0,4}}{_FIRM}\b", re.IGNORECASE)
_DOES = re.compile(
    rf"(?:['’]s\b|,? (?:who|whose)\b|,? (?:and [\w ]{{2,40}} )?(?:also |has |had |have )?"
    rf"(?:{_FOUND}|{_LEAD}|says|said|wrote|writes|made|makes|told|thinks|argues)\b)"
)
_BEFORE_PERSON = frozenset("by with and from of which that whom where founder founders ceo cto author about".split())


def entity(anchor: Anchor, url: str, before: str, after: str) -> str:
    """Return "person" or "company" if a link that `may_name_entity` accepts names one; empty otherwise.

    `before` and `after` are the words of the block on both sides, with other links replaced by their texts.
    """
    if re.match(rf"\s*{PIECE}\b", after):
        return ""
    left, right = re.split(r"[.!?]\s", before)[-1].rstrip(), re.split(r"[.!?]\s", after)[0]
    if _is_person(anchor, url, left, right):
        return "person"
    return "company" if anchor.title[:1].isupper() and _is_company(left, right) else ""


def may_name_entity(anchor: Anchor, url: str) -> bool:
    """Return whether a link goes to a front page and its text is a name of up to three words."""
    return anchor.kind in ("name", "title") and is_front_page(url) and len(anchor.title.split()) <= _MOST_WORDS


def is_front_page(url: str) -> bool:
    """Return whether an address has a host and no path."""
    try:
        return not urlsplit(url if "//" in url else f"//{url}").path.strip("/")
    except ValueError:
        return False


def _is_person(anchor: Anchor, url: str, left: str, right: str) -> bool:
    """Return whether a host contains the surname of a name, and the sentence speaks of a person."""
    host = re.sub(r"[^a-z]", "", (urlsplit(url).hostname or url).lower())
    surname = re.sub(r"[^a-z]", "", anchor.title.split()[-1].lower())
    named = anchor.kind == "name" and " " in anchor.title and len(surname) > 2 and surname in host
    if not named or "book" in host:
        return False
    last = (_WORD.findall(left[-_NEAR:].lower()) or ["by"])[-1]
    return last in _BEFORE_PERSON or bool(_DOES.match(right))


def _is_company(left: str, right: str) -> bool:
    near = _WORD.findall(left[-_NEAR:].lower()) + _WORD.findall(right[:_NEAR].lower())
    return (
        not COMPANY_WORDS.isdisjoint(near)
        or any(form.search(left[-120:]) for form in (_SOMEBODY_FOUNDED, _OFFICE_AT))
        or any(form.match(right[:160]) for form in (_IS_FOUNDED, _IS_FIRM))
    )
