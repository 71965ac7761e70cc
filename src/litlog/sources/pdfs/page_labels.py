"""PDF page labels: the page numbers printed on the pages, as far as the file states them."""

from typing import Any

_MOST = 5_000
"""Maximum number of pages for which labels are read, since `pypdf` searches all label ranges for each page."""


def page_labels(reader: Any) -> list[str]:
    """Return the label of each page ("iv", "12"); without labels in the file, its number counted from 1."""
    count = len(reader.pages)
    places = [str(number) for number in range(1, count + 1)]
    try:
        labels = reader.page_labels if count <= _MOST else places
    except Exception:  # noqa: BLE001  pypdf raises anything for a damaged tree of labels, and pages have places still
        return places
    return [label.strip() or place for label, place in zip(labels, places, strict=True)]


def pages_by_number(reader: Any) -> dict[int, int]:
    """Return the page index, from 0, by the object number of the page."""
    references = (page.indirect_reference for page in reader.pages)
    return {reference.idnum: place for place, reference in enumerate(references) if reference is not None}
