"""Words before the names of people: "by" in each language, and those for translators, editors and narrators."""

import re

from litlog.model.people import Role

_BY = "by|written by|von|par|por|av|af|door|przez|szerző|автор[аы]?|di|da|de|del"
BY = re.compile(rf"(?:(?<=\s)|\A)(?:{_BY})[:：]?(?:\s+(?=\S)|\s*\Z)", re.IGNORECASE)
"""A word for "by" between a title and a name. "De", "di" and "da" also mean "of": they count after a marked title only."""
SURE_BY = frozenset("by|written by|von|par|por|av|af|door|przez|автор|автора|авторы".split("|"))
"""The words that mean "by" also between two plain texts."""
BY_AFTER = re.compile(r"\s*(?:编著|編著|著|作|지음|지은이|(?<=\s)저|글)\s*$")
"""A word for "by" after a name."""

_ROLES = {
    Role.TRANSLATOR: (
        r"trans(?:l|lated)?(?:\.|\b)(?: by)?|translator|tr\.|übers(?:etzt von|\.)|übersetzung:?|trad(?:uit par|"
        r"ucido por|uzido por|"
        r"otto da|\.)|traducción(?: de)?:?|traduction(?: de)?:?|tradução(?: de)?:?|vertaald door|vert\.|przeł\.|"
        r"przekład|"
        r"пер(?:евод|\.)|译者?[:：]?|訳者?[:：]?|옮긴이|옮김"
    ),
    Role.EDITOR: r"eds?\.(?: by)?|edited by|hrsg\.(?: von)?|herausgegeben von|éd\.|editado por|a cura di|red\.|под ред\.",
    Role.CONTRIBUTOR: r"narrated by|read by|narr\.|gelesen von|lu par|narrado por|letto da",
}
ROLES = re.compile(
    "|".join(rf"(?P<r{number}>(?:{words}))" for number, words in enumerate(_ROLES.values())), re.IGNORECASE
)
_NAMED = list(_ROLES)


def role_before(text: str) -> tuple[Role, int] | None:
    """Return the role that a text opens with, and where the names begin: "trans. Jo Pell"; None if it opens with none."""
    found = ROLES.match(text.lstrip(" ,;:"))
    if not found or not found.lastgroup:
        return None
    shift = len(text) - len(text.lstrip(" ,;:"))
    return _NAMED[int(found.lastgroup[1:])], shift + found.end()
