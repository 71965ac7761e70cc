"""Entry layout: field order, month macros, and delimiters around values, as a style prescribes."""

import re
from dataclasses import replace

from litlog.formats.bibtex.writing.style import OWN, Style, in_case
from litlog.normalise.month_names import ABBREVIATED
from litlog.parsing.bibtex.entry import Entry

_MONTH = re.compile(rf"(?<![A-Za-z])({'|'.join(ABBREVIATED)})(?![A-Za-z])")


def laid_out(entry: Entry, style: Style = OWN) -> str:
    """Return the text of an entry, from its @ to its closing brace."""
    names = sorted(entry.fields, key=style.place)
    if style.filled and names:
        style = replace(style, column=max(map(len, names)) + 1)
    fields = "".join(style.joint + field_text(name, entry.fields[name], style) for name in names)
    return f"@{in_case(entry.type, style.type_case)}{{{entry.key}{fields}{style.ending}}}"


def field_text(name: str, value: str, style: Style) -> str:
    """Return a field without its comma."""
    sign = style.equals if not style.column else " " * max(0, style.column - len(name)) + style.equals
    return f"{in_case(name, style.name_case)}{sign}{value_text(name, value, style)}"


def value_text(name: str, value: str, style: Style) -> str:
    """Return a value between delimiters, or bare if it may be."""
    if name == "month":
        return _months(value, style)
    return value if style.bare_numbers and _is_bare(value) else delimited(value, quotes=style.quotes)


def delimited(value: str, *, quotes: bool) -> str:
    """Put a value between quotes if they are wanted and it has none, else between braces."""
    return f'"{value}"' if quotes and '"' not in value else f"{{{value}}}"


def _is_bare(value: str) -> bool:
    """Return whether a number goes without delimiters; one with zeros before it is a text."""
    return value.isascii() and value.isdigit() and value[0] != "0"


def _months(value: str, style: Style) -> str:
    """Return a month as its macro, which a style prints in its own language: `jan`, `{10~} # jan`."""
    parts = [part for part in _MONTH.split(value) if part]
    return " # ".join(part if part in ABBREVIATED else delimited(part, quotes=style.quotes) for part in parts)
