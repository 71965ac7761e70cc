"""The folder of a tree, and what a library and it agreed on last; whatever is in the folder may be hostile."""

import base64
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from operator import itemgetter
from pathlib import Path
from typing import Any

from litlog.errors import Refused, Unreadable
from litlog.library.copies.item_joins import AgreedFields
from litlog.library.library import Library
from litlog.library.output_files import absolute, read_whole

MARK = "litlog-tree.json"
MARK_TEXT = b'{"litlog-tree": 1}\n'
WORKS = "works"
_LARGEST = 8_000_000
_MOST = 500_000


def is_tree(folder: Path) -> bool:
    """Return whether a folder says that it is a tree."""
    return (folder / MARK).is_file()


@dataclass(frozen=True, slots=True)
class AgreedFile:
    """A file as the library last wrote or read it: the key of its work, its hash, its values by digest."""

    name: str
    key: str
    sha256: str
    fields: AgreedFields = field(default_factory=dict)


def hash_of(data: bytes) -> str:
    """Return the hash of a file's text, whichever line ends git gave it here."""
    return sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def works_folder(folder: Path) -> Path:
    """Return the folder of the works; raises `Refused` for a link, which may lead anywhere."""
    works = folder / WORKS
    if works.is_symlink() or (folder / MARK).is_symlink():
        raise Refused(f"{works} or {MARK} is a link, and a tree has none.", "Put a folder in its place.")
    return works


def read_tree(folder: Path) -> Iterator[tuple[str, bytes | str]]:
    """Yield the files of a tree by name: their bytes, or why one cannot be read. Raises `Unreadable` for no tree."""
    mark = _mark(folder)
    if mark.get("litlog-tree") != 1:
        raise Unreadable(f"{folder / MARK} is in a form that this litlog does not read.", "Update litlog.")
    works = works_folder(folder)
    names = sorted(one.name for one in works.glob("*.md")) if works.is_dir() else []
    if len(names) > _MOST:
        raise Unreadable(f"{works} has more than {_MOST} files.", "Is it the right folder?")
    for name in names:
        path = works / name
        if path.is_symlink() or not path.is_file():
            yield name, "it is a link or no regular file, and is not read"
        elif path.stat().st_size > _LARGEST:
            yield name, f"it is larger than {_LARGEST >> 20} MiB"
        else:
            yield name, read_whole(path, _LARGEST, regular=True)


def _mark(folder: Path) -> dict[str, Any]:
    try:
        mark = json.loads(read_whole(folder / MARK, 10_000, regular=True))
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"{folder / MARK} is no JSON.", "`litlog export tree -o FOLDER` writes it.") from error
    return mark if isinstance(mark, dict) else {}


def agreed_files(library: Library, folder: Path) -> Mapping[str, AgreedFile]:
    """Return the files on which the library and a tree agreed last, by name."""
    texts = library.store.own_keys(absolute(folder / MARK))
    files = sorted((json.loads(zlib.decompress(base64.b64decode(text))) for text in texts), key=itemgetter("name"))
    return {
        one["name"]: AgreedFile(
            one["name"],
            one["key"],
            one["sha256"],
            {name: frozenset(known) for name, known in one["fields"].items()},
        )
        for one in files
    }


def agree_on(library: Library, folder: Path, files: Iterable[AgreedFile]) -> None:
    """Remember what the library and a tree agree on: no step, since the library is the same."""
    path, known = absolute(folder / MARK), frozenset(map(_packed, files))
    if library.store.own_keys(path) != known:
        library.store.note_written(path, "", "", known)


def _packed(one: AgreedFile) -> str:
    fields = {name: sorted(known) for name, known in sorted(one.fields.items()) if known}
    plain = {"name": one.name, "key": one.key, "sha256": one.sha256, "fields": fields}
    return base64.b64encode(zlib.compress(json.dumps(plain, ensure_ascii=False).encode())).decode()
