"""Unmarked titles in the sentences before a link whose text is only a label."""

import re

from litlog.normalise.month_names import SEASONS
from litlog.pages.dates.printed_date import MONTHS
from litlog.pages.pieces.anchor_text import clean
from litlog.pages.pieces.people_text import NAMES, plausible
from litlog.pages.pieces.surroundings import quoted_title
from litlog.pages.words.vocabulary import KINDS, LABELS, PIECE
from litlog.pages.works.credits import OWNER

_SENTENCE_END = re.compile(r"(?<=[\w)\"”?!*])[.?!]\s+")
_LEADS = tuple(
    re.compile(rf".*\b(?:{lead}) (?=[^\W\d_a-z])", re.DOTALL)
    for lead in (
        r"(?:called|titled|entitled|named)[:,]?",
        rf"{PIECE}:",
        "buy|buying|bought|read|reading|watch|watched|ordered|get|getting",
    )
)
"""Words that announce a title: "called", a kind of work and a colon, a verb of getting."""

_EDITION = re.compile(r",? \(?\d{1,2}(?:st|nd|rd|th) ed(?:ition|\.)?\)?$")
_BRACKET = re.compile(r"\s*\((?:[^()]{1,80}, )?(?:1[5-9]|20)\d\d\)$")
_FACTS = re.compile(
    r"(?:,? (?:1[5-9]|20)\d\d|, (?:reading|abandoned)(?: [\w.% :]{1,20})?| [★☆]{5}| \(priority \d of 5\))+$"
)
"""What a reading list says of a work behind its people: the year, how far it is read, stars."""

_OWNED = re.compile(rf"(?P<people>{NAMES}){OWNER} (?P<title>[^\W\d_a-z].+)", re.DOTALL)
_CREDITED = re.compile(rf"(?P<title>\S.{{0,300}}?),? by (?P<people>{NAMES})", re.DOTALL)
_AROUND = " .:,;-–—(["
_SUBTITLE = re.compile(r": |[–—]| - |â€")
"""Characters before a subtitle; the last is the start of a dash decoded with the wrong encoding."""

_SMALL_WORDS = frozenset("a an the of in on for and or to with from by at as vs via is its into".split())


def plain_title(before: str) -> tuple[str, str]:
    """Find the last unmarked title in the text before a link, and its author if one stands there.

    A title follows words that announce it ("thought about buying Title, 2nd edition"), is quoted inside a sentence, or
    is a sentence in title case.
    """
    for sentence in reversed(_SENTENCE_END.split(clean(before)[-1000:])):
        quoted = quoted_title(sentence)
        if looks_like_title(quoted):
            return quoted, ""
        title, people = credited(sentence)
        if looks_like_title(title):
            return title, people
    return "", ""


def credited(said: str) -> tuple[str, str]:
    """Return a title and its author as separate values: "Ann Marsh's The Tides", "The Tides, by Ann Marsh"."""
    title = _EDITION.sub("", _BRACKET.sub("", (_announced(said) or said).strip(_AROUND)))
    for form, text in ((_OWNED, title), (_CREDITED, title), (_CREDITED, _FACTS.sub("", title))):
        found = form.fullmatch(text)
        if found and plausible(found["people"]):
            return found["title"], found["people"]
    return title, ""


def _announced(sentence: str) -> str:
    """Return what follows words that announce a title."""
    found = next(filter(None, (lead.match(sentence) for lead in _LEADS)), None)
    return sentence[found.end() :] if found else ""


def looks_like_title(text: str) -> bool:
    """Return whether a text looks like a title: two words or more, most significant words capitalised."""
    head = _SUBTITLE.split(text)[0]
    words = [one for one in re.findall(r"[^\W\d_][\w'’-]*", head) if one.lower() not in _SMALL_WORDS]
    named = [one for one in words if one.lower() not in MONTHS and one.lower() not in SEASONS]
    capital = sum(one[0].isupper() for one in named)
    praise = all(one.lower() in LABELS for one in named)
    return (
        len(words) >= 2
        and text[:1].isupper()
        and not praise
        and capital >= 0.6 * len(named)
        and words[-1].lower() not in KINDS
    )
