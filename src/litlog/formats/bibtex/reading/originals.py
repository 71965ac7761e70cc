"""Original field text, kept beside its parsed value, so that an unchanged entry is exported as it was imported.

A field whose LaTeX cannot be made again from the work (protected capitals, another name for the same thing, a date in
words) is kept in `Work.extra` as `bibtex:NAME`. It is written only while it still says what the work says: after an
edit the new text is written, and the old spelling is not.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from litlog.formats.bibtex.mapping.dates import written_year_and_month
from litlog.formats.bibtex.mapping.entry_types import KIND_OF_LABEL
from litlog.formats.bibtex.mapping.fields import IN_BIBLATEX
from litlog.formats.bibtex.mapping.identifier_fields import POINTER_FIELDS, still_points
from litlog.formats.bibtex.reading.entry_to_item import PREFIX, TYPE, people_of, site_and_address, tags_of
from litlog.formats.bibtex.writing.crossref_children import without_inherited
from litlog.formats.bibtex.writing.item_to_entry import CLASSIC, written_entry
from litlog.model.item import Item
from litlog.model.people import Contributor
from litlog.model.work import Work
from litlog.parsing.bibtex.dates import DATE_FIELDS, read_date
from litlog.parsing.bibtex.entry import Entry
from litlog.parsing.bibtex.field_names import PEOPLE
from litlog.parsing.bibtex.name_lists import read_names
from litlog.parsing.bibtex.work_texts import sources_of, text_of
from litlog.parsing.latex.codec import is_balanced

WITHOUT = PREFIX + "@without"
"""Names of fields that the entry did not have because another of its fields says the same."""


def with_originals(item: Item, entry: Entry) -> Item:
    """Return the item of an entry, with the original text of fields that cannot be regenerated."""
    made = written_entry(item, CLASSIC)
    dated_twice = "date" in entry.fields and "year" in entry.fields
    kept = {
        name: latex
        for name, latex in entry.fields.items()
        if latex and is_balanced(latex) and (made.fields.get(name) != latex or (name in DATE_FIELDS and dated_twice))
    }
    surplus = _spelled(made.fields, kept, item.work).keys() - entry.fields.keys()
    if not kept and not surplus:
        return item
    originals = {PREFIX + name: latex for name, latex in kept.items()}
    if surplus:
        originals[WITHOUT] = " ".join(sorted(surplus))
    return replace(item, work=replace(item.work, extra={**item.work.extra, **originals}))


def restored(entry: Entry, item: Item) -> Entry:
    """Return the entry of an item with the original text of its file, where that still agrees with the item."""
    kept = {
        name.removeprefix(PREFIX): latex
        for name, latex in item.work.extra.items()
        if name.startswith(PREFIX) and not name.startswith(PREFIX + "@")
    }
    true = {name: latex for name, latex in kept.items() if _is_true(name, kept, item)}
    fields = _spelled(entry.fields, true, item.work)
    if len(true) == len(kept):
        surplus = item.work.extra.get(WITHOUT, "").split()
        for name in (*surplus, *(IN_BIBLATEX[name] for name in surplus if name in IN_BIBLATEX)):
            fields.pop(name, None)
    return replace(entry, fields=without_inherited(fields, item))


def _spelled(made: Mapping[str, str], originals: Mapping[str, str], work: Work) -> dict[str, str]:
    """Return the fields with the originals replacing the fields generated for the same values."""
    if not originals:
        return dict(made)
    replaced: set[str] = set().union(*(_other_names(name, work) for name in originals))
    kept = {name: latex for name, latex in made.items() if name not in replaced}
    return {**kept, **_as_dated(originals, work)}


def _as_dated(true: Mapping[str, str], work: Work) -> Mapping[str, str]:
    """Return the true spellings with the classic date fields that go with those of them that are dates."""
    if "date" in true or not work.issued or not true.keys() & set(DATE_FIELDS):
        return true
    return {**written_year_and_month(work.issued), **true}


def _is_true(name: str, kept: Mapping[str, str], item: Item) -> bool:
    latex, work = kept[name], item.work
    if name in work.extra:
        return work.extra[name] in (latex, text_of(name, latex))
    if name in PEOPLE:
        return _same_people(name, latex, work)
    if name in POINTER_FIELDS:
        return still_points(name, latex, kept, work)
    if name in DATE_FIELDS:
        return _same_date(kept, work)
    if name in _OTHERS:
        return _OTHERS[name](kept, item)
    attribute = _attribute(name, work)
    return not attribute or text_of(name, latex) == getattr(work, attribute)


def _attribute(name: str, work: Work) -> str:
    found = (attribute for attribute, names in sources_of(work.extra.get(TYPE, "")).items() if name in names)
    return next(found, "")


def _other_names(name: str, work: Work) -> set[str]:
    """Return the names under which the same thing would be written, had the file not its own."""
    if name in DATE_FIELDS:
        return set(DATE_FIELDS)
    attribute = _attribute(name, work)
    if name in work.extra:
        return set()
    if attribute:
        return {*sources_of(work.extra.get(TYPE, ""))[attribute], *_BY_TYPE.get(attribute, ())} - work.extra.keys()
    return _TWINS.get(name, set())


_BY_TYPE = {"publisher": ("publisher", "school", "institution"), "container": ("journal", "booktitle", "journaltitle")}
_TWINS = {
    "eprinttype": {"archiveprefix"},
    "archiveprefix": {"eprinttype"},
    "annotation": {"annote"},
    "annote": {"annotation"},
}


def _same_date(kept: Mapping[str, str], work: Work) -> bool:
    made = written_year_and_month(work.issued) if work.issued else {}
    return read_date(made | {name: kept[name] for name in DATE_FIELDS if name in kept}) == work.issued


def _same_people(name: str, latex: str, work: Work) -> bool:
    people, others = read_names(latex, PEOPLE[name])
    same_end = name != "author" or others == work.and_others
    return same_end and list(map(_parts, people)) == list(map(_parts, people_of(work, name)))


def _parts(person: Contributor) -> tuple[str, ...]:
    return person.literal, person.family, person.given, person.particle, person.suffix


def _same_remarks(kept: Mapping[str, str], item: Item) -> bool:
    texts = [text_of(name, kept[name]) for name in ("annote", "annotation") if name in kept]
    return texts == [note.text for note in item.reading.notes if not note.page]


def _same_site(kept: Mapping[str, str], item: Item) -> bool:
    found = site_and_address(kept["howpublished"])
    if not found:
        return True
    return still_points("url", found[1], kept, item.work) and found[0] in ("", item.work.container)


_OTHERS: dict[str, Callable[[Mapping[str, str], Item], bool]] = {
    "keywords": lambda kept, item: tags_of(kept["keywords"]) == item.reading.tags,
    "annote": _same_remarks,
    "annotation": _same_remarks,
    "howpublished": _same_site,
    "note": lambda kept, item: KIND_OF_LABEL.get(kept["note"]) == item.work.kind,
    "entrysubtype": lambda kept, item: kept["entrysubtype"] == item.work.kind,
}
