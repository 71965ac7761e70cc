"""Empty log pages: the initial text of a new log, in the format that `add_entry` extends."""

from litlog.model.pages import Page
from litlog.pages.edits.new_pages.front_matter import front_matter
from litlog.pages.reading import read_page


def new_log(year: int, title: str, permalink: str) -> Page:
    """Return an empty log: front matter with title and permalink, and a heading for the year."""
    return read_page(f"{front_matter(title, permalink)}\n## {year} Log\n".encode())
