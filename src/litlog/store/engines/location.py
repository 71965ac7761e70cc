"""Library location: whether an address names a SQLite file or a PostgreSQL server."""

from pathlib import Path

from litlog.errors import UsageError


def is_on_a_server(location: str) -> bool:
    """Return whether this is the URL of a library in PostgreSQL."""
    return location.startswith(("postgresql://", "postgresql+psycopg://"))


def file_of(location: str) -> Path:
    """Return the file named by a path or a `sqlite:///` URL; raises `UsageError` for another URL."""
    scheme, separator, rest = location.partition("://")
    if not separator:
        return Path(location).expanduser()
    if scheme != "sqlite" or not rest.startswith("/") or rest == "/":
        raise UsageError(  # without the rest, which may hold a password
            f"{scheme}://… is not the address of a library.",
            "Give a file, sqlite:///path/to/library.db, or postgresql://HOST/DATABASE.",
        )
    return Path(rest[1:]).expanduser()
