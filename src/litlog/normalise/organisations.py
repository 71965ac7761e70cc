"""Organisation detection: distinguishes names of organisations from names of persons by typical words."""

import re

_TELLING = frozenset(
    "inc ltd llc llp gmbh corp corporation company co plc university universität université universidad institute "
    "institut laboratory laboratories lab labs team group foundation society association committee consortium "
    "collaboration council ministry department dept office bureau agency commission administration center centre "
    "college school academy network organization organisation union board bank press publishing publishers "
    "project initiative service services library libraries museum studio studios magazine news staff editors "
    "contributors community alliance partnership federation research technologies systems media blog podcast "
    "channel google microsoft facebook nvidia openai deepmind anthropic huggingface wikipedia".split()
)
_FIRST = re.compile(r"(?:the|team|les|die)\s+\S", re.IGNORECASE)
_INSIDE = re.compile(r"\s(?:for|of|und|et)\s|\s&\s|://|\.(?:com|org|net|io|ai)\b", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z]{2,5}")
_CAPITALS_LAST = re.compile(r"[A-Z]?[a-z]+[A-Z]{2,}|\w*[a-z]\w*\d\w*|\d\w*")


def is_organisation(name: str) -> bool:
    """Return whether a name is that of an organisation: a typical word, "The …", "… of …", "NASA", "OpenAI"."""
    name = name.partition(" (")[0]  # what follows may be where somebody works
    words = name.split()
    if not words:
        return False
    if len(words) == 1:
        return bool(_ACRONYM.fullmatch(name) or _CAPITALS_LAST.fullmatch(name) or name.lower() in _TELLING)
    if _FIRST.match(name) or _INSIDE.search(name) or words[-1] == "AI":
        return True
    bare = name.lower().replace(".", "").replace(",", "").split()
    return not _TELLING.isdisjoint(bare) and not _inverted(words)


def _inverted(words: list[str]) -> bool:
    """Return whether the typical word is a family name: "Bank, Jan", "Young, Lab"."""
    return len(words) <= 3 and words[0].endswith(",")
