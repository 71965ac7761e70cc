"""What a page shows to its readers: heading, byline, date; weaker than what it tells machines."""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from litlog.model.dates import PartialDate
from litlog.model.people import Contributor
from litlog.normalise.printed_dates import printed_date
from litlog.sources.html.bylines import people
from litlog.sources.html.document import Document, one_line
from litlog.sources.markup import plain_text

_DATES = (
    "//*[@itemprop='datePublished']",
    "//time[@pubdate or contains(@class,'publish') or contains(@class,'entry-date')]",
    "//abbr[contains(@class,'published')]",
    "//time[ancestor::article or ancestor::header]",
    "//time[ancestor::main]",
    re.compile(r"publish|date|timestamp", re.IGNORECASE),
    "//time",
)
_BYLINES = (
    "//*[@itemprop='name'][ancestor::*[@itemprop='author']]",
    "//*[@itemprop='author'][not(descendant::*[@itemprop='name'])]",
    "//a[contains(concat(' ',@rel,' '),' author ')]",
    "//a[count(*)<2][ancestor::*[contains(@class,'author') or contains(@class,'byline')]]",
    re.compile(r"author-name|author__?name|authorname|byline__?name|byline-name|p-author", re.IGNORECASE),
    re.compile(r"byline|author|writer|auteur", re.IGNORECASE),
)
"""Where to look, in order of trust: an XPath, or a pattern for an element's class.

An XPath looks up from each element with `ancestor::`, since `//a//b` takes libxml2 quadratic time on a hostile page.
"""

_MOST_LOOKED_AT = 300
_ELSEWHERE = re.compile(
    r"comment|sidebar|related|footer|recommend|teaser|popular|widget|trending|promo|newsletter|breadcrumb|menu|most-read|"
    r"copyright|caption|reply|review|modif|updated",
    re.IGNORECASE,
)
_IN_ADDRESS = re.compile(r"/(20[0-3]\d|19[89]\d)[/-](0?[1-9]|1[0-2])(?:[/-](0?[1-9]|[12]\d|3[01]))?(?:[/-]|$)")


def heading(document: Document) -> str:
    """Give the text of the heading, if there is exactly one on the page or in its article."""
    for path in (
        "//h1",
        "//h1[ancestor::article or ancestor::main]",
        "//h1[@itemprop='headline' or contains(@class,'title')]",
    ):
        found = list(dict.fromkeys(document.texts(path)))
        if len(found) == 1:
            return plain_text(found[0])
    return ""


def title_tag(document: Document) -> str:
    """Give the `<title>`, with the name of the site that is usually behind it."""
    return next(iter(document.texts("//head/title|//body/title", most=1)), "")


def byline(document: Document) -> tuple[Contributor, ...]:
    """Give the names at the first place that has some, unless they are so many that it lists the site's writers."""
    for place in _BYLINES:
        lines = [one_line(element.text_content()) for element in _own(document, place, most=12)]
        names = people(line for line in lines if 0 < len(line) <= 120)
        if 0 < len(names) <= 4:
            return names
    return ()


def published(document: Document) -> PartialDate | None:
    """Give the day in the address or the first that is shown as the page's own; a month in the address must agree."""
    in_address = _in_address(document.url)
    if in_address and in_address.precision == "day":
        return in_address
    for place in _DATES:
        for element in _own(document, place, most=3):
            date = _date_of(element)
            if date and str(date).startswith(str(in_address or "")):
                return date
    return in_address


def _date_of(element: HtmlElement) -> PartialDate | None:
    """Give the day that an element tells machines, or shows in a line that is not much longer than a date."""
    shown = one_line(element.text_content()) if len(element) < 8 else ""
    for printed in (element.get("content"), element.get("datetime"), element.get("title"), shown):
        date = printed_date(printed) if printed and len(printed) <= 80 else None
        if date and date.precision == "day":
            return date
    return None


def _own(document: Document, place: str | re.Pattern[str], most: int) -> Iterator[HtmlElement]:
    """Give the elements that belong to the page's own text, not to comments, teasers and the like around it."""
    if isinstance(place, str):
        elements = document.root.xpath(place)
    else:
        elements = [one for one in document.root.xpath("//*[@class]") if place.search(one.get("class"))]
    found = (element for element in elements[:_MOST_LOOKED_AT] if not _is_elsewhere(element))
    yield from (element for _, element in zip(range(most), found, strict=False))


def _is_elsewhere(element: HtmlElement) -> bool:
    for one in (element, *element.iterancestors()):
        if one.tag in ("body", "html", "article", "main"):
            return False
        if one.tag in ("aside", "footer", "nav"):
            return True
        if _ELSEWHERE.search(f"{one.get('class') or ''} {one.get('id') or ''}"):
            return True
    return False


def _in_address(url: str) -> PartialDate | None:
    found = _IN_ADDRESS.search(url)
    return printed_date("-".join(part for part in found.groups() if part)) if found else None
