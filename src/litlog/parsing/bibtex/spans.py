"""Spans of an entry's parts in its text: type, key, and each field with its name and value."""

import re
from dataclasses import dataclass

from litlog.parsing.bibtex.field_values import evaluated

_HEAD = re.compile(r"\s*@\s*(?P<type>[^\s{(]+)\s*[{(]\s*(?P<key>[^,\s]*)\s*(?=[,})])")
# People comment between fields, though BibTeX knows no comments.
_BETWEEN = re.compile(r"(?:[\s,]|%[^\n]*(?:\n|$))*")
_NAME = re.compile(r"(?P<name>[^\s\"#%'(),={}]+)(?P<equals>\s*=\s*)")


@dataclass(frozen=True, slots=True)
class FieldSpan:
    """A field from `start` to `end` without its comma; `name` as it is spelled, the value beginning at `value`."""

    name: str
    start: int
    value: int
    end: int


@dataclass(frozen=True, slots=True)
class EntrySpans:
    """Spans of an entry; `close` is the position of its closing delimiter."""

    text: str
    type: tuple[int, int]
    key: tuple[int, int]
    fields: tuple[FieldSpan, ...]
    close: int

    def joints(self) -> list[str]:
        """Return the text before each field: between it and the field before, or the key."""
        ends = [self.key[1], *(field.end for field in self.fields)]
        return [self.text[end : field.start] for end, field in zip(ends, self.fields, strict=False)]


def spans_of(text: str) -> EntrySpans | None:
    """Return the places of an entry's parts, None where its text is not plain enough to be sure of them."""
    head = _HEAD.match(text)
    if not head:
        return None
    fields, at = [], _skipped(text, head.end())
    while name := _NAME.match(text, at):
        end = _without_blanks(text, evaluated(text, {}, name.end()).end)
        fields.append(FieldSpan(name["name"], at, name.end(), end))
        at = _skipped(text, end)
    if text[at:].rstrip() not in ("}", ")"):
        return None
    return EntrySpans(text, head.span("type"), head.span("key"), tuple(fields), at)


def _without_blanks(text: str, end: int) -> int:
    while text[end - 1].isspace():
        end -= 1
    return end


def _skipped(text: str, at: int) -> int:
    found = _BETWEEN.match(text, at)
    return found.end() if found else at
