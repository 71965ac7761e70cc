"""CITATION.cff parser: the citation metadata of a software project (https://citation-file-format.github.io/).

The file is YAML, of which this parses the subset that such files use: fields, and lists of tables of fields. Block
scalars, anchors and the rest of YAML are skipped; what is not understood is left out and never guessed.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from litlog.model.people import Contributor
from litlog.model.work import Kind, Work
from litlog.normalise.printed_dates import printed_date
from litlog.sources.field_parsers import contributor, identifiers, told

_LONGEST = 200_000
_FIELD = re.compile(r"(?P<indent> {0,20})(?P<item>- {1,4})?(?P<name>[A-Za-z-]{1,40}):(?: +(?P<value>\S.*))?")
_DOUBLE = re.compile(r'"((?:[^"\\]|\\.)*)"')
_SINGLE = re.compile(r"'((?:[^']|'')*)'")


@dataclass
class _File:
    fields: dict[str, str] = field(default_factory=dict)
    lists: dict[str, list[dict[str, str]]] = field(default_factory=dict)


def read(body: bytes) -> Work:
    """Return the work that the file describes; an empty one if the file is invalid.

    `preferred-citation` describes another work, the paper about the software, and is not parsed.
    """
    found = _parsed(body[:_LONGEST].decode("utf-8", "replace"))
    if "cff-version" not in found.fields:
        return Work()
    fields = found.fields
    return Work(
        kind=Kind.DATASET if fields.get("type") == "dataset" else Kind.SOFTWARE,
        title=fields.get("title", ""),
        contributors=tuple(one for one in map(_person, found.lists.get("authors", [])) if one.name),
        issued=printed_date(fields.get("date-released", "")),
        identifiers=identifiers(("doi", fields.get("doi", "")), *_dois(found.lists.get("identifiers", []))),
        extra=told({"version": fields.get("version"), "licence": fields.get("license")}),
    )


def _person(author: Mapping[str, str]) -> Contributor:
    family = " ".join(filter(None, (author.get("name-particle"), author.get("family-names"))))
    literal = author.get("name", "") or author.get("alias", "")
    return contributor(family=family, given=author.get("given-names"), literal=literal, orcid=author.get("orcid"))


def _dois(listed: list[dict[str, str]]) -> list[tuple[str, str]]:
    return [("doi", one.get("value", "")) for one in listed if one.get("type") == "doi"][:1]


def _parsed(text: str) -> _File:
    """Return the fields of the file, and the fields of the tables in its lists."""
    found, current = _File(), ""
    for indent, item, name, value in _lines(text):
        if not indent and not item:
            current = "" if value else name
            if value:
                found.fields.setdefault(name, value)
        elif current and (item or found.lists.get(current)):
            tables = found.lists.setdefault(current, [])
            if item:
                tables.append({})
            tables[-1].setdefault(name, value)
    return found


def _lines(text: str) -> Iterator[tuple[int, bool, str, str]]:
    for line in text.splitlines():
        one = _FIELD.fullmatch(line.rstrip()[:2000])
        if one:
            yield len(one["indent"]), bool(one["item"]), one["name"], _scalar(one["value"] or "")


def _scalar(written: str) -> str:
    """Return the value of a plain or a quoted scalar; nothing for a block scalar ("|", ">") and for anything else."""
    if double := _DOUBLE.match(written):
        return re.sub(r"\\(.)", r"\1", double[1])
    if single := _SINGLE.match(written):
        return single[1].replace("''", "'")
    return "" if written[:1] in "|>[{&*!" else re.split(r"\s#", written, maxsplit=1)[0].strip()
