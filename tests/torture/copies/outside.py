"""Files of other programs about the planted works, made by chance: an older one may come after a newer one."""

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from html import escape

from torture.copies.choosing import Chooser
from torture.copies.planted import PLANTED, Planted

_STAGES = (
    ("to-read", "want", "to-read"),
    ("currently-reading", "reading", "currently-reading"),
    ("read", "finished", "read"),
)


def _some(choose: Chooser, *kinds: str) -> list[tuple[Planted, int, str]]:
    """Return works of these kinds with how far they are read, and the day."""
    works = choose.chance.sample([one for one in PLANTED if one.kind in kinds], 4)
    return [(one, choose.chance.randrange(3), choose.day()) for one in works]


def _table(rows: Sequence[Mapping[str, str]]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, rows[0], lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def _goodreads(choose: Chooser) -> tuple[str, str]:
    rows = [
        {
            "Book Id": str(work.number), "Title": work.title, "Author": work.author, "ISBN13": f'="{work.isbn}"',
            "My Rating": str(choose.chance.choice((0, 4, 5))), "Year Published": work.year,
            "Date Read": day.replace("-", "/") if stage == 2 else "", "Date Added": "2020/01/02",
            "Bookshelves": "shelf", "Exclusive Shelf": _STAGES[stage][0], "My Review": "",
        }
        for work, stage, day in _some(choose, "book")
    ]  # fmt: skip
    return "goodreads.csv", _table(rows)


def _storygraph(choose: Chooser) -> tuple[str, str]:
    rows = [
        {
            "Title": work.title, "Authors": work.author, "Contributors": "", "ISBN/UID": work.isbn,
            "Read Status": _STAGES[stage][2], "Date Added": "2020/01/03", "Last Date Read": "",
            "Dates Read": day.replace("-", "/") if stage == 2 else "", "Star Rating": choose.chance.choice(("", "4.0")),
            "Review": "", "Tags": "story",
        }
        for work, stage, day in _some(choose, "book")
    ]  # fmt: skip
    return "storygraph.csv", _table(rows)


def _bookwyrm(choose: Chooser) -> tuple[str, str]:
    rows = [
        {
            "title": work.title, "author_text": work.author, "remote_id": f"https://wyrm.example/book/{work.number}",
            "openlibrary_key": "", "isbn_10": "", "isbn_13": work.isbn, "start_date": "",
            "finish_date": day if stage == 2 else "", "stopped_date": "", "rating": "", "review_name": "",
            "review_cw": "", "review_content": "", "review_published": "",
            "shelf": _STAGES[stage][0].replace("currently-", ""),
            "shelf_name": "", "shelf_date": "2020-01-04",
        }
        for work, stage, day in _some(choose, "book")
    ]  # fmt: skip
    return "bookwyrm.csv", _table(rows)


def _bookmarks(choose: Chooser) -> tuple[str, str]:
    lines = [
        f'<DT><A HREF="{work.address}" ADD_DATE="1616337559" TAGS="marked">{escape(work.title)}</A>'
        for work, *_ in _some(choose, "article")
    ]
    head = "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n"
    return "bookmarks.html", head + "\n".join(lines) + "\n</DL><p>\n"


def _pinboard(choose: Chooser) -> tuple[str, str]:
    return "pinboard.json", json.dumps(
        [
            {"href": work.address, "description": work.title, "extended": "", "time": "2016-10-31T15:57:56Z",
             "toread": "no" if stage else "yes", "tags": "pinned"}
            for work, stage, _ in _some(choose, "article")
        ]
    )  # fmt: skip


PROGRAMS: Mapping[str, Callable[[Chooser], tuple[str, str]]] = {
    "goodreads": _goodreads,
    "storygraph": _storygraph,
    "bookwyrm": _bookwyrm,
    "bookmarks": _bookmarks,
    "pinboard": _pinboard,
}
