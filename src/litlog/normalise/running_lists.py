"""Lists of names in running text: "Goodfellow, Bengio, and Courville", "LeCun, Y., Bengio, Y. & Hinton, G."."""

import re

from litlog.model.people import Contributor, Role
from litlog.normalise.names import person
from litlog.normalise.organisations import is_organisation

_LONGEST = 100_000
_AND_OTHERS = re.compile(
    r"(?<![\s,;])[\s,;]*"  # from where a run begins, or a run of commas would take the square of its length
    r"(?:\b(?:and|und|et|y)\s+(?:others|colleagues|coworkers|co-workers)|&\s*(?:al|others)|\bet\s*\.?\s*(?:al(?:ii|iae)?)\b"
    r"|\bu\.\s?a|\bothers|\.\.\.|…|等)\.?\s*$",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*,?\s+(?:and|und|et|with)\s+|\s*,?\s*[&＆]\s*", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_a-z]\.?[\s-]?){1,4}")
_SUFFIX = re.compile(r"(?:jr|sr)\.?|ii|iii|iv", re.IGNORECASE)


def people(printed: str) -> tuple[tuple[Contributor, ...], bool]:
    """Return the people of a list of names in order, and whether it ends in "et al." or the like.

    It is for text written by people; a BibTeX field is split at " and " only, and each part parsed by `person`.
    """
    text = " ".join(printed[:_LONGEST].split())
    shorter = _AND_OTHERS.sub("", text)
    others = shorter != text
    names = _names(shorter.strip(" ,;"), many=others)
    return tuple(person(name, Role.AUTHOR) for name in names if name), others


def _names(text: str, *, many: bool) -> list[str]:
    if text.startswith("{") and text.endswith("}") and text.count("{") == 1:
        return [text]
    if ";" in text:
        return [name.strip() for name in text.split(";")]
    groups = _AND.split(text)
    if len(groups) > 1 and _is_one_organisation(text, groups):
        return [text]
    many = many or len(groups) > 1
    inverted = len(groups) > 1 and all(len(_comma_parts(group)) == 2 for group in groups)
    return [name for group in groups for name in ([group.strip()] if inverted else _listed(group, many=many))]


def _is_one_organisation(text: str, groups: list[str]) -> bool:
    """Return whether "and" is part of a name: "Centers for Disease Control and Prevention", "Smith & Sons"."""
    return (
        "," not in text and is_organisation(groups[0]) != is_organisation(groups[-1]) and len(groups[-1].split()) <= 2
    )


def _comma_parts(text: str) -> list[str]:
    parts: list[str] = []
    for part in (piece.strip() for piece in text.split(",")):
        if parts and _SUFFIX.fullmatch(part):
            parts[-1] += f", {part}"
        elif part:
            parts.append(part)
    return parts


def _listed(text: str, *, many: bool) -> list[str]:
    """Return the parts of a list, split at commas between people but not at those inside a name."""
    parts = _comma_parts(text)
    if len(parts) < 2:
        return parts
    if (
        len(parts) % 2 == 0
        and all(map(_INITIALS.fullmatch, parts[1::2]))
        and not any(map(_INITIALS.fullmatch, parts[::2]))
    ):
        return [f"{family}, {initials}" for family, initials in zip(parts[::2], parts[1::2], strict=True)]
    if len(parts) == 2 and not many and _is_inverted(*parts):
        return [", ".join(parts)]
    return parts


def _is_inverted(before: str, after: str) -> bool:
    """Return whether a list is one inverted name ("Lovelace, Ada") and not two ("Adam Gopnik, David Remnick")."""
    return before[0].islower() or len(before.split()) == 1 or len(after.split()) == 1
