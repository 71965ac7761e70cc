"""Layout style of a .bib file, learned from its existing entries."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice
from statistics import fmean

from litlog.formats.bibtex.mapping.fields import place_of
from litlog.parsing.bibtex.field_names import ORDER
from litlog.parsing.bibtex.spans import EntrySpans, FieldSpan

_ENOUGH = 300
"""Entries that are looked at: a file has one hand, or so many that the first is as good as any."""
JOINT = re.compile(r"\s*,\s*")
"""What may stand between two fields if another is to be put there."""
_ENDING = re.compile(r"\s*,?\s*")


@dataclass(frozen=True, slots=True)
class Style:
    r"""Layout of entries; the defaults are litlog's own layout.

    `joint` precedes every field (",\n  "), `ending` is between the last value and the closing brace; `equals` is the
    equals sign with its blanks, aligned to column `column` if that is not 0, or to one column per entry if `filled`.
    `type_case` and `name_case` are the letter cases of names. `places` are relative positions of fields, from 0 to 1.
    """

    joint: str = ",\n  "
    ending: str = ",\n"
    equals: str = " = "
    column: int = 0
    filled: bool = False
    quotes: bool = False
    bare_numbers: bool = False
    type_case: str = "lower"
    name_case: str = "lower"
    between: str = "\n\n"
    places: Mapping[str, float] = field(default_factory=dict)

    def place(self, name: str) -> tuple[float, int, str]:
        """Return the sort key of a field: its usual position in the file, else after the fields that precede it."""
        rank, alphabet = place_of(name)
        if name in self.places:
            return self.places[name], rank, alphabet
        before = [place for known, place in self.places.items() if ORDER.get(known, len(ORDER)) < rank]
        return (max(before) if before else -1.0) if self.places else 0.0, rank, alphabet


OWN = Style()


def learned(entries: Iterable[EntrySpans]) -> Style:
    """Return the style of most entries of a file; litlog's own if it has none."""
    seen = [one for one in islice(entries, _ENOUGH) if one.fields]
    fields = [(one, name) for one in seen for name in one.fields]
    if not fields:
        return OWN
    values = [entry.text[one.value : one.end] for entry, one in fields]
    equals, column = _equals(fields)
    filled = not column and _share(len(set(_columns(one))) == 1 for one in seen if _has_names_of_all_lengths(one))
    return Style(
        joint=_most(filter(JOINT.fullmatch, chain.from_iterable(one.joints() for one in seen)), OWN.joint),
        ending=_most((one.text[one.fields[-1].end : one.close] for one in seen), OWN.ending, _ENDING),
        equals=equals.lstrip() if filled else equals,
        column=column,
        filled=filled,
        quotes=_share(value[:1] == '"' for value in values if value[:1] in '{"'),
        bare_numbers=_share(value.isdigit() for value in values if value.strip('{}"').isdigit()),
        type_case=_most((_case(one.text[slice(*one.type)]) for one in seen), "lower"),
        name_case=_most((_case(one.name) for _, one in fields), "lower"),
        places=_places(seen),
    )


def in_case(word: str, case: str) -> str:
    """Return a word in the letter case of the other words of its kind."""
    return {"upper": word.upper(), "title": word.capitalize()}.get(case, word)


def _case(word: str) -> str:
    if word.isupper() and len(word) > 1:
        return "upper"
    return "title" if word[:1].isupper() else "lower"


def _most(texts: Iterable[str], otherwise: str, form: re.Pattern[str] | None = None) -> str:
    counted = Counter(text for text in texts if not form or form.fullmatch(text))
    return counted.most_common(1)[0][0] if counted else otherwise


def _share(told: Iterable[bool]) -> bool:
    known = list(told)
    return 2 * sum(known) > len(known)


def _equals(fields: list[tuple[EntrySpans, FieldSpan]]) -> tuple[str, int]:
    """Return the equals sign with its blanks, and the column it is aligned to; 0 if it is not aligned."""
    signs = [(entry.text[one.start + len(one.name) : one.value], one) for entry, one in fields]
    columns = Counter(len(one.name) + sign.index("=") for sign, one in signs)
    column, aligned = columns.most_common(1)[0]
    names = {one.name.lower() for _, one in signs}
    if len(names) > 1 and 10 * aligned > 8 * len(signs):
        return _most((sign.lstrip() for sign, _ in signs), "= "), column
    return _most((sign for sign, _ in signs), OWN.equals), 0


def _has_names_of_all_lengths(entry: EntrySpans) -> bool:
    return len({len(one.name) for one in entry.fields}) > 1


def _columns(entry: EntrySpans) -> list[int]:
    """Return the columns of the signs in the fields of an entry."""
    return [entry.text.index("=", one.start) - one.start for one in entry.fields]


def _places(entries: list[EntrySpans]) -> dict[str, float]:
    found: dict[str, list[float]] = defaultdict(list)
    for entry in entries:
        for number, one in enumerate(entry.fields):
            found[one.name.lower()].append(number / len(entry.fields))
    return {name: fmean(places) for name, places in found.items()}
