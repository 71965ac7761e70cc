"""Schema building blocks: common columns and tables, and naming conventions for constraints and indexes."""

from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table, Text
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


def texts(*names: str) -> list[Column[Any]]:
    """Return text columns, "" by default."""
    return [Column(name, PLAIN_TEXT, nullable=False, server_default="") for name in names]


def number(name: str, default: int = 0) -> Column[Any]:
    """Return an integer column."""
    return Column(name, Integer, nullable=False, server_default=str(default))


def to(name: str, target: str, *, needed: bool = True, indexed: bool = True) -> Column[Any]:
    """Return a foreign key: if the target row is deleted, a `needed` key deletes this row, another one becomes NULL.

    `indexed` is false if a unique constraint already begins with this column.
    """
    rule = "CASCADE" if needed else "SET NULL"
    key = ForeignKey(f"{target}.id", ondelete=rule, deferrable=True, initially="DEFERRED")
    return Column(name, Integer, key, nullable=not needed, index=indexed)


def table(name: str, *columns: Any) -> Table:
    """Return a table whose rows have an `id`."""
    return Table(name, metadata, Column("id", Integer, primary_key=True, autoincrement=False), *columns)


def part_of_work(name: str, *columns: Any, indexed: bool = True) -> Table:
    """Return a table whose rows are parts of a work, in the order of `seq`."""
    return table(name, to("work_id", "works", indexed=indexed), number("seq"), *columns)
