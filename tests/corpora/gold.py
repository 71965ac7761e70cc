"""The annotated documents on which the rules were made first: eighteen of those in the manifest's first part."""

import json
import shutil
from pathlib import Path

_FIRST_DOCUMENTS = 54  # the documents that came later are of other authors, and measured by folds


def first_gold(logs: Path) -> list[Path]:
    """Return the annotation files of the founding log and of the manifest's first documents."""
    manifest = json.loads((logs / "manifest.json").read_text(encoding="utf-8"))
    names = {one["name"] for one in manifest["docs"][:_FIRST_DOCUMENTS]} | {"generative-ai-log.md"}
    return [path for path in sorted((logs / "gold").glob("*.jsonl")) if document_of(path) in names]


def document_of(gold: Path) -> str:
    """Return the file name of the document that an annotation file is about."""
    return str(json.loads(gold.read_text(encoding="utf-8").partition("\n")[0])["doc"])


def copied(gold: list[Path], folder: Path) -> Path:
    """Copy annotation files into a new folder, for the scorer, and return it."""
    folder.mkdir()
    for path in gold:
        shutil.copy(path, folder)
    return folder
