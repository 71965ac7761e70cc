"""Open Graph tags, `og:title` and `article:published_time` (https://ogp.me), and similar tags such as Twitter's."""

import re
from itertools import islice

from litlog.model.identifiers import Identifier
from litlog.model.people import Contributor
from litlog.model.work import Kind, Work
from litlog.normalise.printed_dates import printed_date
from litlog.parsing.markup import plain_text
from litlog.sources.html.fields.numbers import isbns
from litlog.sources.html.page.document import Document
from litlog.sources.html.people.bylines import people

_KINDS = {"article": Kind.ARTICLE, "book": Kind.BOOK, "books.book": Kind.BOOK, "video": Kind.VIDEO}
_DATES = (
    "article:published_time", "article:published", "og:article:published_time", "og:published_time",
    "parsely-pub-date", "sailthru.date", "datepublished", "article.published", "publish-date", "publishdate",
    "publish_date", "pubdate", "publication_date", "date", "book:release_date", "video:release_date",
    "article:published:time", "cxenseparse:recs:publishtime", "music:release_date",
)  # fmt: skip
_AUTHORS = (
    "author", "article:author", "parsely-author", "sailthru.author", "og:article:author", "book:author", "byl",
    "cxenseparse:author", "dcsext.author", "writer",
)  # fmt: skip
_WRITTEN_BY = re.compile(
    r"written by|verfasst von|écrit par|escrito por|geschrieben von|scritto da|author", re.IGNORECASE
)


def read(document: Document) -> Work:
    """Return the work described by these tags."""
    return Work(
        kind=_kind(document.first("og:type").lower()),
        title=plain_text(document.first("og:title")),
        contributors=_people(document),
        issued=next(filter(None, (printed_date(document.first(name)) for name in _DATES)), None),
        container=plain_text(document.first("og:site_name")),
        abstract=plain_text(document.first("og:description")),
        language=document.first("og:locale"),
        identifiers=_isbn(document),
    )


def _kind(named: str) -> Kind | None:
    return Kind.VIDEO if named.startswith("video.") else _KINDS.get(named)


def _people(document: Document) -> tuple[Contributor, ...]:
    """Return the names of the first author tag; Twitter's label ("Written by") and value come last."""
    told = (document.all(name) for name in _AUTHORS)
    pairs = ((document.first(f"twitter:label{n}"), document.all(f"twitter:data{n}")) for n in (1, 2))
    labelled = (value for label, value in pairs if _WRITTEN_BY.search(label))
    return next(filter(None, map(people, (*told, *labelled))), ())


def _isbn(document: Document) -> tuple[Identifier, ...]:
    return tuple(islice(isbns([document.first("books:isbn", "book:isbn", "og:isbn")]), 1))
