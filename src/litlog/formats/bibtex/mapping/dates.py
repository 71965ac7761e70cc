"""Date fields: `year` and `month` of classic BibTeX, and `date` of BibLaTeX, which is EDTF."""

from litlog.model.dates import PartialDate
from litlog.normalise.month_names import ABBREVIATED

_SEASON_NAMES = {21: "Spring", 22: "Summer", 23: "Autumn", 24: "Winter"}


def written_year_and_month(date: PartialDate) -> dict[str, str]:
    """Return the classic fields; a range that BibTeX cannot express is reduced to its years."""
    year = str(PartialDate(date.year))
    if date.end and date.end.year != date.year:
        year = f"{year}--{date.end.year:04d}"
    fields = {"year": f"c. {year}" if date.about else year}
    if date.month:
        fields["month"] = _SEASON_NAMES[date.month] if date.month > 12 else ABBREVIATED[date.month - 1]
    if date.day:
        fields["day"] = str(date.day)
    return fields


def written_date(date: PartialDate) -> dict[str, str]:
    """Return the BibLaTeX field."""
    return {"date": str(date)}
