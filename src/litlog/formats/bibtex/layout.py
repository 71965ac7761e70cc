"""The look of an entry: one field to a line, in the order of a title page, months as macros."""

import re

from litlog.formats.bibtex.entry import Entry
from litlog.formats.bibtex.fields import place_of
from litlog.formats.bibtex.values import MONTHS

_MONTH = re.compile(rf"(?<![A-Za-z])({'|'.join(MONTHS)})(?![A-Za-z])")


def laid_out(entry: Entry) -> str:
    """Give the text of an entry, ending with a line feed."""
    lines = [
        f"  {name} = {_months(value) if name == 'month' else f'{{{value}}}'},\n"
        for name, value in sorted(entry.fields.items(), key=lambda field: place_of(field[0]))
    ]
    return f"@{entry.type}{{{entry.key},\n{''.join(lines)}}}\n"


def _months(value: str) -> str:
    """Give a month as its macro, which a style prints in its own language: `jan`, `{10~} # jan`."""
    parts = [part for part in _MONTH.split(value) if part]
    return " # ".join(part if part in MONTHS else f"{{{part}}}" for part in parts)
