"""DataCite resource types, mapped to kinds and genres (https://datacite-metadata-schema.readthedocs.io/)."""

from collections.abc import Mapping
from typing import Any

from litlog.model.work import Kind
from litlog.parsing.loose_json import text
from litlog.parsing.work_types import (
    COLLECTION,
    PAPER,
    PROCEEDINGS,
    REPORT,
    REVIEW,
    STANDARD,
    UNKNOWN,
    VIDEO,
    WorkType,
    work_type,
)

# `resourceTypeGeneral` is DataCite's own list; `citeproc` tells kinds of text apart.
_TYPES = {
    "Audiovisual": VIDEO,
    "Collection": COLLECTION,
    "ComputationalNotebook": WorkType(Kind.SOFTWARE, "notebook"),
    "ConferenceProceeding": PROCEEDINGS,
    "DataPaper": WorkType(Kind.PAPER, "data-paper"),
    "OutputManagementPlan": REPORT,
    "PeerReview": REVIEW,
    "Standard": STANDARD,
    "Text": PAPER,
}


def kind_and_genre(types: Mapping[str, Any]) -> WorkType:
    """Return both for the `types` of a record; nothing for a type that is not among them."""
    found = work_type(text(types.get("resourceTypeGeneral")), _TYPES)
    if found not in (UNKNOWN, PAPER):
        return found
    finer = work_type(text(types.get("citeproc")))  # "Text" may be anything that is read
    return found if finer == UNKNOWN else finer
