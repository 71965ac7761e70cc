"""The path of a page that another library's JSON told is unconfirmed until the reader names the file."""

from pathlib import PurePath
from shlex import split

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_MADE_BY = sa.text(
    "SELECT p.id, p.path, s.command FROM pages p"
    " JOIN changes c ON c.table_name = 'pages' AND c.row_id = p.id AND c.before = ''"
    " JOIN steps s ON s.id = c.step_id WHERE p.path <> '' AND s.way <> 'undo'"
)


def upgrade() -> None:
    op.add_column("pages", sa.Column("unconfirmed", sa.Integer, nullable=False, server_default="0"))
    connection = op.get_bind()
    for page, path, command in connection.execute(_MADE_BY).all():
        if _came_in_json(path, command):
            connection.execute(sa.text("UPDATE pages SET unconfirmed = 1 WHERE id = :id"), {"id": page})


def _came_in_json(path: str, command: str) -> bool:
    """A page that `import` made of a file has that file's name; one that came with a library has another's."""
    try:
        words = split(command.removeprefix("redo: "))
    except ValueError:
        return False
    return len(words) == 2 and words[0] == "import" and words[1].endswith(".json") and PurePath(path).suffix != ".json"
