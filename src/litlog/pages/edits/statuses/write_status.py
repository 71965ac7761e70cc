"""Writing a status into a page in the format it uses: a checkbox, a sign, a verb, or an entry of the day."""

from datetime import date

from litlog.errors import Refused
from litlog.model.pages import Meaning, Page
from litlog.model.reading import Status
from litlog.pages.edits.notes.beside_work import ALONE, alone_in
from litlog.pages.edits.statuses.checkboxes import boxed
from litlog.pages.edits.statuses.context import Marking
from litlog.pages.edits.statuses.signs import signed
from litlog.pages.edits.statuses.verbs import logged, reworded


def with_status(page: Page, meaning: Meaning, work: str, status: Status, on: date, *, dated: bool) -> Page:
    """Return the page with the status of a work, written in the style of the page.

    `dated` tells that the day matters, which a checkbox, a sign or a line without a date cannot show. Raises `Refused`
    if the page has no format for this status, or anything else would be parsed differently.
    """
    marking = Marking(page, meaning, work, status, alone_in(page, meaning, work))
    undated = boxed(marking) or signed(marking)
    if undated and dated:
        raise Refused(f"{page.name} shows a status by a mark, which has no day.", f"Leave --date out. {ALONE}")
    return undated or reworded(marking, on, dated=dated) or logged(marking, on)
