"""Field synonyms: of field names with one meaning (`date`/`year`), the one that the existing entry uses is kept.

Files mix the two, as DBLP's have `eprinttype` beside `year`; under both names a field would be there twice.
"""

from collections.abc import Mapping

from litlog.formats.bibtex.mapping.dates import written_date, written_year_and_month
from litlog.formats.bibtex.mapping.fields import IN_BIBLATEX
from litlog.model.dates import PartialDate
from litlog.parsing.bibtex.dates import DATE_FIELDS

_OTHER_NAME = IN_BIBLATEX | {new: old for old, new in IN_BIBLATEX.items()}


def named_alike(made: Mapping[str, str], present: Mapping[str, str], issued: PartialDate | None) -> Mapping[str, str]:
    """Return the fields made for a work that was `issued` then, under the names that are among the present fields."""
    named = {_name(name, present): latex for name, latex in made.items()}
    year_alone, date_alone = ("year" in present) > ("date" in present), ("date" in present) > ("year" in present)
    if issued and year_alone and "date" in made:
        return _undated(named) | written_year_and_month(issued)
    if issued and date_alone and "year" in made:
        return _undated(named) | written_date(issued)
    return named


def _name(name: str, present: Mapping[str, str]) -> str:
    other = _OTHER_NAME.get(name, name)
    return other if other in present and name not in present else name


def _undated(fields: Mapping[str, str]) -> dict[str, str]:
    return {name: latex for name, latex in fields.items() if name not in DATE_FIELDS}
