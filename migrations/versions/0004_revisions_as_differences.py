"""Texts of pages are packed and told by their differences, what a page meant goes with its text, `undoes` has an index.

What was done before cannot be taken back any more, since the journal tells of rows as they were; the copy that is made
before every upgrade has all of it.
"""

import zlib

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_index("ix_steps_undoes", "steps", ["undoes"])
    op.execute("DELETE FROM changes")
    op.execute("UPDATE steps SET way = 'past'")
    with op.batch_alter_table("page_revisions") as table:
        table.drop_constraint("uq_page_revisions_page_id_sha256", type_="unique")
        table.add_column(sa.Column("base_id", sa.Integer))
        table.add_column(sa.Column("facts", sa.LargeBinary))
    with op.batch_alter_table("pages") as table:
        table.add_column(sa.Column("revision_id", sa.Integer))
    pack()
    with op.batch_alter_table("page_revisions") as table:
        table.alter_column("facts", existing_type=sa.LargeBinary, nullable=False)
        table.create_index("ix_page_revisions_base_id", ["base_id"])
        table.create_index("ix_page_revisions_page_id_sha256", ["page_id", "sha256"])
    with op.batch_alter_table("pages") as table:
        table.alter_column("revision_id", existing_type=sa.Integer, nullable=False)
        table.drop_column("sha256")
        table.drop_column("facts")


def pack() -> None:
    connection = op.get_bind()
    found = connection.execute(
        sa.text(
            "SELECT r.id, r.page_id, r.data, p.facts, p.sha256 = r.sha256 AS present"
            " FROM page_revisions r JOIN pages p ON p.id = r.page_id"
        )
    )
    for row in found.mappings().all():
        facts = row["facts"].encode() if row["present"] else b""
        connection.execute(
            sa.text("UPDATE page_revisions SET data = :data, facts = :facts WHERE id = :id"),
            {"id": row["id"], "data": zlib.compress(row["data"]), "facts": zlib.compress(facts)},
        )
        if row["present"]:
            connection.execute(
                sa.text("UPDATE pages SET revision_id = :revision WHERE id = :id"),
                {"revision": row["id"], "id": row["page_id"]},
            )
