"""The first tables: works and all that hangs on them, pages and what they mean, the journal, the search indexes."""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0001"
down_revision = None

PLAIN_TEXT = sa.Text().with_variant(TEXT(collation="C"), "postgresql")
WORD_COLUMNS = ("key", "title", "author", "venue", "abstract", "tag", "note", "log", "id")


def texts(*names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, PLAIN_TEXT, nullable=False, server_default="") for name in names]


def number(name: str, default: int = 0) -> sa.Column[Any]:
    return sa.Column(name, sa.Integer, nullable=False, server_default=str(default))


def to(name: str, target: str, *, needed: bool = True, indexed: bool = True) -> sa.Column[Any]:
    rule = "CASCADE" if needed else "SET NULL"
    key = sa.ForeignKey(f"{target}.id", ondelete=rule, deferrable=True, initially="DEFERRED")
    return sa.Column(name, sa.Integer, key, nullable=not needed, index=indexed)


def table(name: str, *columns: Any) -> None:
    op.create_table(name, sa.Column("id", sa.Integer, primary_key=True, autoincrement=False), *columns)


def part_of_work(name: str, *columns: Any, indexed: bool = True) -> None:
    table(name, to("work_id", "works", indexed=indexed), number("seq"), *columns)


def part_of_page(name: str, *columns: Any) -> None:
    table(name, to("page_id", "pages"), number("seq"), *columns)


def upgrade() -> None:
    make_works()
    make_what_the_world_says()
    make_what_the_reader_says()
    make_pages()
    make_what_pages_say()
    make_journal()
    if op.get_bind().dialect.name == "sqlite":
        make_search_indexes()
    else:
        make_search_vectors()


def make_works() -> None:
    table(
        "works",
        *texts("key", "kind", "genre", "title", "subtitle"),
        number("and_others"),
        *texts("issued", "issued_printed", "revised", "revised_printed"),
        *texts("container", "publisher", "place", "series", "volume", "issue", "pages", "edition"),
        *texts("length", "abstract", "language", "extra", "added_at"),
        sa.Column("rating", sa.Integer),
        *texts("status", "issued_day"),
        sa.Column("issued_year", sa.Integer),
        *texts("title_sort", "author_sort"),
        sa.UniqueConstraint("key"),
        sa.Index("ix_works_added_at_id", "added_at", "id"),
        sa.Index("ix_works_issued_day", "issued_day"),
        sa.Index("ix_works_title_sort", "title_sort"),
        sa.Index("ix_works_author_sort", "author_sort"),
    )
    table(
        "keys",
        *texts("key", "folded"),
        to("work_id", "works", needed=False),
        number("seq"),
        sa.UniqueConstraint("key"),
        sa.Index("ix_keys_folded", "folded"),
    )


def make_what_the_world_says() -> None:
    part_of_work("contributors", *texts("family", "given", "particle", "suffix", "literal", "role", "orcid", "printed"))
    part_of_work(
        "identifiers",
        *texts("scheme", "value", "folded"),
        sa.Column("version", sa.Integer),
        sa.UniqueConstraint("work_id", "scheme", "value"),
        sa.Index("ix_identifiers_scheme_folded", "scheme", "folded"),
        indexed=False,
    )
    part_of_work(
        "links",
        *texts("url", "role", "typed", "folded"),
        sa.Index("ix_links_folded", "folded"),
    )
    part_of_work("aliases", *texts("alias"))
    part_of_work("contents", *texts("title", "page"), number("level", 1))
    table(
        "findings",
        to("work_id", "works", indexed=False),
        *texts("source"),
        number("trust"),
        *texts("found_at", "payload_sha256", "work"),
        sa.UniqueConstraint("work_id", "source"),
    )
    table(
        "queue",
        to("work_id", "works", indexed=False),
        *texts("identifier", "reason"),
        number("tries"),
        *texts("queued_at", "not_before"),
        sa.UniqueConstraint("work_id", "identifier"),
    )


def make_what_the_reader_says() -> None:
    part_of_work("statuses", *texts("status", "day", "day_printed", "progress"))
    part_of_work(
        "tags",
        *texts("tag", "folded"),
        sa.UniqueConstraint("work_id", "tag"),
        sa.Index("ix_tags_folded_tag", "folded", "tag"),
        indexed=False,
    )
    part_of_work(
        "notes",
        to("parent_id", "notes", needed=False),
        *texts("kind", "text", "anchor_kind", "anchor_value", "anchor_end", "heading"),
        *texts("noted", "noted_printed", "page", "cites"),
    )
    part_of_work("relations", *texts("kind", "object"))
    part_of_work("encounters", *texts("day", "day_printed", "text"), number("inferred"))


def make_pages() -> None:
    table(
        "pages",
        *texts("name", "title", "permalink", "path", "encoding", "seen_sha256", "sha256", "facts"),
        sa.UniqueConstraint("name"),
    )
    table(
        "page_revisions",
        to("page_id", "pages", indexed=False),
        *texts("sha256"),
        sa.Column("data", sa.LargeBinary, nullable=False),
        *texts("seen_at"),
        sa.UniqueConstraint("page_id", "sha256"),
    )
    part_of_page(
        "blocks",
        *texts("kind", "raw"),
        number("line"),
        number("level"),
        *texts("marker", "indent"),
        sa.Column("parent", sa.Integer),
    )


def make_what_pages_say() -> None:
    part_of_page(
        "entries",
        to("block_id", "blocks"),
        *texts("day", "day_printed", "day_sort", "printed", "separator", "dated_by", "text"),
        sa.Index("ix_entries_day_sort", "day_sort"),
    )
    part_of_page(
        "mentions",
        to("block_id", "blocks"),
        number("start_at"),
        number("end_at"),
        *texts("text", "url", "target", "kind", "role"),
        to("work_id", "works", needed=False),
        to("entry_id", "entries", needed=False),
    )


def make_journal() -> None:
    table("steps", *texts("at", "command", "way"), number("changes"), sa.Column("undoes", sa.Integer))
    step = sa.ForeignKey("steps.id", deferrable=True, initially="DEFERRED")
    table(
        "changes",
        sa.Column("step_id", sa.Integer, step, nullable=False, index=True),
        *texts("table_name"),
        number("row_id"),
        *texts("before", "after"),
    )
    table("counters", number("last"))
    table("written_files", *texts("path", "sha256", "seen_sha256"), sa.UniqueConstraint("path"))
    op.execute("INSERT INTO counters (id, last) VALUES (1, 0)")


def make_search_indexes() -> None:
    how = "tokenize='ascii', prefix='2 3'"
    op.execute(f"CREATE VIRTUAL TABLE search_index USING fts5({', '.join(WORD_COLUMNS)}, {how})")
    op.execute(f"CREATE VIRTUAL TABLE entry_index USING fts5(text, {how})")


def make_search_vectors() -> None:
    vectors = ", ".join(f"in_{name} tsvector NOT NULL" for name in WORD_COLUMNS)
    columns = ", ".join(f"in_{name}" for name in WORD_COLUMNS)
    op.execute(f"CREATE TABLE search_index (id integer CONSTRAINT pk_search_index PRIMARY KEY, {vectors})")
    op.execute(f"CREATE INDEX ix_search_index_words ON search_index USING gin ({columns})")
    op.execute("CREATE TABLE entry_index (id integer CONSTRAINT pk_entry_index PRIMARY KEY, in_text tsvector NOT NULL)")
    op.execute("CREATE INDEX ix_entry_index_words ON entry_index USING gin (in_text)")
