"""The files that items were imported from, with the text of those in BibTeX; which entries an export wrote where."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TEXT

revision = "0002"
down_revision = "0001"

PLAIN_TEXT = sa.Text().with_variant(TEXT(collation="C"), "postgresql")


def text(name: str) -> sa.Column[str]:
    return sa.Column(name, PLAIN_TEXT, nullable=False, server_default="")


def upgrade() -> None:
    op.create_table(
        "bibliographies",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=False),
        text("path"),
        text("source"),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.UniqueConstraint("path"),
        sa.UniqueConstraint("source"),
    )
    op.add_column("written_files", text("keys"))
