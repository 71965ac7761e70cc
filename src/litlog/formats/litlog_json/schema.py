"""Schema of the library JSON, with the names of `litlog.model.plain`."""

from typing import Any, get_args

from litlog.formats.litlog_json.validators import (
    Check,
    a_flag,
    a_text,
    a_time,
    an_address,
    anything,
    list_of,
    nothing_or,
    number,
    one_of,
    table,
    table_of,
    wrong,
)
from litlog.model.finding import Trust
from litlog.model.item import RelationKind
from litlog.model.links import LinkRole
from litlog.model.people import Role
from litlog.model.reading import AnchorKind, NoteKind, Status
from litlog.model.reading_fields import NUMBERS
from litlog.model.work import Kind

# Deeper than anyone writes, and far from where recursion ends.
_DEEPEST = 100


def _texts(names: str) -> dict[str, Check]:
    return dict.fromkeys(names.split(), a_text)


def _date(value: Any, place: str) -> None:
    """A date, alone or with the form in which it was printed."""
    printed = table(_texts("date printed"), {})
    (printed if isinstance(value, dict) else a_text)(value, place)


def _note(value: Any, place: str) -> None:
    if place.count(".children[") >= _DEEPEST:
        raise wrong(place[:60] + "…", f"notes are nested more than {_DEEPEST} deep")
    _NOTE(value, place)


_PERSON = table({"role": one_of(list(Role))}, _texts("family given particle suffix literal orcid printed"))
_LINK = table({"url": an_address, "role": one_of(list(LinkRole))}, {"typed": an_address})
_CONTENTS = table({"level": number(1, 99)}, _texts("title page"))
_ANCHOR = table({"kind": one_of(get_args(AnchorKind))}, _texts("value end"))
_NOTE = table(
    {"text": a_text, "kind": one_of(list(NoteKind))},
    {
        **_texts("heading page"),
        "anchor": _ANCHOR,
        "noted": _date,
        "children": list_of(_note),
        "cites": list_of(a_text),
        "id": anything,
    },
)
_WORK_FIELDS: dict[str, Check] = {
    **_texts(
        "title genre subtitle container publisher place series volume issue pages edition length abstract language"
    ),
    "kind": nothing_or(one_of(list(Kind))),
    "authors": anything,
    "year": anything,
    "contributors": list_of(_PERSON),
    "and_others": a_flag,
    "issued": _date,
    "revised": _date,
    "identifiers": list_of(a_text),
    "links": list_of(_LINK),
    "aliases": list_of(a_text),
    "contents": list_of(_CONTENTS),
    "extra": table_of(a_text),
}
_STATUS = table({"status": one_of(list(Status))}, {"on": _date, "progress": a_text})
_ITEM = table(
    {"key": a_text},
    {
        **_WORK_FIELDS,
        "tags": list_of(a_text),
        "status": anything,
        **{one.name: number(one.low, one.high) for one in NUMBERS},
        "statuses": list_of(_STATUS),
        "notes": list_of(_note),
        "former_keys": list_of(a_text),
        "added": a_time,
        "encounters": list_of(table({}, {**_texts("page text"), "on": _date, "inferred": a_flag})),
        "relations": list_of(table({"kind": one_of(list(RelationKind)), "key": a_text}, {})),
    },
)
_FINDING = table(
    {
        **_texts("source found_at payload_sha256"),
        "trust": number(min(Trust), max(Trust)),
        "work": table({}, _WORK_FIELDS),
    },
    _texts("about"),
)
_PAGE_FIELDS = {**_texts("title permalink path seen_sha256"), "encoding": one_of(("utf-8", "latin-1"))}


def _page(value: Any, place: str) -> None:
    """A page has its bytes in one of two forms."""
    form = "base64" if isinstance(value, dict) and "base64" in value else "text"
    table(_texts(f"name {form}"), {**_PAGE_FIELDS, "works": table_of(a_text), "revisions": list_of(a_text)})(
        value, place
    )


def _bibliography(value: Any, place: str) -> None:
    form = "base64" if isinstance(value, dict) and "base64" in value else "text"
    table(_texts(f"source path {form}"), {})(value, place)


_LIBRARY = table(
    {
        "litlog": number(1, 1),
        "items": list_of(_ITEM),
        "findings": table_of(list_of(_FINDING)),
        "pages": list_of(_page),
    },
    {
        "bibliographies": list_of(_bibliography),
        "refused": list_of(a_text),
        "removed": list_of(table(_texts("key title added on"), {})),
    },
)


def check_library(plain: Any) -> None:
    """Raise `Unreadable` with the place of the first value that is not of the shape."""
    _LIBRARY(plain, "")
