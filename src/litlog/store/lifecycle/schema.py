"""Database schema in SQLAlchemy, with which the migrations are compared. Nothing else imports this module.

Texts are never NULL, so that "" is the only value for absent; dates are EDTF with the printed form beside them.
Every row's `id` comes from one counter (see `store.journal`) and is never reused. Foreign keys are checked at the
end of a transaction, so that undo may restore rows in any order.
"""

from typing import Any

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, UniqueConstraint

from litlog.store.lifecycle.columns import metadata, number, part_of_work, table, texts, to

__all__ = ["metadata"]

works = table(
    "works",
    *texts("key", "kind", "genre", "title", "subtitle"),
    number("and_others"),
    *texts("issued", "issued_printed", "revised", "revised_printed"),
    *texts("container", "publisher", "place", "series", "volume", "issue", "pages", "edition"),
    *texts("length", "abstract", "language", "extra", "added_at"),
    Column("rating", Integer),
    Column("priority", Integer),
    # What follows is derived from the rest, to sort and to search by.
    *texts("status", "issued_day"),
    Column("issued_year", Integer),
    *texts("title_sort", "author_sort"),
    UniqueConstraint("key"),
    Index("ix_works_added_at_id", "added_at", "id"),
    Index("ix_works_issued_day", "issued_day"),
    Index("ix_works_title_sort", "title_sort"),
    Index("ix_works_author_sort", "author_sort"),
)

# Every key ever given. The row stays when its work goes, which is why no key is given twice.
keys = table(
    "keys",
    *texts("key", "folded"),
    to("work_id", "works", needed=False),
    number("seq"),
    UniqueConstraint("key"),
    Index("ix_keys_folded", "folded"),
)

contributors = part_of_work(
    "contributors", *texts("family", "given", "particle", "suffix", "literal", "role", "orcid", "printed")
)
identifiers = part_of_work(
    "identifiers",
    *texts("scheme", "value", "folded"),
    Column("version", Integer),
    UniqueConstraint("work_id", "scheme", "value"),
    Index("ix_identifiers_scheme_folded", "scheme", "folded"),
    indexed=False,
)
links = part_of_work("links", *texts("url", "role", "typed", "folded"), Index("ix_links_folded", "folded"))
aliases = part_of_work("aliases", *texts("alias"))
contents = part_of_work("contents", *texts("title", "page"), number("level", 1))
statuses = part_of_work("statuses", *texts("status", "day", "day_printed", "progress"))
tags = part_of_work(
    "tags",
    *texts("tag", "folded"),
    UniqueConstraint("work_id", "tag"),
    Index("ix_tags_folded_tag", "folded", "tag"),
    indexed=False,
)
notes = part_of_work(
    "notes",
    to("parent_id", "notes", needed=False),
    *texts("kind", "text", "anchor_kind", "anchor_value", "anchor_end", "heading"),
    *texts("noted", "noted_printed", "page", "cites"),
)
# The object is a key, not a row: what is said about a work outlives the work, and may come before it.
relations = part_of_work("relations", *texts("kind", "object"))
encounters = part_of_work("encounters", *texts("day", "day_printed", "text"), number("inferred"))
findings = table(
    "findings",
    to("work_id", "works", indexed=False),
    *texts("source", "about"),
    number("trust"),
    *texts("found_at", "payload_sha256", "work"),
    UniqueConstraint("work_id", "source", "about"),
)
queue = table(
    "queue",
    to("work_id", "works", indexed=False),
    *texts("identifier", "reason"),
    number("tries"),
    *texts("queued_at", "not_before"),
    UniqueConstraint("work_id", "identifier"),
)

pages = table(
    "pages",
    *texts("name", "title", "permalink", "path", "encoding", "seen_sha256"),
    Column("revision_id", Integer, nullable=False),
    number("unconfirmed"),
    UniqueConstraint("name"),
)
# The texts that a page has had (`data`), and what each meant beyond entries and mentions (`facts`, JSON that is read
# only to explain the page): packed by zlib, and where there is a `base_id` as the difference from it (`deltas.py`).
page_revisions = table(
    "page_revisions",
    to("page_id", "pages", indexed=False),
    *texts("sha256"),
    Column("base_id", Integer, index=True),
    Column("data", LargeBinary, nullable=False),
    Column("facts", LargeBinary, nullable=False),
    *texts("seen_at"),
    Index("ix_page_revisions_page_id_sha256", "page_id", "sha256"),
)


def _part_of_page(name: str, *columns: Any) -> Table:
    return table(name, to("page_id", "pages"), number("seq"), *columns)


blocks = _part_of_page(
    "blocks",
    *texts("kind", "raw"),
    number("line"),
    number("level"),
    *texts("marker", "indent"),
    Column("parent", Integer),
)
entries = _part_of_page(
    "entries",
    to("block_id", "blocks"),
    *texts("day", "day_printed", "day_sort", "printed", "separator", "dated_by", "text"),
    Index("ix_entries_day_sort", "day_sort"),
)
mentions = _part_of_page(
    "mentions",
    to("block_id", "blocks"),
    number("start_at"),
    number("end_at"),
    *texts("text", "url", "target", "kind", "role"),
    to("work_id", "works", needed=False),
    to("entry_id", "entries", needed=False),
)

# The journal. A step's `way` is do, undo or redo.
steps = table("steps", *texts("at", "command", "way"), number("changes"), Column("undoes", Integer, index=True))
changes = table(
    "changes",
    Column(
        "step_id", Integer, ForeignKey("steps.id", deferrable=True, initially="DEFERRED"), nullable=False, index=True
    ),
    *texts("table_name"),
    number("row_id"),
    *texts("before", "after"),
)
counters = table("counters", number("last"))

# The files that items were imported from, under the names that their findings have; of a .bib file its bytes as well.
bibliographies = table(
    "bibliographies",
    *texts("path", "source"),
    Column("data", LargeBinary, nullable=False),
    UniqueConstraint("path"),
    UniqueConstraint("source"),
)

# Repairs of pages that the reader does not want, each under the hash of what it was and where.
refused_repairs = table("refused_repairs", *texts("sha256"), UniqueConstraint("sha256"))

# What exports were written where, so that a file that a person edited since is known; `keys` are those of the entries
# that are litlog's own there. No step of the journal.
written_files = table("written_files", *texts("path", "sha256", "seen_sha256", "keys"), UniqueConstraint("path"))

# What servers answered, so that they need not send it again while it is the same. No step of the journal.
kept_answers = table(
    "kept_answers",
    *texts("url", "accept", "final_url", "headers", "kept_at"),
    Column("body", LargeBinary, nullable=False),
    UniqueConstraint("url", "accept"),
)
