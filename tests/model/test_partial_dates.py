"""Dates that are as honest as their sources."""

from datetime import date

import pytest
from hypothesis import given

from litlog.errors import UsageError
from litlog.model.dates import PartialDate
from strategies import dates

WRITTEN = (
    "2023 2023-02 2023-02-21 2021-22 1936~ 2023-04-12/2023-05-03 2017-07/2017-08 -0044 -0044-03-15 0000 2024-02-29"
)
IMPOSSIBLE = """2023-13 2023-00 2023-25 2023-02-29 2023-04-31 2023-00-01 2023-21-01 -0044-02-31 23 20233 2023-2 2023/
/2023 2023/2024/2025 2023-02-21T10:00 ２０２３ 12:30""".split()


@pytest.mark.parametrize("text", WRITTEN.split())
def test_a_date_is_read_and_written(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize("text", [*IMPOSSIBLE, "", "soon", "9" * 5_000])
def test_what_is_no_date_is_refused_with_a_hint(text: str) -> None:
    with pytest.raises(UsageError) as refused:
        PartialDate.parse(text)
    assert refused.value.hint
    assert len(refused.value.message) < 200


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2023, None, 1), (2023, 2, 30), (2023, 13, None), (10_000, None, None)]
)
def test_no_impossible_date_can_be_made(year: int, month: int | None, day: int | None) -> None:
    with pytest.raises(UsageError):
        PartialDate(year, month, day)


def test_a_range_has_one_end() -> None:
    with pytest.raises(UsageError):
        PartialDate(2023, end=PartialDate(2024, end=PartialDate(2025)))


@given(dates())
def test_any_date_comes_back(day: PartialDate) -> None:
    assert PartialDate.parse(str(day)) == day


@given(dates())
def test_the_first_day_is_a_day(day: PartialDate) -> None:
    assert date.fromisoformat(day.first_day).year == day.year


@pytest.mark.parametrize(
    ("text", "precision", "first_day"),
    [
        ("2023", "year", "2023-01-01"),
        ("2023-02", "month", "2023-02-01"),
        ("2023-02-21", "day", "2023-02-21"),
        ("2021-22", "season", "2021-07-01"),
        ("2023-04-12/2023-05-03", "day", "2023-04-12"),
    ],
)
def test_precision_and_first_day(text: str, precision: str, first_day: str) -> None:
    day = PartialDate.parse(text)
    assert (day.precision, day.first_day) == (precision, first_day)


def test_what_was_printed_does_not_count() -> None:
    assert PartialDate.parse("2023-02", printed="Feb 2023") == PartialDate(2023, 2)
    assert PartialDate.of(date(2023, 2, 21)) == PartialDate(2023, 2, 21)
