"""Folders of other programs: papis (one folder per document) and pubs (one .bib and one .yaml file per entry)."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from litlog.errors import LitlogError, Unreadable
from litlog.formats.registry import importer
from litlog.library.output_files import read_whole
from litlog.model.item import Item
from litlog.model.results.parsed import Parsed, Problem

_LARGEST = 4_000_000
"""Bytes of one entry."""
_MOST = 200_000
"""Entries."""


def read_folder(path: Path) -> tuple[str, Parsed]:
    """Return the name of the format of a folder, and its items; raises `Unreadable` for a folder of anything else."""
    if (path / "bib").is_dir():
        return "pubs", _joined(_pubs(path))
    found = sorted(path.glob("**/info.yaml"))[:_MOST]
    if found:
        return "papis", _joined(_parsed(path, one, "papis") for one in found)
    raise Unreadable(
        f"{path} is a folder, and no library of papis or pubs.", "Name the files in it that are to be imported."
    )


def _pubs(path: Path) -> Iterator[Parsed]:
    for one in sorted((path / "bib").glob("*.bib"))[:_MOST]:
        parsed = _parsed(path, one, "bibtex")
        beside = path / "meta" / f"{one.stem}.yaml"
        yield replace(parsed, items=tuple(_with_facts(item, beside) for item in parsed.items))


def _with_facts(item: Item, beside: Path) -> Item:
    from litlog.formats.reference_managers.pubs import with_pubs_facts  # noqa: PLC0415  no other import pays for loading YAML

    return with_pubs_facts(item, read_whole(beside, _LARGEST)) if beside.is_file() else item


def _parsed(folder: Path, path: Path, name: str) -> Parsed:
    """Read one entry; a problem names its file, and stops none of the others."""
    place = path.relative_to(folder)
    try:
        parsed = importer(name).parse(read_whole(path, _LARGEST, regular=True))
    except LitlogError as error:
        return Parsed(problems=(Problem(1, f"{place}: {error.message}", str(place), lost=True),))
    return replace(parsed, problems=tuple(replace(one, message=f"{place}: {one.message}") for one in parsed.problems))


def _joined(parts: Iterator[Parsed]) -> Parsed:
    read = list(parts)
    items = tuple(item for one in read for item in one.items)
    return Parsed(items, tuple(problem for one in read for problem in one.problems))
