"""Steps on the log of one library: entries, edits of its file, and undo and redo of any step."""

import re
from collections.abc import Iterator
from pathlib import Path

from torture.copies.choosing import PAGE, Chooser
from torture.copies.judging import failed, kept_apart_from, kept_own, refused
from torture.copies.planted import PLANTED
from torture.copies.seen import Seen
from torture.copies.side import Side

_ENTRY = re.compile(r"^\* \d{1,2}/\d{1,2} - .*n\d+x.*$", re.MULTILINE)


def log(side: Side, choose: Chooser) -> Iterator[str]:
    """Write an entry to the log that names a planted work, or two."""
    works = sorted({choose.linked().number for _ in range(choose.chance.randrange(1, 3))})
    links = " and ".join(f"[{PLANTED[one].title}]({PLANTED[one].address}) by {PLANTED[one].author}" for one in works)
    marker = choose.marker()
    text = f"read {links} {marker}" + (f"\n{choose.text()}" if choose.chance.random() < 0.5 else "")
    ran = side.run("log", text, "--date", choose.day(), "--page", PAGE)
    if refused(ran):
        yield from ran.before.whole_differences(ran.after)
        return
    yield from failed(ran)
    after = ran.after.numbered()
    yield from (f"{one} is {after.get(one)}" for one in works if len(after.get(one, [])) != 1 and not ran.merged)
    yield from kept_apart_from(ran, {key for one in works for key in after.get(one, [])})
    if ran.after.pages[PAGE].count(marker.encode()) != 1:
        yield f"the entry {text!r} is not there once"


def log_edit(side: Side, choose: Chooser) -> Iterator[str]:
    """Replace the text of an entry."""
    line = _line(side, choose)
    if not line:
        return
    work, marker = choose.linked(), choose.marker()
    ran = side.run("log", "--edit", f"{PAGE}:{line}", f"again [{work.title}]({work.address}) by {work.author} {marker}")
    if refused(ran):
        return
    yield from failed(ran)
    if ran.after.pages[PAGE].count(marker.encode()) != 1:
        yield f"the new text {marker} is not there once"
    yield from kept_own(ran)


def log_delete(side: Side, choose: Chooser) -> Iterator[str]:
    """Delete an entry; what was written elsewhere stays."""
    line = _line(side, choose)
    if line:
        ran = side.run("log", "--delete", f"{PAGE}:{line}")
        yield from () if refused(ran) else failed(ran)
        yield from kept_own(ran)


def edit_file(side: Side, choose: Chooser) -> Iterator[str]:
    """Edit the page's file as an editor does, and sync."""
    side.run("pages", "sync", PAGE)
    path = page_file(side)
    if not path.exists():
        return
    marker, work = choose.marker(), choose.linked()
    text = path.read_text(encoding="utf-8")
    line = f"* 1/{choose.chance.randrange(10, 29)} - saw [{work.title}]({work.address}) by {work.author} {marker}\n"
    head, heading, rest = text.partition("## 2023 Log\n")
    path.write_text(head + heading + line + rest if heading else text + line, encoding="utf-8")
    ran = side.run("pages", "sync", PAGE)
    if ran.code and "changed differently" in ran.err:  # told; the reader takes his file's side
        ran = side.run("pages", "sync", PAGE, "--take", "file")
    yield from failed(ran)
    yield from kept_own(ran)
    if path.read_bytes() != ran.after.pages[PAGE]:
        yield "page and file differ after sync"
    if ran.after.pages[PAGE].count(marker.encode()) != 1:
        yield f"the line {marker} of the file is not there once"


def undo(side: Side, _: Chooser) -> Iterator[str]:
    """Undo the last step: the library is as it was before."""
    return _back("undo", side, side.undoable, side.redoable)


def redo(side: Side, _: Chooser) -> Iterator[str]:
    """Do the last step again that was undone: the library is as it was after it."""
    return _back("redo", side, side.redoable, side.undoable)


def _back(command: str, side: Side, known: list[Seen], other: list[Seen]) -> Iterator[str]:
    """Run a command that brings back the last of the states `known`; the state before it goes to the `other` ones."""
    if not known:
        return
    before = side.seen
    ran = side.run(command)
    yield from failed(ran)
    yield from known.pop().whole_differences(ran.after)
    other.append(before)


def page_file(side: Side) -> Path:
    """Return the file of the log."""
    return side.folder / f"{side.name}-{PAGE}.md"


def _line(side: Side, choose: Chooser) -> int:
    text = side.seen.pages.get(PAGE, b"").decode()
    found = [text.count("\n", 0, one.start()) + 1 for one in _ENTRY.finditer(text)]
    return choose.chance.choice(found) if found else 0
