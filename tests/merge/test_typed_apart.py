"""Titles typed at one address: two works only if both are titles and share nothing."""

import pytest

from litlog.merge.typed_apart import typed_apart
from litlog.model.work import Work


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("Why Herons Wait", "Life by Weirs", True),
        ("Lanterns that Turn at Night", "Lanterns that Turn", False),
        ("Between Two Tides", "fourth", False),  # "the [fourth](…) in four columns"
        ("Between Two Tides", "", False),
    ],
)
def test_one_address_under_two_titles(one: str, other: str, *, apart: bool) -> None:
    assert typed_apart(Work(title=one), Work(title=other)) is apart
