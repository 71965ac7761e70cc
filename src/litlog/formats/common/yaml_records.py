"""YAML records: entries of papis and cobib, one document each, and the metadata files of pubs.

Every scalar stays the text it is (`pages: 017`, `volume: no`): YAML's own guesses would take zeros and letters away.
Aliases, by which one line can mean a million, are refused.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from litlog.errors import Unreadable
from litlog.formats.common.decoding import text_of
from litlog.model.results.parsed import Problem
from litlog.parsing.loose_json import JsonObject

_BORDER = re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE)
_HINT = "Take it out of the file, and import that again."
_DEEPEST = 30
"""Levels of nesting, told by what is indented or in brackets; an entry has three."""


def documents(data: bytes) -> Iterator[tuple[int, JsonObject | Problem]]:
    """Return each document of a file with the line on which it begins; a damaged one stops none of the others."""
    text = text_of(data)
    start = 0
    for border in (*_BORDER.finditer(text), None):
        part = text[start : border.start() if border else len(text)]
        if part.strip():
            bare = part.lstrip("\n")
            line = text.count("\n", 0, start + len(part) - len(bare)) + 1
            yield line, _document(bare, line)
        start = border.end() if border else len(text)


def _document(text: str, line: int) -> JsonObject | Problem:
    try:
        _check(text)
        plain: Any = yaml.load(text, Loader=yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader)  # noqa: S506  texts only, no objects
    except (yaml.YAMLError, RecursionError, Unreadable) as error:
        place = getattr(error, "problem_mark", None)
        message = getattr(error, "problem", None) or str(error)
        return Problem(line + (place.line if place else 0), f"This is no YAML: {message}.", text[:80], lost=True)
    return JsonObject(plain) if isinstance(plain, dict) else Problem(line, "This is no entry.", text[:80], lost=True)


def _check(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader):
        if isinstance(event, yaml.AliasEvent):
            raise Unreadable("it has an alias, which entries have no use for", _HINT)
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise Unreadable("it is nested too deeply", _HINT)
