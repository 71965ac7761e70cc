"""A log page that has no entry yet, in the form in which `add_entry` goes on."""

from litlog.model.pages import Page
from litlog.pages.reading import read_page


def new_log(year: int, title: str, permalink: str) -> Page:
    """Give an empty log: front matter with title and permalink, and a heading for the year."""
    text = f"---\ntitle: {_scalar(title)}\npermalink: {_scalar(permalink)}\n---\n\n## {year} Log\n"
    return read_page(text.encode())


def _scalar(value: str) -> str:
    """Write a YAML string on one line, in single quotes where it could be read as something else (YAML 1.2, 7.3)."""
    line = " ".join(value.split())
    plain = line[:1].isalnum() or line[:1] == "/"
    if plain and ": " not in line and " #" not in line and not line.endswith(":") and not _means_more(line):
        return line
    return "'" + line.replace("'", "''") + "'"


def _means_more(line: str) -> bool:
    """Whether a plain scalar would be a number, a date or a truth value."""
    return line.lower() in ("true", "false", "yes", "no", "null", "on", "off") or line[:1].isdigit()
