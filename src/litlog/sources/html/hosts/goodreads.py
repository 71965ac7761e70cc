"""Goodreads: page parser for its books.

Evidence: its JSON-LD lists translators and illustrators as authors; the page itself shows their role behind the
name, in an element of the class `ContributorLink__role`. `og:title` adds the series to the title of the book.
"""

from litlog.model.work import Work
from litlog.normalise.names import person
from litlog.sources.html.page.document import Document, one_line

_LINKS = "//a[contains(concat(' ',@class,' '),' ContributorLink ')]"
_TITLE = "//h1[@data-testid='bookTitle']"
_MOST = 20


def read(document: Document) -> Work:
    """Return the title, and the authors: the first list of contributors without those of another role."""
    links = document.root.xpath(_LINKS)[:_MOST]
    lists = [link.getparent().getparent() for link in links]
    names = [
        one_line(link.text_content())
        for link, place in zip(links, lists, strict=True)
        if place is lists[0] and not link.find_class("ContributorLink__role")
    ]
    title = next(iter(document.texts(_TITLE, most=1)), "")
    return Work(title=title, contributors=tuple(map(person, dict.fromkeys(filter(None, names)))))
