"""Steps between the two libraries: joins by JSON and by a tree, exports that come back, files of other programs."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from torture.copies.choosing import PAGE, Chooser
from torture.copies.comparing import alike, joined, nothing_doubled, typed_stays
from torture.copies.judging import failed
from torture.copies.outside import PROGRAMS
from torture.copies.side import Ran, Side

FORMATS = {"json": "json", "bibtex": "bib", "biblatex": "bib", "csl-json": "json", "ris": "ris", "csv": "csv",
           "markdown": "md", "page": "md", "log": "md"}  # fmt: skip
Exchange = Callable[[Side, Side, Chooser], Iterator[str]]
"""Brings something of the first library, or of the world, into the second, and yields its faults."""


def join(source: Side, target: Side, _: Chooser) -> Iterator[str]:
    """Join by JSON: what either has is there, once; joining again changes nothing."""
    yield from _exported(source, "json")
    ran = target.run("import", str(source.file("join.json")), "--json")
    yield from _read(ran)
    yield from joined(source.seen, ran, told(ran))
    steps = target.steps
    again = target.run("import", str(source.file("join.json")), "--json")
    yield from (f"joined again: {one}" for one in again.before.whole_differences(again.after))
    if target.steps != steps:
        yield f"joined again: {json.loads(again.out)} is a step"


def join_both(source: Side, target: Side, choose: Chooser) -> Iterator[str]:
    """Join both ways, each with the other as it was: what a reader sees of either is the same."""
    for one in (source, target):
        yield from _exported(one, "json")
    for one, other in ((source, target), (target, source)):
        ran = one.run("import", str(other.file("join.json")), "--json")
        yield from _read(ran)
    if not ran.merged:
        yield from alike(source.seen, target.seen, told(ran))


def tree(source: Side, target: Side, _: Chooser) -> Iterator[str]:
    """Bring a tree in that both share, after the other has taken in and written."""
    folder = source.folder / "tree"
    if folder.exists():
        yield from _read(source.run("import", str(folder), "--json"))
    ran = source.run("export", "tree", "-o", str(folder))
    yield from failed(ran)
    ran = target.run("import", str(folder), "--json")
    yield from _read(ran)
    yield from nothing_doubled(ran)
    if not ran.code:
        yield from failed(target.run("export", "tree", "-o", str(folder)))
    before = target.seen
    if ran.merged:
        return
    yield from _read(target.run("import", str(folder), "--json"))
    yield from (f"tree again: {one}" for one in before.whole_differences(target.seen))


def own_export(source: Side, target: Side, choose: Chooser) -> Iterator[str]:
    """Import an own export: what the reader sees stays the same."""
    path = _export(target, choose)
    if path:
        ran = target.run("import", str(path), "--json")
        yield from _read(ran)
        yield from (
            f"own {path.name}: {one}"
            for one in ran.before.differences(ran.after)
            if not ran.merged and "kind: '' became" not in one  # a guess, where nobody told
        )
        _take_back(target, ran, path)


def other_export(source: Side, target: Side, choose: Chooser) -> Iterator[str]:
    """Import an export of the other copy: nothing here is lost or doubled, and what was typed stays."""
    path = _export(source, choose)
    if path and path.name != f"{source.name}-log.md":  # an edit of the page's text, which may remove entries
        ran = target.run("import", str(path), "--json")
        yield from _read(ran)
        yield from (f"{path.name}: {one}" for one in typed_stays(ran))
        _take_back(target, ran, path)


def _take_back(side: Side, ran: Ran, path: Path) -> None:
    """Undo the import of a page that was exported: it would tell in another page what is here already."""
    if path.suffix == ".md" and ran.before.pages != ran.after.pages:
        side.run("undo")
        side.undoable.pop()


def outside(_: Side, target: Side, choose: Chooser) -> Iterator[str]:
    """Import a file of another program, newer or older than the last one."""
    program = choose.chance.choice(sorted(PROGRAMS))
    name, text = PROGRAMS[program](choose)
    path = target.file(name)
    path.write_text(text, encoding="utf-8")
    ran = target.run("import", str(path), "--json")
    yield from _read(ran)
    yield from (f"{name}: {one}" for one in typed_stays(ran))


def _export(side: Side, choose: Chooser) -> Path | None:
    name = choose.chance.choice(sorted(FORMATS))
    what = {"log": ("--page", PAGE), "page": (choose.key(side),)}.get(name, ())
    path = side.file(f"{name}.{FORMATS[name]}")
    code = side.run("export", name, *what, "-o", str(path)).code
    return None if code else path


def _exported(side: Side, name: str) -> Iterator[str]:
    yield from failed(side.run("export", name, "-o", str(side.file("join.json"))))


def _read(ran: Ran) -> Iterator[str]:
    """Yield what is wrong with an import that has to be read; 3 says that something has to be settled."""
    if ran.code not in (0, 3) or "Traceback" in ran.err:
        yield f"exit code {ran.code}: {ran.err.strip()} {ran.out[:300]}"


def told(ran: Ran) -> str:
    """Return all that an import told."""
    return ran.out + ran.err


EXCHANGES: Sequence[tuple[Exchange, int]] = (
    (join, 4), (join_both, 2), (tree, 2), (own_export, 9), (other_export, 9), (outside, 6),
)  # fmt: skip
