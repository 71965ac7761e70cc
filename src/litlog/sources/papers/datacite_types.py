"""What DataCite's types of resources are here (https://datacite-metadata-schema.readthedocs.io/)."""

from collections.abc import Mapping
from typing import Any

from litlog.model.work import Kind
from litlog.parsing.loose_json import text

# `resourceTypeGeneral` is DataCite's own list; `citeproc` tells kinds of text apart.
_TYPES: dict[str, tuple[Kind | None, str]] = {
    "Audiovisual": (Kind.VIDEO, ""),
    "Book": (Kind.BOOK, ""),
    "BookChapter": (Kind.PAPER, "chapter"),
    "Collection": (Kind.COLLECTION, ""),
    "ComputationalNotebook": (Kind.SOFTWARE, "notebook"),
    "ConferencePaper": (Kind.PAPER, "conference-paper"),
    "ConferenceProceeding": (Kind.BOOK, "proceedings"),
    "DataPaper": (Kind.PAPER, "data-paper"),
    "Dataset": (Kind.DATASET, ""),
    "Dissertation": (Kind.PAPER, "thesis"),
    "JournalArticle": (Kind.PAPER, "journal-article"),
    "OutputManagementPlan": (Kind.PAPER, "report"),
    "PeerReview": (Kind.PAPER, "review"),
    "Preprint": (Kind.PAPER, "preprint"),
    "Report": (Kind.PAPER, "report"),
    "Software": (Kind.SOFTWARE, ""),
    "Standard": (Kind.PAPER, "standard"),
    "Text": (Kind.PAPER, ""),
}
_CITEPROC = {
    "article-journal": (Kind.PAPER, "journal-article"),
    "book": (Kind.BOOK, ""),
    "chapter": (Kind.PAPER, "chapter"),
    "dataset": (Kind.DATASET, ""),
    "paper-conference": (Kind.PAPER, "conference-paper"),
    "report": (Kind.PAPER, "report"),
    "thesis": (Kind.PAPER, "thesis"),
}


def kind_and_genre(types: Mapping[str, Any]) -> tuple[Kind | None, str]:
    """Return both for the `types` of a record; nothing for a type that is not among them."""
    kind, genre = _TYPES.get(text(types.get("resourceTypeGeneral")), (None, ""))
    if genre or kind not in (None, Kind.PAPER):
        return kind, genre
    return _CITEPROC.get(text(types.get("citeproc")), (kind, genre))  # "Text" may be anything that is read
