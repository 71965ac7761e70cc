"""The tables, as SQLAlchemy describes them: what migrations are compared with. Nothing else imports this.

Texts are never NULL, so that "" is the one way of saying absent; dates are EDTF with the printed form beside them.
Every row's `id` is drawn from one counter (see `store.journal`) and never used again. Foreign keys are checked at
the end of a transaction, so that undo may put rows back in any order.
"""

from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, Table, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import TEXT

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}
metadata = MetaData(naming_convention=NAMES)

# PostgreSQL compares texts by the rules of a language unless told otherwise; Python and SQLite by code point.
PLAIN_TEXT = Text().with_variant(TEXT(collation="C"), "postgresql")


def _texts(*names: str) -> list[Column[Any]]:
    return [Column(name, PLAIN_TEXT, nullable=False, server_default="") for name in names]


def _number(name: str, default: int = 0) -> Column[Any]:
    return Column(name, Integer, nullable=False, server_default=str(default))


def _to(name: str, target: str, *, needed: bool = True, indexed: bool = True) -> Column[Any]:
    """Give a foreign key: the row goes with what it needs, and only lets go of the rest.

    Not `indexed` is one that a unique constraint begins with.
    """
    rule = "CASCADE" if needed else "SET NULL"
    key = ForeignKey(f"{target}.id", ondelete=rule, deferrable=True, initially="DEFERRED")
    return Column(name, Integer, key, nullable=not needed, index=indexed)


def _table(name: str, *columns: Any) -> Table:
    return Table(name, metadata, Column("id", Integer, primary_key=True, autoincrement=False), *columns)


def _part_of_work(name: str, *columns: Any, indexed: bool = True) -> Table:
    return _table(name, _to("work_id", "works", indexed=indexed), _number("seq"), *columns)


works = _table(
    "works",
    *_texts("key", "kind", "genre", "title", "subtitle"),
    _number("and_others"),
    *_texts("issued", "issued_printed", "revised", "revised_printed"),
    *_texts("container", "publisher", "place", "series", "volume", "issue", "pages", "edition"),
    *_texts("length", "abstract", "language", "extra", "added_at"),
    Column("rating", Integer),
    # What follows is derived from the rest, to sort and to search by.
    *_texts("status", "issued_day"),
    Column("issued_year", Integer),
    *_texts("title_sort", "author_sort"),
    UniqueConstraint("key"),
    Index("ix_works_added_at_id", "added_at", "id"),
    Index("ix_works_issued_day", "issued_day"),
    Index("ix_works_title_sort", "title_sort"),
    Index("ix_works_author_sort", "author_sort"),
)

# Every key ever given. The row stays when its work goes, which is why no key is given twice.
keys = _table(
    "keys",
    *_texts("key", "folded"),
    _to("work_id", "works", needed=False),
    _number("seq"),
    UniqueConstraint("key"),
    Index("ix_keys_folded", "folded"),
)

contributors = _part_of_work(
    "contributors", *_texts("family", "given", "particle", "suffix", "literal", "role", "orcid", "printed")
)
identifiers = _part_of_work(
    "identifiers",
    *_texts("scheme", "value", "folded"),
    Column("version", Integer),
    UniqueConstraint("work_id", "scheme", "value"),
    Index("ix_identifiers_scheme_folded", "scheme", "folded"),
    indexed=False,
)
links = _part_of_work("links", *_texts("url", "role", "typed", "folded"), Index("ix_links_folded", "folded"))
aliases = _part_of_work("aliases", *_texts("alias"))
contents = _part_of_work("contents", *_texts("title", "page"), _number("level", 1))
statuses = _part_of_work("statuses", *_texts("status", "day", "day_printed", "progress"))
tags = _part_of_work(
    "tags",
    *_texts("tag", "folded"),
    UniqueConstraint("work_id", "tag"),
    Index("ix_tags_folded_tag", "folded", "tag"),
    indexed=False,
)
notes = _part_of_work(
    "notes",
    _to("parent_id", "notes", needed=False),
    *_texts("kind", "text", "anchor_kind", "anchor_value", "anchor_end", "heading"),
    *_texts("noted", "noted_printed", "page", "cites"),
)
# The object is a key, not a row: what is said about a work outlives the work, and may come before it.
relations = _part_of_work("relations", *_texts("kind", "object"))
encounters = _part_of_work("encounters", *_texts("day", "day_printed", "text"), _number("inferred"))
findings = _table(
    "findings",
    _to("work_id", "works", indexed=False),
    *_texts("source", "about"),
    _number("trust"),
    *_texts("found_at", "payload_sha256", "work"),
    UniqueConstraint("work_id", "source", "about"),
)
queue = _table(
    "queue",
    _to("work_id", "works", indexed=False),
    *_texts("identifier", "reason"),
    _number("tries"),
    *_texts("queued_at", "not_before"),
    UniqueConstraint("work_id", "identifier"),
)

pages = _table(
    "pages",
    *_texts("name", "title", "permalink", "path", "encoding", "seen_sha256"),
    Column("revision_id", Integer, nullable=False),
    UniqueConstraint("name"),
)
# The texts that a page has had (`data`), and what each meant beyond entries and mentions (`facts`, JSON that is read
# only to explain the page): packed by zlib, and where there is a `base_id` as the difference from it (`deltas.py`).
page_revisions = _table(
    "page_revisions",
    _to("page_id", "pages", indexed=False),
    *_texts("sha256"),
    Column("base_id", Integer, index=True),
    Column("data", LargeBinary, nullable=False),
    Column("facts", LargeBinary, nullable=False),
    *_texts("seen_at"),
    Index("ix_page_revisions_page_id_sha256", "page_id", "sha256"),
)


def _part_of_page(name: str, *columns: Any) -> Table:
    return _table(name, _to("page_id", "pages"), _number("seq"), *columns)


blocks = _part_of_page(
    "blocks",
    *_texts("kind", "raw"),
    _number("line"),
    _number("level"),
    *_texts("marker", "indent"),
    Column("parent", Integer),
)
entries = _part_of_page(
    "entries",
    _to("block_id", "blocks"),
    *_texts("day", "day_printed", "day_sort", "printed", "separator", "dated_by", "text"),
    Index("ix_entries_day_sort", "day_sort"),
)
mentions = _part_of_page(
    "mentions",
    _to("block_id", "blocks"),
    _number("start_at"),
    _number("end_at"),
    *_texts("text", "url", "target", "kind", "role"),
    _to("work_id", "works", needed=False),
    _to("entry_id", "entries", needed=False),
)

# The journal. A step's `way` is do, undo or redo.
steps = _table("steps", *_texts("at", "command", "way"), _number("changes"), Column("undoes", Integer, index=True))
changes = _table(
    "changes",
    Column(
        "step_id", Integer, ForeignKey("steps.id", deferrable=True, initially="DEFERRED"), nullable=False, index=True
    ),
    *_texts("table_name"),
    _number("row_id"),
    *_texts("before", "after"),
)
counters = _table("counters", _number("last"))

# The files that items were imported from, under the names that their findings have; of a .bib file its bytes as well.
bibliographies = _table(
    "bibliographies",
    *_texts("path", "source"),
    Column("data", LargeBinary, nullable=False),
    UniqueConstraint("path"),
    UniqueConstraint("source"),
)

# Repairs of pages that the reader does not want, each under the hash of what it was and where.
refused_repairs = _table("refused_repairs", *_texts("sha256"), UniqueConstraint("sha256"))

# What exports were written where, so that a file that a person edited since is known; `keys` are those of the entries
# that are litlog's own there. No step of the journal.
written_files = _table("written_files", *_texts("path", "sha256", "seen_sha256", "keys"), UniqueConstraint("path"))

# What servers answered, so that they need not send it again while it is the same. No step of the journal.
kept_answers = _table(
    "kept_answers",
    *_texts("url", "accept", "final_url", "headers", "kept_at"),
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("url", "accept"),
)
