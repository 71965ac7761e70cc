"""A source speaks once of each identifier that it was asked for; answers are kept to ask whether they have changed."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0005"
down_revision = "0004"

PLAIN_TEXT = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def text(name: str) -> sa.Column[str]:
    return sa.Column(name, PLAIN_TEXT, nullable=False, server_default="")


def upgrade() -> None:
    with op.batch_alter_table("findings") as table:
        table.add_column(text("about"))
        table.drop_constraint("uq_findings_work_id_source", type_="unique")
        table.create_unique_constraint("uq_findings_work_id_source_about", ["work_id", "source", "about"])
    op.create_table(
        "kept_answers",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        *(text(name) for name in ("url", "accept", "final_url", "headers", "kept_at")),
        sa.Column("body", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("url", "accept"),
    )
