"""Every form of dates is read, printed again for another day, and dates a new entry; or says that it does not.

A form that is added to `FORMS` is under these tests by its sample.
"""

from datetime import date

import pytest

from litlog.pages import add_entry, page_bytes, read_page
from litlog.pages.dates.date_forms import FORMS, DateForm, date_at
from litlog.pages.dates.entries import find_entries
from litlog.pages.dates.print_date import print_like

DAYS = (date(2023, 11, 25), date(2023, 4, 3), date(2023, 3, 30))
UNREPEATED = [text for form in FORMS for text in form.unrepeated]

each_form = pytest.mark.parametrize("form", FORMS, ids=[form.sample for form in FORMS])


def form_of(text: str) -> DateForm | None:
    """Return the form that a whole text is read in."""
    read = date_at(text)
    return next(form for form in FORMS if form.pattern.match(text)) if read and read.end == len(text) else None


def meant(text: str) -> tuple[int | None, int | None, int | None]:
    """Return the year, month and day that a date tells, the month before the day where that is open."""
    read = date_at(text)
    return (read.year, *read.month_and_day(day_first=False)) if read else (None, None, None)


def of(form: DateForm, on: date) -> tuple[int | None, int | None, int | None]:
    year = on.year if meant(form.sample)[0] else None
    return year, on.month, None if form.of_month else on.day


def inserted(text: str, on: date) -> list[str]:
    """Return the lines that a new entry adds to a page."""
    after = page_bytes(add_entry(read_page(text.encode()), "a new thing", on)).decode()
    left = text.splitlines()
    return [line for line in after.splitlines() if line not in left]


@each_form
def test_it_is_read(form: DateForm) -> None:
    assert form_of(form.sample) is form
    assert meant(form.sample) == of(form, date(2023, 3, 9))


@each_form
@pytest.mark.parametrize("on", DAYS, ids=str)
def test_another_day_is_printed_in_it(form: DateForm, on: date) -> None:
    printed = print_like(form.sample, on)
    assert printed is not None
    assert form_of(printed) is form
    assert meant(printed) == of(form, on)


@each_form
@pytest.mark.parametrize("on", DAYS, ids=str)
def test_a_new_entry_is_dated_in_it(form: DateForm, on: date) -> None:
    """A day stands on a bullet, a month over bullets."""
    if not form.of_month:
        page = f"## 2023 Log\n* {form.sample} - read a thing\n"
        assert inserted(page, on) == [f"* {print_like(form.sample, on)} - a new thing"]
    elif on.month != 3:
        page = f"## {form.sample}\n* read a thing\n"
        assert [one for one in inserted(page, on) if one] == [f"## {print_like(form.sample, on)}", "* a new thing"]


@pytest.mark.parametrize("text", UNREPEATED)
def test_what_is_not_repeated_is_read_and_leaves_the_new_entry_its_day(text: str) -> None:
    assert form_of(text) is not None
    assert print_like(text, DAYS[0]) is None
    [line] = inserted(f"## 2023 Log\n* {text} - read a thing\n", DAYS[0])
    [*_, entry] = find_entries(read_page(f"## 2023 Log\n* {text} - read a thing\n{line}\n".encode())).entries
    assert str(entry.on) == "2023-11-25"
