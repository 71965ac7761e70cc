"""Cited works of a document: its source files, the keys cited in them, and the items of the library they name."""

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from litlog.errors import LitlogError, near_names
from litlog.formats.citations.cited_keys import citations_of
from litlog.library.output_files import absolute, read_whole
from litlog.model.item import Item

_LARGEST = 32 * 1024 * 1024
_MOST_FILES = 500
"""A book has a hundred chapters; a document that takes in more files than this takes in itself."""
_MOST_SUGGESTED_FOR = 50


@dataclass(frozen=True, slots=True)
class Cited:
    """The keys that a document cites; `everything` if it asks for all; `unread` are parts of it that cannot be read."""

    keys: tuple[str, ...]
    everything: bool = False
    unread: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missing:
    """A cited key that is not in the library, and similar keys that may have been meant."""

    key: str
    suggestions: tuple[str, ...]


def read_citations(path: Path) -> Cited:
    r"""Read a .tex, .aux, .bcf or Markdown file and the files that it includes by `\input`, `\include` and the like.

    Raises `Unreadable` for a document that cannot be read.
    """
    keys: dict[str, None] = {}
    everything, unread = False, []
    waiting, seen = deque([path]), {absolute(path)}
    while waiting and len(seen) <= _MOST_FILES:
        part = waiting.popleft()
        try:
            text = read_whole(part, _LARGEST, regular=part != path).decode("utf-8", "replace")
            found = citations_of(text, part.suffix.lower())
        except LitlogError:
            if part == path:
                raise
            unread.append(str(part))
            continue
        keys.update(dict.fromkeys(found.keys))
        everything = everything or found.everything
        for file in (_file(path.parent / one, path.suffix) for one in found.inputs):
            if absolute(file) not in seen:
                seen.add(absolute(file))
                waiting.append(file)
    return Cited(tuple(keys), everything, tuple(unread))


def _file(named: Path, suffix: str) -> Path:
    """Return the file that LaTeX means: its ending may be left out."""
    return named if named.suffix and named.is_file() else named.with_name(named.name + (suffix or ".tex"))


def cited_items(items: Sequence[Item], cited: Cited) -> tuple[list[Item], list[Missing]]:
    """Return the items that are cited, each under the key that it is cited by, and their parents.

    And what is missing.
    """
    if cited.everything:
        return list(items), [] if not cited.keys else _missing(items, cited)
    by_key = _by_key(items)
    chosen = {key: by_key[key] for key in cited.keys if key in by_key}
    waiting = deque(chosen.values())
    while waiting:
        for key in _parents(waiting.popleft()):
            if key in by_key and key not in chosen:
                chosen[key] = by_key[key]
                waiting.append(by_key[key])
    order = {item.key: place for place, item in enumerate(items)}
    found = sorted(chosen.items(), key=lambda one: order[one[1].key])
    return [_under(key, item) for key, item in found], _missing(items, cited)


def cited_once(items: Sequence[Item], cited: Cited, *, own_keys: bool) -> tuple[list[Item], list[Missing]]:
    """Return the items that are cited, each once: under its own key if that is cited, else under the first one cited.

    Where `own_keys` is set they stay under their own keys. And what is missing.
    """
    if cited.everything:
        return list(items), _missing(items, cited)
    by_key = _by_key(items)
    keys: dict[str, list[str]] = {}
    for key in cited.keys:
        if key in by_key:
            keys.setdefault(by_key[key].key, []).append(key)
    found = [item for item in items if item.key in keys]
    if not own_keys:
        found = [item if item.key in keys[item.key] else _under(keys[item.key][0], item) for item in found]
    return found, _missing(items, cited)


def _by_key(items: Sequence[Item]) -> dict[str, Item]:
    return {key: item for item in items for key in item.former_keys} | {item.key: item for item in items}


def _parents(item: Item) -> Iterator[str]:
    for name in ("crossref", "xdata", "xref"):
        yield from (key.strip() for key in item.work.extra.get(name, "").split(",") if key.strip())


def _under(key: str, item: Item) -> Item:
    if key == item.key:
        return item
    others = tuple(one for one in (*item.former_keys, item.key) if one != key)
    return replace(item, key=key, former_keys=others)


def _missing(items: Sequence[Item], cited: Cited) -> list[Missing]:
    known = _by_key(items)
    missing = [key for key in cited.keys if key not in known]
    return [
        Missing(key, near_names(key, known) if place < _MOST_SUGGESTED_FOR else ()) for place, key in enumerate(missing)
    ]
