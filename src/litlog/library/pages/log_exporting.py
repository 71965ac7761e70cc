"""Log export: a stored page byte for byte, or a log generated in the requested form."""

from dataclasses import replace
from typing import Literal

from litlog.errors import UsageError
from litlog.formats.markdown.log import PLAIN, LogForm, render_log
from litlog.library.library import Library
from litlog.library.pages.logs import page_text, the_page
from litlog.query.ranges import between
from litlog.query.terms import EVERYTHING, Query

Days = Literal["bullets", "headings"]


def log_text(library: Library, query: Query, page: str | None = None, form: LogForm | None = None) -> bytes:
    """Return the page of a name, or the one that the library keeps.

    Made anew for a query, a form, or where none is kept.

    A log made anew of one page has the works that its entries name. An entry that names no work is of the whole
    library only. Raises `NotFound` for an unknown page.
    """
    whole = query == EVERYTHING
    if whole and form is None and (page or library.store.pages()):
        return page_text(library, page)
    entries = library.store.entries(page=the_page(library, page).name if page else None)
    named = {key for one in entries for key in one.keys}
    items = [item for item in library.store.items(query)[::-1] if page is None or item.key in named]
    keys = {item.key for item in items}
    told = [one for one in entries if keys.intersection(one.keys) or (whole and not one.keys)]
    return render_log(items, told, form or PLAIN).encode()


def log_form(
    library: Library,
    format_name: str,
    *,
    when: str | None = None,
    days: Days | None = None,
    title: str | None = None,
    permalink: str | None = None,
) -> LogForm | None:
    """Return the requested form of a log, or None if none is requested.

    `when` is a day, a month, a year or a range of them as in a query. Raises `UsageError` for another, and for a format
    that is no log.
    """
    if not (when or days or title or permalink):
        return None
    if format_name != "log":
        raise UsageError(f"{format_name} is no log.", "Export log, or leave out --when, --days, --title, --permalink.")
    form = replace(PLAIN, title=title or PLAIN.title, permalink=permalink or PLAIN.permalink)
    return replace(form, headings=days == "headings", days=_span(library, when) if when else form.days)


def _span(library: Library, when: str) -> tuple[str, str]:
    """Return the first and the last day; what has no day is of none."""
    try:
        span = between("date", when, library.today())
    except ValueError as error:
        raise UsageError(f"--when: {error}.", "Write 2023, 2023-02, 2023-02..2023-05 or >30d.") from error
    return str(span.low or "0"), str(span.high or PLAIN.days[1])
