"""Steps between the two libraries: joins by JSON and by a tree, exports that come back, files of other programs."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from torture.copies.choosing import MARKED, PAGE, Chooser
from torture.copies.judging import failed
from torture.copies.outside import PROGRAMS
from torture.copies.seen import Seen, markers
from torture.copies.side import Ran, Side

FORMATS = {"json": "json", "bibtex": "bib", "biblatex": "bib", "csl-json": "json", "ris": "ris", "csv": "csv",
           "markdown": "md", "page": "md", "log": "md"}  # fmt: skip
_OF_PAGES = ("people", "issued", "kind", "statuses", "notes", "own_notes")
"""What each copy takes from its pages itself, or that is compared by itself."""
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


def joined(source: Seen, ran: Ran, report: str) -> Iterator[str]:
    """Yield what a join lost, doubled, or did not tell."""
    yield from nothing_doubled(ran)
    before, after = ran.before, ran.after
    lost = set(before.markers() | source.markers()) - set(after.markers())
    yield from (f"the note {marker} is gone" for marker in sorted(lost) if not _on_a_page(marker, before, source))
    for number, keys in ({} if ran.merged else after.numbered()).items():
        parts = [seen.items[key] for seen in (before, source) for key in seen.numbered().get(number, [])]
        item = after.items[keys[0]]
        for name in ("tags", "statuses"):
            missing = {one for part in parts for one in getattr(part, name)} - set(getattr(item, name))
            missing = {one for one in missing if name == "tags" or MARKED.search(one)}
            if missing and len(keys) == 1:
                yield f"{keys[0]}: {name} {sorted(missing)} are gone"
        ratings = {part.rating for part in parts if part.rating}
        if (ratings and item.rating not in ratings) or (len(ratings) > 1 and "rating is" not in report):
            yield f"{keys[0]}: of ratings {ratings} there is {item.rating}"
    yield from typed_stays(ran)


def _on_a_page(marker: str, *some: Seen) -> bool:
    return any(marker.encode() in text for seen in some for text in seen.pages.values())


def nothing_doubled(ran: Ran) -> Iterator[str]:
    """Yield works and notes that an import made two of."""
    before = ran.before.numbered()
    for number, keys in ran.after.numbered().items():
        if len(keys) > max(1, len(before.get(number, []))) and not ran.merged:
            yield f"{keys} are one work"
    counts = ran.before.markers()
    for marker, times in ran.after.markers().items():
        where = [key for key, item in ran.after.items.items() if any(marker in one for one in item.notes)]
        if times > max(1, counts[marker]) and not (ran.merged and len(where) > 1):
            yield f"the note {marker} is there {times} times: {[(key, ran.after.items[key].notes) for key in where]}"


def typed_stays(ran: Ran) -> Iterator[str]:
    """Yield what an import took away from what was here."""
    yield from nothing_doubled(ran)
    for key, before in ran.before.items.items():
        after = ran.after.items.get(ran.after.aliases.get(key, key))
        if after is None:
            yield f"{key} is gone"
            continue
        if not before.tags <= after.tags:
            yield f"{key}: tags {sorted(before.tags - after.tags)} are gone"
        if lost := markers(before.own_notes) - markers(after.own_notes):
            yield f"{key}: notes {lost} are gone"
        if before.rating in (1, 2, 3) and after.rating in (4, 5):
            yield f"{key}: the rating was {before.rating}, and is {after.rating}"
        if (
            before.title != after.title
            and ": n" in before.title
            and ": n" not in after.title
            and "title is" not in ran.out
        ):
            yield f"{key}: the title was {before.title}, and is {after.title}"
        if before.statuses and not _is_part(before.statuses, after.statuses):
            yield f"{key}: statuses were {before.statuses}, and are {after.statuses}"


def _is_part(part: Sequence[str], whole: Sequence[str]) -> bool:
    """Return whether all that was marked of a history is in another; a join sorts it by the days."""
    return {one for one in part if MARKED.search(one)} <= set(whole)


def alike(one: Seen, other: Seen, report: str) -> Iterator[str]:
    """Yield what two copies differ in that have joined each other, and that neither was told of."""
    for number, keys in one.numbered().items():
        theirs = other.numbered().get(number, [])
        if len(keys) == len(theirs) == 1 and one.parts(keys[0]) == other.parts(theirs[0]):
            mine, yours = one.items[keys[0]], other.items[theirs[0]]
            told_of = ("rating", "priority") if "stays" in report else ()
            yield from (
                f"{keys[0]} here and there: {each}"
                for each in mine.differences(yours)
                if each.partition(":")[0] not in (*told_of, *_OF_PAGES)
            )
            if set(filter(MARKED.search, mine.statuses)) != set(filter(MARKED.search, yours.statuses)):
                yield f"{keys[0]} here and there: {mine.statuses} and {yours.statuses}"
            if markers(mine.own_notes) != markers(yours.own_notes):
                yield f"{keys[0]} here and there: {mine.own_notes} and {yours.own_notes}"
        elif not keys or not theirs:
            yield f"{keys} here are {theirs} there"


EXCHANGES: Sequence[tuple[Exchange, int]] = (
    (join, 4), (join_both, 2), (tree, 2), (own_export, 9), (other_export, 9), (outside, 6),
)  # fmt: skip
