"""How much a text looks like a title."""

import re

from litlog.pages.words.vocabulary import LABELS

_SENTENCE = re.compile(r"[.!?]\s+\S+\s+\S+\s+\S+")
_ONLY_SIGNS = re.compile(r"[\W\d_]*")
_MOST_WORDS = 25
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_LONGEST = 220


def title_likeness(text: str) -> float:
    """Return how much a text looks like a title, from 0 to 1: some words, no sentence, no label."""
    bare = text.strip(" *_\"“”'")
    words = bare.split()
    if not words or len(bare) > _LONGEST or (_ONLY_SIGNS.fullmatch(bare) and not bare.isdigit()):
        return 0.0
    if all(word.lower().strip(".,:") in LABELS or (word.isdigit() and len(words) > 1) for word in words):
        return 0.1
    score = 1.0
    if bare[0].isalpha() and bare[0].islower():
        score -= 0.3
    if len(words) > _MOST_WORDS or (len(bare) > 80 and _CJK.search(bare)):
        score -= 0.5
    if _SENTENCE.search(bare) or bare[-1] in ".;。":
        score -= 0.3
    if bare[-1] in ":：":
        score -= 0.7
    if bare.startswith(("http://", "https://", "#", "!", "{")):
        score = 0.0
    return max(score, 0.0)
