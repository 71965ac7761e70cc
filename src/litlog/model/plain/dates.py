"""Conventions of all JSON values: absent values are left out, and dates are EDTF strings."""

from collections.abc import Mapping
from typing import Any

from litlog.model.dates import PartialDate

Plain = dict[str, Any]


def present(table: Mapping[str, Any]) -> Plain:
    """Leave out absent values."""
    return {name: value for name, value in table.items() if value not in (None, "", [], {}, False)}


def date_to_plain(value: PartialDate | None) -> Any:
    """Return the EDTF string, or with the printed form where there is one: `{"date": …, "printed": …}`."""
    if value is None:
        return None
    return {"date": str(value), "printed": value.printed} if value.printed else str(value)


def date_from_plain(plain: Any) -> PartialDate | None:
    """Parse the result of `date_to_plain`."""
    if plain is None:
        return None
    return (
        PartialDate.parse(plain)
        if isinstance(plain, str)
        else PartialDate.parse(plain["date"], printed=plain["printed"])
    )
