"""JSON values of the model: conversion to plain dictionaries and lists, and back; `from_plain(to_plain(x)) == x`.

The form is the one that `--json` prints and `export json` writes; docs/json.md describes it. What is absent
is left out, but for a few names that every item has (`key`, `kind`, `title`, `authors`, `year`, `tags`, `status`).
"""

from litlog.model.plain.dates import Plain, date_from_plain, date_to_plain
from litlog.model.plain.findings import finding_from_plain, finding_to_plain
from litlog.model.plain.items import item_from_plain, item_to_plain
from litlog.model.plain.notes import note_from_plain, note_to_plain
from litlog.model.plain.works import (
    identifier_from_plain,
    identifier_to_plain,
    person_from_plain,
    person_to_plain,
    work_from_plain,
    work_to_plain,
)

__all__ = [
    "Plain",
    "date_from_plain",
    "date_to_plain",
    "finding_from_plain",
    "finding_to_plain",
    "identifier_from_plain",
    "identifier_to_plain",
    "item_from_plain",
    "item_to_plain",
    "note_from_plain",
    "note_to_plain",
    "person_from_plain",
    "person_to_plain",
    "work_from_plain",
    "work_to_plain",
]
