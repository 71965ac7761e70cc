"""What a page shows to its readers: heading, byline, `<time>`; weaker than what it tells machines."""

import re

from litlog.model.dates import PartialDate
from litlog.model.people import Contributor
from litlog.model.work import Work
from litlog.sources.html.bylines import people
from litlog.sources.html.document import Document
from litlog.sources.markup import plain_text
from litlog.sources.printed_dates import printed_date

_PUBLISHED = (
    "//*[@itemprop='datePublished']/@content",
    "//*[@itemprop='datePublished']/@datetime",
    "//*[@itemprop='datePublished']",
    "//time[@pubdate]/@datetime",
    "//time[contains(@class,'publish') or contains(@class,'entry-date')]/@datetime",
    "//article//time/@datetime|//header//time/@datetime",
    "//abbr[contains(@class,'published')]/@title",
)
_BYLINES = (
    "//*[@itemprop='author']//*[@itemprop='name']",
    "//*[@itemprop='author'][not(descendant::*[@itemprop='name'])]",
    "//a[@rel='author' or contains(concat(' ',@rel,' '),' author ')]",
    "//*[contains(concat(' ',normalize-space(@class),' '),' byline ')]//a",
    "//*[contains(concat(' ',normalize-space(@class),' '),' author-name ')]",
    "//*[contains(concat(' ',normalize-space(@class),' '),' p-author ')]",
    "//*[contains(concat(' ',normalize-space(@class),' '),' vcard ')]//*[contains(@class,'fn')]",
)
_IN_ADDRESS = re.compile(r"/(20[0-3]\d|19[89]\d)/(0?[1-9]|1[0-2])(?:/(0?[1-9]|[12]\d|3[01]))?(?:/|$)")


def read(document: Document) -> Work:
    """Give what can be seen; `title` is the page's only heading of the first level, or ""."""
    return Work(
        title=heading(document),
        contributors=_byline(document),
        issued=_published(document) or _in_address(document.url),
        language=document.root.get("lang") or document.root.get("{http://www.w3.org/XML/1998/namespace}lang") or "",
    )


def heading(document: Document) -> str:
    """Give the text of the heading, if there is exactly one on the page or in its article."""
    for path in ("//h1", "//article//h1|//main//h1", "//h1[@itemprop='headline' or contains(@class,'title')]"):
        found = list(dict.fromkeys(document.texts(path)))
        if len(found) == 1:
            return plain_text(found[0])
    return ""


def title_tag(document: Document) -> str:
    """Give the `<title>`, with the name of the site that is usually behind it."""
    return next(iter(document.texts("//head/title|//body/title", most=1)), "")


def _byline(document: Document) -> tuple[Contributor, ...]:
    """Give the first place's names, unless there are so many that it is a list of the site's writers."""
    found = (people(document.texts(path)) for path in _BYLINES)
    return next((names for names in found if 0 < len(names) <= 4), ())


def _published(document: Document) -> PartialDate | None:
    for path in _PUBLISHED:
        for printed in document.texts(path, most=3):
            date = printed_date(printed)
            if date and date.precision == "day":
                return date
    return None


def _in_address(url: str) -> PartialDate | None:
    found = _IN_ADDRESS.search(url)
    return printed_date("-".join(part for part in found.groups() if part)) if found else None
