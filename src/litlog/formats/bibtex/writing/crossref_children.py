"""Inherited fields (`crossref`, `xdata`): added to the item's work, and left out when its entry is exported."""

from collections.abc import Mapping
from dataclasses import replace

from litlog.formats.bibtex.mapping.fields import IN_BIBLATEX
from litlog.formats.bibtex.reading.entry_to_item import PREFIX, read_entry
from litlog.formats.bibtex.writing.item_to_entry import CLASSIC, written_entry
from litlog.model.item import Item
from litlog.parsing.bibtex.dates import DATE_FIELDS
from litlog.parsing.bibtex.entry import Entry

_INHERITED = PREFIX + "@inherited:"
"""What names in `Work.extra` begin with under which a field stands as the entry itself would have it."""


def with_inherited(item: Item, entry: Entry, inherited: Mapping[str, str]) -> Item:
    """Return the item of an entry with the fields inherited from its parents."""
    if not inherited:
        return item
    whole = read_entry(replace(entry, fields={**inherited, **entry.fields}))
    own, made = written_entry(item, CLASSIC).fields, written_entry(whole, CLASSIC).fields
    others = {name: latex for name, latex in made.items() if own.get(name) != latex and name not in entry.fields}
    marks = {_INHERITED + name: latex for name, latex in others.items()}
    return replace(item, work=replace(whole.work, extra={**whole.work.extra, **item.work.extra, **marks}))


def without_inherited(fields: Mapping[str, str], item: Item) -> dict[str, str]:
    """Return the fields of an entry without those that still equal the inherited ones."""
    marks = {
        name.removeprefix(_INHERITED): latex for name, latex in item.work.extra.items() if name.startswith(_INHERITED)
    }
    if not marks:
        return dict(fields)
    made = written_entry(item, CLASSIC).fields
    same = {name for name, latex in marks.items() if made.get(name) == latex}
    names = same | {IN_BIBLATEX[name] for name in same if name in IN_BIBLATEX}
    if "year" in same:
        names |= set(DATE_FIELDS)
    return {name: latex for name, latex in fields.items() if name not in names or PREFIX + name in item.work.extra}
