"""Dates as printed, and no more of them than is sure."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from litlog.model.dates import PartialDate
from litlog.normalise.printed_dates import printed_date


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2016-05-26T17:59:46Z", "2016-05-26"),
        ("2016-05-26T23:30:00-05:00", "2016-05-26"),
        ("2016-05-26 10:00", "2016-05-26"),
        ("2016/9/1", "2016-09-01"),
        ("2016.09", "2016-09"),
        ("1978-03", "1978-03"),
        ("1970", "1970"),
        ("September 10, 2016", "2016-09-10"),
        ("Sept. 10 2016", "2016-09-10"),
        ("10 September 2016", "2016-09-10"),
        ("10. Sep 2016", "2016-09-10"),
        ("1st of May 1999", "1999-05-01"),
        ("March 2003", "2003-03"),
        ("2003 Mar 4", "2003-03-04"),
        ("Published: May 5, 2020 at noon", "2020-05-05"),
        ("c1987", "1987"),
        ("ca. 1987", "1987~"),
        ("[1987?]", "1987~"),
        ("01/02/2003", "2003"),
        ("2016-02-30", "2016"),
        ("1999, 2003", None),
        ("0000-00-00", None),
        ("19870", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_printed_date(printed: str, expected: str | None) -> None:
    found = printed_date(printed)
    assert (str(found) if found else None) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("26/10/2018", "2018-10-26"),
        ("2019年02月22日 14時30分", "2019-02-22"),
        ("2026년 1월 29일", "2026-01-29"),
        ("20180619T055000+0900", "2018-06-19"),
        ("1er juin 2019", "2019-06-01"),
        ("12 ago. 2020", "2020-08-12"),
        ("3 мая 2021", "2021-05-03"),
        ("2020. január 12.", "2020-01-12"),
        ("years ago 2020", "2020"),
    ],
)
def test_a_date_of_another_country(printed: str, expected: str) -> None:
    assert str(printed_date(printed)) == expected


@pytest.mark.parametrize(
    ("printed", "expected"),
    [("2/1/2003", "2003-01-02"), ("28.1.22", "2022-01-28"), ("1.2.3", "None"), ("32.1.22", "None")],
)
def test_the_custom_of_the_place_settles_the_order(printed: str, expected: str) -> None:
    assert str(printed_date(printed, day_first=True)) == expected


def test_dots_mean_the_day_first_everywhere() -> None:
    assert str(printed_date("2/1/2003", day_first=False)) == "2003-02-01"
    assert str(printed_date("2.1.2003", day_first=False)) == "2003-01-02"


def test_the_printed_form_is_kept_where_it_differs() -> None:
    found = printed_date("September 10, 2016")
    plain = printed_date("2016-09-10T08:00:00Z")
    assert (found and found.printed, plain and plain.printed) == ("September 10, 2016", "")


@given(st.dates(min_value=date(1400, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_reads_back(day: date) -> None:
    assert printed_date(day.isoformat()) == PartialDate.of(day)
    assert printed_date(f"{day:%B} {day.day}, {day.year}") == PartialDate.of(day)


@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    printed_date(text)
