"""The people of a work as editable fields: one list of names for each role."""

import re
from dataclasses import replace

from litlog.model.people import Contributor, Role
from litlog.model.work import Work
from litlog.normalise.names import person
from litlog.normalise.running_lists import people

PEOPLE_FIELDS = {
    "authors": Role.AUTHOR,
    "editors": Role.EDITOR,
    "translators": Role.TRANSLATOR,
    "channel": Role.CHANNEL,
    "contributors": Role.CONTRIBUTOR,
}
"""The fields that are lists of people, with their roles."""

# A surname of one word, a comma, and given names: nobody lists two people so.
_TURNED = re.compile(r"[^\s,;]+,\s*[^,;]+")


def with_people(work: Work, role: Role, value: str) -> Work:
    """Return the work with these people in one role; those in other roles stay, and who was there keeps an ORCID."""
    typed, and_others = listed_people(value) if value.strip() else ((), False)
    known = {one.name: one for one in work.contributors if one.role is role}
    new = tuple(known.get(one.name, replace(one, role=role)) for one in typed)
    return with_role(work, role, new, and_others=and_others)


def with_role(work: Work, role: Role, new: tuple[Contributor, ...], *, and_others: bool) -> Work:
    """Return the work with the people of one role replaced, in their place; authors that are new come first."""
    there = [place for place, one in enumerate(work.contributors) if one.role is role]
    place = there[0] if there else 0 if role is Role.AUTHOR else len(work.contributors)
    before, after = work.contributors[:place], others_than(work.contributors[place:], role)
    more = and_others if role is Role.AUTHOR else work.and_others
    return replace(work, contributors=(*before, *new, *after), and_others=more)


def others_than(contributors: tuple[Contributor, ...], role: Role) -> tuple[Contributor, ...]:
    """Return the people in other roles."""
    return tuple(one for one in contributors if one.role is not role)


def people_text(work: Work, role: Role) -> str:
    """Return the people of a role as text that `with_people` reads again."""
    names = [one.name for one in work.contributors if one.role is role]
    return " and ".join((*names, *(["others"] if work.and_others and role is Role.AUTHOR else [])))


def taken_back(said: Work, others: Work, role: Role) -> Work:
    """Return the reader's claims without what they say of one role; `others` is what the other sources say.

    Claims are about all people of a work at once: where the rest is what the others say, nothing is left to claim.
    """
    rest = others_than(said.contributors, role)
    if rest == others_than(others.contributors, role):
        return replace(said, contributors=(), and_others=False)
    of_others = tuple(one for one in others.contributors if one.role is role)
    return with_role(said, role, of_others, and_others=others.and_others)


def listed_people(text: str) -> tuple[tuple[Contributor, ...], bool]:
    """Read names as people type them: "A, B and C"; or as BibTeX has them: "Knuth, Donald E. and Ada Lovelace"."""
    pieces = " ".join(text.split()).split(" and ")
    if (len(pieces) < 2 and not _TURNED.fullmatch(text.strip())) or not any(map(_TURNED.fullmatch, pieces)):
        return people(text)
    named = [piece for piece in pieces if piece not in ("others", "")]
    return tuple(map(person, named)), "others" in pieces
