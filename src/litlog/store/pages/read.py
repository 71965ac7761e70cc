"""Reading stored pages: bytes and blocks, meaning, and the log entries of all pages by date."""
# ruff: noqa: S608 -- only names of our own are put into SQL; values are :named

from litlog.errors import NotFound
from litlog.model.dates import PartialDate
from litlog.model.links import LinkRole
from litlog.model.pages import Block, Entry, LoggedEntry, Meaning, Mention, Page
from litlog.store.engines.legible import legible
from litlog.store.engines.protocol import Connection, Row, chunks, in_list
from litlog.store.pages.facts import facts_from_text, keys_in
from litlog.store.pages.revisions import Column, revision_texts
from litlog.store.rows.load import present_keys

_NAMED = """
    WHERE p.name = :name OR p.path = :name OR p.name = :bare OR trim(p.permalink, '/') = :bare
    ORDER BY CASE WHEN p.name = :name THEN 0 WHEN p.path = :name THEN 1 ELSE 2 END, p.name LIMIT 1
"""


def all_pages(connection: Connection) -> list[Page]:
    """Return the pages by name, without their blocks."""
    texts = revision_texts(connection, "data", "r.id IN (SELECT revision_id FROM pages)")
    return [
        _page_of(row, texts[row["revision_id"]], ()) for row in connection.rows("SELECT * FROM pages ORDER BY name")
    ]


def find_page(connection: Connection, name: str) -> Page | None:
    """Return a complete page by its name, permalink (with or without slashes) or path."""
    found = _find_row(connection, name)
    return _page_of(found, _text(connection, "data", found), _blocks(connection, found["id"])) if found else None


def pages_naming(connection: Connection, key: str) -> list[str]:
    """Return the names of the pages that name the item of this key, in order."""
    rows = connection.rows(
        "SELECT DISTINCT p.name FROM mentions m JOIN pages p ON p.id = m.page_id JOIN works w ON w.id = m.work_id"
        " WHERE w.key = :key ORDER BY p.name",
        key=key,
    )
    return [row["name"] for row in rows]


def revision(connection: Connection, name: str, sha256: str) -> bytes | None:
    """See `Store.revision`."""
    rows = connection.rows(
        "SELECT r.id FROM page_revisions r JOIN pages p ON p.id = r.page_id"
        " WHERE p.name = :name AND r.sha256 = :sha256 LIMIT 1",
        name=name,
        sha256=sha256,
    )
    return next((revision_texts(connection, "data", "r.id = :id", id=row["id"])[row["id"]] for row in rows), None)


def revisions(connection: Connection, name: str) -> list[str]:
    """See `Store.revisions`."""
    sql = (
        "SELECT r.sha256 FROM page_revisions r JOIN pages p ON p.id = r.page_id WHERE p.name = :name ORDER BY r.id DESC"
    )
    return list(dict.fromkeys(str(row["sha256"]) for row in connection.rows(sql, name=name)))


def page_meaning(connection: Connection, name: str) -> Meaning:
    """Return a page's meaning, with works named by their present keys; raises `NotFound`."""
    page = _find_row(connection, name)
    if page is None:
        raise NotFound(f'No page is called "{name}".', "`litlog pages` shows the pages kept.")
    with legible(f"the page {page['name']}"):
        facts = _text(connection, "facts", page).decode()
    with legible(f"the page {page['name']}"):
        now = present_keys(connection, keys_in(facts))
        return Meaning(
            entries=_entries(connection, page["id"]),
            mentions=_mentions(connection, page["id"]),
            **facts_from_text(facts, lambda key: now.get(key, key)),
        )


def logged_entries(connection: Connection, page: str | None, limit: int | None) -> list[LoggedEntry]:
    """Return entries, the newest first; those of one day in reverse page order."""
    found = connection.rows(
        "SELECT e.*, p.name, b.line FROM entries e JOIN pages p ON p.id = e.page_id JOIN blocks b ON b.id = e.block_id"
        + (" WHERE p.name = :page" if page is not None else "")
        + " ORDER BY e.day_sort DESC, p.name, e.seq DESC"
        + (" LIMIT :limit" if limit is not None else ""),
        **{name: value for name, value in (("page", page), ("limit", limit)) if value is not None},
    )
    keys = _keys_by_entry(connection, [row["id"] for row in found])
    return [_logged(row, tuple(keys.get(row["id"], {}))) for row in found]


def _logged(row: Row, keys: tuple[str, ...]) -> LoggedEntry:
    inferred = row["dated_by"] == "carried"
    return LoggedEntry(row["name"], _day(row), row["text"], keys, inferred, row["line"], row["printed"])


def _keys_by_entry(connection: Connection, ids: list[int]) -> dict[int, dict[str, None]]:
    """Return the keys that each entry names, each once and in order."""
    keys: dict[int, dict[str, None]] = {}
    for chunk in chunks(ids):
        wanted, values = in_list(chunk)
        rows = connection.rows(
            f"SELECT m.entry_id, w.key FROM mentions m JOIN works w ON w.id = m.work_id"
            f" WHERE m.entry_id IN {wanted} ORDER BY m.seq",
            **values,
        )
        for row in rows:
            keys.setdefault(row["entry_id"], {})[row["key"]] = None
    return keys


def _find_row(connection: Connection, name: str) -> Row | None:
    return next(
        iter(connection.rows("SELECT p.* FROM pages p" + _NAMED, name=name, bare=name.strip("/") or name)), None
    )


def _text(connection: Connection, column: Column, page: Row) -> bytes:
    number = page["revision_id"]
    with legible(f"the page {page['name']}"):
        return revision_texts(connection, column, "r.id = :id", id=number)[number]


def _page_of(row: Row, data: bytes, blocks: tuple[Block, ...]) -> Page:
    return Page(
        blocks=blocks,
        data=data,
        unconfirmed=bool(row["unconfirmed"]),
        **{name: row[name] for name in ("name", "title", "permalink", "path", "encoding", "seen_sha256")},
    )


def _blocks(connection: Connection, page_id: int) -> tuple[Block, ...]:
    rows = connection.rows("SELECT * FROM blocks WHERE page_id = :id ORDER BY seq", id=page_id)
    columns = ("kind", "raw", "line", "level", "marker", "indent", "parent")
    return tuple(Block(**{name: row[name] for name in columns}) for row in rows)


def _entries(connection: Connection, page_id: int) -> tuple[Entry, ...]:
    rows = connection.rows(
        "SELECT e.*, b.seq AS block FROM entries e JOIN blocks b ON b.id = e.block_id"
        " WHERE e.page_id = :id ORDER BY e.seq",
        id=page_id,
    )
    return tuple(Entry(row["block"], _day(row), row["printed"], row["separator"], row["dated_by"]) for row in rows)


def _mentions(connection: Connection, page_id: int) -> tuple[Mention, ...]:
    rows = connection.rows(
        "SELECT m.*, b.seq AS block, e.seq AS entry, coalesce(w.key, '') AS work FROM mentions m"
        " JOIN blocks b ON b.id = m.block_id LEFT JOIN entries e ON e.id = m.entry_id"
        " LEFT JOIN works w ON w.id = m.work_id WHERE m.page_id = :id ORDER BY m.seq",
        id=page_id,
    )
    return tuple(map(_mention, rows))


def _mention(row: Row) -> Mention:
    role = LinkRole(row["role"]) if row["role"] else None
    same = {name: row[name] for name in ("block", "text", "url", "target", "kind", "work", "entry")}
    return Mention(start=row["start_at"], end=row["end_at"], role=role, **same)


def _day(row: Row) -> PartialDate:
    """Return the date of an entry, which always has one; `date_of` is for dates that may be absent."""
    return PartialDate.parse(row["day"], printed=row["day_printed"])
