"""Writing stored pages: blocks, entries and mentions keep their rows if their content is unchanged."""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from collections.abc import Collection, Sequence

from litlog.errors import NotFound
from litlog.model.pages import Block, Entry, Meaning, Mention, Page
from litlog.store.engines.protocol import Connection, Row
from litlog.store.items.lookups import the_work
from litlog.store.journal.recorder import Recorder
from litlog.store.journal.row_diff import difference, give_ids
from litlog.store.pages.facts import facts_to_text
from litlog.store.pages.revisions import next_revision
from litlog.store.rows.items import date_texts

_POSITIONS = ("seq", "line", "parent", "block_id", "entry_id")


def put_page(connection: Connection, recorder: Recorder, page: Page, meaning: Meaning) -> None:
    """See `Change.put_page`."""
    page_id = _put_page_row(connection, recorder, page, meaning)
    writing = _Parts(connection, recorder, page_id)
    blocks = writing.put("blocks", [_block_row(block) for block in page.blocks])
    texts = entry_texts(page.blocks, meaning.entries)
    rows = [_entry_row(entry, text, blocks) for entry, text in zip(meaning.entries, texts, strict=True)]
    entries = writing.put("entries", rows)
    works = {key: the_work(connection, key) for key in {one.work for one in meaning.mentions if one.work}}
    writing.put("mentions", [_mention_row(one, blocks, entries, works) for one in meaning.mentions])
    writing.delete_what_is_gone()


def remove_page(connection: Connection, recorder: Recorder, name: str) -> None:
    """See `Change.remove_page`."""
    found = connection.rows("SELECT * FROM pages WHERE name = :name", name=name)
    if not found:
        raise NotFound(f'No page is called "{name}".', "`litlog pages` shows the pages kept.")
    for table in ("mentions", "entries", "blocks", "page_revisions"):
        recorder.delete(table, _of_page(connection, table, found[0]["id"]))
    recorder.delete("pages", found)


_OF_PAGE = ("file", "front matter", "heading")
"""Where a day comes from that is no block's own: what follows a paragraph of such a day is an entry of its own."""


def entry_texts(blocks: Sequence[Block], entries: Sequence[Entry]) -> list[str]:
    """Return the text of each entry: its block with everything nested under it.

    A block under a heading that has a date of its own is not part of the heading's entry.
    """
    dated = {entry.block for entry in entries}
    below = _below(blocks, {entry.block for entry in entries if entry.printed or entry.dated_by not in _OF_PAGE})
    return ["".join(blocks[one].raw for one in _written(entry.block, blocks, below, dated)) for entry in entries]


def _below(blocks: Sequence[Block], dated: Collection[int]) -> dict[int, list[int]]:
    """Return what belongs to each block; to a dated paragraph, everything up to the next date or heading."""
    below: dict[int, list[int]] = {}
    day: int | None = None
    for number, block in enumerate(blocks):
        owner = block.parent
        if block.kind == "heading":
            day = None
        elif block.kind == "paragraph" and number in dated:
            day = number
        elif day is not None and (owner is None or blocks[owner].kind == "heading"):
            owner = day
        if owner is not None:
            below.setdefault(owner, []).append(number)
    return below


def _written(number: int, blocks: Sequence[Block], below: dict[int, list[int]], dated: set[int]) -> list[int]:
    apart = dated if blocks[number].kind == "heading" else set()
    found, waiting = [], [number]
    while waiting:
        one = waiting.pop()
        found.append(one)
        children = (child for child in below.get(one, ()) if child > one)  # a child follows its parent: no cycles
        waiting += [child for child in children if child not in apart]
    return sorted(found)


def _put_page_row(connection: Connection, recorder: Recorder, page: Page, meaning: Meaning) -> int:
    """Write the page row, and a revision if its text is new; earlier revisions stay, so that no edit is lost."""
    stored = next(iter(connection.rows("SELECT * FROM pages WHERE name = :name", name=page.name)), None)
    base = stored["revision_id"] if stored else None
    revision = next_revision(connection, recorder, base, page.data, facts_to_text(meaning).encode())
    row = {
        "name": page.name,
        "title": page.title,
        "permalink": page.permalink,
        "path": page.path,
        "encoding": page.encoding,
        "seen_sha256": page.seen_sha256,
        "unconfirmed": int(page.unconfirmed),
        "revision_id": revision["id"] if revision else base,
    }
    page_id = int(stored["id"]) if stored else recorder.fresh_id()
    if stored:
        recorder.update("pages", [(stored, row)])
    else:
        recorder.insert("pages", [{"id": page_id, **row}])
    if revision:
        recorder.insert("page_revisions", [{"page_id": page_id, **revision}])
    return page_id


class _Parts:
    """A writer for the tables of a page's parts; deletes last, when other rows no longer refer to the deleted ones."""

    def __init__(self, connection: Connection, recorder: Recorder, page_id: int) -> None:
        self._connection = connection
        self._recorder = recorder
        self._page_id = page_id
        self._gone: list[tuple[str, list[Row]]] = []

    def put(self, table: str, wanted: list[Row]) -> list[int]:
        """Update a table to these rows, and return their ids in order."""
        stored = _of_page(self._connection, table, self._page_id)
        for seq, row in enumerate(wanted):
            row |= {"page_id": self._page_id, "seq": seq}
        give_ids(stored, wanted, _POSITIONS, self._recorder.fresh_id)
        found = difference(stored, wanted)
        self._recorder.insert(table, found.new)
        self._recorder.update(table, found.changed)
        self._gone.insert(0, (table, found.gone))
        return [row["id"] for row in wanted]

    def delete_what_is_gone(self) -> None:
        for table, rows in self._gone:
            self._recorder.delete(table, rows)


def _of_page(connection: Connection, table: str, page_id: int) -> list[Row]:
    return connection.rows(f"SELECT * FROM {table} WHERE page_id = :id ORDER BY id", id=page_id)


def _block_row(block: Block) -> Row:
    return {
        "kind": block.kind,
        "raw": block.raw,
        "line": block.line,
        "level": block.level,
        "marker": block.marker,
        "indent": block.indent,
        "parent": block.parent,
    }


def _entry_row(entry: Entry, text: str, blocks: Sequence[int]) -> Row:
    return {
        "block_id": blocks[entry.block],
        **date_texts("day", entry.on),
        "day_sort": entry.on.first_day,
        "printed": entry.printed,
        "separator": entry.separator,
        "dated_by": entry.dated_by,
        "text": text,
    }


def _mention_row(one: Mention, blocks: Sequence[int], entries: Sequence[int], works: dict[str, int]) -> Row:
    return {
        "block_id": blocks[one.block],
        "start_at": one.start,
        "end_at": one.end,
        "text": one.text,
        "url": one.url,
        "target": one.target,
        "kind": one.kind,
        "role": str(one.role) if one.role else "",
        "work_id": works[one.work] if one.work else None,
        "entry_id": None if one.entry is None else entries[one.entry],
    }
