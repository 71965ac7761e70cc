"""A work has the reader's priority, 1 to 5."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.add_column("works", sa.Column("priority", sa.Integer))
