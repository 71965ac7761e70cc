"""Export of a tree: a folder with a file for each work, for git; changes there that are not taken in yet stay."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from litlog.errors import Refused, UsageError
from litlog.library.copies.item_joins import Copy, agreed_fields
from litlog.library.copies.tree_files import copy_text, file_name
from litlog.library.copies.tree_folder import (
    MARK,
    MARK_TEXT,
    AgreedFile,
    agree_on,
    agreed_files,
    hash_of,
    is_tree,
    read_tree,
    works_folder,
)
from litlog.library.library import Library
from litlog.library.output_files import write_whole
from litlog.query.terms import EVERYTHING, Query


@dataclass(frozen=True, slots=True)
class WrittenTree:
    """Numbers of files of a tree that were written, removed, and are as they were."""

    folder: Path
    written: int = 0
    removed: int = 0
    same: int = 0


def export_tree(library: Library, folder: Path, query: Query = EVERYTHING) -> WrittenTree:
    """Write the works that match a query, each to its file.

    The file of a work that is no more in the library is removed; those that the query does not find stay.

    Raises:
        UsageError: For a path that is a file.
        Refused: For a folder that holds other works, or changes that the library has not taken in.
    """
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"{folder} is a file.", "Name a folder.")
    works = works_folder(folder)
    if works.exists() and not is_tree(folder):
        raise Refused(f"{works} is there, and is not of a tree.", "Name another folder.")
    agreed = agreed_files(library, folder) if is_tree(folder) else {}  # one that was deleted begins anew
    there = dict(read_tree(folder)) if is_tree(folder) else {}
    with library.store.reading():
        copies = [Copy(item, tuple(library.store.findings(item.key))) for item in library.store.items(query)]
        gone = {name for name, one in agreed.items() if not _is_here(library, one)}
    texts = {file_name(copy.item.key): copy_text(copy) for copy in copies}
    _refuse_unseen(folder, there, texts, agreed)
    if not is_tree(folder):
        write_whole(folder / MARK, MARK_TEXT)
    new = {name: data for name, data in texts.items() if _hash(there.get(name)) != hash_of(data)}
    for name, data in new.items():
        present = there.get(name)
        write_whole(works / name, data, present if isinstance(present, bytes) else None)
    removed = gone & there.keys() - texts.keys()
    for name in removed:
        (works / name).unlink()
    now = {name: one for name, one in agreed.items() if name not in gone}
    for copy in copies:
        name = file_name(copy.item.key)
        now[name] = AgreedFile(name, copy.item.key, hash_of(texts[name]), agreed_fields(copy))
    agree_on(library, folder, now.values())
    return WrittenTree(folder, len(new), len(removed), len(texts) - len(new))


def _is_here(library: Library, one: AgreedFile) -> bool:
    item = library.store.item(one.key)
    return item is not None and item.key == one.key


def _hash(data: bytes | str | None) -> str:
    return hash_of(data) if isinstance(data, bytes) else ""


def _refuse_unseen(
    folder: Path, there: Mapping[str, bytes | str], texts: Mapping[str, bytes], agreed: Mapping[str, AgreedFile]
) -> None:
    """Refuse to write over, or beside, what the library has not taken in."""
    ours = {name: {hash_of(data)} for name, data in texts.items()}
    for name, one in agreed.items():
        ours.setdefault(name, set()).add(one.sha256)
    unseen = [name for name, data in there.items() if _hash(data) not in ours.get(name, ())]
    unseen += [name for name in agreed if name not in there and name in texts]
    if unseen:
        raise Refused(
            f"{folder} has changes that the library has not taken in: {', '.join(unseen[:3])}.",
            f"`litlog import {quote(str(folder))}` takes them in; then export again.",
        )
