"""Names of people in a piece: how much a text looks like names, and the contributors that it names.

Scripts without capitals are judged by length and by the dots between the parts of a name.
"""

import re
from collections.abc import Sequence

from litlog.model.people import Contributor, Role
from litlog.normalise.names import person
from litlog.pages.words.credits import BY_AFTER, role_before
from litlog.pages.words.surnames import opens_with_surname
from litlog.pages.words.vocabulary import KINDS, LABELS, NO_NAMES

_OTHERS = re.compile(
    r"[,，\s]*(?:\bet al\b\.?|\band others\b|\bu\. ?a\.|\bи др\.|\b(?:y|e|et|und|and) (?:varios|otros|outros|vários|autres|andere|various|several)\b[^,;]*|等人?|ほか|외)\s*$",
    re.IGNORECASE,
)
_AND = re.compile(
    r"\s*[;；]\s*|\s*[,，、]\s*(?:(?:and|und|et|y|e|og|och|en|i|и)\s+|&\s*)?|\s+(?:and|und|og|och|с|и|with|mit)\s+|"
    r"\s*[&/+]\s*"
)
_AND_OF_TWO = re.compile(r"(?<=\w\s)(?:y|e|et|i|en)(?=\s\w)")
_INITIALS = r"(?:[^\W\d_a-zß-öø-ÿ]\.?[ -]?){1,4}"
_FAMILY = r"(?:[^\W\d_][\w'’-]*\s){0,2}[^\W\d_][\w'’-]+"
_INVERTED = re.compile(rf"\s*({_FAMILY}),\s*({_INITIALS})(?=\s*(?:[,;&]|\band\b|$))")
_SPACED = re.compile(rf"^({_FAMILY})\s+((?:[^\W\d_a-zß-öø-ÿ]\.\s?){{1,3}})$")
_PARTICLES = frozenset(
    "van von de der den del della di da dos das du la le el al bin ten ter y zu af av do e und jr sr ii iii st".split()
)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af々〆ー·・\s]+")
_ASIDE = re.compile(r"\s*[(（\[【][^()（）\[\]【】]*[)）\]】]\s*")
_NO_LETTERS = re.compile(r"[^\w\s.,'’·・-]")
_MOST_WORDS = 4
_LONGEST = 600
_SHOUTED = 2
_INITIAL_LAST = re.compile(r"[\s.-][^\W\d_a-zß-öø-ÿ]$")
_ARTICLES = frozenset("The A An Der Die Das Ein Eine Les Los Las Het Il Gli I O Os As Um Un Une".split())
_ALSO_ARTICLES = frozenset(("La", "El", "Le", "Lo"))
"""Articles that open surnames, too: "La Marea" is rather a title, "Le Guin" rather a name."""


def likeness(text: str) -> float:
    """Return how much a text looks like a list of names, from 0 (not at all) to 1."""
    if len(text) > _LONGEST:
        return 0.0
    bare = BY_AFTER.sub("", _OTHERS.sub("", _ASIDE.sub(" ", text))).strip(" .,;:*_")
    if not bare or any(letter.isdigit() for letter in bare):
        return 0.0
    names = _split(bare)
    if not names:
        return 0.0
    score = min(_one(name) for name in names)
    certain = 0.2 if _OTHERS.search(text) or (len(names) > 1 and score >= 0.5) else 0.0
    return min(1.0, score + certain)


def names_in(text: str, role: Role = Role.AUTHOR) -> tuple[tuple[Contributor, ...], bool]:
    """Return the people that a text names, and whether it ends in "et al."."""
    bare = BY_AFTER.sub("", _ASIDE.sub(" ", text)).strip(" \t.,:;*_")
    shown = text.strip(" \t,:;*_")
    cut = _OTHERS.sub("", shown)
    others = cut != shown
    found = role_before(bare)
    if found:
        role, at = found
        cut = bare[at:]
    names = _split(BY_AFTER.sub("", _ASIDE.sub(" ", cut)).strip(" \t,:;*_"))
    return tuple(person(_given_first(name), role) for name in names if any(map(str.isalpha, name))), others


def _given_first(name: str) -> str:
    """Return "M. Katajamaa" for "Katajamaa M.", and "Ada Lund" for "Lund, Ada"."""
    family, comma, given = name.partition(",")
    if comma and given.strip():
        return f"{given.strip()} {family.strip()}"
    found = _SPACED.match(name)
    return f"{found[2].strip()} {found[1]}" if found and "," not in name else name


def _split(text: str) -> list[str]:
    """Return the names of a list, each as printed; "Family, Given" stays whole where the list is of that form."""
    text = _without_stops(text.replace("**", "").replace("__", ""))
    if ";" in text or "；" in text:
        return [name.strip(" ,") for name in re.split(r"[;；]", text) if name.strip(" ,")]
    pairs = _inverted(text)
    if pairs:
        return pairs
    parts = [part.strip() for part in _AND.split(text) if part and part.strip(" .")]
    parts = [piece for part in parts for piece in _of_two(part)]
    return _first_inverted(text, parts)


def _without_stops(text: str) -> str:
    """Return a text without the stops around it; that of a last initial after others stays: "Lund, A., & Tamm, K."."""
    bare = text.strip(" .,;:")
    kept = _INITIAL_LAST.search(bare) and text.lstrip(" .,;:")[len(bare) :].startswith(".")
    return f"{bare}." if kept else bare


def _inverted(text: str) -> list[str]:
    """Return the names of "Zou, F., Wu, Y., & Kay, K."; empty if the text is of another form."""
    names, at = [], 0
    while at < len(text):
        found = _INVERTED.match(text, at)
        if not found:
            return []
        names.append(f"{found[1]}, {found[2].strip()}")
        following = re.compile(r"\s*[,;]?\s*(?:(?:and|&|und|et)\s+)?").match(text, found.end())
        at = following.end() if following else len(text)
    return names


def _first_inverted(text: str, parts: Sequence[str]) -> list[str]:
    """Return the names where the first is "Family, Given", as in MLA: "Lund, Ada, and Kai Tamm"."""
    given = [word for part in parts[1:2] for word in part.split() if word not in _PARTICLES]
    single = len(parts) > 1 and len(parts[0].split()) <= 2 and len(given) <= 2 and "," in text
    alone = len(parts) == 2 and not re.search(r"\s(?:and|und|et|y|e|и)\s|&", text) and len(given) == 1
    listed = len(parts) > 2 and all(len(part.split()) > 1 for part in parts[2:]) and len(parts[0].split()) == 1
    if single and (alone or (listed and len(parts[1].split()) == 1)):
        return [f"{parts[0]}, {parts[1]}", *parts[2:]]
    return list(parts)


def _of_two(part: str) -> list[str]:
    """Return two names joined by a word that is also a part of names: "Ana Lima e Rui Reis"."""
    found = _AND_OF_TWO.search(part)
    if found and part[: found.start()].strip() and len(part[found.end() :].split()) > 1:
        return [part[: found.start()].strip(), part[found.end() :].strip()]
    return [part]


def _one(name: str) -> float:
    """Return how much a text looks like one name."""
    name = name.strip(" .")
    if not name or _NO_LETTERS.search(name):
        return 0.0
    if _CJK.fullmatch(name):
        return _of_cjk(name)
    words = name.replace(",", " ").split()
    telling = [word for word in words if word.lower().strip(".") not in _PARTICLES]
    if not telling or not _may_be_name(words, telling):
        return 0.0
    if len(words) == 1:
        return 0.45 if len(name) > 2 and not name.isupper() and name.lower() not in LABELS else 0.1
    folded = {word.lower() for word in words if len(word) > 1}
    if not LABELS.isdisjoint(folded) or not KINDS.keys().isdisjoint(folded):
        return 0.3
    initials = any(word.endswith(".") or len(word) == 1 for word in telling)
    return 1.0 if initials else 0.5 if words[0] in _ALSO_ARTICLES else 0.6 if len(words) > _MOST_WORDS else 0.85


def _may_be_name(words: Sequence[str], telling: Sequence[str]) -> bool:
    """Return whether words can be those of one name: few, with capitals, not shouted, and no article before them."""
    first = words[0].lower().strip(".")
    opens_sentence = first in NO_NAMES and not words[0].endswith(".")
    capitals = all(word[0].isupper() for word in telling if word[0].isalpha())
    shouted = len(words) > 1 and all(word.isupper() and len(word) > _SHOUTED for word in telling)
    return len(words) <= _MOST_WORDS + 1 and capitals and not (opens_sentence or shouted or words[0] in _ARTICLES)


def _of_cjk(name: str) -> float:
    letters = len(name.replace(" ", ""))
    if "·" in name or "・" in name:
        return 0.9 if letters <= 20 else 0.2
    if opens_with_surname(name):
        return 0.7
    return 0.45 if 2 <= letters <= 4 else 0.3 if letters <= 6 else 0.0
