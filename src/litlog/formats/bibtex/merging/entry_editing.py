"""Entry editing: replaces some fields in the text of an entry; the rest of the text is unchanged."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from litlog.formats.bibtex.writing.layout import delimited, field_text, laid_out, value_text
from litlog.formats.bibtex.writing.style import JOINT, Style, in_case, learned
from litlog.parsing.bibtex.entry import Entry
from litlog.parsing.bibtex.spans import EntrySpans, FieldSpan, spans_of
from litlog.parsing.latex.codec import decoded, encoded, is_balanced

_COMMA = re.compile(r"\s*,")
_Edit = tuple[int, int, str]
"""From where to where, and what is to stand there."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Wanted values of an entry: `changes` maps fields to their new LaTeX, "" to delete the field."""

    type: str
    key: str
    changes: Mapping[str, str]


def edited(text: str, present: Entry, wanted: Wanted, style: Style) -> str:
    """Return the entry's text with the wanted values; rewritten completely if its parts cannot be located."""
    spans = spans_of(text)
    if spans is None:
        kept = {name: _closing(latex) for name, latex in {**present.fields, **wanted.changes}.items() if latex}
        return laid_out(Entry(wanted.type, wanted.key, kept), style)
    if len(spans.fields) > 1:  # enough to show a hand of its own
        style = replace(learned([spans]), places=style.places)
    fields = sorted(_field_edits(spans, wanted.changes, style), key=lambda edit: edit[:2], reverse=True)
    for start, end, put in (*fields, *_head_edits(spans, present, wanted, style)):
        text = text[:start] + put + text[end:]
    return text


def _closing(latex: str) -> str:
    """Return a value with balanced braces, so that BibTeX finds its end."""
    return latex if is_balanced(latex) else encoded(decoded(latex))


def _head_edits(spans: EntrySpans, present: Entry, wanted: Wanted, style: Style) -> Iterator[_Edit]:
    """Return the edits before the fields, the last first."""
    if wanted.key != present.key:
        yield (*spans.key, wanted.key)
    if wanted.type != present.type:
        yield (*spans.type, in_case(wanted.type, style.type_case))


def _field_edits(spans: EntrySpans, changes: Mapping[str, str], style: Style) -> Iterator[_Edit]:
    ends = [spans.key[1], *(one.end for one in spans.fields)]
    there: dict[str, FieldSpan] = {}
    for before, one in zip(ends, spans.fields, strict=False):
        name = one.name.lower()
        if name in changes and name not in there:
            yield _changed(spans.text, one, before, changes[name], style)
        there.setdefault(name, one)
    added: dict[int, list[str]] = {}
    for name in sorted(changes.keys() - there.keys(), key=style.place):
        if changes[name]:
            added.setdefault(_place_for(name, spans, style), []).append(_joined(spans, name, changes[name], style))
    yield from ((place, place, "".join(texts)) for place, texts in added.items())


def _changed(text: str, one: FieldSpan, before: int, latex: str, style: Style) -> _Edit:
    """Replace the value within its delimiters, or delete the field with the text before it."""
    if not latex:
        return _taken_away(text, one, before)
    opening = text[one.value]
    if opening in '{"' and one.name.lower() != "month":
        return one.value, one.end, delimited(latex, quotes=opening == '"')
    return one.value, one.end, value_text(one.name.lower(), latex, replace(style, bare_numbers=opening.isdigit()))


def _taken_away(text: str, one: FieldSpan, before: int) -> _Edit:
    """Delete a field with its separator from the field before, but not a comment between them."""
    if JOINT.fullmatch(text, before, one.start):
        return before, one.end, ""
    comma = _COMMA.match(text, one.end)
    return one.start, comma.end() if comma else one.end, ""


def _place_for(name: str, spans: EntrySpans, style: Style) -> int:
    """Return the position of a new field: after the last field that precedes it in the style's order."""
    place = style.place(name)
    behind = [one.end for one in spans.fields if style.place(one.name.lower()) < place]
    return max(behind, default=spans.key[1])


def _joined(spans: EntrySpans, name: str, latex: str, style: Style) -> str:
    joints = [one for one in spans.joints() if JOINT.fullmatch(one)]
    return (joints[-1] if joints else style.joint) + field_text(name, latex, style)
