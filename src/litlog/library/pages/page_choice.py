"""The choice of a page: the hint of which there are, and the list of wishes that is no log."""

from collections.abc import Sequence
from shlex import quote

from litlog.errors import Refused, did_you_mean
from litlog.model.pages import Meaning, Page
from litlog.model.reading import Status


def page_choice(pages: Sequence[Page], mistyped: str = "") -> str:
    """Return the hint that lists the candidate pages."""
    names = ", ".join(page.name for page in pages)
    near = [named for page in pages for named in (page.name, page.permalink)] if mistyped else []
    return (
        did_you_mean(mistyped, near, f"Name one of: {names}.") if names else "`litlog import FILE.md` takes a page in."
    )


def refuse_wishes(page: Page, meaning: Meaning) -> None:
    """Raise `Refused` for a page without a day whose works are mostly still to be read: it is no log."""
    wanted = sum(one.status is Status.WANT for one in meaning.statuses)
    if not meaning.entries and wanted * 2 > len({one.work for one in meaning.statuses}):
        raise Refused(
            f"{page.name} is a list of what is to be read, and no log.",
            f"`--page {quote(page.name)}` writes there all the same.",
        )
