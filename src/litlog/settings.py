"""One frozen value of choices, read from `litlog.toml`."""

from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

from litlog.errors import UsageError, did_you_mean

FILE_NAME = "litlog.toml"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a reader may choose for a library.

    `database` and `exports` are relative to the folder of `litlog.toml` (`~` is the home folder); `database` may be a
    database URL.
    `contact` is an e-mail address that sources are told, as Crossref asks for (its "polite pool");
    `base_urls` are the addresses under which the library's own pages are published; `offline` asks no
    source unless a command says so.
    """

    database: str = "data/library.db"
    exports: str = "exports"
    contact: str = ""
    base_urls: tuple[str, ...] = ()
    offline: bool = False


def read_settings(path: Path) -> Settings:
    """Read a `litlog.toml`; raises `UsageError` for what it does not know or cannot read."""
    import tomllib  # noqa: PLC0415  a library without a litlog.toml need not wait for it

    if not path.is_file():
        raise UsageError(f"{path} is no file, or a link that leads to none.", "`litlog init` writes one.")
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError, OSError) as error:
        raise UsageError(f"{path} cannot be read: {error}.", "It is a TOML file; `litlog init` writes one.") from error
    return Settings(**{name: _checked(path, name, value) for name, value in table.items()})


def _checked(path: Path, name: str, value: Any) -> Any:
    known = {field.name: field.default for field in fields(Settings)}
    if name not in known:
        there_are = did_you_mean(name, known, "There are: " + ", ".join(known) + ".")
        raise UsageError(f'{path}: there is no setting "{name}".', there_are)
    value = tuple(value) if isinstance(value, list) else value
    if type(value) is not type(known[name]):
        raise UsageError(f"{path}: {name} = {value!r} is of the wrong type.", f"Write it like {known[name]!r}.")
    return value
