"""Front matter parser: where it ends, and its plain top-level values.

Supported are YAML between `---` (Jekyll, Hugo, Obsidian), TOML between `+++` (Hugo), Pelican's `Key: value` lines
and Logseq's `key:: value` lines. Single-line values and lists are parsed; other nested structures are ignored.
"""

import re

_FENCED = re.compile(r"﻿?(---|\+\+\+)[ \t]*\r?\n")
_CLOSING = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*\r?(?:\n|\Z)", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*\r?(?:\n|\Z)", re.MULTILINE),
}
_PROPERTIES = re.compile(r"﻿?(?:[A-Za-z][\w-]*::[ \t][^\n]*\n)+")
_PELICAN = re.compile(
    r"﻿?(?:(?!Title:)[A-Z][a-z]+:[ \t][^\n]*\n)*+Title:[ \t][^\n]*\n(?:[A-Z][a-z]+:[ \t][^\n]*\n)*+(?=\r?\n)"
)
_BELOW = re.compile(r"[ \t]*\r?\n(?:[ \t]*-[ \t][^\n]*\n)+")
_VALUE = re.compile(r"﻿?([A-Za-z][\w-]*)[ \t]*(?:::|[:=])[ \t]*(.*?)[ \t\r]*")


def front_matter_length(text: str) -> int:
    """Return the length of the front matter in characters, 0 if there is none or it has no end."""
    fenced = _FENCED.match(text)
    if fenced:
        closing = _CLOSING[fenced[1]].search(text, fenced.end())
        return closing.end() if closing else 0
    plain = _PROPERTIES.match(text) or _PELICAN.match(text)
    return plain.end() if plain else 0


def front_matter_values(raw: str) -> dict[str, str]:
    """Return the plain top-level values by lower-case key, without quotes."""
    found = filter(None, map(_VALUE.fullmatch, raw.split("\n")))
    return {one[1].lower(): _unquoted(one[2]) for one in found}


def front_matter_list(raw: str, name: str) -> list[str]:
    """Return the values of a list in any notation: `a, b`, `[a, "b"]` also over lines, `- a` below its name."""
    named = re.search(rf"^[ \t]*{re.escape(name)}[ \t]*(?:::|[:=])[ \t]*", raw, re.IGNORECASE | re.MULTILINE)
    if not named:
        return []
    rest = raw[named.end() :]
    if rest.startswith("["):
        value = rest[1:].partition("]")[0] if not rest.startswith("[[") else rest.partition("\n")[0]
        parts = value.replace("\n", " ").split(",")
    else:
        first = rest.partition("\n")[0].strip()
        below = _BELOW.match(rest) if not first else None
        parts = below[0].split("\n") if below else first.split(",")
    values = (_unquoted(part.strip().removeprefix("- ").strip()).strip("[]# ") for part in parts)
    return [value for value in values if value]


def _unquoted(value: str) -> str:
    if len(value) < 2 or value[0] not in "\"'" or value[-1] != value[0]:
        return value
    return value[1:-1].replace("''", "'") if value[0] == "'" else value[1:-1].replace('\\"', '"')
