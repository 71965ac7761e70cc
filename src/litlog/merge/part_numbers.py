"""Part numbers in titles: "Part II", "vol. 2", "第1巻"."""

import re
from functools import lru_cache

from litlog.model.text_folding import folded

_DIGITS = {
    **{word: str(place) for place, word in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), 1)},
    **{word: str(place) for place, word in enumerate("one two three four five six seven eight nine ten".split(), 1)},
    **{word: str(place) for place, word in enumerate("一二三四五六七八九十", 1)},
}
_NUMBER = "|".join(sorted((*(word for word in _DIGITS if word.isascii()), r"\d+"), key=len, reverse=True))
_PART = re.compile(
    r"\b(?:part|parts|pt|vol|volume|band|bd|teil|tome|tomo|partie|parte|deel|book|livre|episode|lecture|chapter)"
    rf"\.?\s*({_NUMBER})\b|第?\s*(\d+|[一二三四五六七八九十]+)\s*[巻卷部冊册章回編編集]|[\((]?([上中下])[巻卷冊册]?[\))]?$"
)


@lru_cache(maxsize=4096)
def part_numbers(title: str) -> tuple[str, ...]:
    """Return the numbers of the part that a title names, as digits: ("2",) for "Nets, Part II: Floats"."""
    found = (next(filter(None, one.groups())) for one in _PART.finditer(folded(title).strip()))
    return tuple(_DIGITS.get(number, number).lstrip("0") or "0" for number in found)
