"""Format registry: formats by name, imported on use; installed packages can add formats.

A package adds a format by an entry point of the group `litlog.formats` that is named for the format and gives
an `Exporter`, an `Importer`, or an object that is both.
"""

from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from litlog.errors import UsageError, did_you_mean
from litlog.formats.detect import format_of
from litlog.formats.importers import PLACES as IMPORTERS
from litlog.formats.protocols import PLAIN, Citing, Converting, Exporter, Grouped, Importer, Manner

GROUP = "litlog.formats"

_EXPORTERS = {
    "bibtex": "litlog.formats.bibtex.writing.exporter:BIBTEX",
    "biblatex": "litlog.formats.bibtex.writing.exporter:BIBLATEX",
    "csl-json": "litlog.formats.csl_json.writer:EXPORTER",
    "ris": "litlog.formats.ris.writer:EXPORTER",
    "markdown": "litlog.formats.markdown.reading_list:EXPORTER",
    "page": "litlog.formats.markdown.annotated_page:EXPORTER",
    "csv": "litlog.formats.csv.writer:EXPORTER",
    "atom": "litlog.formats.atom:EXPORTER",
}

# What the library reads and writes with more than a list of items: pages, entries and findings.
_WHOLE = ("markdown", "json")


def exporter_names() -> tuple[str, ...]:
    """Return the names of the formats that items can be written in."""
    return (*_EXPORTERS, *(name for name, one in _added().items() if hasattr(one, "render")))


def importer_names() -> tuple[str, ...]:
    """Return the names of the formats that a file can be in."""
    return (*IMPORTERS, *_WHOLE, *(name for name, one in _added().items() if hasattr(one, "parse")))


def exporter(name: str, manner: Manner = PLAIN) -> Exporter:
    """Return the exporter of this name, to write in this manner.

    Raises `UsageError` for a name that is not there, and for a format that has no groups, styles or dialects.
    """
    if name not in exporter_names():
        raise UsageError(
            f'litlog writes no format "{name}".',
            did_you_mean(
                name, ("log", "json", *exporter_names()), f"There are log, json, {', '.join(exporter_names())}."
            ),
        )
    found: Exporter = _loaded(_EXPORTERS[name]) if name in _EXPORTERS else _added()[name]
    return _styled(_grouped(_converted(found, manner), manner), manner)


def _converted(found: Exporter, manner: Manner) -> Exporter:
    if not manner.convert:
        return found
    if not isinstance(found, Converting):
        raise UsageError(f"{found.name} has no dialects to convert from.", "Leave --classic out, or export bibtex.")
    return found.converting()


def _grouped(found: Exporter, manner: Manner) -> Exporter:
    if manner.group is None:
        return found
    if not isinstance(found, Grouped):
        raise UsageError(f"{found.name} has no groups.", "Leave the grouping out, or export markdown.")
    return found.grouped(manner.group)


def _styled(found: Exporter, manner: Manner) -> Exporter:
    if manner.style is None:
        return found
    if not isinstance(found, Citing):
        raise UsageError(f"{found.name} has no citation styles.", "Leave --style out, or export markdown.")
    return found.citing(manner.style)


def importer(name: str) -> Importer:
    """Return the importer of this name; raises `UsageError` for one that is not there."""
    if name in _WHOLE or name not in importer_names():
        there_are = did_you_mean(name, importer_names(), "There are " + ", ".join(importer_names()) + ".")
        raise UsageError(f'litlog reads no items from "{name}".', there_are)
    found: Importer = _loaded(IMPORTERS[name]) if name in IMPORTERS else _added()[name]
    return found


def recognise(data: bytes, path: str = "") -> str:
    """Name the format that a file is in, from its content first and from the end of its name second.

    "markdown" and "json" are pages and whole libraries, which the library reads. Raises `Unreadable` for an
    empty file, for one that is no text, and for a text of no format that is known.
    """
    importers = [one for one in _added().values() if hasattr(one, "parse")]
    return format_of(data, path, {suffix: one.name for one in importers for suffix in one.suffixes})


def _loaded(place: str) -> Any:
    module, _, name = place.partition(":")
    return getattr(import_module(module), name)


@cache
def _added() -> dict[str, Any]:
    points = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return {point.name: _plugged_in(point) for point in points if point.name not in _EXPORTERS}


def _plugged_in(point: EntryPoint) -> Any:
    try:
        return point.load()
    except Exception as error:  # a plug-in may fail in any way, and is not ours
        raise UsageError(
            f'The format plug-in "{point.name}" does not load: {error}.', f"Uninstall or update {point.value}."
        ) from error
