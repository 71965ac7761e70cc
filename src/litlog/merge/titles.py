"""Title matching: comparison word by word, without case, accents and punctuation."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from litlog.merge.people import one_slip_apart
from litlog.model.text_folding import folded
from litlog.model.work import Work

_WORD = re.compile(r"(?<![^\W_])[^\W\d_](?:\+\+|#)|[^\W_]+")
"""A word; C, C++ and C# are three."""
_SUBTITLE = re.compile(r"\s*(?::|\s[–—-]+\s|\?\s)(.*)", re.DOTALL)
_COMPANION = re.compile(
    r"(?:online |web |technical )?(?:supplement|appendi|addend|solution|answers?\b|workbook|study guide|test bank)"
    r"|(?:instructor|teacher|student)s?(?: s)? (?:solutions )?(?:manual|guide|companion|edition)"
)
"""How the subtitle of something that goes with a work begins."""
_AND = re.compile(r"\b(?:and|und|et|y|e|og|och|en)\b")
_ARTICLES = frozenset({"the", "a", "an", "der", "die", "das", "le", "la", "les"})
_NUMBER = re.compile(r"\d+(?:st|nd|rd|th)?|[ivxl]+")
_ANSWERING = frozenset(
    "re reply replies rejoinder response comment comments commentary discussion erratum errata corrigendum correction "
    "retraction review".split()
)
_IN_HEADS = _ANSWERING | set("a the author publisher editor notice book to on of for".split())
_SERIES = re.compile(
    r"\s*\([^()]*(?:#\s*\d|\b(?:series|saga|trilogy|cycle|novel|classics|book \d))[^()]*\)\s*$", re.IGNORECASE
)
_HEADINGS = frozenset(
    "abstracts announcements bibliography chapter conclusion conclusions contents contributors editorial editorials "
    "foreword interview introduction letter letters news notes notices obituary overview preface review reviews "
    "summary".split()
)
_SMALL_WORDS = frozenset(
    "of on in to and for from with by at an as is und von zur de du des et en la el los del".split()
)
_MOST_WORDS = 60
_HALF = 0.5
_SLIPPED = 0.96
_LONG_ENOUGH_TO_SLIP = 6


def title_likeness(one: Work, other: Work) -> float:
    """Return 1.0 for equal titles, 0.96 for a slip in a long word, 0.95 if only one has the subtitle.

    Lower values down to 0.0 are for other words. An alias of a work counts as its title.
    """
    return max(
        (_likeness(mine, theirs) for mine in _titles(one) for theirs in _titles(other)),
        default=0.0,
    )


def numbered_apart(one: Work, other: Work) -> bool:
    """Return whether two titles differ only in numbers, like those of "Part I" and "Part II"."""
    mine, theirs = title_words(one.full_title), title_words(other.full_title)
    pairs = [(a, b) for a, b in zip(mine, theirs, strict=False) if a != b]
    return (
        len(mine) == len(theirs)
        and bool(pairs)
        and all(_NUMBER.fullmatch(a) and _NUMBER.fullmatch(b) for a, b in pairs)
    )


def answers(one: Work, other: Work) -> bool:
    """Return whether one of two titles is that of a reply to the other, or of a correction."""
    return bool(_ANSWERING & (set(title_words(one.full_title)) ^ set(title_words(other.full_title))))


def heads_other(one: Work, other: Work) -> bool:
    """Return whether one title is the other behind "Correction to", "Reply to", "Review of" or the like."""
    fewer, more = sorted((title_words(one.full_title), title_words(other.full_title)), key=len)
    head = set(more[: len(more) - len(fewer)])
    return bool(fewer) and more[-len(fewer) :] == fewer and bool(head & _ANSWERING) and head <= _IN_HEADS


def title_opening(title: str, words: int) -> tuple[str, ...]:
    """Return the first words of a title behind "Correction to", "Reply to" and the like, however that is said."""
    found = title_words(title)
    start = next((place for place, word in enumerate(found) if word not in _IN_HEADS), 0)
    return tuple(found[start : start + words])


def told_by(work: Work) -> int:
    """Return the number of words of a work's longest title or alias; 0 if it has none."""
    return max((len(title_words(title)) for title in _titles(work)), default=0)


@lru_cache(maxsize=4096)
def title_words(title: str) -> tuple[str, ...]:
    """Return the words by which titles are compared, without a leading article."""
    words = tuple(_WORD.findall(folded(title)))[:_MOST_WORDS]
    return words[1:] if len(words) > 1 and words[0] in _ARTICLES else words


def has_telling_title(work: Work) -> bool:
    """Return whether a title is more than the heading of a column, such as "Introduction" or "Book reviews"."""
    return not _HEADINGS & set(title_words(work.full_title))


def have_other_titles(one: Work, other: Work) -> bool:
    """Return whether titles clearly differ: no word in common but such as "of", or less than half and none left out."""
    mine, theirs = ({word for title in _titles(work) for word in title_words(title)} for work in (one, other))
    mine, theirs = mine - _SMALL_WORDS - _ARTICLES, theirs - _SMALL_WORDS - _ARTICLES
    if title_likeness(one, other) >= _HALF and (mine & theirs or mine == theirs):
        return False
    fewer, more = sorted((mine, theirs), key=len)
    return not fewer or not fewer <= more


def both_have_own_words(one: Work, other: Work) -> bool:
    """Return whether either title has a word that the other lacks, and it is no slip."""
    mine, theirs = (set(title_words(work.full_title)) - _SMALL_WORDS for work in (one, other))
    return title_likeness(one, other) < _SLIPPED and bool(mine - theirs) and bool(theirs - mine)


def without_series(title: str) -> str:
    """Return a title without the series in parentheses behind it, as shops write it."""
    return _SERIES.sub("", title) or title


def short_title(title: str) -> str:
    """Return a title without a series in parentheses and without a subtitle, by which another record may call it."""
    return _SUBTITLE.sub("", without_series(title)).strip() or title


def _titles(work: Work) -> list[str]:
    return [title for title in (work.full_title, *work.aliases) if title_words(title)]


@lru_cache(maxsize=4096)
def _likeness(one: str, other: str) -> float:
    one, other = _without_and(without_series(one), without_series(other))
    mine, theirs = title_words(one), title_words(other)
    if mine == theirs or "".join(mine) == "".join(theirs):
        return 1.0
    if _slipped(mine, theirs):
        return _SLIPPED
    short_mine, short_theirs = title_words(_SUBTITLE.sub("", one)), title_words(_SUBTITLE.sub("", other))
    shortened = short_mine == short_theirs and (mine == short_mine or theirs == short_theirs)
    if len(short_mine) > 1 and shortened and _has_companion(one) == _has_companion(other):
        return 0.95
    return min(0.9, SequenceMatcher(None, mine, theirs, autojunk=False).ratio())


def _without_and(one: str, other: str) -> tuple[str, str]:
    """Return two titles, without the "and" of one if the other writes "&"."""
    if ("&" in one) == ("&" in other):
        return one, other
    return (one, _AND.sub(" ", folded(other))) if "&" in one else (_AND.sub(" ", folded(one)), other)


def _has_companion(title: str) -> bool:
    """Return whether a subtitle says that this goes with a work, like its supplement or a workbook."""
    subtitle = _SUBTITLE.search(title)
    return bool(subtitle and _COMPANION.match(" ".join(title_words(subtitle[1]))))


def _slipped(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Return whether one long word in four is spelled otherwise by a letter, not in its beginning."""
    pairs = [(a, b) for a, b in zip(mine, theirs, strict=False) if a != b]
    return len(mine) == len(theirs) >= 4 * len(pairs) and all(_is_slip(a, b) for a, b in pairs)


def _is_slip(one: str, other: str) -> bool:
    # "micro" and "macro" are two words.
    long = min(len(one), len(other)) >= _LONG_ENOUGH_TO_SLIP and (one + other).isalpha()
    return long and one[:2] == other[:2] and one_slip_apart(one, other)
