"""Author lists in the styles APA, Chicago and IEEE."""

import re
from collections.abc import Sequence

from litlog.formats.citations.parts import joined
from litlog.formats.common.markdown_escaping import escaped
from litlog.model.people import Contributor

_SEPARATE = re.compile(r"[\s.]+")
_APA_MOST, _APA_FIRST = 20, 19
_CHICAGO_MOST, _CHICAGO_FIRST = 6, 3
_IEEE_MOST = 6


def initials(given: str) -> str:
    """Return "S.-J." for "Su-Jin", "A. B." for "Ann B."."""
    names = [name for name in _SEPARATE.split(given) if name]
    return " ".join("-".join(f"{part[0]}." for part in name.split("-") if part) for name in names)


def apa_list(people: Sequence[Contributor], *, more: bool = False) -> str:
    """Return "Smith, A. B., & Jones, B."; of more than twenty nineteen, an ellipsis and the last (APA 7, 9.8)."""
    names = [_apa(one) for one in people]
    if more:
        return ", ".join([*names, "et al."])
    if len(names) > _APA_MOST:
        return ", ".join(names[:_APA_FIRST]) + f", … {names[-1]}"
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f", & {names[-1]}" if names else ""


def apa_straight(people: Sequence[Contributor]) -> str:
    """Return editors inside a reference: "L. Gray & M. Brown"."""
    names = [_short(one) for one in people]
    return " & ".join(names) if len(names) < 3 else ", ".join(names[:-1]) + f", & {names[-1]}"


def chicago_list(people: Sequence[Contributor], *, more: bool = False) -> str:
    """Return "Smith, Ann B., and Bo Jones"; of more than six the first three and "et al." (Chicago 18, 13.78)."""
    names = [_inverted(one) if at == 0 else _straight(one) for at, one in enumerate(people)]
    if len(names) > _CHICAGO_MOST or more:
        return ", ".join([*names[:_CHICAGO_FIRST], "et al."])
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f", and {names[-1]}" if names else ""


def chicago_straight(people: Sequence[Contributor]) -> str:
    """Return editors inside a reference: "Lee Gray and Max Brown"."""
    return _with_and([_straight(one) for one in people])


def ieee_list(people: Sequence[Contributor], *, more: bool = False) -> str:
    """Return "A. B. Smith and B. Jones"; of more than six the first and "et al." (IEEE Reference Guide, II.A)."""
    names = [_short(one) for one in people]
    if len(names) > _IEEE_MOST or more:
        return f"{names[0]} *et al.*"
    return _with_and(names)


def _with_and(names: list[str]) -> str:
    comma = "," if len(names) > 2 else ""
    return names[0] if len(names) == 1 else ", ".join(names[:-1]) + f"{comma} and {names[-1]}" if names else ""


def _apa(one: Contributor) -> str:
    return escaped(joined(one.surname, initials(one.given), one.suffix))


def _short(one: Contributor) -> str:
    return escaped(joined(initials(one.given), one.surname, one.suffix, by=" "))


def _inverted(one: Contributor) -> str:
    """A particle follows the given name: "Berg, Jan van der" (Chicago 18, 13.80)."""
    return escaped(one.literal or joined(one.family, joined(one.given, one.particle, by=" "), one.suffix))


def _straight(one: Contributor) -> str:
    return escaped(one.name)
