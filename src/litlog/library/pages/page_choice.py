"""The hint of which pages there are to choose from."""

from collections.abc import Sequence

from litlog.errors import did_you_mean
from litlog.model.pages import Page


def page_choice(pages: Sequence[Page], mistyped: str = "") -> str:
    """Return the hint that lists the candidate pages."""
    names = ", ".join(page.name for page in pages)
    near = [named for page in pages for named in (page.name, page.permalink)] if mistyped else []
    return (
        did_you_mean(mistyped, near, f"Name one of: {names}.") if names else "`litlog import FILE.md` takes a page in."
    )
