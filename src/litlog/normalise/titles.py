"""Normalising titles: no trailing full stop, no all capitals, no quotes around the whole title."""

import re

from litlog.model.work import Work
from litlog.normalise.change_where import with_values
from litlog.normalise.markup import plain_text

# A stop that belongs to the last word: initials, and what is shortened at the end of titles.
_SHORTENED = re.compile(
    r"(?:^|[\s(])(?:(?:\w\.)+\w|\w|al|inc|ltd|corp|co|jr|sr|st|vs|etc|ed|eds|vol|no|pt|dr|mr|mrs)\.$", re.IGNORECASE
)
_QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“"}
_SMALL_WORDS = frozenset(
    "a an and as at but by for from if in into nor of off on onto or over per so than the to up via vs with yet "
    "de der die das du des et la le les und von zu".split()
)
_ACRONYMS = frozenset(
    "AI AIDS API ASCII BERT CNN COBOL CPU CRISPR DNA EEG EU FMRI GAN GPT GPU HIV HTML HTTP IBM IEEE II III IQ "
    "IV LLM LLMS LSTM MIT ML MRI NASA NATO NLP NP OECD PCR PDF RNA RNN SARS SQL TCP TV UK UN UNESCO US USA UNIX "
    "USSR VI VII VIII VR WHO WWW IX XI XII XML".split()
)
_FEW_WORDS = 4


def clean_title(title: str) -> str:
    """Return a title without markup, double blanks, quotes around the whole, a trailing full stop and all capitals."""
    return _without_shouting(_without_stop(_without_quotes(plain_text(title))))


def with_clean_titles(work: Work) -> Work:
    """Return the work with title and subtitle cleaned; a subtitle repeated at the title's end is removed there."""
    title, subtitle = clean_title(work.title), clean_title(work.subtitle)
    if subtitle and title.endswith(subtitle):
        title = title.removesuffix(subtitle).rstrip(" :.–—-") or title
    return with_values(work, title=title, subtitle=subtitle)


def _without_quotes(title: str) -> str:
    while len(title) > 2 and _QUOTES.get(title[0]) == title[-1] and not set(title[0] + title[-1]) & set(title[1:-1]):
        title = title[1:-1].strip()
    return title


def _without_stop(title: str) -> str:
    stops = title.endswith(".") and not title.endswith("..") and not _SHORTENED.search(title)
    return title[:-1].rstrip() if stops and len(title) > 1 else title


def _without_shouting(title: str) -> str:
    """Return an all-capitals title in title case, if it has more than a few words.

    Short titles such as "RNA" and "GPT-4" are left alone.
    """
    words = title.split(" ")
    if len(words) <= _FEW_WORDS or not title.isupper():
        return title
    return " ".join(
        _spoken(word, first=not place or words[place - 1].endswith(":")) for place, word in enumerate(words)
    )


def _spoken(word: str, *, first: bool) -> str:
    bare = re.sub(r"\W", "", word)
    if bare in _ACRONYMS or any(letter.isdigit() for letter in bare):
        return word
    if bare.lower() in _SMALL_WORDS and not first:
        return word.lower()
    return "-".join(part[:1] + part[1:].lower() for part in word.split("-"))
