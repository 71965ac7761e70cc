"""Lossless JSON of the whole library: `library_from_json(library_to_json(x)) == x`.

    {"litlog": 1, "items": [...], "findings": {"key": [...]}, "pages": [...], "bibliographies": [...],
     "refused": [...], "removed": [{"key", "title", "added", "on"}]}

Items and findings have the form of `litlog.model.plain`; a page has its bytes as `text` where they are UTF-8, else
in `base64`, and is read into blocks again by whoever takes it in. So has a bibliography, the file of which items came.
`removed` are works that the reader took out: an import removes none, but tells of those that it has.
"""

import base64
import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any, TypeVar

from litlog.errors import LitlogError, Unreadable
from litlog.formats.control_characters import json_escaped
from litlog.formats.litlog_json.schema import check_library
from litlog.model.finding import Finding
from litlog.model.item import Item
from litlog.model.pages import Page
from litlog.model.plain import finding_from_plain, finding_to_plain, item_from_plain, item_to_plain
from litlog.model.reading import Note
from litlog.model.records.bibliography import Bibliography
from litlog.model.records.removed import Removed

_T = TypeVar("_T")
_VERSION = 1
_HALF = re.compile(r"[\ud800-\udfff]")
_BESIDE_PAGE = ("text", "base64", "works", "revisions")
_HINT = "`litlog export json -o FILE` writes such a file; this one was changed or cut off on its way."


@dataclass(frozen=True, slots=True)
class Export:
    """Content of a library file: `findings` are by key; pages are without blocks.

    `works` maps page and place ("BLOCK:START:END") to the key of the work mentioned there, so that a page that is
    parsed again mentions the same works; `refused` are the hashes of the page repairs that the reader refused.
    `revisions` are the hashes of the earlier texts of pages, by which another copy finds the text that both had.
    """

    items: tuple[Item, ...] = ()
    findings: Mapping[str, Sequence[Finding]] = field(default_factory=dict)
    pages: tuple[Page, ...] = ()
    works: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    bibliographies: tuple[Bibliography, ...] = ()
    refused: tuple[str, ...] = ()
    revisions: Mapping[str, Sequence[str]] = field(default_factory=dict)
    removed: tuple[Removed, ...] = ()


def library_to_json(export: Export) -> bytes:
    """Return the file; the same library gives the same bytes, whichever database it is in."""
    plain = {
        "litlog": _VERSION,
        "items": [item_to_plain(_without_ids(item)) for item in export.items],
        "findings": {key: [finding_to_plain(one) for one in said] for key, said in export.findings.items()},
        "pages": [_page_to_plain(page) | _of_page(export, page.name) for page in export.pages],
    }
    if export.bibliographies:
        plain["bibliographies"] = [_bibliography_to_plain(one) for one in export.bibliographies]
    if export.refused:
        plain["refused"] = list(export.refused)
    if export.removed:
        plain["removed"] = [asdict(one) for one in export.removed]
    return (json_escaped(json.dumps(plain, ensure_ascii=False, indent=1)) + "\n").encode()


def library_from_json(data: bytes) -> Export:
    """Read such a file; raises `Unreadable`, with the place in the file, for whatever is not as it should be."""
    plain = _parsed(data)
    version = plain.get("litlog") if isinstance(plain, dict) else None
    if version is None:
        raise Unreadable("The JSON is no library of litlog's.", "A file of another program needs --from FORMAT.")
    if version != _VERSION:
        raise Unreadable("The library is in a form that this litlog does not read.", "Update litlog.")
    check_library(plain)
    return Export(
        tuple(_each("items", plain["items"], item_from_plain)),
        {key: tuple(_each(f"findings.{key}", said, finding_from_plain)) for key, said in plain["findings"].items()},
        tuple(_each("pages", plain["pages"], _page_from_plain)),
        {page["name"]: page["works"] for page in plain["pages"] if "works" in page},
        tuple(_each("bibliographies", plain.get("bibliographies", ()), _bibliography_from_plain)),
        tuple(plain.get("refused", ())),
        {page["name"]: page["revisions"] for page in plain["pages"] if "revisions" in page},
        tuple(Removed(**one) for one in plain.get("removed", ())),
    )


def _parsed(data: bytes) -> Any:
    try:
        return _whole(json.loads(data))
    except RecursionError as error:
        raise Unreadable("The JSON is nested too deeply.", _HINT) from error
    except ValueError as error:  # also what is no Unicode
        raise Unreadable(f"The file is no JSON: {error}.", _HINT) from error


def _whole(plain: Any) -> Any:
    """Return JSON with U+FFFD in the place of each half of a surrogate pair: JSON can spell it, nothing can hold it."""
    if isinstance(plain, str):
        return plain if plain.isprintable() else _HALF.sub("\ufffd", plain)
    if isinstance(plain, list):
        return [_whole(one) for one in plain]
    if isinstance(plain, dict):
        return {_whole(name): _whole(one) for name, one in plain.items()}
    return plain


def _each(place: str, plains: Sequence[Any], read: Callable[[Any], _T]) -> list[_T]:
    found = []
    for number, plain in enumerate(plains):
        try:
            found.append(read(plain))
        except (LitlogError, ValueError) as error:
            raise Unreadable(f"{place}[{number}]: {str(error).removesuffix('.')}.", _HINT) from error
    return found


def _page_to_plain(page: Page) -> dict[str, Any]:
    texts = ("name", "title", "permalink", "path", "seen_sha256")
    plain = {name: getattr(page, name) for name in texts if getattr(page, name)}
    return plain | {"encoding": page.encoding} | _bytes_to_plain(page.data)


def _bytes_to_plain(data: bytes) -> dict[str, str]:
    try:
        return {"text": data.decode()}
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(data).decode()}


def _bytes_from_plain(plain: Mapping[str, str]) -> bytes:
    return plain["text"].encode() if "text" in plain else base64.b64decode(plain["base64"], validate=True)


def _bibliography_to_plain(one: Bibliography) -> dict[str, str]:
    return {"source": one.source, "path": one.path} | _bytes_to_plain(one.data)


def _bibliography_from_plain(plain: Mapping[str, str]) -> Bibliography:
    return Bibliography(plain["path"], plain["source"], _bytes_from_plain(plain))


def _of_page(export: Export, name: str) -> dict[str, Any]:
    works, revisions = export.works.get(name), export.revisions.get(name)
    return ({} if works is None else {"works": dict(works)}) | ({"revisions": list(revisions)} if revisions else {})


def _page_from_plain(plain: dict[str, Any]) -> Page:
    fields = {name: value for name, value in plain.items() if name not in _BESIDE_PAGE}
    return Page(data=_bytes_from_plain(plain), **fields)


def _without_ids(item: Item) -> Item:
    """A note's number is the database's own affair."""
    return replace(item, reading=replace(item.reading, notes=tuple(map(_unnumbered, item.reading.notes))))


def _unnumbered(note: Note) -> Note:
    return replace(note, id=None, children=tuple(map(_unnumbered, note.children)))
