"""The repairs of pages that the reader does not want."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0003"
down_revision = "0002"

PLAIN_TEXT = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def upgrade() -> None:
    op.create_table(
        "refused_repairs",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("sha256", PLAIN_TEXT, nullable=False, server_default=""),
        sa.UniqueConstraint("sha256"),
    )
